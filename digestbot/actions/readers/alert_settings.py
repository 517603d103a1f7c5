"""Changes a reader's settings for breaking alerts: which alerts to get, quiet hours, and the most a day."""

from __future__ import annotations

from dataclasses import dataclass

from digestbot.actions.action import Action
from digestbot.actions.tools import Tools
from digestbot.model import AlertId, AlertLevel, AlertSettings, QuietHours, RecipientId
from digestbot.newsroom.alerts import fewer, quiet_until
from digestbot.storage.desk import Desk


@dataclass(frozen=True, slots=True)
class Quieter:
    """The result of "Fewer of these": the topic ("" for alerts to everybody), and its new level."""

    tag: str
    level: AlertLevel


@Action
def set_level(
    desk: Desk, _tools: Tools, recipient_id: RecipientId, tag: str, level: AlertLevel
) -> AlertSettings:
    """Set the level for alerts of a topic, or, if ``tag`` is empty, for alerts to everybody."""
    if tag:
        desk.alert_settings.set_topic(recipient_id, tag, level)
    else:
        desk.readers.choose(recipient_id, alerts=level)
    return desk.alert_settings.get(recipient_id)


@Action
def set_quiet(desk: Desk, tools: Tools, recipient_id: RecipientId, quiet: QuietHours | None) -> AlertSettings:
    """Set or remove the quiet hours. Alerts that are held for the reader wait until the new end."""
    now = tools.clock()
    start, end = (quiet.start, quiet.end) if quiet else (None, None)
    desk.readers.choose(recipient_id, quiet_from=start, quiet_to=end)
    zone = desk.readers.get(recipient_id).zone
    desk.alerts.hold_until(recipient_id, quiet_until(quiet, zone, now) or now)
    return desk.alert_settings.get(recipient_id)


@Action
def set_cap(desk: Desk, _tools: Tools, recipient_id: RecipientId, cap: int | None) -> AlertSettings:
    desk.readers.choose(recipient_id, alert_cap=cap)
    return desk.alert_settings.get(recipient_id)


@Action
def set_critical_overrides(
    desk: Desk, _tools: Tools, recipient_id: RecipientId, *, on: bool
) -> AlertSettings:
    """Set whether critical alerts also come in quiet hours and beyond the cap."""
    desk.readers.choose(recipient_id, critical_overrides=on)
    return desk.alert_settings.get(recipient_id)


@Action
def fewer_of_these(desk: Desk, _tools: Tools, recipient_id: RecipientId, alert_id: AlertId) -> Quieter | None:
    """Lower the reader's levels that let this alert through; None if none did."""
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
        desk.readers.choose(recipient_id, alerts=quieter)
        done.append(Quieter("", quieter))
    return done[-1] if done else None
