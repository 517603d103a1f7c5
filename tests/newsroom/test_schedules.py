from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from digestbot.errors import UnknownZone
from digestbot.model import EVERY_DAY, ChatId, Due, Follow, Reader, RecipientId, Schedule, ScheduleId
from digestbot.newsroom.digests.schedules import (
    Serve,
    Skip,
    decide,
    first_after,
    following,
    occurrence,
    occurrences,
)

GRACE = timedelta(hours=6)
DAY = timedelta(days=1)
FOLLOWS = (Follow("world"),)
#: Zones and days on which a whole local day was skipped (the date line moved).
SKIPPED_DAYS = {
    "Pacific/Apia": date(2011, 12, 30),
    "Pacific/Fakaofo": date(2011, 12, 30),
    "Pacific/Kiritimati": date(1994, 12, 31),
    "Pacific/Kwajalein": date(1993, 8, 21),
}

zones = st.sampled_from(sorted(available_timezones() - {"localtime", "Factory"}))
times = st.times().map(lambda at: at.replace(second=0, microsecond=0))
days = st.dates(date(1972, 1, 1), date(2037, 12, 1))
moments = st.integers(0, 67 * 365 * 86400).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
weekdays = st.frozensets(st.integers(1, 7), min_size=1)


def schedule(at="08:00", zone="Europe/Berlin", chosen=EVERY_DAY, *, day=date(2026, 7, 1)):
    slot = next(occurrences(time.fromisoformat(at), chosen, zone, start=day))
    return Schedule(
        id=ScheduleId(1),
        recipient_id=RecipientId(1),
        at=time.fromisoformat(at),
        weekdays=frozenset(chosen),
        zone=zone,
        next_due_at=slot.utc,
        next_local_date=slot.local_date,
    )


plans = st.builds(
    lambda at, zone, chosen, day: schedule(at.isoformat(), zone, chosen, day=day),
    times,
    zones,
    weekdays,
    days,
)


def due(plan=None, *, status="active", paused_until=None, follows=FOLLOWS):
    reader = Reader(
        recipient_id=RecipientId(1),
        chat_id=ChatId(1),
        telegram_id=1,
        type="private",
        status=status,
        paused_until=paused_until,
        follows=follows,
    )
    return Due(plan or schedule(), reader)


@pytest.mark.parametrize(
    ("zone", "at", "day", "local", "shift"),
    [
        ("Europe/Berlin", "08:00", "2026-07-01", "2026-07-01T08:00:00+02:00", None),
        ("Europe/Berlin", "02:30", "2026-03-29", "2026-03-29T03:30:00+02:00", "gap"),
        ("Europe/Berlin", "02:00", "2026-03-29", "2026-03-29T03:00:00+02:00", "gap"),
        ("Europe/Berlin", "03:00", "2026-03-29", "2026-03-29T03:00:00+02:00", None),
        ("Europe/Berlin", "02:30", "2026-10-25", "2026-10-25T02:30:00+02:00", "fold"),
        ("Europe/Berlin", "03:00", "2026-10-25", "2026-10-25T03:00:00+01:00", None),
        ("America/New_York", "01:30", "2026-11-01", "2026-11-01T01:30:00-04:00", "fold"),
        ("America/New_York", "02:30", "2026-03-08", "2026-03-08T03:30:00-04:00", "gap"),
        ("Australia/Lord_Howe", "02:15", "2026-10-04", "2026-10-04T02:45:00+11:00", "gap"),
        ("Australia/Lord_Howe", "01:45", "2026-04-05", "2026-04-05T01:45:00+11:00", "fold"),
        ("Pacific/Apia", "08:00", "2011-12-30", "2011-12-31T08:00:00+14:00", "gap"),
        ("Pacific/Apia", "08:00", "2011-12-31", "2011-12-31T08:00:00+14:00", None),
        ("Asia/Beirut", "00:30", "2026-03-29", "2026-03-29T01:30:00+03:00", "gap"),
        ("Asia/Beirut", "23:30", "2026-10-24", "2026-10-24T23:30:00+03:00", "fold"),
        ("Africa/Cairo", "00:30", "2026-04-24", "2026-04-24T01:30:00+03:00", "gap"),
        ("Africa/Cairo", "23:30", "2026-10-29", "2026-10-29T23:30:00+03:00", "fold"),
        ("Africa/Casablanca", "02:30", "2025-02-23", "2025-02-23T02:30:00+01:00", "fold"),
        ("Africa/Casablanca", "02:30", "2025-04-06", "2025-04-06T03:30:00+01:00", "gap"),
        ("America/Sao_Paulo", "00:00", "2018-11-04", "2018-11-04T01:00:00-02:00", "gap"),
        ("America/Nuuk", "23:30", "2024-03-30", "2024-03-31T00:30:00-01:00", "gap"),
    ],
)
def test_a_local_time_becomes_one_instant(zone, at, day, local, shift):
    slot = occurrence(time.fromisoformat(at), zone, date.fromisoformat(day))

    assert slot.local.isoformat() == local
    assert slot.utc.isoformat() == slot.local.astimezone(UTC).isoformat()
    assert slot.utc.tzinfo is UTC
    assert slot.local_date.isoformat() == day
    assert slot.shift == shift


