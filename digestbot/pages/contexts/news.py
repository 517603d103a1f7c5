"""The contexts of digests and of trending stories."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from digestbot.model import DigestPlan, Period, Pick, Trend
from digestbot.pages.contexts.parts import UNSHOWN, Names


@dataclass(frozen=True)
class DigestPage:
    """A digest. ``Pages.digest`` renders it in one of three styles; ``Pages.show`` does not.

    Its templates get a ``digest.DigestView``, which is made from it.
    """

    plan: DigestPlan
    zone: str | None = None
    #: Minutes between when it was due and when it was made; 0 where it is on time.
    late_minutes: int = 0
    #: When the next one comes; None while nothing is scheduled.
    next_at: datetime | None = None
    names: Names = field(default_factory=dict, hash=False)
    #: In a channel: its readers follow nothing themselves, and can't tap.
    public: bool = False
    #: Articles of the last day that it was chosen from, in whatever topic, and their outlets; None: not
    #: counted.
    articles: int | None = None
    outlets: int | None = None
    #: Each story has buttons of its own, where the style is "rich": Telegram takes buttons in a text.
    handles: bool = False
    #: The reader had an earlier digest on the same day.
    again: bool = False


@dataclass(frozen=True)
class NothingPage:
    """An empty digest: it says how much news the bot looked at, and when the next digest comes."""

    topics: tuple[str, ...]
    now: datetime
    zone: str | None = None
    #: The number of articles of the last day in all topics, and of their outlets; None if not counted.
    articles: int | None = None
    sources: int | None = None
    next_at: datetime | None = None
    #: Minutes between when it was due and when it was made; 0 where it is on time.
    late_minutes: int = 0
    #: The strongest stories of other topics, shown in one line each.
    also: tuple[Pick, ...] = ()
    names: Names = field(default_factory=dict, hash=False)
    #: When the reader last got stories, if that was on the same day; else None.
    had_at: datetime | None = None
    #: Whether no feed could be read lately, so that there may be news that the bot does not know.
    unread: bool = False
    #: Whether there is no feed at all.
    sourceless: bool = False
    #: In a channel: its readers follow nothing themselves, and can't tap.
    public: bool = False


@dataclass(frozen=True)
class TrendingPage:
    """The trending stories of one tag or of all news."""

    trends: tuple[Trend, ...]
    now: datetime
    tag: str | None = None
    zone: str | None = None
    #: For each story, by how many places it rose since a day ago (negative if it fell); None for a new one.
    rises: tuple[int | None, ...] = ()
    #: Whether the reader follows ``tag``.
    followed: bool = field(default=False, metadata=UNSHOWN)
    names: Names = field(default_factory=dict, hash=False)
    #: Whether the reader may correct tags: "offered" shows one button for that, "open" one for each story.
    editing: Literal["no", "offered", "open"] = field(default="no", metadata=UNSHOWN)
    #: Stories that are left out because the reader muted them, or reads none of their languages.
    muted: int = 0
    foreign: int = 0
    #: Stories in every language are shown: the reader asked for it, or nothing is trending in one that they
    #: read.
    every_language: Literal["asked", "nothing_else"] | None = None
    #: The time that the list is about.
    period: Period = "now"
    #: The place of the first story on this page, from 0, and whether there is another page after it.
    start: int = 0
    more: bool = field(default=False, metadata=UNSHOWN)
    #: Whether the buttons below are the topics to choose from: the sections, and those of the reader.
    choosing: bool = field(default=False, metadata=UNSHOWN)
    topics: tuple[str, ...] = field(default=(), metadata=UNSHOWN)


@dataclass(frozen=True)
class SharedStoryPage:
    """A story as somebody shares it in any chat."""

    trend: Trend


@dataclass(frozen=True)
class TooOftenPage:
    """The reader has asked for as many digests, or searched as often, as is allowed."""

    #: Seconds until it goes again.
    seconds: float
    zone: str | None = None


NewsPages = NothingPage | SharedStoryPage | TooOftenPage | TrendingPage
