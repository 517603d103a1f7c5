"""Trending: what leads the news now, as one reader wants to see it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Literal

from digestbot.actions.news.weigh import trends_before, trends_now
from digestbot.actions.tools import Tools
from digestbot.model import Reader, Trend
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.digests.shortlists import ENOUGH
from digestbot.newsroom.digests.tastes import reads
from digestbot.newsroom.digests.trending import front
from digestbot.newsroom.digests.trends import rises

#: The reader asked for it, or nothing is trending in a language that they read.
EveryLanguage = Literal["asked", "nothing_else"]
#: Stories shown as trending.
MOST = 10


@dataclass(frozen=True, slots=True)
class Trending:
    trends: tuple[Trend, ...]
    #: For each, by how many places it rose since a day ago (negative: fell); None for newcomers.
    rises: tuple[int | None, ...]
    #: Stories left out because the reader muted them, or because they read none of their languages.
    muted: int
    foreign: int
    #: Why stories in every language are shown, if they are.
    every_language: EveryLanguage | None


async def trending(tools: Tools, reader: Reader, tag: str | None, *, every_language: bool) -> Trending:
    """The stories that are told most, of all or of one section or tag, in the languages that the reader reads.

    What they muted is left out in any case. Who never chose languages, and in whose own nothing is trending, gets every
    language: theirs was a guess.
    """
    now, before = await trends_now(tools), await trends_before(tools)
    # Words that are muted or followed are looked for in every headline: long enough to keep others waiting.
    return await asyncio.to_thread(_as_seen, reader, now, before, tag, every_language=every_language)


def _as_seen(
    reader: Reader, ranking: Ranking, before: Ranking, tag: str | None, *, every_language: bool
) -> Trending:
    """What leads now, and did a day before, as the reader wants to see it.

    It is weighed, as in their digests, as if outlets that they muted had told nothing.
    """
    taste = reader.taste
    muted = front(taste, _leading(reader, ranking, tag), MOST, every_language=every_language).muted
    leading = _leading(reader, ranking.without(taste.muted_sources), tag)
    earlier = before.without(taste.muted_sources).leading(tag, taste.languages)
    why: EveryLanguage | None = "asked" if every_language and taste.languages else None
    now = front(taste, leading, MOST, every_language=every_language)
    if not now.trends and now.foreign and not reader.languages_read:
        why, now = "nothing_else", front(taste, leading, MOST, every_language=True)
    then = front(taste, earlier, every_language=why is not None)
    return Trending(now.trends, rises(now.trends, then.trends), muted, now.foreign, why)


def _leading(reader: Reader, ranking: Ranking, tag: str | None) -> tuple[Trend, ...]:
    """What leads, and of a topic where that is little what one outlet alone tells."""
    languages = reader.taste.languages
    leading = ranking.leading(tag, languages)
    if tag is None:
        return leading
    # Where little is trending, and of a name that few tell of, what one outlet alone tells comes last.
    enough = MOST if not leading and ranking.is_phrase(tag) else ENOUGH
    read = sum(reads(languages, trend.headline) for trend in leading)
    return (*leading, *ranking.unconfirmed(tag, languages, enough - read))
