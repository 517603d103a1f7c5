"""Answers readers who set when their digests and their week come: times, days and the time zone."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time

from digestbot.actions.readers.timing import (
    next_at,
    set_slots,
    set_zone,
)
from digestbot.actions.readers.weekly import next_week_at, set_week
from digestbot.chat.answering import N_, answers, command
from digestbot.chat.handlers.first_minute import hour_page
from digestbot.chat.handlers.pauses import stopped_page
from digestbot.chat.handlers.slots import slots_page
from digestbot.chat.visit import Visit
from digestbot.errors import BadSlots, UnknownZone
from digestbot.model import (
    ChooseTime,
    ChooseZone,
    Reader,
    RefuseWeek,
    SetTime,
    SetWeek,
    SetZone,
    ShowWeekly,
    Slot,
    StopWeek,
    ZoneFromClock,
)
from digestbot.newsroom.slot_words import read_slots
from digestbot.newsroom.times import read_time
from digestbot.pages.contexts import (
    BadTimePage,
    BadWeeklyPage,
    TimeSetPage,
    UnknownZonePage,
    WeeklyPage,
    WeekRefusedPage,
    ZoneCandidatesPage,
    ZoneChoice,
    ZonePage,
    ZoneSetPage,
)
from digestbot.places import PlaceMatch, find_zone, zone_at, zones_at_clock

#: The most places to offer if several fit what the reader typed.
MOST_CANDIDATES = 8


@command("time", N_("When your digest comes: /time 08:00"))
async def time_words(visit: Visit) -> None:
    """/time 07:30 weekdays, 10:00 weekend"""
    if not visit.words:
        await visit.say(slots_page(visit.reader, visit.now))
        return
    try:
        slots = read_slots(visit.words, visit.calendar)
    except BadSlots as error:
        await visit.say(BadTimePage(error.text, error.fault, error.close, visit.reader.zone))
        return
    reader = await set_slots(visit.tools, visit.reader.recipient_id, slots)
    await visit.say(_time_set(reader, visit.now))
    await _remind_stopped(visit)


@answers(ChooseTime)
async def choose_time(visit: Visit, tap: ChooseTime) -> None:
    """A tap on "Next: the time" below a newcomer's topics, or on "Time" in the settings."""
    await visit.toast_quietly()
    if tap.page == "start":
        await visit.show(hour_page(visit, visit.reader))
    else:
        await visit.show(slots_page(visit.reader, visit.now))


@answers(SetTime)
async def set_time_to(visit: Visit, tap: SetTime) -> None:
    """A tap on an hour, for who has one time at most. Its days stay."""
    try:
        at = time.fromisoformat(tap.at)
    except ValueError:
        await visit.toast("stale")
        return
    if len(visit.reader.schedules) > 1:
        await visit.toast("stale")
        await visit.show(slots_page(visit.reader, visit.now))
        return
    slot = next((replace(schedule.slot, at=at) for schedule in visit.reader.schedules), Slot(at))
    reader = await set_slots(visit.tools, visit.reader.recipient_id, (slot,))
    await visit.toast("saved")
    await visit.show(_time_set(reader, visit.now))
    await _remind_stopped(visit)


@command("timezone", N_("Your time zone: /timezone Lisbon"))
async def zone_words(visit: Visit) -> None:
    """/timezone CITY"""
    if not visit.words:
        await visit.say(ZonePage(now=visit.now, zone=visit.reader.zone, private=visit.private))
        return
    try:
        matches = find_zone(visit.words)
    except UnknownZone as error:
        near = tuple(choice for name in error.near for choice in _choices(name))
        await visit.say(UnknownZonePage(text=error.text, near=near[:MOST_CANDIDATES]))
        return
    zones = tuple(dict.fromkeys(match.zone for match in matches))
    if len(zones) == 1:
        await _use_zone(visit, zones[0])
        return
    candidates = tuple(_choice(match) for match in matches[:MOST_CANDIDATES])
    await visit.say(ZoneCandidatesPage(candidates=candidates, now=visit.now, text=visit.words))


@answers(ChooseZone)
async def choose_zone(visit: Visit) -> None:
    """A tap on "Time zone"."""
    await visit.toast_quietly()
    await visit.show(ZonePage(now=visit.now, zone=visit.reader.zone, private=visit.private))


@answers(SetZone)
async def set_zone_to(visit: Visit, tap: SetZone) -> None:
    """A tap on a zone."""
    await _use_zone(visit, tap.zone)


