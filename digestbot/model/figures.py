"""How things stand, in numbers: what is watched of a running bot. No reader is in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from digestbot.model.deliveries import CommonRate, Lane

#: ``ready``: nothing in the way; ``later``: not before some instant; ``parked``: an alert's that was paused.
OwedState = Literal["ready", "later", "parked", "sending"]


@dataclass(frozen=True, slots=True)
class Owed:
    """Messages of one lane of the ledger that are not over yet."""

    lane: Lane
    state: OwedState
    messages: int
    #: By the bot's clock: when the job of the first of them was laid.
    oldest_at: datetime


@dataclass(frozen=True, slots=True)
class Figures:
    """What a look at indexes tells."""

    #: Schedules whose time has come and that were not served yet, and those of them that are late.
    digests_due: int
    digests_late: int
    #: When the first of them was due.
    due_since: datetime | None
    owed: tuple[Owed, ...]
    #: Since when messages wait for Telegram, by real time.
    outage_since: datetime | None
    #: Since when digests are held because too many chats refused them.
    held_since: datetime | None
    rate: CommonRate
    #: ``new``: not read yet; ``good``: the last check went well; ``failing``: it did not; ``given_up``: read no more.
    feeds: dict[str, int]
    newest_article_at: datetime | None
    #: Stories that the news of the last two days makes.
    stories: int
    alerts: dict[str, int]
    #: Seconds from the start of the latest alert of the last day to the latest of its messages so far.
    alert_seconds: float | None
    chats: dict[str, int]
    updates: int
    #: When the first of them was kept.
    updates_since: datetime | None
    database_bytes: int


@dataclass(frozen=True, slots=True)
class Totals:
    """What takes a walk through whole tables."""

    deliveries: dict[str, int]
    articles: int
