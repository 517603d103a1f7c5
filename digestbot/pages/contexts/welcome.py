"""The contexts of the steps of /start."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Literal

from digestbot.pages.contexts.parts import UNSHOWN, Names


@dataclass(frozen=True)
class WelcomePage:
    """Step 1 of /start: what the bot does, and the ten sections to tap."""

    followed: tuple[str, ...] = field(default=(), metadata=UNSHOWN)
    names: Names = field(default_factory=dict, hash=False, metadata=UNSHOWN)


@dataclass(frozen=True)
class TimePage:
    """Asks for the hour: as step 2 of /start (page "start"), or in the settings."""

    now: datetime
    zone: str | None = None
    page: Literal["start", "settings"] = field(default="start", metadata=UNSHOWN)
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


WelcomePages = WelcomePage | TimePage | ReadyPage
