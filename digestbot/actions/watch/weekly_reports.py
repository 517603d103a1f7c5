"""Tells editors and owners who asked for it how last week went: once a week, on Monday morning in their zone."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from digestbot.actions.action import Action
from digestbot.actions.alerts.editors import role_in
from digestbot.actions.news.sources import BY_HAND
from digestbot.actions.tools import Tools
from digestbot.charts.charts import chart_of
from digestbot.charts.spans import days_of_week
from digestbot.errors import StorageError
from digestbot.model import (
    REPORTED,
    CountedWeek,
    History,
    Message,
    Reader,
    RecipientId,
    Role,
    StatsSubject,
    Trouble,
    WeekFigure,
    WeeklyReport,
    who_is_in,
)
from digestbot.newsroom.alerts import is_night
from digestbot.newsroom.digests.schedules import slots_around
from digestbot.pages.contexts import WeeklyReportPage
from digestbot.storage.desk import Desk

logger = logging.getLogger(__name__)

#: Local time on Mondays.
AT, MONDAY = time(8), 1
#: A report that is later than this is left out: the next one is nearer by then than the week it tells of.
LATE = timedelta(days=3)
A_WEEK = timedelta(days=7)
#: How much of what needs a look is named, so that a caption has room for it. /status has all of it.
NAMED = 2


def due_monday(told: Collection[date], zone: str, now: datetime) -> date | None:
    """The local Monday whose report is due and not told yet; None if there is none, or if it would be too late.

    Each Monday is told at most once, whatever the clock does, and none that is before the first of ``told``.
    """
    _coming, past, _today = slots_around(AT, {MONDAY}, zone, now)
    monday = past.local_date
    is_new = monday not in told and monday > min(told)
    return monday if is_new and now - past.utc < LATE else None


@Action
def set_weekly_report(desk: Desk, tools: Tools, recipient_id: RecipientId, *, on: bool) -> None:
    """Send this recipient the report from the next Monday on, or no more."""
    if not on:
        desk.weekly_reports.turn_off(recipient_id)
        return
    zone = desk.readers.get(recipient_id).zone or "UTC"
    _coming, past, _today = slots_around(AT, {MONDAY}, zone, tools.clock())
    desk.weekly_reports.turn_on(recipient_id, past.local_date)


async def send_due(tools: Tools) -> int:
    """Add each report that is due to the ledger; gives how many these were. Of several processes one adds each.

    The counting takes long where there are many readers, so it is done before, and holds up no writer.

    Raises:
        StorageError: The database does not answer.
    """
    counted: dict[tuple[date, str], CountedWeek] = {}
    added = 0
    for due in await _due(tools):
        week = due.monday, due.zone
        told = {"recipient": due.recipient_id, "monday": str(due.monday)}
        try:
            if week not in counted:
                counted[week] = await asyncio.to_thread(tools.storage.read_only, partial(_count, week))
            if await add_report(tools, due, counted[week]):
                added += 1
                logger.info("weekly_report_added", extra=told)
        except StorageError:
            raise
        except Exception:
            # The others get theirs.
            logger.exception("weekly_report_broke", extra=told)
    if added:
        tools.wake_sender()
    return added


@dataclass(frozen=True, slots=True)
class DueReport:
    """A report that is to be told now."""

    recipient_id: RecipientId
    monday: date
    zone: str


@Action
def _due(desk: Desk, tools: Tools) -> tuple[DueReport, ...]:
    now = tools.clock()
    return tuple(_those_due(desk, desk.weekly_reports.all(), now))


def _those_due(desk: Desk, wanted: Iterable[WeeklyReport], now: datetime) -> Iterator[DueReport]:
    for report in wanted:
        reader = desk.readers.get(report.recipient_id)
        zone = reader.zone or "UTC"
        monday = due_monday(report.told, zone, now)
        if monday is not None and _takes_reports(reader, now):
            yield DueReport(reader.recipient_id, monday, zone)


def _takes_reports(reader: Reader, now: datetime) -> bool:
    """A person who said /stop wants no digests, but asked for the report. In a pause nothing is to come."""
    paused = reader.paused_until is not None and reader.paused_until > now
    return reader.status in {"active", "stopped"} and not paused


def _count(week: tuple[date, str], desk: Desk) -> CountedWeek:
    monday, zone = week
    where = ZoneInfo(zone)
    end = days_of_week(monday, where)[0]
    days = days_of_week(monday - A_WEEK, where)
    days_before = days_of_week(monday - 2 * A_WEEK, where)
    return CountedWeek(days, _histories(desk, days, end), _histories(desk, days_before, days[0]))


def _histories(desk: Desk, days: tuple[datetime, ...], end: datetime) -> dict[StatsSubject, History]:
    until = end - timedelta(microseconds=1)
    return {subject: desk.history.of(subject, "week", days, BY_HAND, until) for subject in REPORTED}


@Action
def add_report(desk: Desk, tools: Tools, due: DueReport, counted: CountedWeek) -> bool:
    """Add the report to the ledger, and note that it is told, in one transaction, so that a crash neither loses
    nor repeats it. False if another process did, or if the recipient lost the right to it.
    """
    if not desk.weekly_reports.mark(due.recipient_id, due.monday):
        return False
    now = tools.clock()
    reader = desk.readers.get(due.recipient_id)
    role = None if reader.telegram_id is None else role_in(desk, tools.owners, who_is_in(reader.telegram_id))
    if role is None:
        desk.weekly_reports.turn_off(reader.recipient_id)
        return False
    troubles = desk.troubles.open()
    messages = tools.pages.show(report_page(counted, role, troubles, due.zone), reader.language)
    desk.notices.lay(reader.recipient_id, _with_picture(messages, counted, reader, now), now)
    return True


def report_page(
    counted: CountedWeek, role: Role, troubles: tuple[Trouble, ...], zone: str | None
) -> WeeklyReportPage:
    """What the report says. Only owners are told what needs a look, as by /status."""
    shown = troubles if role == "owner" else ()
    present, alerts = counted.week["feeds"].present, counted.week["alerts"].present
    compared = any(one.total for history in counted.before.values() for one in history.series)
    return WeeklyReportPage(
        first=counted.begins[0].date(),
        last=counted.begins[-1].date(),
        zone=zone,
        compared=compared,
        readers=_figures(counted, "readers", compared=compared),
        digests=_figures(counted, "digests", compared=compared),
        deliveries=_figures(counted, "deliveries", compared=compared),
        feeds=_figures(counted, "feeds", compared=compared),
        alerts=alerts["alerts"],
        alerts_before=counted.before["alerts"].present["alerts"] if compared else None,
        active=counted.week["readers"].present.get("active", 0),
        sources=present["feeds"],
        unread=present["failing"],
        troubles=shown[:NAMED],
        more=len(shown[NAMED:]),
    )


def _figures(counted: CountedWeek, subject: StatsSubject, *, compared: bool) -> tuple[WeekFigure, ...]:
    pairs = zip(counted.week[subject].series, counted.before[subject].series, strict=True)
    return tuple(
        WeekFigure(week.name, week.total, before.total if compared else None) for week, before in pairs
    )


def _with_picture(
    messages: tuple[Message, ...], counted: CountedWeek, reader: Reader, now: datetime
) -> tuple[Message, ...]:
    """The messages, the last of them below a picture of the week's digests, and silent where it is night."""
    chart = chart_of(counted.week["digests"], dark=False)
    silent = is_night(reader, now)
    *first, last = (replace(one, silent=silent) for one in messages)
    return (*first, replace(last, chart=chart))
