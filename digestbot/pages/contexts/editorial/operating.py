"""The contexts by which owners hear how the bot itself is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from digestbot.model import FailureReason, Trouble, WatchedTrouble


@dataclass(frozen=True)
class TroublesPage:
    """Tells the owners what needs a look, and what is well again."""

    troubles: tuple[WatchedTrouble, ...]
    zone: str | None = None
    #: What it is about in one word. A new version is told, and nobody has to do anything.
    title: Literal["needs_a_look", "upgraded", "well"] = "needs_a_look"


@dataclass(frozen=True)
class UnreadSource:
    """A source that can't be read, and why."""

    name: str
    reason: FailureReason
    #: The HTTP status.
    status: int | None = None


@dataclass(frozen=True)
class StatusPage:
    """How things are: what needs a look, and then figures."""

    now: datetime
    zone: str | None
    version: str
    troubles: tuple[Trouble, ...] = ()
    #: The sources, and those of them that can't be read.
    sources: int = 0
    unread: int = 0
    worst: tuple[UnreadSource, ...] = ()
    #: Today's messages of digests.
    sent: int = 0
    failed: int = 0
    #: Messages a second that go at most now, and whether Telegram asked for fewer (429) in the last day.
    rate: float = 0.0
    slowed: bool = False
    newest_at: datetime | None = None
    #: The messages that are not sent yet, and since when the oldest of them waits.
    waiting: int = 0
    waiting_since: datetime | None = None
    #: The alerts that are being sent.
    alerts: int = 0
    #: Chats by status: those that get digests, and those that can't be reached.
    active: int = 0
    unreachable: int = 0
    #: Bytes: of the database, free on its disk (None if not known), of this process's memory.
    database: int = 0
    free: int | None = None
    memory: int = 0


OperatingPages = TroublesPage | StatusPage
