"""What the newsroom remembers between two looks: open stories, and the trends as last weighed."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass, field
from datetime import datetime

from digestbot.model import Trend
from digestbot.newsroom.stories import Grouper


@dataclass(slots=True)
class Newsdesk:
    """Lives as long as the process; everything in it can be rebuilt from storage."""

    #: None until it was rebuilt from storage.
    grouper: Grouper | None = None
    #: ``stories.last_membership`` as the grouper knows it: where it is another, somebody else grouped, too.
    membership: int = 0
    #: The ranking and the instant it was made for; None once something changed.
    ranking: tuple[datetime, tuple[Trend, ...]] | None = None
    #: How the stories stood a day before, and the instant for which that was asked.
    ranking_before: tuple[datetime, tuple[Trend, ...]] | None = None
    #: By the bot's clock: when the sources were last gone through.
    collected_at: datetime | None = None
    grouping: asyncio.Lock = field(default_factory=asyncio.Lock)
    #: Set once the sources were gone through and grouped for the first time.
    opened: asyncio.Event = field(default_factory=asyncio.Event)

    async def has_opened(self, patience: float) -> None:
        """Wait for the first round of news, for so many seconds at most."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(patience):
                await self.opened.wait()
