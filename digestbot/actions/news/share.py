"""Finds stories for somebody who writes ``@bot words`` in any chat, to share one there."""

from __future__ import annotations

import asyncio

from digestbot.actions.news.search import search
from digestbot.actions.news.weigh import trends_now
from digestbot.actions.tools import Tools
from digestbot.errors import BadSearch
from digestbot.model import Reader, Taste, TelegramUserId, Trend, language_of_news, private_chat
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.digests.trending import front

#: Stories that come at once, and the most in all: who does not find it among these writes other words.
AT_ONCE, MOST_SHARED = 10, 50
#: The most bytes of the words to use. Telegram's apps send up to 256 characters.
LONGEST_WORDS = 200


async def who_shares(tools: Tools, person: TelegramUserId) -> Reader | None:
    """The reader in this person's private chat; None if they never wrote to the bot. Nobody is added."""
    return await tools.storage.run(lambda desk: desk.readers.find(private_chat(person), 0))


def taste_of_stranger(language: str | None) -> Taste:
    """What somebody reads of whom only the language of their app is known (an IETF tag)."""
    return Taste(languages=frozenset({language_of_news(language)} if language else ()))


async def stories_to_share(
    tools: Tools, taste: Taste, text: str, start: int
) -> tuple[tuple[Trend, ...], bool]:
    """The stories from ``start`` on that say the words, or that are trending if there are none; and whether
    there are more.

    If no story says them in the person's languages, those in others are given.
    """
    if not text.strip():
        return await _trending(tools, taste, start)
    most = min(AT_ONCE, MOST_SHARED - start)
    try:
        found = await search(tools, taste, text, longest=LONGEST_WORDS, start=start, most=most)
        if not found.stories and found.foreign:
            found = await search(
                tools, taste, text, longest=LONGEST_WORDS, start=start, most=most, every_language=True
            )
    except BadSearch:
        # Somebody has typed the first letters of a word.
        return (), False
    return found.trends, found.more and start + most < MOST_SHARED


async def _trending(tools: Tools, taste: Taste, start: int) -> tuple[tuple[Trend, ...], bool]:
    ranking = await trends_now(tools)
    trends = await asyncio.to_thread(_front, ranking, taste)
    return trends[start : start + AT_ONCE], start + AT_ONCE < len(trends)


def _front(ranking: Ranking, taste: Taste) -> tuple[Trend, ...]:
    leading = ranking.without(taste.muted_sources).leading(None, taste.languages)
    return front(taste, leading, MOST_SHARED).trends