@answers(ZoneFromClock)
async def zone_from_clock(visit: Visit, tap: ZoneFromClock) -> None:
    """A tap on the hour that the reader's clock shows now; it tells which zones are possible."""
    zones = zones_at_clock(tap.hour, visit.now)
    if not zones:
        await visit.toast("stale")
        return
    if len(zones) == 1:
        await _use_zone(visit, zones[0])
        return
    await visit.toast_quietly()
    candidates = tuple(ZoneChoice(zone) for zone in zones[:MOST_CANDIDATES])
    await visit.show(ZoneCandidatesPage(candidates=candidates, now=visit.now))


async def zone_from_location(visit: Visit, latitude: float, longitude: float) -> None:
    """Set the zone from a shared location, in degrees. The location itself is not kept."""
    await _use_zone(visit, zone_at(latitude, longitude))


async def _remind_stopped(visit: Visit) -> None:
    """Tell a stopped reader that the setting is kept, but that no digest comes before /start."""
    if visit.reader.status == "stopped":
        await visit.say(stopped_page(visit))


async def _use_zone(visit: Visit, zone: str) -> None:
    reader = await set_zone(visit.tools, visit.reader.recipient_id, zone)
    await visit.toast("saved")
    if reader.schedules:
        await visit.show(ZoneSetPage(zone, visit.now, next_at(reader, visit.now), visit.private))
    else:
        await visit.show(hour_page(visit, reader, zone_was_asked=True))


def _time_set(reader: Reader, now: datetime) -> TimeSetPage:
    return TimeSetPage(
        slots=tuple(schedule.slot for schedule in reader.schedules),
        next_at=next_at(reader, now),
        now=now,
        zone=reader.zone,
        follows_nothing=bool(reader.schedules) and not reader.follows,
    )


def _choices(name: str) -> tuple[ZoneChoice, ...]:
    try:
        return tuple(_choice(match) for match in find_zone(name)[:1])
    except UnknownZone:
        return ()


def _choice(match: PlaceMatch) -> ZoneChoice:
    return ZoneChoice(match.zone, match.name, match.country)


# --- the week in one message ------------------------------------------------------------------------


@command("weekly", N_("Your week in one message: /weekly sunday 18:00"))
async def weekly(visit: Visit) -> None:
    """/weekly sunday 18:00, or /weekly off."""
    if not visit.words:
        await visit.say(_weekly_page(visit.reader, visit.now))
        return
    try:
        slots = read_slots(visit.words, visit.calendar)
    except BadSlots:
        await visit.say(BadWeeklyPage(visit.words))
        return
    if not slots:
        await visit.say(_weekly_page(await _stop_week(visit), visit.now))
        return
    slot = slots[0]
    if len(slots) > 1 or len(slot.weekdays) > 1:
        await visit.say(BadWeeklyPage(visit.words))
        return
    reader = await set_week(visit.tools, visit.reader.recipient_id, min(slot.weekdays), slot.at)
    await visit.say(_weekly_page(reader, visit.now))
    await _remind_stopped(visit)


@answers(ShowWeekly)
async def show_weekly(visit: Visit) -> None:
    """A tap on "Your week", or on "At another time"."""
    await visit.toast_quietly()
    await visit.show(_weekly_page(visit.reader, visit.now))


@answers(SetWeek)
async def set_weekly(visit: Visit, tap: SetWeek) -> None:
    """A tap on a day or an hour, or on "Yes, please"."""
    if not 1 <= tap.weekday <= 7:
        await visit.toast("stale")
        return
    reader = await set_week(visit.tools, visit.reader.recipient_id, tap.weekday, read_time(tap.at))
    await visit.toast("saved")
    await visit.show(_weekly_page(reader, visit.now))
    await _remind_stopped(visit)


@answers(StopWeek)
async def stop_weekly(visit: Visit) -> None:
    """A tap on "Off"."""
    reader = await _stop_week(visit)
    await visit.toast("saved")
    await visit.show(_weekly_page(reader, visit.now))


@answers(RefuseWeek)
async def refuse_week(visit: Visit) -> None:
    """A tap on "No, thanks" below the offer. It was offered, so it is never offered again."""
    await visit.toast_quietly()
    await visit.show(WeekRefusedPage())


async def _stop_week(visit: Visit) -> Reader:
    await visit.tools.storage.run(lambda desk: desk.schedules.remove_week(visit.reader.recipient_id))
    return replace(visit.reader, weekly=None)


def _weekly_page(reader: Reader, now: datetime) -> WeeklyPage:
    weekly = reader.weekly
    return WeeklyPage(
        weekday=None if weekly is None else min(weekly.weekdays),
        at=None if weekly is None else weekly.at,
        now=now,
        zone=reader.zone,
        next_at=next_week_at(reader, now),
        follows_nothing=not reader.follows,
    )
