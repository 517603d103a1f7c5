"""A reader's settings for breaking alerts: which topics' alerts to get, quiet hours, and how many a day."""

from __future__ import annotations

from collections.abc import Mapping

from digestbot.actions.readers import alert_settings as actions
from digestbot.chat.answering import N_, answers, command
from digestbot.chat.visit import Visit
from digestbot.errors import BadTime
from digestbot.model import (
    AlertId,
    AlertSettings,
    ChooseQuiet,
    FewerAlerts,
    SetAlertCap,
    SetAlertLevel,
    SetCriticalOverrides,
    SetQuiet,
    ShowAlerts,
)
from digestbot.newsroom.alert_words import read_quiet
from digestbot.pages.contexts import AlertsPage, BadQuietPage, QuietPage, ToastKey

#: A cap of more alerts a day than this is kept as no cap.
MOST = 100


@answers(ShowAlerts)
async def alerts(visit: Visit) -> None:
    """/alerts, or a tap on "Breaking news"."""
    await visit.toast_quietly()
    await visit.show(_page(visit, await _settings(visit)))


@command("alerts", N_("Breaking news: which, and when not"))
async def alerts_words(visit: Visit) -> None:
    """/alerts 22:30-06:15"""
    if not visit.words:
        await alerts(visit)
        return
    try:
        quiet = read_quiet(visit.words, visit.calendar)
    except BadTime as error:
        await visit.say(BadQuietPage(text=error.text))
        return
    settings = await actions.set_quiet(visit.tools, visit.reader.recipient_id, quiet)
    await visit.say(_page(visit, settings))


@answers(SetAlertLevel)
async def level(visit: Visit, tap: SetAlertLevel) -> None:
    """A tap on the alert level of a topic, or on the level of alerts that go to everybody."""
    settings = await actions.set_level(visit.tools, visit.reader.recipient_id, tap.tag, tap.level)
    await _saved(visit, settings)


@answers(ChooseQuiet)
async def choose_quiet(visit: Visit) -> None:
    """A tap on "Quiet hours"."""
    settings = await _settings(visit)
    await visit.toast_quietly()
    await visit.show(QuietPage(zone=visit.reader.zone, quiet=settings.quiet))


@answers(SetQuiet)
async def quiet(visit: Visit, tap: SetQuiet) -> None:
    """A tap on one of the offered quiet hours."""
    try:
        chosen = read_quiet(tap.span)
    except BadTime:
        await visit.toast("stale")
        return
    await _saved(visit, await actions.set_quiet(visit.tools, visit.reader.recipient_id, chosen))


@answers(SetAlertCap)
async def cap(visit: Visit, tap: SetAlertCap) -> None:
    """A tap on "At most … a day"."""
    chosen = tap.cap if 0 < tap.cap <= MOST else None
    await _saved(visit, await actions.set_cap(visit.tools, visit.reader.recipient_id, chosen))


@answers(SetCriticalOverrides)
async def critical(visit: Visit, tap: SetCriticalOverrides) -> None:
    """A tap on "Critical ones always"."""
    recipient_id = visit.reader.recipient_id
    await _saved(visit, await actions.set_critical_overrides(visit.tools, recipient_id, on=tap.on))


@answers(FewerAlerts)
async def fewer(visit: Visit, tap: FewerAlerts) -> None:
    """A tap on "Fewer of these" below an alert. The alert itself is not changed."""
    done = await actions.fewer_of_these(visit.tools, visit.reader.recipient_id, AlertId(tap.alert))
    if done is None:
        await visit.toast("not_following")
        return
    keys: dict[tuple[bool, bool], ToastKey] = {
        (True, False): "fewer_alerts",
        (True, True): "no_alerts",
        (False, False): "fewer_general",
        (False, True): "no_general",
    }
    await visit.toast(keys[bool(done.tag), done.level == "off"], done.tag)


async def _settings(visit: Visit) -> AlertSettings:
    recipient_id = visit.reader.recipient_id
    return await visit.tools.storage.run(lambda desk: desk.alert_settings.get(recipient_id))


async def _saved(visit: Visit, settings: AlertSettings) -> None:
    await visit.toast("saved")
    await visit.show(_page(visit, settings))


def _page(visit: Visit, settings: AlertSettings) -> AlertsPage:
    return alerts_page(settings, visit.reader.zone, visit.names)


def alerts_page(settings: AlertSettings, zone: str | None, names: Mapping[str, str]) -> AlertsPage:
    """Everything that is set of alerts; ``names`` are those of topics."""
    return AlertsPage(
        general=settings.general,
        topics=settings.topics,
        zone=zone,
        quiet=settings.quiet,
        cap=settings.cap,
        critical_overrides=settings.critical_overrides,
        names=names,
    )
