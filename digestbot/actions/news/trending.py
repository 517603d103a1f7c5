"""Finds the trending stories of now for one reader, by their languages and mutes."""

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

#: Why stories in every language are shown: the reader asked, or nothing is trending in their languages.
EveryLanguage = Literal["asked", "nothing_else"]
#: The number of trending stories to show.
MOST = 10


@dataclass(frozen=True, slots=True)
class Trending:
    trends: tuple[Trend, ...]
    #: For each trend, by how many places it rose since a day ago (negative if it fell); None for a new one.
    rises: tuple[int | None, ...]
    #: The numbers of stories left out: muted by the reader, and in languages that the reader does not read.
    muted: int
    foreign: int
    #: Why stories in every language are shown; None if they are not.
    every_language: EveryLanguage | None


async def trending(tools: Tools, reader: Reader, tag: str | None, *, every_language: bool) -> Trending:
    """The trending stories of all news, or of one section or tag, in the languages that the reader reads.

    Muted stories are always left out. A reader who never chose languages has a guessed one. If nothing is
    trending in it, they get every language.
    """
    now, before = await trends_now(tools), await trends_before(tools)
    # Muted and followed words are searched for in every headline. In the event loop, that would delay others.
    return await asyncio.to_thread(_as_seen, reader, now, before, tag, every_language=every_language)


def _as_seen(
    reader: Reader, ranking: Ranking, before: Ranking, tag: str | None, *, every_language: bool
) -> Trending:
    """The leading stories of now for the reader, with how far each rose since a day before.

    As in digests, stories are weighed without the articles of outlets that the reader muted.
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
    """The leading stories; for a topic with few of them, also stories that only one outlet has."""
    languages = reader.taste.languages
    leading = ranking.leading(tag, languages)
    if tag is None:
        return leading
    # These come last. A name that no list knows may fill the whole page with them, a topic gets only a few.
    enough = MOST if not leading and ranking.is_phrase(tag) else ENOUGH
    read = sum(reads(languages, trend.headline) for trend in leading)
    return (*leading, *ranking.unconfirmed(tag, languages, enough - read))
