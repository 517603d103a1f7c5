"""What a newcomer sees before choosing anything: today's strongest stories, and their likely time zone."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time

from digestbot.actions.action import Action
from digestbot.actions.news.weigh import trends_now
from digestbot.actions.readers.timing import set_slots, set_zone
from digestbot.actions.tools import Tools
from digestbot.model import SECTIONS, Reader, RecipientId, Slot, Taste, Trend, language_of_news
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.digests.tastes import is_told_in
from digestbot.newsroom.digests.trending import front
from digestbot.pages.languages.language_names import country_of
from digestbot.places import zone_of_country
from digestbot.storage.desk import Desk

#: The number of stories that a newcomer is shown at once.
MOST = 3


@dataclass(frozen=True, slots=True)
class FirstNews:
    #: The strongest stories, those in the newcomer's language first. Empty if there is no news yet.
    trends: tuple[Trend, ...]
    #: For each topic, how many stories stand out there now in a language that the newcomer reads.
    counts: Mapping[str, int]


async def first_news(tools: Tools, language: str, reader: Reader | None = None) -> FirstNews:
    """The news for a chat in the language of an IETF tag; by the taste of its reader if there is one."""
    ranking = await trends_now(tools)
    if not ranking:
        await tools.newsdesk.has_opened()
        ranking = await trends_now(tools)
    taste = Taste(languages=frozenset({language_of_news(language)})) if reader is None else reader.taste
    topics = (*SECTIONS, *(tag for tag in (reader.tags if reader else ()) if tag in tools.topics.slugs))
    return await asyncio.to_thread(_first_news, ranking, taste, topics)


def guessed_zone(language: str) -> str | None:
    """The IANA zone of most people whose Telegram speaks this language (an IETF tag); None for no guess."""
    country = country_of(language)
    return None if country is None else zone_of_country(country)


@Action
def daily(desk: Desk, tools: Tools, recipient_id: RecipientId, at: time, zone: str) -> Reader:
    """Send the reader, who lives in this IANA zone, a digest each day at this local time.

    Raises:
        UnknownZone: There is no zone with this name.
    """
    set_zone.step(desk, tools, recipient_id, zone)
    return set_slots.step(desk, tools, recipient_id, (Slot(at),))


def _first_news(ranking: Ranking, taste: Taste, topics: tuple[str, ...]) -> FirstNews:
    return FirstNews(
        _strongest(ranking, taste),
        {
            topic: sum(
                is_told_in(taste.languages, trend) for trend in ranking.leading(topic, taste.languages)
            )
            for topic in topics
        },
    )


def _strongest(ranking: Ranking, taste: Taste) -> tuple[Trend, ...]:
    """The leading stories in the reader's languages; where these are too few, the leading ones in any other
    language, and then what one outlet alone tells.
    """
    leading = ranking.leading(None, taste.languages)
    alone = ranking.unconfirmed(None, taste.languages, MOST)
    found = [
        *front(taste, leading, MOST).trends,
        *front(taste, leading, 2 * MOST, every_language=True).trends,
        *front(taste, alone, MOST).trends,
    ]
    return tuple({trend.story.id: trend for trend in found}.values())[:MOST]
