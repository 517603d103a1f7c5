"""Figures for watching a running bot. No reader can be recognised in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from digestbot.model.deliveries import CommonRate, Lane
from digestbot.model.feeds.feeds import FeedState

#: ``ready``: may go now; ``later``: not before some instant; ``parked``: of a paused alert; ``sending``: a
#: sender has it.
OwedState = Literal["ready", "later", "parked", "sending"]


@dataclass(frozen=True, slots=True)
class Owed:
    """Messages of one lane of the ledger that are not final yet."""

    lane: Lane
    state: OwedState
    messages: int
    #: When the job of the oldest of them was added, by the bot's clock.
    oldest_at: datetime


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures that can be counted along indexes, and so quickly."""

    #: Schedules that are due and not served yet, and how many of them are late.
    digests_due: int
    digests_late: int
    #: When the earliest of them was due.
    due_since: datetime | None
    owed: tuple[Owed, ...]
    #: Since when messages wait for the end of an outage, in real time.
    outage_since: datetime | None
    #: Since when digests are held because too many chats refused them.
    held_since: datetime | None
    rate: CommonRate
    #: By ``FeedState``.
    feeds: dict[FeedState, int]
    newest_article_at: datetime | None
    #: The number of stories in the news of the last two days.
    stories: int
    alerts: dict[str, int]
    #: Seconds from the start of the latest alert of the last day to its latest sent message so far.
    alert_seconds: float | None
    chats: dict[str, int]
    updates: int
    #: When the oldest of them was kept.
    updates_since: datetime | None
    database_bytes: int
    #: How many things need a look, by ``TroubleKind``.
    troubles: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Totals:
    """Figures that need a scan of whole tables."""

    deliveries: dict[str, int]
    articles: int
