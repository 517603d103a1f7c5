"""Weigh: what is trending, now or as of an earlier moment.

The ranking is kept. Stories that changed here are read and weighed anew when somebody next asks; once a minute all are
weighed anew, and what changed elsewhere, by another process or a page that was read, is found by its imprint.
"""

from __future__ import annotations

import asyncio
from bisect import bisect_left, insort
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from digestbot.actions.news.newsdesk import Weighed
from digestbot.actions.tools import Tools
from digestbot.model import Story, StoryId, Trend
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.digests.trends import an_edition_ago, trending, weigh
from digestbot.storage.desk import Desk
from digestbot.storage.news.stories import Imprint

#: Stories without an article for this long are no news.
WINDOW = timedelta(hours=48)
#: For this long stories keep the weight they had, unless something new comes in.
FRESH = timedelta(minutes=1)
#: ...and what it is compared with for this long.
FRESH_BEFORE = timedelta(minutes=10)


async def trends_now(tools: Tools) -> Ranking:
    """Every story of the last two days, the strongest first; each was weighed less than a minute ago."""
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
    """How the stories of now stood a day ago, the strongest first. Kept for ten minutes."""
    now = tools.clock()
    kept = tools.newsdesk.ranking_before
    if kept is not None and timedelta(0) <= now - kept[0] < FRESH_BEFORE:
        return kept[1]
    before = Ranking(an_edition_ago(await trends_now(tools), now), tools.topics.slugs)
    tools.newsdesk.ranking_before = (now, before)
    return before


async def trends_at(tools: Tools, at: datetime) -> Ranking:
    """The ranking as it stood at an earlier moment: what came or was joined later is not known yet."""
    stories = await tools.storage.run(lambda desk: desk.stories.recent(at - WINDOW, at=at))
    return Ranking(trending(stories, at), tools.topics.slugs)


async def _all_anew(tools: Tools, kept: Weighed | None, now: datetime) -> Weighed:
    """What did not change is not read again."""
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
    """The others keep their places, and their weights of less than a minute ago."""
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
    """The imprints of all stories since then, and those stories that have another one than was ``known``."""
    imprints = desk.stories.imprints(since)
    if not known:
        return imprints, {story.id: story for story in desk.stories.recent(since)}
    other = [story_id for story_id, imprint in imprints.items() if known.get(story_id) != imprint]
    return imprints, {story.id: story for story in desk.stories.these(other)}


def _these(desk: Desk, changed: Collection[StoryId]) -> tuple[frozenset[StoryId], dict[StoryId, Story]]:
    """What the changed stories were and are known as, and those of them that there are."""
    ids = desk.stories.living(changed) | frozenset(changed)
    return ids, {story.id: story for story in desk.stories.these(ids)}
