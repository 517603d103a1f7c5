"""When digests come: turns a local time in a zone into instants, and decides whether a late digest still goes
out.

Every local day that the weekdays choose has exactly one slot:

* The clock skips the time (spring's gap): the slot comes later, by the length of the gap. The offset before
  the gap counts, so 02:30 becomes 03:30 (PEP 495, ``fold=0``). A slot just before midnight can land on the
  next local date; the day that it stands for stays the nominal one.
* The clock shows the time twice (autumn's fold): only the first time counts.
* A zone skipped the whole day (Pacific/Apia, 30 December 2011): its slot falls on the same instant as the
  next day's, and the two are served as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain, repeat, takewhile
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from digestbot.errors import UnknownZone
from digestbot.model import Due, Occurrence, Schedule, Slot

_DAY = timedelta(days=1)
A_WEEK = timedelta(days=7)
#: In some zone it is at most this many days later than in another: at Pago Pago's Monday 23:30 it is Wednesday
#: on Kiritimati.
_FARTHEST_ZONE = timedelta(days=2)
#: Enough to include a week without chosen days, and slots that landed on the next local date.
_LOOK_BACK = timedelta(days=9)


@dataclass(frozen=True, slots=True)
class Serve:
    """Compose and send the digest."""

    #: How long ago it was due.
    late: timedelta


@dataclass(frozen=True, slots=True)
class Skip:
    """Record why this slot brings no digest, and go on to the next slot."""

    reason: Literal["late", "paused", "inactive", "no_topics", "had_week"]
    late: timedelta


def occurrence(at: time, zone: str, day: date) -> Occurrence:
    """The one instant of a local day. Raises UnknownZone if ``zone`` is no IANA zone."""
    where = _zone(zone)
    wanted = datetime.combine(day, at.replace(tzinfo=None, fold=0), where)
    utc = wanted.astimezone(UTC)
    local = utc.astimezone(where)
    shift: Literal["gap", "fold"] | None = None
    if local.replace(tzinfo=None) != wanted.replace(tzinfo=None):
        shift = "gap"
    elif wanted.utcoffset() != wanted.replace(fold=1).utcoffset():
        shift = "fold"
    return Occurrence(local_date=day, local=local, utc=utc, shift=shift)


def occurrences(at: time, weekdays: Iterable[int], zone: str, *, start: date) -> Iterator[Occurrence]:
    """One slot for each chosen local day (ISO weekdays, Monday is 1), from ``start`` on; the iterator never
    ends.
    """
    chosen = frozenset(weekdays)
    if not chosen & frozenset(range(1, 8)):
        raise ValueError("A schedule needs at least one weekday, 1 (Monday) to 7 (Sunday).")
    return (occurrence(at, zone, day) for day in _days(start) if day.isoweekday() in chosen)


def first_after(at: time, weekdays: Iterable[int], zone: str, now: datetime) -> Occurrence:
    """The first slot after ``now``, for a schedule that is new or was changed."""
    slots = occurrences(at, weekdays, zone, start=_local_day(zone, now) - _LOOK_BACK)
    return next(slot for slot in slots if slot.utc > now)


def plan(
    slots: Iterable[Slot],
    zone: str,
    now: datetime,
    schedules: Sequence[Schedule],
    brought: Mapping[time, date],
) -> tuple[tuple[Slot, Occurrence], ...]:
    """The slots that a reader wants from now on, each with its next date.

    A digest that is due at this moment still comes, if its slot keeps its time and that day. A slot brings no
    second digest of a day, whatever zone the reader moves to: ``brought`` says through which local date each
    time of day has brought its digests. A date that is today in no zone was kept by a clock that was ahead, and
    does not count.
    """
    today = _local_day(zone, now)
    waiting = {schedule.at: schedule for schedule in schedules if schedule.next_due_at <= now}
    planned = []
    for slot in slots:
        due = waiting.get(slot.at)
        if due is not None and due.next_local_date.isoweekday() in slot.weekdays:
            local = due.next_due_at.astimezone(_zone(zone))
            planned.append((slot, Occurrence(due.next_local_date, local, due.next_due_at)))
            continue
        coming = occurrences(slot.at, slot.weekdays, zone, start=today - _LOOK_BACK)
        last = brought.get(slot.at, date.min)
        last = date.min if last > today + _FARTHEST_ZONE else last
        planned.append((slot, next(one for one in coming if one.utc > now and one.local_date > last)))
    return tuple(planned)


def has_earlier(schedule: Schedule, schedules: Iterable[Schedule]) -> bool:
    """Whether another of the reader's schedules brings a digest earlier on the schedule's next local day."""
    day = schedule.next_local_date.isoweekday()
    return any(other.at < schedule.at and day in other.weekdays for other in schedules)


def slots_around(
    at: time, weekdays: Iterable[int], zone: str, now: datetime
) -> tuple[Occurrence, Occurrence, date]:
    """The first slot after ``now``, the latest slot up to ``now``, and today's local date."""
    today = _local_day(zone, now)
    slots = occurrences(at, weekdays, zone, start=today - _LOOK_BACK)
    past = next(slots)
    for slot in slots:
        if slot.utc > now:
            return slot, past, today
        past = slot
    raise AssertionError  # the iterator of slots never ends


