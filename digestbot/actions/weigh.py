"""Weigh: what is trending, now or as of an earlier moment."""

from __future__ import annotations

from datetime import datetime, timedelta

from digestbot.actions.tools import Tools
from digestbot.model import Story, Trend
from digestbot.newsroom.trends import an_edition_ago, clears_bar, is_about, trending
from digestbot.storage.desk import Desk

#: Stories without an article for this long are no news.
WINDOW = timedelta(hours=48)
#: A ranking is kept for this long while nothing new comes in.
FRESH = timedelta(minutes=1)
#: ...and what it is compared with for this long.
FRESH_BEFORE = timedelta(minutes=10)


async def trends_now(tools: Tools) -> tuple[Trend, ...]:
    """Every story of the last two days, the strongest first. Kept for a minute."""
    now = tools.clock()
    kept = tools.newsdesk.ranking
    if kept is not None and timedelta(0) <= now - kept[0] < FRESH:
        return kept[1]
    ranking = trending(await tools.storage.run(_recent, now - WINDOW, None), now)
    tools.newsdesk.ranking = (now, ranking)
    return ranking


async def trends_before(tools: Tools) -> tuple[Trend, ...]:
    """How the stories of now stood a day ago, the strongest first. Kept for ten minutes."""
    now = tools.clock()
    kept = tools.newsdesk.ranking_before
    if kept is not None and timedelta(0) <= now - kept[0] < FRESH_BEFORE:
        return kept[1]
    before = an_edition_ago(await trends_now(tools), now)
    tools.newsdesk.ranking_before = (now, before)
    return before


async def trends_at(tools: Tools, at: datetime) -> tuple[Trend, ...]:
    """The ranking as it stood at an earlier moment: what came or was joined later is not known yet."""
    return trending(await tools.storage.run(_recent, at - WINDOW, at), at)


def of_tag(trends: tuple[Trend, ...], tag: str | None) -> tuple[Trend, ...]:
    """Those of one section or tag, in the same order; all of them for None."""
    if tag is None:
        return trends
    return tuple(trend for trend in trends if is_about(trend.story, tag))


def leading(trends: tuple[Trend, ...], tag: str | None = None) -> tuple[Trend, ...]:
    """What is trending, of all or of one section or tag: what clears the bar for as many outlets as tell of it."""
    about = of_tag(trends, tag)
    outlets = {article.source_id for trend in about for article in (trend.headline, *trend.coverage)}
    return tuple(trend for trend in about if clears_bar(trend, len(outlets)))


def _recent(desk: Desk, since: datetime, at: datetime | None) -> tuple[Story, ...]:
    return desk.stories.recent(since, at=at)
