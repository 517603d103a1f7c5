"""Compose: each reader gets one digest for each local day, in one transaction, and no story twice."""

import asyncio
import re
import shutil
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from town import DAY, HEADLINES, HOUR, NOW, Town, open_town, until

from digestbot.actions.digests.compose import digest_now, serve_due
from digestbot.actions.news.group import group
from digestbot.actions.readers.leave import stop
from digestbot.actions.readers.timing import pause, resume, set_slots, set_zone
from digestbot.actions.readers.welcome import welcome
from digestbot.feeds.parser_processes import ParserProcesses
from digestbot.model import Place, Reader, Slot
from digestbot.newsroom.digests.schedules import first_after
from digestbot.pages.renderer import Pages

MINUTE = timedelta(minutes=1)


@pytest.fixture
async def news(town: Town) -> Town:
    """Three stories in science."""
    for headline in HEADLINES[:3]:
        town.tell(headline)
    await group(town.tools)
    return town


def fates(served: Counter[str]) -> list[str]:
    """What became of each: "laid", why it was skipped, or "known"."""
    return list(served.elements())


async def served_at(town: Town, moment: datetime) -> list[str]:
    town.clock.now = moment
    return fates(await serve_due(town.tools))


def text(town: Town) -> str:
    return "\n".join(delivery.message.html for delivery in town.owed())


# --- once for each local day ----------------------------------------------------------------------


async def test_a_digest_comes_at_its_hour_and_once(news: Town):
    await news.reader(at=time(9, 0))

    assert await served_at(news, NOW + 59 * MINUTE) == []
    assert await served_at(news, NOW + HOUR) == ["laid"]
    assert await served_at(news, NOW + HOUR + 5 * MINUTE) == []
    assert await served_at(news, NOW + DAY + HOUR) == ["laid"]
    assert len(news.wakes) == 2


@settings(max_examples=15)
@given(
    steps=st.lists(st.integers(1, 40 * 60), min_size=1, max_size=12),
    zone=st.sampled_from(["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Chatham"]),
    hour=st.integers(0, 23),
)
def test_whatever_the_rhythm_no_local_day_is_served_twice_and_none_is_forgotten(
    steps: list[int],
    zone: str,
    hour: int,
    upgraded_sqlite: Path,
    tmp_path_factory: pytest.TempPathFactory,
):
    """Beats come some minutes to a day and a half apart, over a clock change in some of the zones."""
    file = tmp_path_factory.mktemp("rhythm") / "digestbot.sqlite3"
    shutil.copy(upgraded_sqlite, file)

    async def live() -> None:
        async with open_town(
            f"sqlite:///{file}", ParserProcesses(), now=datetime(2026, 3, 6, 12, 0, tzinfo=UTC)
        ) as town:
            reader = await town.reader(at=time(hour, 30), zone=zone)
            first = reader.schedules[0].next_local_date
            served = 0
            for step in steps:
                town.clock.advance(timedelta(minutes=step))
                served += (await serve_due(town.tools)).total()
            last = town.known(reader).schedules[0]
            days = (last.next_local_date - first).days
            assert last.next_due_at > town.clock()
            # A downtime over more than one slot serves or records its first and its latest one.
            assert (days > 0) == (served > 0)
            assert served <= days

    asyncio.run(live())


async def test_two_that_serve_at_once_make_one_digest(news: Town):
    await news.reader(at=time(9, 0))
    news.clock.now = NOW + HOUR

    both = await asyncio.gather(serve_due(news.tools), serve_due(news.restarted().tools))

    assert sum(both, Counter())["laid"] == 1
    assert len(news.owed()) == 1


async def test_a_later_hour_chosen_on_the_same_day_brings_another_digest(news: Town):
    """Meant so: who moves the hour to later today wants to see it come."""
    reader = await news.reader(at=time(8, 5))
    assert await served_at(news, NOW + 5 * MINUTE) == ["laid"]

    changed = await set_slots(news.tools, reader.recipient_id, [Slot(time(18, 0))])
    assert changed.schedules[0].next_local_date == date(2026, 3, 2)
    assert await served_at(news, NOW + 10 * HOUR) == ["laid"]


