"""The nouns of the readers: who gets news, about what, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal, NewType

from digestbot.model.news import SourceId

ChatId = NewType("ChatId", int)
RecipientId = NewType("RecipientId", int)
ScheduleId = NewType("ScheduleId", int)

ChatType = Literal["private", "group", "supergroup", "channel"]
#: Why a chat gets nothing now; it comes back to "active" with /start.
ChatStatus = Literal["active", "stopped", "blocked", "deactivated", "kicked", "unreachable"]
Style = Literal["rich", "classic", "plain"]

#: ISO weekdays, Monday is 1.
EVERY_DAY = frozenset({1, 2, 3, 4, 5, 6, 7})


@dataclass(frozen=True, slots=True)
class Place:
    """Where Telegram says that an update comes from."""

    telegram_id: int
    type: ChatType
    #: Forum topic; 0 for none.
    thread_id: int = 0
    title: str = ""
    #: IETF tag that the person's Telegram is set to, if known.
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Follow:
    tag: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Taste:
    """What decides which stories a reader gets, apart from those they had. Readers with equal tastes share the work."""

    follows: tuple[Follow, ...] = ()
    #: Stems of words whose stories the reader does not want.
    muted_words: frozenset[str] = frozenset()
    muted_sources: frozenset[SourceId] = frozenset()


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a recipient wants a digest; one recipient may have several."""

    id: ScheduleId
    recipient_id: RecipientId
    at: time
    weekdays: frozenset[int]
    #: IANA zone.
    zone: str
    #: UTC.
    next_due_at: datetime
    #: The local day that the next digest stands for.
    next_local_date: date


@dataclass(frozen=True, slots=True)
class Reader:
    """A recipient (a chat, or a topic of a forum) with everything that is set for it."""

    recipient_id: RecipientId
    chat_id: ChatId
    #: None once the reader asked to be forgotten.
    telegram_id: int | None
    type: ChatType
    thread_id: int = 0
    status: ChatStatus = "active"
    title: str = ""
    language: str = "en"
    style: Style = "rich"
    #: IANA zone; None until the reader told it (UTC is used meanwhile).
    zone: str | None = None
    paused_until: datetime | None = None
    follows: tuple[Follow, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    created_at: datetime | None = None

    @property
    def taste(self) -> Taste:
        return Taste(self.follows)

    @property
    def tags(self) -> tuple[str, ...]:
        return tuple(follow.tag for follow in self.follows)


@dataclass(frozen=True, slots=True)
class Due:
    """A schedule whose time has come, with the reader it belongs to."""

    schedule: Schedule
    reader: Reader
