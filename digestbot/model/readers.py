"""The values of the readers: who gets news, about which topics, and when."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date, datetime, time
from operator import attrgetter
from typing import Literal, NewType, TypeVar

from digestbot.model.news import SourceId, StoryId
from digestbot.model.preferences import ABOUT, Preferences
from digestbot.model.telegram_ids import TelegramChatId

ChatId = NewType("ChatId", int)
RecipientId = NewType("RecipientId", int)
ScheduleId = NewType("ScheduleId", int)
MuteId = NewType("MuteId", int)
Key = TypeVar("Key")

ChatType = Literal["private", "group", "supergroup", "channel"]
#: Why a chat gets nothing. /start makes it "active" again; so does any sign that it can be reached, unless it
#: is "stopped".
ChatStatus = Literal["active", "stopped", "blocked", "deactivated", "kicked", "unreachable"]

#: How much of a digest a followed topic gets, with the weight for each share.
Share = Literal["less", "even", "more"]
SHARES: dict[Share, float] = {"less": 0.5, "even": 1.0, "more": 2.0}
#: A reader's opinion of a story that they got: more like it, or less.
View = Literal["more", "less"]
#: A reader's opinions change a topic, a tag or an outlet by at most this many steps.
MOST_STEPS = 2

#: Stands for all languages among those that a reader reads.
EVERY_LANGUAGE = "*"
#: News uses "no" for both forms of written Norwegian, and "tl" for Filipino (``feeds.languages``).
_AS_NEWS_SAYS = {"nb": "no", "nn": "no", "fil": "tl"}

#: ISO weekdays, Monday is 1.
EVERY_DAY = frozenset({1, 2, 3, 4, 5, 6, 7})
#: A reader has at most this many slots, and two of their digests are at least this many minutes apart.
MOST_SLOTS = 4
LEAST_APART = 60


@dataclass(frozen=True, slots=True)
class Place:
    """Where an update comes from."""

    telegram_id: TelegramChatId
    type: ChatType
    #: Forum topic; 0 for none.
    thread_id: int = 0
    title: str = ""
    #: IETF tag that the person's Telegram is set to, if known.
    language: str | None = None


@dataclass(frozen=True, slots=True)
class ChatName:
    """What a person calls a group, a channel or a topic by."""

    title: str
    #: Forum topic; 0 for none.
    thread_id: int = 0


@dataclass(frozen=True, slots=True)
class Follow:
    tag: str
    weight: float = 1.0
    #: The name as somebody typed it, if no list knows the tag; empty: same as the tag.
    name: str = field(default="", compare=False)
    #: For a tag that no list knows: since when (UTC) no news has said it; None if the reader was told of that
    #: already.
    silent_since: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Mute:
    """A reader's mute: an outlet if there is a ``source_id``, else a word."""

    id: MuteId
    #: As they typed it, or the outlet's name.
    words: str
    #: The stems of the word or words, joined by spaces; empty for an outlet.
    phrase: str = ""
    #: The topic of the same name, if there is one.
    tag: str | None = None
    source_id: SourceId | None = None


@dataclass(frozen=True, slots=True)
class Opinion:
    """A reader's opinion of a story that they got."""

    story_id: StoryId
    view: View
    #: The reader's topic under which the story came.
    topic: str
    #: The outlet whose headline the reader saw.
    source_id: SourceId
    #: The strongest of the story's other tags; None if it has none.
    tag: str | None
    headline: str
    source_name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Leanings:
    """The sum of a reader's opinions: steps from -MOST_STEPS to MOST_STEPS, none of them 0."""

    topics: frozenset[tuple[str, int]] = frozenset()
    tags: frozenset[tuple[str, int]] = frozenset()
    sources: frozenset[tuple[SourceId, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Taste:
    """Everything that decides which stories a reader gets, except the stories that they had. Readers with
    equal tastes share the work.
    """

    follows: tuple[Follow, ...] = ()
    #: Phrases (stems joined by spaces) whose stories the reader does not want.
    muted_words: frozenset[str] = frozenset()
    muted_tags: frozenset[str] = frozenset()
    muted_sources: frozenset[SourceId] = frozenset()
    #: ISO 639-1 codes of the languages that the reader reads; empty for all.
    languages: frozenset[str] = frozenset()
    #: The preferred language for stories that are told in several languages that the reader reads; empty for
    #: any.
    rather: str = ""
    leanings: Leanings = Leanings()


#: When the week in one message is offered to come: on Sundays (ISO weekday) at this local time.
OFFERED_DAY, OFFERED_HOUR = 7, time(18)

#: What a schedule brings: a digest, or the week in one message.
Brings = Literal["digest", "week"]


@dataclass(frozen=True, slots=True)
class Slot:
    """A time of day at which a reader wants a digest."""

    #: Local time in the reader's zone. A reader has at most one slot at any time.
    at: time
    #: ISO weekdays, Monday is 1.
    weekdays: frozenset[int] = EVERY_DAY
    #: Whether the reader's phone makes a sound when it comes.
    sound: bool = True


@dataclass(frozen=True, slots=True)
class Schedule:
    """A slot with its zone and its next date; one recipient may have several schedules."""

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
    sound: bool = True
    brings: Brings = "digest"

    @property
    def slot(self) -> Slot:
        return Slot(self.at, self.weekdays, self.sound)


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
            leanings=_leanings(self.opinions),
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
class Lost:
    """A chat, or a topic of a forum, that can't be reached any more."""

    chat_id: ChatId
    telegram_id: TelegramChatId
    type: ChatType
    title: str
    #: 0 for the whole chat.
    thread_id: int
    #: In Telegram's words.
    reason: str


@dataclass(frozen=True, slots=True)
class Due:
    """A schedule that is due, with its reader."""

    schedule: Schedule
    reader: Reader


def _leanings(opinions: tuple[Opinion, ...]) -> Leanings:
    topics: dict[str, int] = {}
    tags: dict[str, int] = {}
    sources: dict[SourceId, int] = {}
    for opinion in opinions:
        step = 1 if opinion.view == "more" else -1
        _step(topics, opinion.topic, step)
        _step(sources, opinion.source_id, step)
        if opinion.tag is not None:
            _step(tags, opinion.tag, step)
    return Leanings(_moved(topics), _moved(tags), _moved(sources))


def _step(steps: dict[Key, int], key: Key, step: int) -> None:
    """Add a step and keep the sum within its bounds each time, so that the latest opinion always has an
    effect.
    """
    steps[key] = max(-MOST_STEPS, min(MOST_STEPS, steps.get(key, 0) + step))


def _moved(steps: dict[Key, int]) -> frozenset[tuple[Key, int]]:
    return frozenset((key, step) for key, step in steps.items() if step)