async def test_no_zone_and_no_slot_set_again_brings_a_day_twice(news: Town):
    reader = await news.reader(at=time(8, 5), zone="Europe/London")
    assert await served_at(news, NOW + 5 * MINUTE) == ["laid"]

    await set_slots(news.tools, reader.recipient_id, [Slot(time(18))])
    await set_zone(news.tools, reader.recipient_id, "America/New_York")
    again = await set_slots(news.tools, reader.recipient_id, [Slot(time(8, 5))])

    assert [one.next_local_date for one in again.schedules] == [date(2026, 3, 3)]


async def test_an_hour_that_has_passed_begins_tomorrow(news: Town):
    reader = await news.reader(at=time(7, 0))

    assert news.known(reader).schedules[0].next_local_date == date(2026, 3, 3)
    assert await served_at(news, NOW + HOUR) == []


@pytest.mark.parametrize(
    "due",
    [
        # Berlin, 29 March 2026: 02:30 does not exist and comes at 03:30 (+02:00).
        datetime(2026, 3, 29, 1, 30, tzinfo=UTC),
        # Berlin, 25 October 2026: 02:30 comes twice; the first one (+02:00) counts.
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
    ],
)
async def test_on_the_day_of_a_clock_change_there_is_one_digest(town: Town, due: datetime):
    town.clock.now = due - 20 * HOUR
    await town.reader(at=time(2, 30), zone="Europe/Berlin")

    fates = []
    while town.clock() < due + 20 * HOUR:
        town.clock.advance(10 * MINUTE)
        fates += [(town.clock(), fate) for fate in await serve_due(town.tools)]

    assert fates == [(due, "laid")]


# --- late ----------------------------------------------------------------------------------------


async def test_a_digest_on_time_says_nothing_of_lateness(news: Town):
    await news.reader(style="classic")
    await served_at(news, NOW + 6 * MINUTE)

    assert "late" not in text(news)


async def test_a_digest_within_the_grace_is_sent_and_says_that_it_is_late(news: Town):
    await news.reader(style="classic")

    assert await served_at(news, NOW + 3 * HOUR) == ["laid"]
    assert "late" in text(news)


async def test_a_digest_beyond_the_grace_is_recorded_as_skipped(news: Town):
    reader = await news.reader()

    assert await served_at(news, NOW + 6 * HOUR + 5 * MINUTE) == ["late"]
    assert news.owed() == ()
    assert news.known(reader).schedules[0].next_due_at == NOW + DAY + 5 * MINUTE


async def test_after_days_without_the_bot_only_the_latest_digest_comes(news: Town):
    await news.reader()

    assert await served_at(news, NOW + 5 * DAY + HOUR) == ["late", "laid"]


# --- who gets none -------------------------------------------------------------------------------


async def test_a_paused_reader_gets_none_and_no_flood_afterwards(news: Town):
    reader = await news.reader()
    await pause(news.tools, reader.recipient_id)

    assert await served_at(news, NOW + HOUR) == ["paused"]
    assert await served_at(news, NOW + DAY + HOUR) == ["paused"]
    await resume(news.tools, reader.recipient_id)
    assert await served_at(news, NOW + DAY + 2 * HOUR) == []
    assert await served_at(news, NOW + 2 * DAY + HOUR) == ["laid"]


async def test_a_reader_who_stopped_gets_none_until_they_come_back(news: Town):
    reader = await news.reader()
    await stop(news.tools, 1)

    assert await served_at(news, NOW + HOUR) == []
    await welcome(news.tools, Place(1, "private"))
    assert await served_at(news, NOW + 2 * HOUR) == []
    assert await served_at(news, NOW + DAY + HOUR) == ["laid"]
    assert news.known(reader).tags == ("science",)


async def test_a_reader_who_blocked_the_bot_gets_none(news: Town):
    await news.reader()
    news.at(lambda desk: desk.readers.set_status(1, "blocked", "Forbidden: bot was blocked by the user", NOW))

    assert await served_at(news, NOW + HOUR) == []


async def test_a_reader_without_topics_gets_none(news: Town):
    await news.reader(topics=())

    assert await served_at(news, NOW + HOUR) == ["no_topics"]
    assert news.owed() == ()


async def test_who_unsubscribes_while_others_are_served_gets_none(news: Town):
    """What was due a moment ago is looked at again in the transaction that serves it."""
    for person in range(1, 31):
        await news.reader(person)
    news.clock.now = NOW + HOUR
    serving = asyncio.create_task(serve_due(news.tools, batch=5))
    await until(news.owed, look_every=0)
    await stop(news.tools, 30)

    assert fates(await serving).count("laid") == 29


