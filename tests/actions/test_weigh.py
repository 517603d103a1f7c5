"""Weigh: what is trending now, and what was at an earlier moment."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from random import Random

from town import DAY, HEADLINES, HOUR, NOW, Town

from digestbot import progress
from digestbot.actions.news.group import group
from digestbot.actions.news.weigh import FRESH, lasting, trends_at, trends_now
from digestbot.model import StoryChanges, StoryId, StoryTags, Trend
from digestbot.storage.desk import Desk


def headlines(trends: tuple[Trend, ...]) -> list[str]:
    return [trend.headline.title for trend in trends]


async def test_the_story_that_most_outlets_tell_comes_first(town: Town):
    town.tell(HEADLINES[0], outlets=2)
    town.tell(HEADLINES[1], outlets=5)
    await group(town.tools)

    assert headlines(await trends_now(town.tools)) == [HEADLINES[1], HEADLINES[0]]


async def test_at_sees_the_past_as_it_was_known_then(town: Town):
    town.tell(HEADLINES[0], outlets=2)
    await group(town.tools)
    town.clock.advance(2 * HOUR)
    town.tell(HEADLINES[0], outlets=6)
    town.tell(HEADLINES[1], outlets=3, at=NOW - HOUR)
    await group(town.tools)

    # The second story was published by then, but nobody here knew.
    [then] = await trends_at(town.tools, NOW + HOUR)
    now = await trends_now(town.tools)

    assert (then.headline.title, then.sources) == (HEADLINES[0], 2)
    assert [trend.sources for trend in now] == [6, 3]
    assert await trends_at(town.tools, NOW - DAY) == ()


class Waits:
    """Counts how often a loop began to wait."""

    times = 0

    def step(self) -> None: ...

    @contextmanager
    def waiting(self) -> Iterator[None]:
        self.times += 1
        yield


async def test_a_loop_that_reads_the_stories_of_a_week_waits_for_the_database(town: Town):
    watch = Waits()

    async def rank() -> None:
        progress.watched_by(watch)
        await lasting(town.tools, 7 * DAY)

    await asyncio.create_task(rank())

    assert watch.times == 1


async def test_a_ranking_is_made_anew_when_something_came_or_time_passed(town: Town):
    town.tell(HEADLINES[0])
    await group(town.tools)
    first = await trends_now(town.tools)
    town.tell(HEADLINES[1])
    await group(town.tools)
    second = await trends_now(town.tools)
    town.clock.advance(FRESH)
    third = await trends_now(town.tools)

    assert [len(first), len(second)] == [1, 2]
    assert third[0].score < second[0].score


async def test_a_ranking_made_in_a_future_that_was_turned_back_is_not_used(town: Town):
    town.tell(HEADLINES[0])
    await group(town.tools)
    town.clock.advance(DAY)
    late = await trends_now(town.tools)
    town.clock.advance(-DAY)

    assert (await trends_now(town.tools))[0].score > late[0].score


async def test_news_of_two_days_ago_is_no_news(town: Town):
    town.tell(HEADLINES[0])
    await group(town.tools)
    town.clock.advance(2 * DAY + timedelta(minutes=1))

    assert await trends_now(town.tools) == ()


async def test_what_one_outlet_tells_leads_only_where_it_has_the_topic_to_itself(town: Town):
    town.tell(HEADLINES[0], outlets=3, section="world")
    town.tell(HEADLINES[1], outlets=1, section="world")
    town.tell(HEADLINES[2], outlets=1, section="business")
    await group(town.tools)
    trends = await trends_now(town.tools)

    assert headlines(trends.leading()) == [HEADLINES[0]]
    assert headlines(trends.leading("world")) == [HEADLINES[0]]
    assert headlines(trends.leading("business")) == [HEADLINES[2]]
    assert trends.leading("sport") == ()


async def test_what_is_read_anew_is_what_a_whole_reading_would_give(town: Town):
    """Stories come, go on, merge, are corrected and reworded; the ranking that was kept knows of it all."""
    chance = Random(5)
    for step in range(12):
        town.clock.advance(timedelta(minutes=chance.choice((0, 0, 20, 300))))
        for headline in chance.sample(HEADLINES, 3):
            town.tell(headline, outlets=chance.randint(1, 6), section=chance.choice(("science", "world")))
        await group(town.tools)
        if step % 4 == 1:
            kept = await trends_now(town.tools)
            pair = kept[0].story.id, kept[-1].story.id
            town.at(lambda desk, pair=pair: desk.stories.apply(StoryChanges(merges=(pair,)), town.clock()))
            town.tools.newsdesk.changed |= dict.fromkeys(pair)
        if step % 4 == 2:
            told = StoryTags("health", ("vaccines",))
            corrected = (await trends_now(town.tools))[0].story.id
            town.at(lambda desk, one=corrected, told=told: correct(desk, one, told))
            town.clock.advance(FRESH)

        kept, whole = await trends_now(town.tools), await trends_now(town.restarted().tools)
        assert [trend.story for trend in kept] == [trend.story for trend in whole]


def correct(desk: Desk, story_id: StoryId, told: StoryTags) -> None:
    desk.stories.set_tags(story_id, told, set_by="editor", now=NOW + 20 * DAY)


async def test_what_another_process_grouped_is_found_within_a_minute(town: Town):
    town.tell(HEADLINES[0])
    await group(town.tools)
    await trends_now(town.tools)
    town.tell(HEADLINES[1])
    await group(town.restarted().tools)
    town.clock.advance(FRESH)

    assert len(await trends_now(town.tools)) == 2
