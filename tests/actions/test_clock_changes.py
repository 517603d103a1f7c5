"""A clock that was wrong and is right again: no day is left out, none brings two digests."""

from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from sqlalchemy import text
from town import DAY, HOUR, NOW, Town, rss

from digestbot.actions.clock_changes import put_right
from digestbot.actions.heartbeat import Heartbeat
from digestbot.actions.news.sources import add_subscriptions
from digestbot.actions.readers.timing import set_slots, set_zone
from digestbot.model import Slot, Subscription

YEAR = timedelta(days=365)


def asked(town: Town, sql: str) -> list[tuple]:
    with town.storage._engine.begin() as connection:
        found = connection.execute(text(sql))
        return [tuple(row) for row in found] if found.returns_rows else []


def days_served(town: Town) -> list[date]:
    """The days for which the ledger has a digest, one for each digest that was laid."""
    rows = asked(town, "SELECT local_date FROM digest WHERE state = 'laid' ORDER BY id")
    return [date.fromisoformat(str(row[0])) for row in rows if row[0] is not None]


async def live(town: Town, heart: Heartbeat, hours: int, ahead: timedelta = timedelta(0)) -> list[date]:
    """So many hours with a clock that is so far ahead; gives the true days on which a digest came, one for each."""
    served: list[date] = []
    for _ in range(hours):
        before = laid(town)
        town.tools.newsdesk.collected_at = town.clock()
        await heart.digests()
        served += [(town.clock() - ahead).date()] * (laid(town) - before)
        town.clock.advance(HOUR)
    return served


def laid(town: Town) -> int:
    return asked(town, "SELECT count(*) FROM digest WHERE state = 'laid'")[0][0]


def a_run(first: date, days: int) -> list[date]:
    return [first + DAY * number for number in range(days)]


@pytest.mark.parametrize("ahead", [DAY, YEAR])
@pytest.mark.parametrize("hours", [0, 5, 30])
@pytest.mark.parametrize("then", ["runs on", "is restarted"])
async def test_after_a_clock_that_was_ahead_each_day_has_one_digest(
    town: Town, caplog: pytest.LogCaptureFixture, ahead: timedelta, hours: int, then: str
):
    await town.reader(style="classic")
    heart = Heartbeat(town.tools, 1)
    served = await live(town, heart, 48)
    town.clock.now += ahead
    served += await live(town, heart, hours + 1, ahead)
    town.clock.now -= ahead
    if then == "is restarted":
        heart = Heartbeat(town.restarted().tools, 1, patience=0.001)
    served += await live(town, heart, 72)

    assert served == a_run(NOW.date(), len(served))
    assert len(served) >= 5
    assert "clock_was_ahead" in caplog.text


async def test_a_clock_that_goes_back_a_day_and_comes_again_brings_each_day_once(town: Town):
    await town.reader(style="classic")
    heart = Heartbeat(town.tools, 1)
    await live(town, heart, 48)
    town.clock.now -= DAY
    await live(town, heart, 5)
    town.clock.now += DAY
    await live(town, heart, 48)

    assert days_served(town) == a_run(NOW.date(), 5)


@pytest.mark.parametrize("changed", ["zone", "zone and slot"])
async def test_a_restart_after_a_flight_west_brings_no_second_digest_of_the_day(town: Town, changed: str):
    slot = Slot(time(9))
    reader = await town.reader(at=slot.at, zone="Europe/Berlin", style="classic")
    heart = Heartbeat(town.tools, 1)
    town.clock.now = NOW + 2 * HOUR
    await live(town, heart, 24)
    await set_zone(town.tools, reader.recipient_id, "America/New_York")
    if changed == "zone and slot":
        await set_slots(town.tools, reader.recipient_id, [])
        await set_slots(town.tools, reader.recipient_id, [slot])
    assert not await put_right(town.tools)
    await live(town, Heartbeat(town.restarted().tools, 1, patience=0.001), 30)

    assert days_served(town) == a_run(NOW.date() + DAY, 2)


async def test_a_clock_that_stays_back_goes_on_with_the_first_day_that_had_none(town: Town):
    await town.reader(style="classic")
    heart = Heartbeat(town.tools, 1)
    await live(town, heart, 48)
    town.clock.now -= DAY
    await live(town, heart, 72)

    assert days_served(town) == a_run(NOW.date(), 4)


async def test_what_is_as_it_should_be_is_left_alone(town: Town, caplog: pytest.LogCaptureFixture):
    await town.reader(style="classic")
    await town.reader(2, zone="Pacific/Apia")
    before = asked(town, "SELECT id, next_due_at FROM schedule")
    heart = Heartbeat(town.tools, 1)
    await heart.digests()

    assert not await put_right(town.tools)
    assert asked(town, "SELECT id, next_due_at FROM schedule") == before
    assert "clock_was_ahead" not in caplog.text


@pytest.mark.parametrize("ahead", [DAY, YEAR])
async def test_feeds_are_asked_again_at_once(town: Town, ahead: timedelta):
    url = town.site.puts("/feed", rss(("A headline of the day", "https://h.example/1", NOW)))
    await add_subscriptions(town.tools, [Subscription(url=url, section="science", title="The Herald")])
    heart = Heartbeat(town.tools, 1)
    town.clock.now += ahead
    await heart.news()
    town.clock.now -= ahead
    town.site.asked.clear()
    await heart.news()

    assert town.site.asked == ["/feed"]
    (feed,) = town.at(lambda desk: desk.feeds.all())
    assert feed.next_check_at < town.clock() + 7 * HOUR
    assert all(article.first_seen_at <= town.clock() for article in town.articles())


async def test_messages_and_the_rate_do_not_wait_for_a_year_that_never_was(town: Town):
    await town.reader(style="classic")
    heart = Heartbeat(town.tools, 1)
    await live(town, heart, 2)
    asked(town, "UPDATE delivery SET not_before = '2099-01-01 00:00:00.000000'")
    asked(town, "INSERT INTO limiter (id, tat, flooded_at) VALUES (1, 4070908800, 4070908000)")

    mended = await put_right(town.tools)

    assert (mended["messages"], mended["rate"]) == (1, 1)
    assert len(town.owed()) == 1
    assert asked(town, "SELECT tat < 4000000000, flooded_at FROM limiter") == [(1, 0.0)]


async def test_housekeeping_does_not_wait_for_it_either(town: Town, caplog: pytest.LogCaptureFixture):
    caplog.set_level("INFO")
    heart = Heartbeat(town.tools, 1)
    tidied = []
    for step in (YEAR, -YEAR, HOUR):
        town.clock.now += step
        await heart.housekeeping()
        tidied.append(caplog.text.count("tidied"))

    assert [later - earlier for earlier, later in pairwise([0, *tidied])] == [1, 1, 0]
