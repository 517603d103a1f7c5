"""Digests, and what else there is to read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from digestbot.model import DigestPlan, Pick, Trend
from digestbot.pages.contexts.parts import UNSHOWN, Names


@dataclass(frozen=True)
class DigestPage:
    """A digest. Shown by ``Pages.digest`` in one of three renderings, not by ``Pages.show``.

    Its templates get what ``digest.DigestView`` makes of it.
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
    #: Articles of the last day that it was chosen from, in whatever topic, and their outlets; None: not counted.
    articles: int | None = None
    outlets: int | None = None
    #: Each story has buttons of its own, where the style is "rich": Telegram takes buttons in a text.
    handles: bool = False


@dataclass(frozen=True)
class NothingPage:
    """An honest "nothing much": what was looked at, and when the bot looks again."""

    topics: tuple[str, ...]
    now: datetime
    zone: str | None = None
    #: Articles of the last day, in whatever topic, and their outlets; None: not counted.
    articles: int | None = None
    sources: int | None = None
    next_at: datetime | None = None
    #: Minutes between when it was due and when it was made; 0 where it is on time.
    late_minutes: int = 0
    #: The strongest of other topics, in one line each.
    also: tuple[Pick, ...] = ()
    names: Names = field(default_factory=dict, hash=False)
    #: When the reader last got stories, where that was on the same day; None where it was not.
    had_at: datetime | None = None
    #: No source could be read lately, so that nobody knows what happened.
    unread: bool = False
    #: In a channel: its readers follow nothing themselves, and can't tap.
    public: bool = False


@dataclass(frozen=True)
class TrendingPage:
    """What is trending, in one tag or in all the news."""

    trends: tuple[Trend, ...]
    now: datetime
    tag: str | None = None
    zone: str | None = None
    #: For each story, by how many places it rose since a day ago (negative: fell); None for newcomers.
    rises: tuple[int | None, ...] = ()
    #: The reader follows ``tag``.
    followed: bool = field(default=False, metadata=UNSHOWN)
    names: Names = field(default_factory=dict, hash=False)
    #: The reader may correct what the stories are about: with one button, or with one for each story.
    editing: Literal["no", "offered", "open"] = field(default="no", metadata=UNSHOWN)
    #: Stories that are left out because the reader muted them, or reads none of their languages.
    muted: int = 0
    foreign: int = 0
    #: Stories in every language are shown: the reader asked for it, or nothing is trending in one that they read.
    every_language: Literal["asked", "nothing_else"] | None = None


@dataclass(frozen=True)
class TooManyDigestsPage:
    """The reader asked for as many digests as one can within an hour, ``most``."""

    most: int


NewsPages = NothingPage | TooManyDigestsPage | TrendingPage
