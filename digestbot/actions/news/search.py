"""Finds the stories of the last 30 days that say what somebody searches for."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from digestbot.actions.tools import Tools
from digestbot.errors import BadSearch
from digestbot.model import StoryId, Taste, Trend
from digestbot.newsroom.digests.tastes import as_told_to, is_in_one_of
from digestbot.newsroom.digests.trends import weigh
from digestbot.newsroom.searching import SEARCHED_FOR, Search, in_order, read_search
from digestbot.storage.desk import Desk

#: At most so many articles are looked at, the latest. Whoever finds more adds a word.
MOST_ARTICLES = 1000


@dataclass(frozen=True, slots=True)
class SearchResults:
    #: The words that were searched for, as they were typed.
    text: str
    #: Whether words were left out because the text was too long.
    cut: bool
    #: The stories from ``start`` on.
    trends: tuple[Trend, ...]
    #: How many stories say it in the reader's languages, and how many only in others.
    stories: int
    foreign: int
    #: Stories so far that are left out, because the reader muted what they say.
    muted: int
    #: Whether there are stories after these.
    more: bool


async def search(
    tools: Tools,
    taste: Taste,
    text: str,
    *,
    longest: int,
    start: int,
    most: int,
    every_language: bool = False,
) -> SearchResults:
    """The stories that say all words of a text, as this reader is shown them (``searching.in_order``).

    Args:
        tools: The tools.
        taste: The reader's. What they muted is left out, and so are stories that nobody tells with these words
            in their languages.
        text: What the reader typed: anything.
        longest: The most bytes of it to use.
        start: How many stories come before those to give.
        most: How many stories to give.
        every_language: Whether the words may be in any language.

    Raises:
        BadSearch: No word tells one article from others.
    """
    wanted = read_search(text, longest)
    if wanted is None:
        raise BadSearch(text)
    # In a thread and a transaction of its own that only reads, so that no digest waits for a search.
    return await asyncio.to_thread(
        tools.storage.read_only,
        _search,
        wanted,
        taste,
        frozenset() if every_language else taste.languages,
        tools.clock(),
        start,
        most,
    )


def _search(
    desk: Desk,
    wanted: Search,
    taste: Taste,
    languages: frozenset[str],
    now: datetime,
    start: int,
    most: int,
) -> SearchResults:
    matches = desk.search.find(wanted.keys, now - SEARCHED_FOR, MOST_ARTICLES)
    anywhere = in_order(matches, taste.muted_sources, now)
    order = in_order(
        (match for match in matches if is_in_one_of(languages, match.language)), taste.muted_sources, now
    )
    trends: list[Trend] = []
    muted = 0
    for told in _told(desk, order, taste, now, start + most):
        if told is None:
            muted += 1
        else:
            trends.append(told)
        if len(trends) > start + most:
            break
    return SearchResults(
        text=wanted.text,
        cut=wanted.cut,
        trends=tuple(trends[start : start + most]),
        stories=len(order),
        foreign=len(anywhere) - len(order),
        muted=muted,
        more=len(trends) > start + most,
    )


def _told(
    desk: Desk, order: tuple[StoryId, ...], taste: Taste, now: datetime, step: int
) -> Iterator[Trend | None]:
    """The stories as the reader is told them, in this order; None for one that they muted. They are read as
    they are asked for, ``step`` at a time.
    """
    for first in range(0, len(order), step):
        ids = order[first : first + step]
        stories = {story.id: story for story in desk.stories.these(ids)}
        for story_id in ids:
            if story_id in stories:
                yield as_told_to(taste, weigh(stories[story_id], now))
