"""Sets when a reader's digest comes, in which zone, and when it pauses."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from digestbot.actions.action import Action
from digestbot.actions.tools import Tools
from digestbot.errors import BadDate, YearUnclear
from digestbot.model import NO_WORDS, CalendarWords, Occurrence, Reader, RecipientId, Schedule, Slot
from digestbot.newsroom.digests.absences import away_since
from digestbot.newsroom.digests.schedules import first_after, occurrence, plan
from digestbot.newsroom.slot_words import checked_slots
from digestbot.newsroom.times import read_dated
from digestbot.storage.desk import Desk

#: A pause of this length means "until the reader resumes".
FOR_GOOD = timedelta(days=36525)
#: If a day typed without a year is further away than this, the reader is asked for the year. Perhaps they
#: mean a day that has just passed, and would get no digest for nearly a year.
SURE_OF_YEAR = timedelta(days=270)


@Action
def set_slots(desk: Desk, tools: Tools, recipient_id: RecipientId, slots: Collection[Slot]) -> Reader:
    """Send the reader digests in these slots, and at no other time; with none, only when they ask.

    Raises:
        BadSlots: They are too many or too close to each other.
    """
    wanted = checked_slots(slots)
    reader = desk.readers.hold(recipient_id)
    zone = reader.zone or "UTC"
    brought = desk.schedules.brought(reader.recipient_id)
    schedules = {schedule.at: schedule for schedule in reader.schedules}
    if gone := schedules.keys() - {slot.at for slot in wanted}:
        desk.schedules.remove(reader.recipient_id, gone, brought)
    new = [slot for slot in wanted if slot.at not in schedules or not _is_set(schedules[slot.at], slot, zone)]
    set_now = _plan(desk, reader, new, zone, tools.clock(), brought)
    kept = {at: schedule for at, schedule in schedules.items() if at not in gone}
    merged = kept | {schedule.at: schedule for schedule in set_now}
    return replace(reader, schedules=tuple(merged[at] for at in sorted(merged)))


def _is_set(schedule: Schedule, slot: Slot, zone: str) -> bool:
    return (schedule.slot, schedule.zone) == (slot, zone)


@Action
def set_zone(desk: Desk, tools: Tools, recipient_id: RecipientId, zone: str) -> Reader:
    """Set the reader's IANA zone. Digests keep their local time, also in the group's topics sharing the zone.

    Raises:
        UnknownZone: There is no zone with this name.
    """
    now = tools.clock()
    occurrence(time(0), zone, now.date())  # raises UnknownZone before anything is written
    desk.readers.choose(recipient_id, zone=zone)
    for reader in desk.readers.sharing_zone_of(recipient_id):
        if reader.schedules:
            brought = desk.schedules.brought(reader.recipient_id)
            _plan(desk, reader, [schedule.slot for schedule in reader.schedules], zone, now, brought)
        if reader.weekly is not None:
            _plan_week(desk, reader.weekly, zone, now)
    return desk.readers.get(recipient_id)


def _plan(
    desk: Desk,
    reader: Reader,
    slots: Collection[Slot],
    zone: str,
    now: datetime,
    brought: Mapping[time, date],
) -> list[Schedule]:
    """Plan the next date of each slot, and keep it."""
    return [
        desk.schedules.put(reader.recipient_id, slot.at, slot.weekdays, zone, first, sound=slot.sound)
        for slot, first in plan(slots, zone, now, reader.schedules, brought)
    ]


def _plan_week(desk: Desk, weekly: Schedule, zone: str, now: datetime) -> None:
    """Plan the week in another zone. One that is due at this moment still comes."""
    first = first_after(weekly.at, weekly.weekdays, zone, now)
    if weekly.next_due_at <= now:
        first = Occurrence(weekly.next_local_date, first.local, weekly.next_due_at)
    desk.schedules.put_week(weekly.recipient_id, weekly.at, min(weekly.weekdays), zone, first)


@Action
def pause(desk: Desk, tools: Tools, recipient_id: RecipientId, until: datetime | None = None) -> Reader:
    """Send no digests until this time; without one, until the reader resumes."""
    now, reader = tools.clock(), desk.readers.get(recipient_id)
    # A pause on a pause, or on an absence of which no digest told yet, is one absence.
    goes_on = is_paused(reader, now) or away_since(reader, now) is not None
    desk.readers.choose(recipient_id, paused_until=until or now + FOR_GOOD)
    desk.readers.note_absence(recipient_id, reader.away_from if goes_on else now, None)
    return desk.readers.get(recipient_id)


async def pause_days(tools: Tools, recipient_id: RecipientId, days: int) -> Reader:
    """Send no digests for this many local days, including today; with 0, until the reader resumes."""
    reader = await tools.storage.run(lambda desk: desk.readers.get(recipient_id))
    if days <= 0:
        return await pause(tools, recipient_id)
    today = _today(reader, tools.clock())
    return await pause(tools, recipient_id, _midnight(reader, today + timedelta(days=days)))


async def pause_text(
    tools: Tools, recipient_id: RecipientId, text: str, words: CalendarWords = NO_WORDS
) -> Reader:
    """Send no digests until the day that somebody typed in the language of ``words``. On that day the reader
    gets a digest again.

    Raises:
        BadDate: It is no date, or one that is not in the future.
        YearUnclear: No year was typed, and the next such day is so far away that another may be meant.
    """
    reader = await tools.storage.run(lambda desk: desk.readers.get(recipient_id))
    today = _today(reader, tools.clock())
    read = read_dated(text, today, words)
    if read.day <= today:
        raise BadDate(text)
    if read.year_guessed and read.day - today > SURE_OF_YEAR:
        raise YearUnclear(text, read.day)
    return await pause(tools, recipient_id, _midnight(reader, read.day))


async def pause_until(tools: Tools, recipient_id: RecipientId, day: date) -> Reader:
    """Send no digests until this local day. On that day the reader gets a digest again.

    Raises:
        BadDate: The day is not in the future.
    """
    reader = await tools.storage.run(lambda desk: desk.readers.get(recipient_id))
    if day <= _today(reader, tools.clock()):
        raise BadDate(day.isoformat())
    return await pause(tools, recipient_id, _midnight(reader, day))


@Action
def resume(desk: Desk, tools: Tools, recipient_id: RecipientId) -> Reader:
    """End the pause. Digests that were missed are not sent."""
    now, reader = tools.clock(), desk.readers.get(recipient_id)
    desk.readers.choose(recipient_id, paused_until=None)
    if is_paused(reader, now):
        desk.readers.note_absence(recipient_id, reader.away_from, now)
    skip_missed(desk, recipient_id, now)
    return desk.readers.get(recipient_id)


def next_at(reader: Reader, now: datetime) -> datetime | None:
    """The time (UTC) of the reader's next digest.

    None if none will come: they follow no topic, set no time, stopped, or paused without an end.
    """
    if reader.status != "active" or not reader.follows or paused_for_good(reader, now):
        return None
    return min((_first_unpaused(reader, schedule) for schedule in reader.schedules), default=None)


def is_paused(reader: Reader, now: datetime) -> bool:
    return reader.paused_until is not None and reader.paused_until > now


def note_return(desk: Desk, reader: Reader, now: datetime) -> None:
    """Within a step: note that the reader, read before, takes messages again. A pause that lasts still, lasts."""
    if reader.status == "active" or reader.status_at is None or is_paused(reader, now):
        return
    paused_then = is_paused(reader, reader.status_at)
    began = reader.away_from if paused_then and reader.away_from else reader.status_at
    desk.readers.note_absence(reader.recipient_id, began, now)


def paused_for_good(reader: Reader, now: datetime) -> bool:
    """Say whether the pause lasts until the reader resumes."""
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
    """Move due schedules on to their next time, so that a reader who comes back gets no missed digests."""
    reader = desk.readers.get(recipient_id)
    for schedule in (*reader.schedules, *([reader.weekly] if reader.weekly else [])):
        if schedule.next_due_at <= now:
            desk.schedules.advance(
                schedule.id, first_after(schedule.at, schedule.weekdays, schedule.zone, now)
            )
