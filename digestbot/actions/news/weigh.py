"""Ranks the stories of the last two days, as of now or of an earlier moment.

The ranking is kept in memory. At the next request, the stories that this process changed are weighed again.
Once a minute all stories are weighed again. Stories that another process changed are found by their imprints
then.
"""

from __future__ import annotations

import asyncio
from bisect import bisect_left, insort
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from digestbot import progress
from digestbot.actions.news.newsdesk import Weighed
from digestbot.actions.tools import Tools
from digestbot.model import Period, Story, StoryId, Trend
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.digests.trends import PERIODS, an_edition_ago, trending, trending_over, weigh
from digestbot.storage.desk import Desk
from digestbot.storage.news.stories import Imprint

#: Stories whose last article is older than this are not ranked.
WINDOW = timedelta(hours=48)
#: For this time stories keep their weight, unless a new article joins.
FRESH = timedelta(minutes=1)
#: For this time the rankings of a day ago and of a longer time are kept.
FRESH_BEFORE = timedelta(minutes=10)
#: The ranking of a week has at most this many stories, ...
MOST_OF_A_WEEK = 3000
#: ... of which one transaction reads this many.
READ_AT_ONCE = 250


async def trends_now(tools: Tools) -> Ranking:
    """All stories of the last two days, the strongest first. Each was weighed less than a minute ago."""
    newsdesk = tools.newsdesk
    async with newsdesk.weighing:
        now = tools.clock()
        kept = newsdesk.ranking
        changed, newsdesk.changed = newsdesk.changed, {}
        try:
            if kept is None or not timedelta(0) <= now - kept.at < FRESH:
                newsdesk.ranking = kept = await _all_anew(tools, kept, now)
            elif changed:
                await _some_anew(tools, kept, changed, now)
        except BaseException:
            newsdesk.changed = changed | newsdesk.changed
            raise
        return kept.ranking


async def trends_before(tools: Tools) -> Ranking:
    """The ranking of today's stories as it was a day ago, the strongest first. It is kept for ten minutes."""
    now = tools.clock()
    kept = tools.newsdesk.ranking_before
    if kept is not None and timedelta(0) <= now - kept[0] < FRESH_BEFORE:
        return kept[1]
    before = Ranking(an_edition_ago(await trends_now(tools), now), tools.topics.slugs)
    tools.newsdesk.ranking_before = (now, before)
    return before


async def trends_over(tools: Tools, period: Period) -> Ranking:
    """The stories by how long and how widely they were told in a period."""
    return await trends_now(tools) if period == "now" else await lasting(tools, PERIODS[period])


async def lasting(tools: Tools, over: timedelta) -> Ranking:
    """The stories by how long and how widely they were told in the time ``over`` before now. The ranking is
    kept for ten minutes.

    Of a week or more, only the ``MOST_OF_A_WEEK`` stories that the most outlets told are looked at.
    """
    async with tools.newsdesk.weighing_over:
        now, kept = tools.clock(), tools.newsdesk.rankings_over.get(over)
        if kept is not None and timedelta(0) <= now - kept[0] < FRESH_BEFORE:
            return kept[1]
        stories = (
            [trend.story for trend in await trends_now(tools)]
            if over <= WINDOW
            else await _told_most(tools, now - over)
        )
        ranking = Ranking(await asyncio.to_thread(trending_over, stories, now, over), tools.topics.slugs)
        tools.newsdesk.rankings_over[over] = (now, ranking)
        return ranking


async def _told_most(tools: Tools, since: datetime) -> list[Story]:
    """The stories of a long time, read in transactions that let writers go on."""
    with progress.waiting():
        ids = await asyncio.to_thread(
            tools.storage.read_only, lambda desk: desk.stories.told_most(since, MOST_OF_A_WEEK)
        )
        stories: list[Story] = []
        for start in range(0, len(ids), READ_AT_ONCE):
            stories += await asyncio.to_thread(tools.storage.read_only, _some_from, ids, start)
    return stories


def _some_from(desk: Desk, ids: Sequence[StoryId], start: int) -> tuple[Story, ...]:
    return desk.stories.these(ids[start : start + READ_AT_ONCE])


async def trends_at(tools: Tools, at: datetime) -> Ranking:
    """The ranking as of an earlier moment, without articles and merges that came later."""
    stories = await tools.storage.run(lambda desk: desk.stories.recent(at - WINDOW, at=at))
    return Ranking(trending(stories, at), tools.topics.slugs)


async def _all_anew(tools: Tools, kept: Weighed | None, now: datetime) -> Weighed:
    """Weigh all stories. Those whose imprint did not change are not read again from storage."""
    known = {} if kept is None else kept.trends
    imprints = {} if kept is None else kept.imprints
    imprints, read = await tools.storage.run(_changed, now - WINDOW, imprints)
    stories = [
        trend.story for story_id, trend in known.items() if story_id in imprints and story_id not in read
    ]
    ranking = Ranking(await asyncio.to_thread(trending, [*stories, *read.values()], now), tools.topics.slugs)
    return Weighed(now, ranking, {trend.story.id: trend for trend in ranking}, imprints)


async def _some_anew(
    tools: Tools, kept: Weighed, changed: Mapping[StoryId, Story | None], now: datetime
) -> None:
    """Weigh only the changed stories. The others keep their weights, which are less than a minute old."""
    stories = {story_id: story for story_id, story in changed.items() if story is not None}
    gone = set(changed)
    if unread := changed.keys() - stories:
        ids, read = await tools.storage.run(_these, unread)
        stories |= read
        gone |= ids
    weighed = [weigh(story, now) for story in stories.values() if story.last_seen >= now - WINDOW]
    ranking = list(kept.ranking)
    for story_id in gone:
        kept.imprints.pop(story_id, None)
        if trend := kept.trends.pop(story_id, None):
            del ranking[bisect_left(ranking, _place(trend), key=_place)]
    for trend in weighed:
        kept.trends[trend.story.id] = trend
        insort(ranking, trend, key=_place)
    kept.ranking = Ranking(ranking, tools.topics.slugs)


def _place(trend: Trend) -> tuple[float, StoryId]:
    return (-trend.score, trend.story.id)


def _changed(
    desk: Desk, since: datetime, known: Mapping[StoryId, Imprint]
) -> tuple[dict[StoryId, Imprint], dict[StoryId, Story]]:
    """The imprints of all stories since ``since``, and the stories whose imprint is not the known one."""
    imprints = desk.stories.imprints(since)
    if not known:
        return imprints, {story.id: story for story in desk.stories.recent(since)}
    other = [story_id for story_id, imprint in imprints.items() if known.get(story_id) != imprint]
    return imprints, {story.id: story for story in desk.stories.these(other)}


def _these(desk: Desk, changed: Collection[StoryId]) -> tuple[frozenset[StoryId], dict[StoryId, Story]]:
    """The ids of the changed stories, before and after merges, and those of these stories that exist."""
    ids = desk.stories.living(changed) | frozenset(changed)
    return ids, {story.id: story for story in desk.stories.these(ids)}
