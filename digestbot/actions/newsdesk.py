"""What the newsroom remembers between two looks: open stories, and the trends as last weighed."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import datetime

from digestbot.model import Trend
from digestbot.newsroom.stories import Grouper


@dataclass(slots=True)
class Newsdesk:
    """Lives as long as the process; everything in it can be rebuilt from storage."""

    #: None until it was rebuilt from storage.
    grouper: Grouper | None = None
    #: The ranking and the instant it was made for; None once something changed.
    ranking: tuple[datetime, tuple[Trend, ...]] | None = None
    #: By the bot's clock: when the sources were last gone through.
    collected_at: datetime | None = None
    grouping: asyncio.Lock = field(default_factory=asyncio.Lock)
