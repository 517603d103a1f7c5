"""The contexts of the settings page, and of pausing, resuming and stopping digests."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from digestbot.model import IN_SETTINGS, USUAL, DigestPlan, Length, Pick, Preferences, Schedule
from digestbot.pages.contexts.parts import Names


@dataclass(frozen=True)
class SettingsPage:
    """All settings of the reader."""

    topics: tuple[str, ...]
    schedules: tuple[Schedule, ...]
    now: datetime
    #: The reader's preferences. The template gets each of them as a variable with its name.
    chosen: Preferences = USUAL
    paused: bool = False
    #: The first day with digests again; None while paused until resumed.
    paused_until: date | None = None
    next_at: datetime | None = None
    #: When the week in one message comes; None while it is off.
    weekly: Schedule | None = None
    #: The numbers of muted words and outlets, and of stories that the reader has an opinion about.
    muted: int = 0
    said: int = 0
    names: Names = field(default_factory=dict, hash=False)
    #: Languages of news that are read; empty for all.
    reads: tuple[str, ...] = ()
    #: The names of the preferences that have a line of their own.
    listed: tuple[str, ...] = IN_SETTINGS


@dataclass(frozen=True)
class LengthPreview:
    """What the reader's digest of this length would show now."""

    length: Length
    plan: DigestPlan
    #: The stories to show with their leads, and those to show as headlines; the page counts the others.
    told: tuple[Pick, ...]
    headlines: tuple[Pick, ...]


@dataclass(frozen=True)
class AnswersPage:
    """The answers of one preference, to choose from."""

    preference: str
    chosen: Preferences = USUAL
    #: The typed text that is none of the answers; empty if nothing was typed.
    text: str = ""
    #: For the length of digests: each length with stories of now; empty if nothing stands out.
    previews: tuple[LengthPreview, ...] = ()


@dataclass(frozen=True)
class PausedPage:
    """No digests for now."""

    #: The first day with digests again; None until the reader resumes.
    until: date | None = None
    zone: str | None = None
    #: The present time, by which the page shows the year if it is another one.
    now: datetime | None = None
    #: When the first digest after the pause comes; None if none will come.
    next_at: datetime | None = None


@dataclass(frozen=True)
class YearUnclearPage:
    """The reader typed a day without a year, and the next such day is far away, so another may be meant."""

    text: str
    day: date
    now: datetime
    zone: str | None = None


@dataclass(frozen=True)
class BadDatePage:
    """The reader typed something that is no future day."""

    text: str
    #: A date that would do, for the example.
    example: date


@dataclass(frozen=True)
class ResumedPage:
    """The digests come again."""

    now: datetime
    zone: str | None = None
    #: None while nothing is scheduled.
    next_at: datetime | None = None
    was_paused: bool = True
    #: Whether no digest comes because the reader follows no topic.
    follows_nothing: bool = False


@dataclass(frozen=True)
class StoppedPage:
    """No more digests until /start, or /resume for a chat that an admin looks after from another one."""

    looked_after: bool = False


SettingsPages = (
    SettingsPage | AnswersPage | PausedPage | YearUnclearPage | BadDatePage | ResumedPage | StoppedPage
)
