"""Finds the trending stories of now for one reader, by their languages and mutes."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Literal

from digestbot.actions.news.weigh import trends_before, trends_over
from digestbot.actions.tools import Tools
from digestbot.model import ON_A_PAGE, Period, Reader, Trend
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.digests.shortlists import ENOUGH
from digestbot.newsroom.digests.tastes import reads
from digestbot.newsroom.digests.trending import Front, front
from digestbot.newsroom.digests.trends import rises

#: Why stories in every language are shown: the reader asked, or nothing is trending in their languages.
EveryLanguage = Literal["asked", "nothing_else"]
#: The most pages of trending stories.
PAGES = 5


@dataclass(frozen=True, slots=True)
class Trending:
    #: Those of this page.
    trends: tuple[Trend, ...]
    #: For each trend, by how many places it rose since a day ago (negative if it fell); None for a new one.
    #: Only for what is trending now.
    rises: tuple[int | None, ...]
    #: The numbers of stories left out up to this page: muted by the reader, and in languages that the reader
    #: does not read.
    muted: int
    foreign: int
    #: Why stories in every language are shown; None if they are not.
    every_language: EveryLanguage | None
    #: The number of the page, from 0, and whether there is another one after it.
    page: int = 0
    more: bool = False


async def trending(
    tools: Tools,
    reader: Reader,
    tag: str | None,
    *,
    every_language: bool,
    period: Period = "now",
    page: int = 0,
) -> Trending:
    """The trending stories of all news, or of one section or tag, in the languages that the reader reads.

    Muted stories are always left out. A reader who never chose languages has a guessed one. If nothing is
    trending in it, they get every language. Instead of a page that there is no longer, they get the last one.
    """
    ranking = await trends_over(tools, period)
    before = await trends_before(tools) if period == "now" else None
    # Muted and followed words are searched for in every headline. In the event loop, that would delay others.
    return await asyncio.to_thread(
        _as_seen, reader, ranking, before, tag, min(page, PAGES - 1), every_language=every_language
    )


def _as_seen(
    reader: Reader,
    ranking: Ranking,
    before: Ranking | None,
    tag: str | None,
    page: int,
    *,
    every_language: bool,
) -> Trending:
    """A page of the leading stories for the reader, with how far each rose since a day before.

    As in digests, stories are weighed without the articles of outlets that the reader muted.
    """
    taste, most = reader.taste, (page + 1) * ON_A_PAGE
    muted = front(taste, _leading(reader, ranking, tag, most), most, every_language=every_language).muted
    leading = _leading(reader, ranking.without(taste.muted_sources), tag, most)
    why: EveryLanguage | None = "asked" if every_language and taste.languages else None
    now = front(taste, leading, most, every_language=every_language)
    if not now.trends and now.foreign and not reader.languages_read:
        why, now = "nothing_else", front(taste, leading, most, every_language=True)
    page = min(page, max(0, len(now.trends) - 1) // ON_A_PAGE)
    shown = slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE)
    moves = () if before is None else _moves(reader, now, before, tag, every_language=why is not None)
    return Trending(
        trends=now.trends[shown],
        rises=moves[shown],
        muted=muted,
        foreign=now.foreign,
        every_language=why,
        page=page,
        more=now.more and page < PAGES - 1,
    )


def _moves(
    reader: Reader, now: Front, before: Ranking, tag: str | None, *, every_language: bool
) -> tuple[int | None, ...]:
    taste = reader.taste
    earlier = before.without(taste.muted_sources).leading(tag, taste.languages)
    return rises(now.trends, front(taste, earlier, every_language=every_language).trends)


def _leading(reader: Reader, ranking: Ranking, tag: str | None, most: int) -> tuple[Trend, ...]:
    """The leading stories; for a topic with few of them, also stories that only one outlet has."""
    languages = reader.taste.languages
    leading = ranking.leading(tag, languages)
    if tag is None:
        return leading
    # These come last. A name that no list knows may fill the whole page with them, a topic gets only a few.
    enough = most if not leading and ranking.is_phrase(tag) else ENOUGH
    read = sum(reads(languages, trend.headline) for trend in leading)
    return (*leading, *ranking.unconfirmed(tag, languages, enough - read))
