"""The contexts for chats that come back, and for chats that can't be reached any more."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from digestbot.pages.contexts.parts import Names


@dataclass(frozen=True)
class BackPage:
    """Tells a chat that takes messages again which settings were kept."""

    topics: tuple[str, ...]
    now: datetime
    zone: str | None = None
    #: None if no digest comes: no time is set, or the pause has no end.
    next_at: datetime | None = None
    #: Whether the chat said /stop, which still holds.
    stopped: bool = False
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class LostChat:
    """A group, a channel or a topic that can't be reached any more."""

    title: str
    #: The reason in Telegram's words.
    reason: str
    #: Whether only one of its topics is lost.
    topic: bool = False


@dataclass(frozen=True)
class LostPage:
    """Tells an admin of a group, or an owner, which chats can no longer be reached."""

    chats: tuple[LostChat, ...] = ()
    #: The number of private chats. They are not named, to protect the readers.
    private: int = 0


@dataclass(frozen=True)
class LostTopicPage:
    """Tells a group that one of its topics is gone, and with it the topic's digests."""


ComingPages = BackPage | LostPage | LostTopicPage
