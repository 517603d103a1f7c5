"""The hour and the zone."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time

from digestbot.pages.contexts.parts import UNSHOWN


@dataclass(frozen=True)
class ZoneChoice:
    """A zone to offer on a button, with the place that led to it ("Portland, Oregon")."""

    zone: str
    #: Empty: the zone's own city is shown.
    label: str = ""


@dataclass(frozen=True)
class TimeSetPage:
    """The hour was set."""

    at: time
    #: None while none will come: nothing followed, stopped, or paused without end.
    next_at: datetime | None
    now: datetime
    zone: str | None = None
    follows_nothing: bool = False


@dataclass(frozen=True)
class BadTimePage:
    """What was typed is no time of day."""

    text: str


@dataclass(frozen=True)
class ZonePage:
    """The ways to tell one's zone. In a private chat a second message asks for the location."""

    now: datetime
    zone: str | None = None
    #: Only private chats can be asked for a location.
    private: bool = field(default=True, metadata=UNSHOWN)


@dataclass(frozen=True)
class ZoneSharePage:
    """The second message of ``ZonePage``, with the keyboard that shares the location."""


@dataclass(frozen=True)
class ZoneCandidatesPage:
    """Several zones fit what the reader told."""

    candidates: tuple[ZoneChoice, ...] = field(metadata=UNSHOWN)
    now: datetime = field(metadata=UNSHOWN)
    #: What they typed; empty where the zones follow from their clock.
    text: str = ""


@dataclass(frozen=True)
class ZoneSetPage:
    """The zone was set; the local time lets the reader check it."""

    zone: str
    now: datetime
    #: When the next digest comes; None while nothing is scheduled.
    next_at: datetime | None = None
    #: A private chat may have the keyboard that shares the location, so a second message takes it away.
    private: bool = field(default=False, metadata=UNSHOWN)


@dataclass(frozen=True)
class ZoneKnownPage:
    """The second message of ``ZoneSetPage``, which takes away the keyboard that shares the location."""


@dataclass(frozen=True)
class UnknownZonePage:
    """No zone or city of that name."""

    text: str
    near: tuple[ZoneChoice, ...] = ()


TimingPages = (
    TimeSetPage
    | BadTimePage
    | ZonePage
    | ZoneSharePage
    | ZoneCandidatesPage
    | ZoneSetPage
    | ZoneKnownPage
    | UnknownZonePage
)