def test_the_start_is_included_and_only_chosen_weekdays_come():
    slots = islice(occurrences(time(8), {1, 5}, "Europe/Berlin", start=date(2026, 7, 3)), 3)

    assert [slot.local_date.isoformat() for slot in slots] == ["2026-07-03", "2026-07-06", "2026-07-10"]


@pytest.mark.parametrize("zone", ["Atlantis", "", "../etc/passwd", "Europe", "Europe/Berlin\0"])
def test_a_name_that_is_no_zone_is_refused(zone):
    with pytest.raises(UnknownZone):
        occurrence(time(8), zone, date(2026, 7, 1))


def test_a_schedule_without_weekdays_is_refused():
    with pytest.raises(ValueError, match="weekday"):
        occurrences(time(8), (), "UTC", start=date(2026, 7, 1))


@given(zones, times, weekdays, days)
@example("Pacific/Apia", time(8), EVERY_DAY, date(2011, 12, 25))
def test_each_chosen_day_has_exactly_one_slot_and_they_come_in_order(zone, at, chosen, start):
    slots = list(islice(occurrences(at, chosen, zone, start=start), 12))

    expected = [start + n * DAY for n in range(100) if (start + n * DAY).isoweekday() in chosen]
    assert [slot.local_date for slot in slots] == expected[:12]
    for before, after in pairwise(slots):
        # Only a day that never was falls together with the day after it.
        assert before.utc < after.utc or (before.shift == "gap" and before.utc == after.utc)


@given(zones, times, days)
def test_a_slot_shows_the_wanted_time_unless_the_wall_clock_skipped_it(zone, at, day):
    slot = occurrence(at, zone, day)

    if slot.shift == "gap":
        assert slot.local.replace(tzinfo=None) > datetime.combine(day, at)
    else:
        assert slot.local.replace(tzinfo=None) == datetime.combine(day, at)
        assert slot.local == datetime.combine(day, at, ZoneInfo(zone))


@given(zones, times, weekdays, moments)
def test_the_first_after_now_has_none_between(zone, at, chosen, now):
    slot = first_after(at, chosen, zone, now)

    around = occurrences(at, chosen, zone, start=now.date() - 20 * DAY)
    assert slot.utc > now
    assert slot == next(other for other in around if other.utc > now)


@settings(max_examples=60)
@given(
    zones,
    times,
    weekdays,
    days,
    st.lists(st.timedeltas(timedelta(seconds=5), timedelta(hours=5)), min_size=40, max_size=120),
)
@example("Pacific/Apia", time(8), EVERY_DAY, date(2011, 12, 29), [timedelta(hours=3)] * 40)
@example("Europe/Berlin", time(2, 30), EVERY_DAY, date(2026, 10, 23), [timedelta(minutes=30)] * 120)
def test_whatever_the_rhythm_of_ticks_each_slot_is_served_once(zone, at, chosen, start, steps):
    plan = schedule(at.isoformat(), zone, chosen, day=start)
    now = first = plan.next_due_at - timedelta(hours=1)
    served = []
    for step in steps:
        now += step
        plan, outcomes = tick(plan, now)
        served += [slot for slot, decision in outcomes if isinstance(decision, Serve)]

    slots = islice(occurrences(at, chosen, zone, start=start), 60)
    instants = {slot.utc for slot in slots if first < slot.utc <= now}
    assert sorted(instants) == [utc for utc, _ in served]
    assert len({day for _, day in served}) == len(served)