# --- nothing is lost, nothing twice --------------------------------------------------------------


async def test_a_crash_between_two_batches_loses_nobody(news: Town):
    readers = 30
    for person in range(readers):
        await news.reader(1000 + person)
    news.clock.now = NOW + HOUR

    serving = asyncio.create_task(serve_due(news.tools, batch=5))
    await until(lambda: len(news.owed()) >= 5, look_every=0)
    serving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await serving
    assert len(news.owed()) < readers
    await serve_due(news.restarted().tools)

    assert sorted(delivery.telegram_id for delivery in news.owed()) == [1000 + n for n in range(readers)]


async def test_one_reader_whose_digest_breaks_holds_up_nobody(news: Town, tmp_path: Path):
    # An operator's own template that asks for what is not there.
    (tmp_path / "digest.classic.html").write_text("{{ headline }}")
    broken = replace(news.tools, pages=Pages(tmp_path))
    await news.reader(1, style="classic", at=time(8, 1))
    await news.reader(2, style="plain", at=time(8, 2))
    news.clock.now = NOW + HOUR

    assert fates(await serve_due(broken)) == ["broken", "laid"]
    assert fates(await serve_due(broken)) == []


async def test_the_same_request_makes_one_digest(news: Town):
    reader = await news.reader(at=None)
    news.tools.newsdesk.opened.set()

    first = await digest_now(news.tools, reader.recipient_id, request_id=77)
    again = await digest_now(news.tools, reader.recipient_id, request_id=77)

    assert (first.digest_id is None, again.digest_id is None) == (False, True)
    assert {delivery.lane for delivery in news.owed()} == {"answer"}


async def test_no_story_comes_twice_because_it_goes_on(news: Town):
    reader = await news.reader(style="classic")
    news.tools.newsdesk.opened.set()
    await digest_now(news.tools, reader.recipient_id, request_id=1)
    for headline in HEADLINES[:3]:
        news.tell(headline, outlets=5)
    news.tell(HEADLINES[5], section="science")
    await group(news.tools)

    again = await digest_now(news.tools, reader.recipient_id, request_id=2)

    assert again.stories == 1
    last = news.owed()[-1].message.html
    assert not any(headline in last for headline in HEADLINES[:3])


async def test_a_story_that_moved_comes_again_as_an_update_and_then_no_more(news: Town):
    reader = await news.reader(style="classic")
    news.tools.newsdesk.opened.set()
    await digest_now(news.tools, reader.recipient_id, request_id=1)
    news.clock.advance(HOUR)
    news.tell(HEADLINES[0], outlets=6)
    await group(news.tools)

    moved = await digest_now(news.tools, reader.recipient_id, request_id=2)
    last = news.owed()[-1].message.html
    over = await digest_now(news.tools, reader.recipient_id, request_id=3)

    assert (moved.stories, over.stories) == (1, 0)
    assert "3 more sources since you had it" in last


async def test_when_nothing_is_new_the_reader_is_told_so(news: Town):
    reader = await news.reader()
    news.tools.newsdesk.opened.set()
    await digest_now(news.tools, reader.recipient_id, request_id=1)

    again = await digest_now(news.tools, reader.recipient_id, request_id=2)

    assert again.stories == 0
    assert "Nothing" in news.owed()[-1].message.html
    assert news.owed()[-1].rendering == "classic"


# --- how it looks --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("style", "rendering", "mark"),
    [("rich", "rich", "<h1>"), ("classic", "classic", "<b>"), ("plain", "classic", HEADLINES[0])],
)
async def test_a_digest_comes_in_the_reader_s_style(news: Town, style, rendering: str, mark: str):
    await news.reader(style=style)
    await served_at(news, NOW + HOUR)

    [delivery] = news.owed()
    assert delivery.rendering == rendering
    assert mark in delivery.message.html
    assert (style == "plain") == (re.search("<[a-z]", delivery.message.html) is None)


async def test_each_schedule_names_the_next_one(news: Town):
    reader: Reader = await news.reader(zone="Europe/Berlin", at=time(9, 5))
    [schedule] = reader.schedules

    await served_at(news, schedule.next_due_at)

    expected = first_after(schedule.at, schedule.weekdays, schedule.zone, schedule.next_due_at)
    assert news.known(reader).schedules[0].next_due_at == expected.utc
