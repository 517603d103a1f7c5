"""What the newsroom remembers between two looks: open stories, and the trends as last weighed."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass, field
from datetime import datetime

from digestbot.actions.digests.requests import Requests
from digestbot.caches import Table
from digestbot.model import Story, StoryId, Trend
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.stories.stories import Grouper
from digestbot.storage.news.stories import Imprint


@dataclass(slots=True)
class Weighed:
    """A ranking, and what its stories were weighed from."""

    #: When all of it was weighed; what changed since was weighed later.
    at: datetime
    ranking: Ranking
    #: Its trends by their stories.
    trends: dict[StoryId, Trend]
    #: Of the stories as they were read; one that is not here has to be read again.
    imprints: dict[StoryId, Imprint]


@dataclass(slots=True)
class Newsdesk:
    """Lives as long as the process; everything in it can be rebuilt from storage."""

    #: None until it was rebuilt from storage.
    grouper: Grouper | None = None
    #: ``stories.last_membership`` as the grouper knows it: where it is another, somebody else grouped, too.
    membership: int = 0
    #: The ranking as it was last weighed; None where everything has to be read anew.
    ranking: Weighed | None = None
    #: Stories that changed here since then; None where one has to be read.
    changed: dict[StoryId, Story | None] = field(default_factory=dict)
    weighing: asyncio.Lock = field(default_factory=asyncio.Lock)
    #: How the stories stood a day before, and the instant for which that was asked.
    ranking_before: tuple[datetime, Ranking] | None = None
    #: How readers wrote names that no list knows, by their slugs.
    typed: Table[str, str] = field(default_factory=Table)
    requests: Requests = field(default_factory=Requests)
    #: By the bot's clock: when the last round began whose news was collected and grouped.
    collected_at: datetime | None = None
    grouping: asyncio.Lock = field(default_factory=asyncio.Lock)
    #: Set once the sources were gone through and grouped for the first time.
    opened: asyncio.Event = field(default_factory=asyncio.Event)

    async def has_opened(self, patience: float) -> None:
        """Wait for the first round of news, for so many seconds at most."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(patience):
                await self.opened.wait()
