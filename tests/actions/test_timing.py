"""Timing: the hour, the zone and the pause."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from town import DAY, HOUR, NOW, Town

from digestbot.actions.readers.follow import unfollow_each
from digestbot.actions.readers.timing import (
    next_at,
    pause,
    pause_days,
    pause_text,
    pause_until,
    resume,
    set_slots,
    set_zone,
)
from digestbot.actions.readers.welcome import welcome
from digestbot.errors import BadDate, BadSlots, YearUnclear
from digestbot.model import Place, Reader, Slot


def due(reader: Reader) -> list[datetime]:
    return [schedule.next_due_at for schedule in reader.schedules]


async def test_a_newcomer_has_no_hour(town: Town):
    assert (await town.reader(at=None)).schedules == ()


async def test_the_hour_is_the_reader_s_own(town: Town):
    reader = await town.reader(at=None, zone="Asia/Kathmandu")

    changed = await set_slots(town.tools, reader.recipient_id, [Slot(time(18, 30))])

    assert due(changed) == [datetime(2026, 3, 2, 12, 45, tzinfo=UTC)]
    assert changed.schedules[0].next_local_date == date(2026, 3, 2)


async def test_several_times_each_have_their_days_and_their_next_date(town: Town):
    reader = await town.reader(at=None)
    work, rest = Slot(time(7, 30), frozenset({1, 2, 3, 4, 5}), sound=False), Slot(time(10), frozenset({6, 7}))

    changed = await set_slots(town.tools, reader.recipient_id, [rest, work])

    assert [schedule.slot for schedule in changed.schedules] == [work, rest]
    assert due(changed) == [
        datetime(2026, 3, 3, 7, 30, tzinfo=UTC),
        datetime(2026, 3, 7, 10, 0, tzinfo=UTC),
    ]
    assert (await set_slots(town.tools, reader.recipient_id, ())).schedules == ()


async def test_slots_that_can_t_be_change_nothing(town: Town):
    reader = await town.reader(at=time(9, 0))

    with pytest.raises(BadSlots):
        await set_slots(town.tools, reader.recipient_id, [Slot(time(8)), Slot(time(8, 1))])

    assert town.known(reader).schedules == reader.schedules


async def test_what_is_due_at_the_moment_of_a_change_still_comes(town: Town):
    reader = await town.reader(at=time(9, 0))
    town.clock.now = NOW + HOUR

    silent = await set_slots(town.tools, reader.recipient_id, [Slot(time(9, 0), frozenset({1}), sound=False)])
    moved = await set_zone(town.tools, reader.recipient_id, "America/New_York")

    assert due(silent) == due(moved) == [NOW + HOUR]


async def test_another_hour_takes_the_place_of_the_first(town: Town):
    reader = await town.reader(at=time(9, 0))

    changed = await set_slots(town.tools, reader.recipient_id, [Slot(time(20, 0))])

    assert [schedule.at for schedule in changed.schedules] == [time(20, 0)]


async def test_another_zone_moves_the_instant_and_keeps_the_hour(town: Town):
    reader = await town.reader(at=time(9, 0), zone="Europe/Berlin")
    assert due(reader) == [datetime(2026, 3, 3, 8, 0, tzinfo=UTC)]

    changed = await set_zone(town.tools, reader.recipient_id, "America/New_York")

    assert due(changed) == [datetime(2026, 3, 2, 14, 0, tzinfo=UTC)]
    assert [schedule.at for schedule in changed.schedules] == [time(9, 0)]
    assert changed.zone == "America/New_York"


async def test_a_group_s_zone_moves_its_topics_that_have_none_of_their_own(town: Town):
    async def at_nine(chat_id: int, thread_id: int) -> Reader:
        reader = await welcome(town.tools, Place(chat_id, "supergroup", thread_id=thread_id))
        return await set_slots(town.tools, reader.recipient_id, [Slot(time(9, 0))])

    group, follower, own = [await at_nine(-100, thread) for thread in (0, 5, 6)]
    elsewhere = await at_nine(-200, 5)
    await set_zone(town.tools, own.recipient_id, "Asia/Tokyo")
    await set_zone(town.tools, group.recipient_id, "America/New_York")

    schedules = [town.known(reader).schedules[0] for reader in (group, follower, own, elsewhere)]
    assert [(one.next_due_at.hour, one.zone) for one in schedules] == [
        (14, "America/New_York"),
        (14, "America/New_York"),
        (0, "Asia/Tokyo"),
        (9, "UTC"),
    ]


async def test_a_topic_s_zone_is_its_own_affair(town: Town):
    group = await welcome(town.tools, Place(-100, "supergroup"))
    await set_slots(town.tools, group.recipient_id, [Slot(time(9, 0))])
    topic = await welcome(town.tools, Place(-100, "supergroup", thread_id=5))

    await set_zone(town.tools, topic.recipient_id, "Asia/Tokyo")

    assert due(town.known(group)) == [NOW + HOUR]


async def test_a_reader_without_a_zone_gets_utc(town: Town):
    reader = await welcome(town.tools, Place(7, "private"))
    changed = await set_slots(town.tools, reader.recipient_id, [Slot(time(9, 0))])

    assert (changed.zone, due(changed)) == (None, [NOW + HOUR])


async def test_pausing_some_days_counts_today_and_ends_at_midnight(town: Town):
    reader = await town.reader(zone="Europe/Berlin")

    paused = await pause_days(town.tools, reader.recipient_id, 3)

    assert paused.paused_until == datetime(2026, 3, 4, 23, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "until"),
    [
        ("2026-03-10", datetime(2026, 3, 10, tzinfo=UTC)),
        ("friday", datetime(2026, 3, 6, tzinfo=UTC)),
        ("2 weeks", datetime(2026, 3, 16, tzinfo=UTC)),
    ],
)
async def test_pausing_until_a_day_brings_a_digest_on_that_day(town: Town, typed: str, until: datetime):
    reader = await town.reader()

    assert (await pause_text(town.tools, reader.recipient_id, typed)).paused_until == until


@pytest.mark.parametrize("typed", ["yesterday", "2026-03-01", "today", "", "x" * 4000, "31.02."])
async def test_a_day_that_is_none_or_is_past_is_refused(town: Town, typed: str):
    reader = await town.reader()

    with pytest.raises(BadDate):
        await pause_text(town.tools, reader.recipient_id, typed)
    assert town.known(reader).paused_until is None


async def test_a_pause_without_an_end_outlasts_everybody(town: Town):
    reader = await town.reader()

    paused = await pause(town.tools, reader.recipient_id)

    assert paused.paused_until
    assert paused.paused_until > NOW + 99 * 365 * DAY


async def test_resuming_goes_on_with_the_next_hour(town: Town):
    reader = await town.reader(at=time(9, 0))
    await pause(town.tools, reader.recipient_id)
    town.clock.advance(10 * DAY + timedelta(hours=3))

    resumed = await resume(town.tools, reader.recipient_id)

    assert resumed.paused_until is None
    assert due(resumed) == [NOW + 11 * DAY + HOUR]


@pytest.mark.parametrize(("typed", "day"), [("1.3.", date(2027, 3, 1)), ("29 Feb", date(2028, 2, 29))])
async def test_a_day_that_has_just_passed_is_asked_about_rather_than_taken_for_next_year_s(
    town: Town, typed: str, day: date
):
    reader = await town.reader(at=time(9, 0))

    with pytest.raises(YearUnclear) as asked:
        await pause_text(town.tools, reader.recipient_id, typed)

    assert asked.value.day == day
    assert town.known(reader).paused_until is None
    paused = await pause_until(town.tools, reader.recipient_id, day)
    assert paused.paused_until == datetime(day.year, day.month, day.day, tzinfo=UTC)


@pytest.mark.parametrize("typed", ["24.3.", "10 November", "1.3.2027", "29.2.2028", "12 months"])
async def test_a_day_that_can_be_meant_is_taken(town: Town, typed: str):
    reader = await town.reader(at=time(9, 0))

    assert (await pause_text(town.tools, reader.recipient_id, typed)).paused_until is not None


async def test_a_day_that_has_passed_meanwhile_is_refused(town: Town):
    reader = await town.reader(at=time(9, 0))

    with pytest.raises(BadDate):
        await pause_until(town.tools, reader.recipient_id, NOW.date())


async def test_no_digest_is_promised_to_who_follows_nothing(town: Town):
    reader = await town.reader(at=time(9, 0), topics=("science",))
    assert next_at(reader, NOW) is not None

    [left] = await unfollow_each(town.tools, reader.recipient_id, ["science"])

    assert next_at(left.reader, NOW) is None
