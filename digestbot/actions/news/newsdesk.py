"""The newsdesk: what a process remembers of the news, such as the open stories and the last ranking."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from digestbot.actions.requests import Requests
from digestbot.caches import Table
from digestbot.model import Story, StoryId, Trend
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.stories.stories import Grouper
from digestbot.storage.news.stories import Imprint

#: The most seconds that a reader waits for the first news after a start.
FIRST_ROUND = 10.0


@dataclass(slots=True)
class Weighed:
    """A ranking, with the states of the stories that it was made from."""

    #: When all stories were weighed. Stories that changed since were weighed later.
    at: datetime
    ranking: Ranking
    #: The trends of the ranking, by the ids of their stories.
    trends: dict[StoryId, Trend]
    #: The imprints of the stories when they were read. A story that is missing here has to be read again.
    imprints: dict[StoryId, Imprint]


@dataclass(slots=True)
class Newsdesk:
    """What a process remembers of the news. All of it can be rebuilt from storage."""

    #: The open stories; None if they have to be rebuilt from storage.
    grouper: Grouper | None = None
    #: The ``stories.last_membership`` that the grouper knows. If storage has another, another process has
    #: grouped, too.
    membership: int = 0
    #: The ranking as it was last weighed; None if all stories have to be read again.
    ranking: Weighed | None = None
    #: The stories that this process changed since then; None for a story that has to be read again.
    changed: dict[StoryId, Story | None] = field(default_factory=dict)
    weighing: asyncio.Lock = field(default_factory=asyncio.Lock)
    #: The ranking of a day before, and the time at which it was asked for.
    ranking_before: tuple[datetime, Ranking] | None = None
    #: The ranking of which all pages that were due have been read, and when.
    pages_read: tuple[datetime, Ranking] | None = None
    #: The rankings over a longer time, each with the time at which it was made.
    rankings_over: dict[timedelta, tuple[datetime, Ranking]] = field(default_factory=dict)
    weighing_over: asyncio.Lock = field(default_factory=asyncio.Lock)
    #: How readers wrote the names that no list knows, by slug.
    typed: Table[str, str] = field(default_factory=Table)
    requests: Requests = field(default_factory=Requests)
    #: Whether every article that was there before the index of the search is in it, or too old for it.
    all_indexed: bool = False
    #: When the last round of news began that is collected and grouped, by the bot's clock.
    collected_at: datetime | None = None
    grouping: asyncio.Lock = field(default_factory=asyncio.Lock)
    #: Set once news was collected and grouped for the first time.
    opened: asyncio.Event = field(default_factory=asyncio.Event)

    async def has_opened(self) -> None:
        """Wait for the first round of news, for at most ``FIRST_ROUND`` seconds."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(FIRST_ROUND):
                await self.opened.wait()