@settings(max_examples=60)
@given(
    plans,
    st.lists(st.timedeltas(timedelta(seconds=5), timedelta(days=9)), max_size=12),
    st.timedeltas(timedelta(minutes=5), timedelta(days=3)),
)
def test_after_downtime_only_what_is_fresh_enough_goes_out_and_never_two_at_once(plan, steps, grace):
    start, now = plan.next_local_date, plan.next_due_at
    seen = set()
    for step in [timedelta(0), *steps]:
        now += step
        plan, outcomes = tick(plan, now, grace)
        served = [slot for slot, decision in outcomes if isinstance(decision, Serve)]
        assert len(outcomes) <= 2
        assert len(served) <= 1
        latest = latest_slot(plan, now, start)
        if latest not in seen and now - latest < grace:
            assert [utc for utc, _ in served] == [latest]
        seen |= {utc for (utc, _), _ in outcomes}
        assert plan.next_due_at > now


def tick(plan, now, grace=GRACE):
    """Decide what is due at ``now``, as the heartbeat does, and move the schedule on."""
    outcomes = []
    while plan.next_due_at <= now:
        outcomes.append(((plan.next_due_at, plan.next_local_date), decide(due(plan), now, grace)))
        plan = moved_on(plan, now)
    return plan, outcomes


def moved_on(plan, now):
    slot = following(plan, now)
    assert slot.local_date > plan.next_local_date
    return Schedule(plan.id, plan.recipient_id, plan.at, plan.weekdays, plan.zone, slot.utc, slot.local_date)


def latest_slot(plan, now, start):
    slots = occurrences(plan.at, plan.weekdays, plan.zone, start=start)
    latest = None
    for slot in slots:
        if slot.utc > now:
            return latest
        latest = slot.utc
    return None


def test_a_long_downtime_leaves_no_trail_of_old_slots():
    plan = schedule("08:00", "Europe/Berlin", day=date(2026, 7, 1))
    now = datetime(2026, 7, 20, 12, 0, tzinfo=UTC)

    _, outcomes = tick(plan, now)

    assert [(day.isoformat(), decision) for (_, day), decision in outcomes] == [
        ("2026-07-01", Skip("late", timedelta(days=19, hours=6))),
        ("2026-07-20", Skip("late", timedelta(hours=6))),
    ]


def test_after_a_day_of_downtime_the_digest_of_this_morning_still_comes():
    plan = schedule("08:00", "Europe/Berlin", day=date(2026, 7, 1))
    now = datetime(2026, 7, 2, 8, 0, tzinfo=UTC)

    _, outcomes = tick(plan, now)

    assert [(day.isoformat(), decision) for (_, day), decision in outcomes] == [
        ("2026-07-01", Skip("late", timedelta(hours=26))),
        ("2026-07-02", Serve(timedelta(hours=2))),
    ]


DUE_AT = datetime(2026, 7, 1, 6, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("late", "expected"),
    [
        (timedelta(0), Serve(timedelta(0))),
        (timedelta(hours=5, minutes=59), Serve(timedelta(hours=5, minutes=59))),
        (timedelta(hours=6), Skip("late", timedelta(hours=6))),
    ],
)
def test_a_digest_goes_out_if_it_is_less_than_the_grace_late(late, expected):
    assert decide(due(), DUE_AT + late, GRACE) == expected


@pytest.mark.parametrize(
    ("reader", "reason"),
    [
        ({"status": "blocked"}, "inactive"),
        ({"status": "stopped", "follows": ()}, "inactive"),
        ({"paused_until": DUE_AT + DAY}, "paused"),
        ({"paused_until": DUE_AT + timedelta(minutes=1)}, "paused"),
        ({"follows": ()}, "no_topics"),
    ],
)
def test_a_reader_who_wants_nothing_now_is_skipped_and_the_reason_kept(reader, reason):
    now = DUE_AT + timedelta(minutes=2)

    assert decide(due(**reader), now, GRACE) == Skip(reason, timedelta(minutes=2))


def test_a_pause_that_ends_when_the_digest_is_due_does_not_hold_it():
    assert decide(due(paused_until=DUE_AT), DUE_AT, GRACE) == Serve(timedelta(0))


@pytest.mark.parametrize(("zone", "day"), SKIPPED_DAYS.items())
def test_a_day_that_the_zone_skipped_is_served_together_with_the_next(zone, day):
    plan = schedule("08:00", zone, day=day)

    _, outcomes = tick(plan, plan.next_due_at)

    assert [(slot[1], type(decision)) for slot, decision in outcomes] == [(day, Skip), (day + DAY, Serve)]