def following(schedule: Schedule, now: datetime) -> Occurrence:
    """The slot after the one that was just served or skipped, always of a later local day.

    After a downtime this is the latest of the missed slots, because it may be recent enough to be served. If
    none was missed, it is the first slot after ``now``.
    """
    missed = _missed(schedule, now)
    if missed is not None:
        return missed
    start = max(_tomorrow(schedule), _local_day(schedule.zone, now) - _LOOK_BACK)
    slots = occurrences(schedule.at, schedule.weekdays, schedule.zone, start=start)
    return next(slot for slot in slots if slot.utc > now)


def decide(due: Due, now: datetime, grace: timedelta) -> Serve | Skip:
    """Serve a due slot once if it is less than ``grace`` late, or say why not.

    If a later slot of the same reader is due as well, only the later one is served. A slot that was due
    during a pause stays skipped after the pause.
    """
    reader, due_at = due.reader, due.schedule.next_due_at
    late = max(now - due_at, timedelta(0))
    if reader.status != "active":
        return Skip("inactive", late)
    if reader.paused_until is not None and due_at < reader.paused_until:
        return Skip("paused", late)
    if due.schedule.brings == "week" and too_soon(due.schedule.next_local_date, reader.week_on):
        return Skip("had_week", late)
    if late >= grace or _missed(due.schedule, now) is not None or _later_is_due(due, now):
        return Skip("late", late)
    # Who follows no topic may still follow a story: then news of it is served all the same.
    return Serve(late) if reader.follows else Skip("no_topics", late)


def _later_is_due(due: Due, now: datetime) -> bool:
    if due.schedule.brings == "week":
        return False
    mine = (due.schedule.next_due_at, due.schedule.at)
    return any(
        mine < (other.next_due_at, other.at) and other.next_due_at <= now for other in due.reader.schedules
    )


def too_soon(day: date, week_on: date | None) -> bool:
    """Whether the week of ``day`` would come less than seven days after the latest one, that of ``week_on``."""
    return week_on is not None and day < week_on + A_WEEK


def next_week(schedule: Schedule, week_on: date | None, after: datetime) -> Occurrence:
    """The slot at which the next week comes: the first later than ``after`` that is not too soon."""
    start = _local_day(schedule.zone, after) - _LOOK_BACK
    slots = occurrences(schedule.at, schedule.weekdays, schedule.zone, start=start)
    return next(slot for slot in slots if slot.utc > after and not too_soon(slot.local_date, week_on))


def _missed(schedule: Schedule, now: datetime) -> Occurrence | None:
    """The latest slot after the schedule's present one whose instant has passed."""
    start = max(_tomorrow(schedule), _local_day(schedule.zone, now) - _LOOK_BACK)
    slots = occurrences(schedule.at, schedule.weekdays, schedule.zone, start=start)
    past = takewhile(lambda slot: slot.utc <= now, slots)
    return max(past, key=lambda slot: slot.local_date, default=None)


def _tomorrow(schedule: Schedule) -> date:
    return schedule.next_local_date + _DAY


def _local_day(zone: str, now: datetime) -> date:
    return now.astimezone(_zone(zone)).date()


def _days(start: date) -> Iterator[date]:
    day = start
    for step in chain([timedelta(0)], repeat(_DAY)):
        day += step
        yield day


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnknownZone(name) from error
