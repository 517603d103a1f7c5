"""Timing: when a reader's digest comes, in which zone, and when it pauses."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from digestbot.actions.action import Action
from digestbot.actions.tools import Tools
from digestbot.errors import BadDate, YearUnclear
from digestbot.model import EVERY_DAY, Reader, RecipientId, Schedule
from digestbot.newsroom.digests.schedules import first_after, occurrence
from digestbot.newsroom.times import read_dated
from digestbot.storage.desk import Desk

#: Far enough away to mean "until resumed".
FOR_GOOD = timedelta(days=36525)
#: A day typed without its year is asked about where it is further away: who means one that has just passed is sent
#: no digest for nearly a year.
SURE_OF_YEAR = timedelta(days=270)


@Action
def set_time(desk: Desk, tools: Tools, recipient_id: RecipientId, at: time) -> Reader:
    """Send a digest each day at this local time."""
    zone = desk.readers.get(recipient_id).zone or "UTC"
    desk.schedules.put(recipient_id, at, EVERY_DAY, zone, first_after(at, EVERY_DAY, zone, tools.clock()))
    return desk.readers.get(recipient_id)


@Action
def set_zone(desk: Desk, tools: Tools, recipient_id: RecipientId, zone: str) -> Reader:
    """Use this IANA zone; the hours stay, the instants move, also those of a group's topics without a zone of their own.

    Raises:
        UnknownZone: there is no zone of this name.
    """
    now = tools.clock()
    occurrence(time(0), zone, now.date())  # raises for a name that is no zone
    desk.readers.choose(recipient_id, zone=zone)
    for reader in desk.readers.sharing_zone_of(recipient_id):
        for schedule in reader.schedules:
            first = first_after(schedule.at, schedule.weekdays, zone, now)
            desk.schedules.put(reader.recipient_id, schedule.at, schedule.weekdays, zone, first)
    return desk.readers.get(recipient_id)


@Action
def pause(desk: Desk, tools: Tools, recipient_id: RecipientId, until: datetime | None = None) -> Reader:
    """Send nothing until then; without an end until resumed."""
    desk.readers.choose(recipient_id, paused_until=until or tools.clock() + FOR_GOOD)
    return desk.readers.get(recipient_id)


async def pause_days(tools: Tools, recipient_id: RecipientId, days: int) -> Reader:
    """Send nothing for this many local days, today included; 0 until resumed."""
    reader = await tools.storage.run(lambda desk: desk.readers.get(recipient_id))
    if days <= 0:
        return await pause(tools, recipient_id)
    today = _today(reader, tools.clock())
    return await pause(tools, recipient_id, _midnight(reader, today + timedelta(days=days)))


async def pause_text(tools: Tools, recipient_id: RecipientId, text: str) -> Reader:
    """Send nothing until the day that the reader typed; that day brings a digest again.

    Raises:
        BadDate: no date, or one in the past.
        YearUnclear: no year was typed, and the next such day is so far away that another may be meant.
    """
    reader = await tools.storage.run(lambda desk: desk.readers.get(recipient_id))
    today = _today(reader, tools.clock())
    read = read_dated(text, today)
    if read.day <= today:
        raise BadDate(text)
    if read.year_guessed and read.day - today > SURE_OF_YEAR:
        raise YearUnclear(text, read.day)
    return await pause(tools, recipient_id, _midnight(reader, read.day))


async def pause_until(tools: Tools, recipient_id: RecipientId, day: date) -> Reader:
    """Send nothing until this day, which brings a digest again.

    Raises:
        BadDate: it is not ahead any more.
    """
    reader = await tools.storage.run(lambda desk: desk.readers.get(recipient_id))
    if day <= _today(reader, tools.clock()):
        raise BadDate(day.isoformat())
    return await pause(tools, recipient_id, _midnight(reader, day))


@Action
def resume(desk: Desk, tools: Tools, recipient_id: RecipientId) -> Reader:
    """Send digests again, from the next time on."""
    desk.readers.choose(recipient_id, paused_until=None)
    skip_missed(desk, recipient_id, tools.clock())
    return desk.readers.get(recipient_id)


def next_at(reader: Reader, now: datetime) -> datetime | None:
    """When the reader's next digest comes.

    None where none will: no topic followed, no hour set, stopped, or paused without end.
    """
    if reader.status != "active" or not reader.follows or paused_for_good(reader, now):
        return None
    return min((_first_unpaused(reader, schedule) for schedule in reader.schedules), default=None)


def paused_for_good(reader: Reader, now: datetime) -> bool:
    """Whether the pause lasts until the reader resumes."""
    return reader.paused_until is not None and reader.paused_until - now > FOR_GOOD / 2


def _first_unpaused(reader: Reader, schedule: Schedule) -> datetime:
    until = reader.paused_until
    if until is None or schedule.next_due_at >= until:
        return schedule.next_due_at
    just_before = until - timedelta(microseconds=1)
    return first_after(schedule.at, schedule.weekdays, schedule.zone, just_before).utc


def _today(reader: Reader, now: datetime) -> date:
    return now.astimezone(ZoneInfo(reader.zone or "UTC")).date()


def _midnight(reader: Reader, day: date) -> datetime:
    return occurrence(time(0), reader.zone or "UTC", day).utc


def skip_missed(desk: Desk, recipient_id: RecipientId, now: datetime) -> None:
    """What came round while the reader was away stays out: no flood on the way back."""
    for schedule in desk.readers.get(recipient_id).schedules:
        if schedule.next_due_at <= now:
            desk.schedules.advance(
                schedule.id, first_after(schedule.at, schedule.weekdays, schedule.zone, now)
            )
