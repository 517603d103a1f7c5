"""The contexts of the steps of /start, and of the hour that is asked for later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time

from digestbot.model import Trend
from digestbot.pages.contexts.parts import UNSHOWN, Names


@dataclass(frozen=True)
class WelcomePage:
    """Step 1 of /start: what the bot does, the strongest stories, and the ten sections to tap."""

    now: datetime
    #: The strongest stories; empty if there is no news yet.
    trends: tuple[Trend, ...] = ()
    #: How many stories stand out in each topic now.
    counts: Mapping[str, int] = field(default_factory=dict, hash=False)
    followed: tuple[str, ...] = field(default=(), metadata=UNSHOWN)
    #: Whether the hour is set, so that only topics are missing.
    has_hour: bool = field(default=False, metadata=UNSHOWN)
    names: Names = field(default_factory=dict, hash=False, metadata=UNSHOWN)


@dataclass(frozen=True)
class WelcomeBackPage:
    """The answer to /start for a reader who has topics and an hour: what is set for them."""

    topics: tuple[str, ...]
    now: datetime
    zone: str | None = None
    #: When the next digest comes; None if none will come.
    next_at: datetime | None = None
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class HourAndZonePage:
    """Step 2 of /start: whether the zone is right, and at what hour the digest comes."""

    now: datetime
    #: Chosen, or guessed.
    zone: str
    #: Whether the first digest comes at once: not without topics, nor into a chat that an admin looks after.
    first_digest: bool = False
    #: A private chat was just asked for its zone, so a second message takes away the keyboard for that.
    zone_was_asked: bool = field(default=False, metadata=UNSHOWN)


@dataclass(frozen=True)
class TimePage:
    """Asks for the hour in the settings."""

    now: datetime
    zone: str | None = None
    #: The hour set so far.
    current: time | None = None


@dataclass(frozen=True)
class ReadyPage:
    """The last step of /start: what will come and when, or that the reader still has to choose topics."""

    topics: tuple[str, ...]
    at: time
    #: None while none will come.
    next_at: datetime | None
    now: datetime
    zone: str | None = None
    names: Names = field(default_factory=dict, hash=False)


WelcomePages = WelcomePage | WelcomeBackPage | HourAndZonePage | TimePage | ReadyPage
