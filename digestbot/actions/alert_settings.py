"""Alert settings: which breaking news a reader takes, and when not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from digestbot.actions.tools import Tools
from digestbot.model import AlertId, AlertLevel, AlertSettings, QuietHours, RecipientId
from digestbot.newsroom.alerts import fewer, quiet_until
from digestbot.storage.desk import Desk


@dataclass(frozen=True, slots=True)
class Quieter:
    """What a tap on "Fewer of these" did: the level of the topic from now on, "" for alerts to everybody."""

    tag: str
    level: AlertLevel


async def settings(tools: Tools, recipient_id: RecipientId) -> AlertSettings:
    return await tools.storage.run(_settings, recipient_id)


async def set_level(tools: Tools, recipient_id: RecipientId, tag: str, level: AlertLevel) -> AlertSettings:
    """Take these alerts of the topic, or of those to everybody where ``tag`` is empty."""
    return await tools.storage.run(_set_level, recipient_id, tag, level)


async def set_quiet(tools: Tools, recipient_id: RecipientId, quiet: QuietHours | None) -> AlertSettings:
    """Quiet from one time to another; what is held follows."""
    return await tools.storage.run(_set_quiet, recipient_id, quiet, tools.clock())


async def set_cap(tools: Tools, recipient_id: RecipientId, cap: int | None) -> AlertSettings:
    return await tools.storage.run(_set_cap, recipient_id, cap)


async def set_critical_overrides(tools: Tools, recipient_id: RecipientId, *, on: bool) -> AlertSettings:
    """Whether critical alerts come in quiet hours and beyond the cap."""
    return await tools.storage.run(_set_critical_overrides, recipient_id, on)


async def fewer_of_these(tools: Tools, recipient_id: RecipientId, alert_id: AlertId) -> Quieter | None:
    """No more alerts of this kind; None where the reader takes none of it already."""
    return await tools.storage.run(_fewer, recipient_id, alert_id)


def _settings(desk: Desk, recipient_id: RecipientId) -> AlertSettings:
    return desk.alert_settings.get(recipient_id)


def _set_level(desk: Desk, recipient_id: RecipientId, tag: str, level: AlertLevel) -> AlertSettings:
    if tag:
        desk.alert_settings.set_topic(recipient_id, tag, level)
    else:
        desk.alert_settings.set_general(recipient_id, level)
    return desk.alert_settings.get(recipient_id)


def _set_quiet(
    desk: Desk, recipient_id: RecipientId, quiet: QuietHours | None, now: datetime
) -> AlertSettings:
    desk.alert_settings.set_quiet(recipient_id, quiet)
    zone = desk.readers.get(recipient_id).zone
    desk.alerts.hold_until(recipient_id, quiet_until(quiet, zone, now) or now)
    return desk.alert_settings.get(recipient_id)


def _set_cap(desk: Desk, recipient_id: RecipientId, cap: int | None) -> AlertSettings:
    desk.alert_settings.set_cap(recipient_id, cap)
    return desk.alert_settings.get(recipient_id)


def _set_critical_overrides(
    desk: Desk,
    recipient_id: RecipientId,
    on: bool,  # noqa: FBT001 - the reader's own setting, passed on
) -> AlertSettings:
    desk.alert_settings.set_critical_overrides(recipient_id, on=on)
    return desk.alert_settings.get(recipient_id)


def _fewer(desk: Desk, recipient_id: RecipientId, alert_id: AlertId) -> Quieter | None:
    alert = desk.alerts.get(alert_id)
    if alert is None:
        return None
    settings = desk.alert_settings.get(recipient_id)
    done: list[Quieter] = []
    for tag, level in settings.topics:
        quieter = fewer(level, critical=alert.critical)
        if tag in alert.audience.tags and quieter != level:
            desk.alert_settings.set_topic(recipient_id, tag, quieter)
            done.append(Quieter(tag, quieter))
    quieter = fewer(settings.general, critical=alert.critical)
    if alert.audience.everybody and quieter != settings.general:
        desk.alert_settings.set_general(recipient_id, quieter)
        done.append(Quieter("", quieter))
    return done[-1] if done else None
