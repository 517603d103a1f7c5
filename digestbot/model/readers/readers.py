"""Readers: who gets news, in which languages, and what tells them apart."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date, datetime
from operator import attrgetter

from digestbot.model.preferences import ABOUT, Preferences
from digestbot.model.readers.chats import ChatId, ChatStatus, ChatType, RecipientId
from digestbot.model.readers.schedules import Schedule
from digestbot.model.readers.tastes import Follow, Mute, Opinion, Taste, leanings_of
from digestbot.model.telegram_ids import TelegramChatId

#: Stands for all languages among those that a reader reads.
EVERY_LANGUAGE = "*"

#: News uses "no" for both forms of written Norwegian, and "tl" for Filipino (``feeds.languages``).
_AS_NEWS_SAYS = {"nb": "no", "nn": "no", "fil": "tl"}


#: Marks a reader's field that only says who the reader is: readers who differ in it may share a digest
#: (``model.preferences.About``).
_WHO = {ABOUT: "who"}

_TIMES = {ABOUT: "times"}


@dataclass(frozen=True, slots=True)
class Reader(Preferences):
    """A recipient (a chat, or a topic of a forum) with everything that is set for it."""

    recipient_id: RecipientId = field(metadata=_WHO)
    chat_id: ChatId = field(metadata=_WHO)
    #: None after the reader asked to be forgotten.
    telegram_id: TelegramChatId | None = field(metadata=_WHO)
    type: ChatType
    thread_id: int = field(default=0, metadata=_WHO)
    status: ChatStatus = field(default="active", metadata=_TIMES)
    title: str = field(default="", metadata=_WHO)
    follows: tuple[Follow, ...] = ()
    #: The reader's own rows. What a digest says about the next one is passed separately.
    schedules: tuple[Schedule, ...] = field(default=(), metadata=_WHO)
    #: When the week in one message comes; None if the reader did not ask for it.
    weekly: Schedule | None = field(default=None, metadata=_WHO)
    #: The local day of the latest week that the reader was sent, whatever schedule brought it.
    week_on: date | None = field(default=None, metadata=_TIMES)
    #: Whether the week was offered to the reader, or they set it. It is offered only once.
    week_offered: bool = field(default=False, metadata=_WHO)
    created_at: datetime | None = field(default=None, metadata=_WHO)
    #: Since when the status is what it is.
    status_at: datetime | None = field(default=None, metadata=_WHO)
    #: When the latest absence began and ended, until a digest told of it. A pause that ends by itself leaves the
    #: end to ``paused_until``.
    away_from: datetime | None = field(default=None, metadata=_TIMES)
    away_to: datetime | None = field(default=None, metadata=_TIMES)
    #: Oldest first, and so are the opinions.
    mutes: tuple[Mute, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    #: Whether this is a forum topic that Telegram does not find any more.
    gone: bool = field(default=False, metadata=_TIMES)

    @property
    def taste(self) -> Taste:
        return Taste(
            follows=self.follows,
            muted_words=frozenset(mute.phrase for mute in self.mutes if mute.phrase),
            muted_tags=frozenset(mute.tag for mute in self.mutes if mute.tag is not None),
            muted_sources=frozenset(mute.source_id for mute in self.mutes if mute.source_id is not None),
            languages=frozenset(self.reads),
            rather="" if self.reads else language_of_news(self.language),
            leanings=leanings_of(self.opinions),
        )

    @property
    def reads(self) -> tuple[str, ...]:
        """ISO 639-1 codes of the languages of news that the reader reads, in their order; empty for all."""
        if EVERY_LANGUAGE in self.languages_read:
            return ()
        return tuple(
            dict.fromkeys(language_of_news(language) for language in self.languages_read or (self.language,))
        )

    @property
    def tags(self) -> tuple[str, ...]:
        return tuple(follow.tag for follow in self.follows)


def _of_readers(*about: str) -> attrgetter[tuple[object, ...]]:
    return attrgetter(*(one.name for one in fields(Reader) if one.metadata.get(ABOUT, "paper") in about))


#: Everything about a reader that a digest may depend on: all fields, except those declared to be about who
#: the reader is or about something else. Two readers with equal keys who had the same stories get the same
#: digest.
digest_key = _of_readers("paper", "digest", "taste")

#: Everything about a reader that decides whether and when they get a digest.
timing_key = _of_readers("times")


def language_of_news(language: str) -> str:
    """The ISO 639-1 code of news in the language of an IETF tag: "de" for "de-AT"."""
    base = language.partition("-")[0].lower()
    return _AS_NEWS_SAYS.get(base, base)


@dataclass(frozen=True, slots=True)
class Due:
    """A schedule that is due, with its reader."""

    schedule: Schedule
    reader: Reader
