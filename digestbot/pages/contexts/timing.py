"""The contexts for setting the time and the zone of digests."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time

from digestbot.pages.contexts.parts import UNSHOWN


@dataclass(frozen=True)
class ZoneChoice:
    """A zone to offer on a button, with the place that led to it ("Portland, Oregon")."""

    zone: str
    #: The place to show; if empty, the zone's own city is shown.
    label: str = ""


@dataclass(frozen=True)
class TimeSetPage:
    """The hour was set."""

    at: time
    #: None if no digest will come: the reader follows nothing, stopped, or paused without an end.
    next_at: datetime | None
    now: datetime
    zone: str | None = None
    follows_nothing: bool = False


@dataclass(frozen=True)
class BadTimePage:
    """The reader typed something that is no time of day."""

    text: str


@dataclass(frozen=True)
class ZonePage:
    """The ways to set the zone. In a private chat, a second message asks for the location."""

    now: datetime
    zone: str | None = None
    #: Only private chats can be asked for a location.
    private: bool = field(default=True, metadata=UNSHOWN)


@dataclass(frozen=True)
class ZoneSharePage:
    """The second message of ``ZonePage``, with the keyboard that shares the location."""


@dataclass(frozen=True)
class ZoneCandidatesPage:
    """Several zones fit the reader's answer."""

    candidates: tuple[ZoneChoice, ...] = field(metadata=UNSHOWN)
    now: datetime = field(metadata=UNSHOWN)
    #: The typed text; empty if the zones follow from the reader's clock.
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
    """There is no zone or city with the name that the reader typed."""

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
