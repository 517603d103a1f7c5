"""Whatever a reader does with their slots, their zone and pauses over two years, each slot brings one digest for
a local day at most, and none is forgotten.
"""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from digestbot.model import ChatId, Due, Follow, Reader, RecipientId, Schedule, ScheduleId, Slot
from digestbot.newsroom.digests.schedules import Serve, decide, following, plan

GRACE = timedelta(hours=6)
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
TWO_YEARS = timedelta(days=731)
ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "Australia/Lord_Howe",
    "Africa/Cairo",
    "Asia/Kathmandu",
    "America/Nuuk",
)

slots = st.lists(
    st.builds(
        Slot,
        st.builds(time, st.sampled_from([0, 1, 2, 3, 8, 18, 23]), st.sampled_from([0, 30])),
        st.frozensets(st.integers(1, 7), min_size=1),
    ),
    max_size=4,
    unique_by=lambda slot: slot.at,
)
hours = st.integers(0, 60 * 24)
events = st.one_of(
    st.tuples(st.just("zone"), st.sampled_from(ZONES)),
    st.tuples(st.just("slots"), slots),
    st.tuples(st.just("again"), st.none()),
    st.tuples(st.just("pause"), hours),
    st.tuples(st.just("resume"), st.none()),
    st.tuples(st.just("away"), hours),
)


class Life:
    """A reader in memory: what the ledger keeps, as the actions and storage do it."""

    def __init__(self) -> None:
        self.now = BEGIN
        self.zone = "UTC"
        self.paused_until: datetime | None = None
        self.schedules: tuple[Schedule, ...] = ()
        self.brought: dict[time, date] = {}
        self.served: Counter[tuple[time, date]] = Counter()
        self.removed: tuple[Slot, ...] = ()

    def reader(self) -> Reader:
        return Reader(
            recipient_id=RecipientId(1),
            chat_id=ChatId(1),
            telegram_id=1,
            type="private",
            follows=(Follow("world"),),
            schedules=self.schedules,
            paused_until=self.paused_until,
        )

    def plan(self, wanted: tuple[Slot, ...]) -> None:
        planned = plan(wanted, self.zone, self.now, self.schedules, self.brought)
        self.schedules = tuple(
            Schedule(
                ScheduleId(number),
                RecipientId(1),
                slot.at,
                slot.weekdays,
                self.zone,
                first.utc,
                first.local_date,
            )
            for number, (slot, first) in enumerate(planned)
        )

    def live_until(self, then: datetime) -> None:
        """The heartbeat comes with each due date."""
        while self.schedules:
            coming = min(self.schedules, key=lambda one: (one.next_due_at, one.at))
            if coming.next_due_at > then:
                break
            self.now = max(self.now, coming.next_due_at)
            self.serve(coming)
        self.now = then

    def serve(self, schedule: Schedule) -> None:
        if isinstance(decide(Due(schedule, self.reader()), self.now, GRACE), Serve):
            self.served[schedule.at, schedule.next_local_date] += 1
        self.brought[schedule.at] = max(
            schedule.next_local_date, self.brought.get(schedule.at, schedule.next_local_date)
        )
        upcoming = following(schedule, self.now)
        moved = replace(schedule, next_due_at=upcoming.utc, next_local_date=upcoming.local_date)
        self.schedules = tuple(moved if one is schedule else one for one in self.schedules)

    def happens(self, what: str, how: object) -> None:
        have = tuple(schedule.slot for schedule in self.schedules)
        if what == "zone":
            self.zone = str(how)
            self.plan(have)
        elif what == "slots":
            self.removed = have
            self.plan(tuple(how))
        elif what == "again":
            self.plan(self.removed)
        elif what == "pause":
            self.paused_until = self.now + timedelta(hours=how)
        elif what == "resume":
            self.paused_until = None
        else:
            # A downtime: nothing is served meanwhile, and then all at once.
            self.now += timedelta(hours=how)


WEST = ("zone", "America/New_York")


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(hours, events), max_size=20))
@example([(9, WEST)])
@example([(9, ("slots", ())), (0, WEST), (1, ("again", None))])
@example([(7, ("pause", 3)), (2, ("resume", None)), (0, WEST)])
def test_no_slot_brings_a_local_day_twice(events_of_two_years):
    live_through(events_of_two_years)


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(hours, events), max_size=60))
def test_no_slot_brings_a_local_day_twice_in_many_lives(events_of_two_years):
    live_through(events_of_two_years)


def live_through(events_of_two_years):
    life = Life()
    life.plan((Slot(time(8)), Slot(time(18))))
    for after, (what, how) in events_of_two_years:
        life.live_until(life.now + timedelta(hours=after))
        life.happens(what, how)
    life.live_until(max(life.now, BEGIN + TWO_YEARS))
    assert max(life.served.values(), default=0) <= 1


def test_what_a_clock_that_was_ahead_brought_keeps_no_slot_from_coming():
    planned = plan([Slot(time(8))], "UTC", BEGIN, (), {time(8): date(2026, 3, 1)})
    assert planned[0][1].local_date == date(2026, 1, 1)


@settings(max_examples=5, deadline=None)
@given(st.sampled_from(ZONES))
def test_who_changes_nothing_gets_each_slot_on_each_of_its_days(zone):
    life = Life()
    life.zone = zone
    life.plan((Slot(time(2, 30)), Slot(time(18), frozenset({6, 7}))))
    life.live_until(BEGIN + TWO_YEARS)

    first, last = (moment.astimezone(ZoneInfo(zone)).date() for moment in (BEGIN, BEGIN + TWO_YEARS))
    days = [first + timedelta(days=number) for number in range(1, (last - first).days)]
    assert all(life.served[time(2, 30), day] == 1 for day in days)
    assert all(life.served[time(18), day] == int(day.isoweekday() > 5) for day in days)
