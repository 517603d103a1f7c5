"""A chat comes back, or can't be reached any more."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from digestbot.pages.contexts.parts import Names


@dataclass(frozen=True)
class BackPage:
    """To a chat that takes messages again: what was kept."""

    topics: tuple[str, ...]
    now: datetime
    zone: str | None = None
    #: None where no digest comes: no hour set, or paused without end.
    next_at: datetime | None = None
    #: It had said /stop, and that holds.
    stopped: bool = False
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class LostChat:
    """A group, a channel or a topic that can't be reached any more."""

    title: str
    #: In Telegram's words.
    reason: str
    #: Only one of its topics.
    topic: bool = False


@dataclass(frozen=True)
class LostPage:
    """To a group's admin, or an owner: where nothing more can be sent."""

    chats: tuple[LostChat, ...] = ()
    #: Private chats, whose names are nobody's business.
    private: int = 0


@dataclass(frozen=True)
class LostTopicPage:
    """To a group: one of its topics is gone, and its digests with it."""


ComingPages = BackPage | LostPage | LostTopicPage
