"""Everything that is set, and digests paused, resumed and stopped."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from digestbot.model import USUAL, Preferences, Schedule
from digestbot.pages.contexts.parts import Names


@dataclass(frozen=True)
class SettingsPage:
    """Everything that is set for this reader."""

    topics: tuple[str, ...]
    schedules: tuple[Schedule, ...]
    now: datetime
    #: A template finds each preference by its name.
    chosen: Preferences = USUAL
    paused: bool = False
    #: The first day with digests again; None while paused until resumed.
    paused_until: date | None = None
    next_at: datetime | None = None
    #: How many words and outlets are muted, and of how many stories the reader said something.
    muted: int = 0
    said: int = 0
    names: Names = field(default_factory=dict, hash=False)
    #: Languages of news that are read; empty for all.
    reads: tuple[str, ...] = ()


@dataclass(frozen=True)
class AnswersPage:
    """The answers of one preference, to choose from."""

    preference: str
    chosen: Preferences = USUAL
    #: What was typed, and is none of them; empty where nothing was.
    text: str = ""


@dataclass(frozen=True)
class PausedPage:
    """No digests for now."""

    #: The first day with digests again; None until the reader resumes.
    until: date | None = None
    zone: str | None = None
    #: Tells whether the day is of another year.
    now: datetime | None = None


@dataclass(frozen=True)
class YearUnclearPage:
    """A day was typed without its year, and the next such day is so far away that another may be meant."""

    text: str
    day: date
    now: datetime
    zone: str | None = None


@dataclass(frozen=True)
class BadDatePage:
    """What was typed is no day to pause until."""

    text: str
    #: A date that would do, for the example.
    example: date


@dataclass(frozen=True)
class ResumedPage:
    """Your digests are back."""

    now: datetime
    zone: str | None = None
    #: None while nothing is scheduled.
    next_at: datetime | None = None
    was_paused: bool = True
    #: Nothing comes because no topic is followed.
    follows_nothing: bool = False


@dataclass(frozen=True)
class StoppedPage:
    """No more digests until /start."""


SettingsPages = (
    SettingsPage | AnswersPage | PausedPage | YearUnclearPage | BadDatePage | ResumedPage | StoppedPage
)
