"""When a reader gets digests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal, NewType

from digestbot.model.readers.chats import RecipientId

ScheduleId = NewType("ScheduleId", int)

#: ISO weekdays, Monday is 1.
EVERY_DAY = frozenset({1, 2, 3, 4, 5, 6, 7})
#: A reader has at most this many slots, and two of their digests are at least this many minutes apart.
MOST_SLOTS = 4
LEAST_APART = 60
#: When the week in one message is offered to come: on Sundays (ISO weekday) at this local time.
OFFERED_DAY, OFFERED_HOUR = 7, time(18)

#: What a schedule brings: a digest, or the week in one message.
Brings = Literal["digest", "week"]


@dataclass(frozen=True, slots=True)
class Slot:
    """A time of day at which a reader wants a digest."""

    #: Local time in the reader's zone. A reader has at most one slot at any time.
    at: time
    #: ISO weekdays, Monday is 1.
    weekdays: frozenset[int] = EVERY_DAY
    #: Whether the reader's phone makes a sound when it comes.
    sound: bool = True


@dataclass(frozen=True, slots=True)
class Schedule:
    """A slot with its zone and its next date; one recipient may have several schedules."""

    id: ScheduleId
    recipient_id: RecipientId
    at: time
    weekdays: frozenset[int]
    #: IANA zone.
    zone: str
    #: UTC.
    next_due_at: datetime
    #: The local day that the next digest stands for.
    next_local_date: date
    sound: bool = True
    brings: Brings = "digest"

    @property
    def slot(self) -> Slot:
        return Slot(self.at, self.weekdays, self.sound)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One date of a schedule."""

    #: The reader's local day that it stands for; in spring's gap the instant may be on the next day.
    local_date: date
    #: Aware, in the schedule's zone.
    local: datetime
    utc: datetime
    #: "gap": the clock skipped the time, so the slot comes later; "fold": the first of two equal times.
    shift: Literal["gap", "fold"] | None = None
