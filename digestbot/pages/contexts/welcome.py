"""The steps of the welcome."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Literal

from digestbot.pages.contexts.parts import UNSHOWN, Names


@dataclass(frozen=True)
class WelcomePage:
    """Step 1 of /start: what this is, and the ten sections to tap."""

    followed: tuple[str, ...] = field(default=(), metadata=UNSHOWN)
    names: Names = field(default_factory=dict, hash=False, metadata=UNSHOWN)


@dataclass(frozen=True)
class TimePage:
    """Which hour? Step 2 of /start (page "start"), or the settings' way to another hour."""

    now: datetime
    zone: str | None = None
    page: Literal["start", "settings"] = field(default="start", metadata=UNSHOWN)
    #: The hour set so far.
    current: time | None = None


@dataclass(frozen=True)
class ReadyPage:
    """The last step of /start: what will come, and when; or that topics are missing still."""

    topics: tuple[str, ...]
    at: time
    #: None while none will come.
    next_at: datetime | None
    now: datetime
    zone: str | None = None
    names: Names = field(default_factory=dict, hash=False)


WelcomePages = WelcomePage | TimePage | ReadyPage
