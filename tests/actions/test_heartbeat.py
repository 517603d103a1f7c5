"""The heartbeat: what is due is done, what breaks goes on, and stop ends it at once."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any, cast

import pytest
from aiohttp import web
from sqlalchemy import func, select
from town import DAY, HEADLINES, HOUR, NOW, Site, Town, rss, until

from digestbot.actions.heartbeat import Heartbeat
from digestbot.actions.housekeeping import BODIES_FOR, EDITIONS_AT_ONCE, tidy
from digestbot.actions.intake import MEMORY
from digestbot.actions.news.sources import add_subscriptions
from digestbot.model import Message, Reading, Subscription
from digestbot.monitoring.pulses import LONGEST_STEP, Pulses
from digestbot.newsroom.stories.articles import admit
from digestbot.storage.database import Storage
from digestbot.storage.desk import Desk
from digestbot.storage.ledger import laying
from digestbot.storage.tables import article, edition


@asynccontextmanager
async def beating(town: Town, heartbeat: Heartbeat | None = None) -> AsyncIterator[Heartbeat]:
    heart, stop = heartbeat or Heartbeat(town.tools, 0.02), asyncio.Event()
    running = asyncio.create_task(heart.run(stop))
    yield heart
    stop.set()
    await asyncio.wait_for(running, 20)


async def subscribe(town: Town, url: str) -> None:
    await add_subscriptions(town.tools, [Subscription(url=url, section="science", title="The Herald")])


def how_many_articles(desk: Desk) -> int:
    return desk.articles._connection.execute(select(func.count()).select_from(article)).scalar_one()


def slow(site: Site, path: str) -> asyncio.Event:
    """A page that answers once the event is set."""
    answer = asyncio.Event()

    async def serve(_: web.Request) -> web.Response:
        await answer.wait()
        return web.Response(status=404)

    site.pages[path] = serve
    return answer


async def test_a_digest_that_is_due_waits_for_news_that_is_old(town: Town):
    await subscribe(town, town.site.puts("/feed", rss((HEADLINES[0], "https://h.example/1", NOW))))
    await town.reader(style="classic")
    town.clock.advance(HOUR)

    async with beating(town):
        await until(town.owed)

    assert HEADLINES[0] in town.owed()[0].message.html


class SleepingStorage:
    """The machine sleeps for an hour after the next transaction, once it was told to."""

    def __init__(self, town: Town) -> None:
        self._town, self.sleeps = town, False

    async def run(self, step: Callable[..., Any], *arguments: Any) -> Any:
        answer = await self._town.tools.storage.run(step, *arguments)
        if self.sleeps:
            self.sleeps = False
            self._town.clock.advance(HOUR)
        return answer


async def test_a_digest_that_comes_due_while_the_machine_sleeps_waits_for_the_next_beat(town: Town):
    await subscribe(town, town.site.puts("/feed", rss((HEADLINES[0], "https://h.example/1", NOW))))
    await town.reader()
    await Heartbeat(town.tools, 1).news()

    storage = SleepingStorage(town)
    heart = Heartbeat(replace(town.tools, storage=cast("Storage", storage)), 1)
    await heart.digests()
    storage.sleeps = True
    await heart.digests()

    assert not storage.sleeps
    assert not town.owed()


async def test_a_digest_waits_until_the_news_that_was_collected_is_grouped(town: Town):
    await subscribe(town, town.site.puts("/feed", rss((HEADLINES[0], "https://h.example/1", NOW))))
    await town.reader(style="classic")
    town.clock.advance(HOUR)

    heart = Heartbeat(town.tools, 1)
    async with town.tools.newsdesk.grouping:
        news = asyncio.create_task(heart.news())
        await until(lambda: town.at(how_many_articles))
        await asyncio.sleep(0)  # the round of news is over now but for its grouping
        digests = asyncio.create_task(heart.digests())
        await asyncio.wait({digests}, timeout=0.2)
        assert not town.owed()
    await asyncio.wait_for(asyncio.gather(news, digests), 30)

    assert HEADLINES[0] in town.owed()[0].message.html


async def test_a_digest_does_not_wait_for_news_that_is_fresh(town: Town):
    await town.reader(style="classic")
    town.clock.advance(HOUR)
    town.tools.newsdesk.collected_at = town.clock() - timedelta(minutes=5)

    # No news beats here: whoever waited for it would wait for an hour.
    await asyncio.wait_for(Heartbeat(town.tools, 1, patience=3600).digests(), 30)

    assert len(town.owed()) == 1


async def test_news_that_does_not_come_holds_no_digest_for_good(town: Town, caplog: pytest.LogCaptureFixture):
    await town.reader(style="classic")
    town.clock.advance(HOUR)

    await Heartbeat(town.tools, 1, patience=0.01).digests()

    assert len(town.owed()) == 1
    assert "news_is_old" in caplog.text


async def test_nobody_is_warned_of_old_news_while_nobody_is_due(town: Town, caplog: pytest.LogCaptureFixture):
    await town.reader(style="classic")

    await Heartbeat(town.tools, 1, patience=0.01).digests()

    assert caplog.text == ""


async def test_a_slow_feed_holds_no_digest_back(town: Town):
    answer = slow(town.site, "/slow")
    await subscribe(town, town.site.url + "/slow")
    await town.reader(style="classic")
    town.tools.newsdesk.collected_at = town.clock()
    town.clock.advance(timedelta(minutes=6))

    async with beating(town):
        await until(lambda: "/slow" in town.site.asked and town.owed())
        assert not answer.is_set()
        answer.set()


async def test_a_digest_waits_within_its_grace_while_no_source_can_be_read(town: Town):
    await subscribe(town, town.site.puts("/feed", rss((HEADLINES[0], "https://h.example/1", NOW))))
    await town.reader(style="classic")
    heart = Heartbeat(town.tools, 1, patience=0.01)
    await heart.news()
    town.site.fails("/feed", 503)
    town.clock.advance(HOUR)
    await heart.news()

    await heart.digests()
    assert town.owed() == ()

    town.site.puts("/feed", rss((HEADLINES[1], "https://h.example/2", NOW + HOUR)))
    town.clock.advance(2 * HOUR)
    await heart.news()
    await heart.digests()
    assert HEADLINES[1] in town.owed()[0].message.html


async def test_a_digest_waits_for_news_that_was_not_read_since_the_program_was_away(town: Town):
    await subscribe(town, town.site.puts("/feed", rss((HEADLINES[0], "https://h.example/1", NOW))))
    await town.reader(style="classic")
    await Heartbeat(town.tools, 1).news()
    town.clock.advance(3 * HOUR)
    # The round that came after it broke off: nothing was read, yet the newsroom believes that it looked.
    town.tools.newsdesk.collected_at = town.clock()

    await Heartbeat(town.tools, 1, patience=0.01).digests()

    assert town.owed() == ()


async def test_without_any_source_a_digest_says_so(town: Town):
    await town.reader(style="classic")
    town.clock.advance(HOUR)

    await Heartbeat(town.tools, 1, patience=0.01).digests()

    [nothing] = town.owed()
    assert "I have no sources yet." in nothing.message.html
    assert "can be read" not in nothing.message.html


async def test_before_its_grace_is_over_a_digest_comes_and_says_that_no_source_could_be_read(town: Town):
    await subscribe(town, town.site.fails("/feed", 503))
    await town.reader(style="classic")
    heart = Heartbeat(town.tools, 1, patience=0.01)
    town.clock.advance(HOUR)
    await heart.news()
    await heart.digests()
    assert town.owed() == ()

    town.clock.advance(town.tools.grace - HOUR)
    await heart.news()
    await heart.digests()

    [nothing] = town.owed()
    assert "None of my sources can be read" in nothing.message.html
    assert "No articles came in" not in nothing.message.html


async def test_the_first_news_does_not_wait_for_the_slowest_host(town: Town):
    await subscribe(town, town.site.puts("/feed", rss((HEADLINES[0], "https://h.example/1", NOW))))
    answer = slow(town.site, "/slow")
    await subscribe(town, town.site.url + "/slow")

    async with beating(town, Heartbeat(town.tools, 0.02, group_every=0.05)):
        await asyncio.wait_for(town.tools.newsdesk.opened.wait(), 20)
        assert "/slow" in town.site.asked
        assert not answer.is_set()
        assert town.tools.newsdesk.grouper is not None
        answer.set()


async def test_a_loop_that_pauses_for_long_is_not_taken_for_one_that_hangs(town: Town):
    seconds = [0.0]
    pulses = Pulses(lambda: seconds[0])

    async with beating(town, Heartbeat(town.tools, 300, pulses=pulses)):
        await until(lambda: len(pulses.now()) == 7 and all(beat.rests for beat in pulses.now()))
        seconds[0] += LONGEST_STEP + 1
        assert not any(beat.hangs for beat in pulses.now())


async def test_stop_does_not_wait_for_a_slow_feed(town: Town):
    answer = slow(town.site, "/slow")
    await subscribe(town, town.site.url + "/slow")

    async with beating(town):
        await until(lambda: "/slow" in town.site.asked)

    assert not answer.is_set()
    answer.set()


async def test_a_beat_that_breaks_ends_neither_its_own_loop_nor_the_others(
    town: Town, caplog: pytest.LogCaptureFixture
):
    town.tell(HEADLINES[0])
    town.at(_sql, "CREATE TRIGGER no BEFORE INSERT ON story_member BEGIN SELECT RAISE(ABORT, 'no') ; END")
    await town.reader(style="classic")
    town.tools.newsdesk.collected_at = town.clock()
    town.clock.advance(timedelta(minutes=6))

    async with beating(town):
        await until(lambda: "beat_broke" in caplog.text and town.owed())
        assert town.stories() == ()
        town.at(_sql, "DROP TRIGGER no")
        await until(lambda: len(town.stories()) == 1)


def _sql(desk: Desk, statement: str) -> None:
    desk.feeds._connection.exec_driver_sql(statement)


async def test_a_clock_that_is_turned_is_noticed_at_once(town: Town):
    await town.reader(style="classic")

    async with beating(town, Heartbeat(town.tools, 3600)) as heart:
        await until(town.tools.newsdesk.opened.is_set)
        assert town.owed() == ()
        town.clock.advance(HOUR)
        heart.hurry()
        await until(town.owed)


async def test_whoever_asks_right_after_the_start_gets_the_first_news(town: Town):
    from digestbot.actions.digests.compose import digest_now

    await subscribe(town, town.site.puts("/feed", rss((HEADLINES[0], "https://h.example/1", NOW))))
    reader = await town.reader(at=None)

    asked = asyncio.create_task(digest_now(town.tools, reader.recipient_id, 1))
    await asyncio.sleep(0)
    async with beating(town):
        composed = await asked

    assert composed.stories == 1


# --- housekeeping --------------------------------------------------------------------------------


def _an_article(desk: Desk, name: str) -> None:
    feed = desk.feeds.add("https://h.example/feed", source_name="H", source_key="h.example", now=NOW)
    desk.feeds.remove(feed.id, NOW)
    link = f"https://h.example/{name}"
    reading = Reading(kind="entry", source=feed.url, url=link, key=link, title=name, body="A long text.")
    desk.articles.keep(feed, admit([reading], NOW), NOW)


def _bodies(town: Town) -> list[str | None]:
    waiting = town.at(lambda desk: desk.articles.ungrouped(10))
    return [town.at(lambda desk, one=one: desk.articles.body(one.id)) for one in waiting]


async def test_old_texts_go_and_their_headlines_stay(town: Town):
    town.at(_an_article, "One")

    town.clock.advance(BODIES_FOR)
    assert (await tidy(town.tools), _bodies(town)) == (0, ["A long text."])
    town.clock.advance(timedelta(minutes=1))
    assert (await tidy(town.tools), _bodies(town)) == (1, [None])


async def test_updates_that_were_handled_long_ago_are_forgotten(town: Town):
    town.at(lambda desk: desk.inbox.keep([(1, 5, "{}"), (2, 5, "{}"), (3, 5, "{}")], NOW))
    town.at(lambda desk: [desk.inbox.done(one) for one in (1, 3)])
    town.clock.advance(MEMORY + timedelta(minutes=1))
    await tidy(town.tools)

    # The second waits still.
    again = town.at(lambda desk: desk.inbox.keep([(1, 5, "{}"), (2, 5, "{}"), (3, 5, "{}")], NOW))
    assert again == {1, 3}


def _say(desk: Desk, number: int) -> None:
    """A digest that is owed to nobody."""
    laying.open_job(
        desk.deliveries._connection, "digest", "digest", {"classic": (Message(str(number)),)}, NOW
    )


def _editions(desk: Desk) -> int:
    return desk.deliveries._connection.scalar(select(func.count()).select_from(edition)) or 0


async def test_what_digests_said_goes_a_day_later_however_many_there_are(town: Town):
    for number in range(EDITIONS_AT_ONCE + 1):
        town.at(_say, number)

    town.clock.advance(town.tools.retention.editions)
    await tidy(town.tools)
    assert town.at(_editions) == EDITIONS_AT_ONCE + 1

    town.clock.advance(timedelta(minutes=1))
    await tidy(town.tools)
    assert town.at(_editions) == 0


async def test_the_house_is_kept_once_a_day(town: Town):
    heart = Heartbeat(town.tools, 1)
    town.at(_an_article, "One")
    await heart.housekeeping()
    town.clock.advance(BODIES_FOR + DAY)

    await heart.housekeeping()
    assert _bodies(town) == [None]
    town.at(_an_article, "Two")
    await heart.housekeeping()
    assert _bodies(town) == [None, "A long text."]
