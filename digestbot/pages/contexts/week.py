"""The contexts of the week in one message, and of setting when it comes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

from digestbot.model import WeekPlan


@dataclass(frozen=True)
class WeekPage:
    """The week of a reader. ``Pages.week`` renders it in one of three styles; ``Pages.show`` does not.

    Its templates get a ``week.rendering.WeekView``, which is made from it.
    """

    plan: WeekPlan
    zone: str | None = None
    #: When the next one comes; None while it is off.
    next_at: datetime | None = None
    #: In a channel: its readers follow nothing themselves, and can't tap.
    public: bool = False
    #: Each story has buttons of its own, where the style is "rich": Telegram takes buttons in a text.
    handles: bool = False
    #: It tells what a reader missed who was away, in the place of a digest.
    away: bool = False


@dataclass(frozen=True)
class EmptyWeekPage:
    """Nothing of the reader's topics lasted for the week."""

    now: datetime
    zone: str | None = None
    next_at: datetime | None = None


@dataclass(frozen=True)
class WeeklyPage:
    """When the week comes, with taps to set it."""

    #: The ISO weekday and the local time; None while it is off.
    weekday: int | None
    at: time | None
    now: datetime
    zone: str | None = None
    #: When it comes next; None if it does not come: it is off, or the reader paused or stopped.
    next_at: datetime | None = None
    follows_nothing: bool = False


@dataclass(frozen=True)
class BadWeeklyPage:
    """The reader typed something that is no day with a time."""

    text: str


@dataclass(frozen=True)
class WeekOfferPage:
    """After a week of digests the bot offers, once, to tell the week in one message."""

    #: The ISO weekday and the local time that it offers.
    weekday: int
    at: time
    zone: str | None = None


@dataclass(frozen=True)
class WeekRefusedPage:
    """The reader does not want it."""


WeekPages = EmptyWeekPage | WeeklyPage | BadWeeklyPage | WeekOfferPage | WeekRefusedPage
