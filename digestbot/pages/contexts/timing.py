"""The contexts for setting the time and the zone of digests."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time

from digestbot.errors import SlotFault
from digestbot.model import LEAST_APART, MOST_SLOTS, Slot
from digestbot.pages.contexts.parts import UNSHOWN


@dataclass(frozen=True)
class ZoneChoice:
    """A zone to offer on a button, with the place that led to it ("Portland, Oregon") and the country's code."""

    zone: str
    #: The place to show; if empty, the zone's own city is shown.
    label: str = ""
    country: str = ""


@dataclass(frozen=True)
class TimeSetPage:
    """The times of the digests were set."""

    #: None: digests come only when the reader asks.
    slots: tuple[Slot, ...]
    #: None if no digest will come: the reader follows nothing, stopped, or paused without an end.
    next_at: datetime | None
    now: datetime
    zone: str | None = None
    follows_nothing: bool = False


@dataclass(frozen=True)
class SlotsPage:
    """All slots of the reader, each to tap."""

    slots: tuple[Slot, ...]
    now: datetime
    zone: str | None = None
    #: None if no digest will come.
    next_at: datetime | None = None


@dataclass(frozen=True)
class SlotPage:
    """One slot of the reader, to change it."""

    slot: Slot
    zone: str | None = None


@dataclass(frozen=True)
class SlotTimePage:
    """Asks for the time of a slot."""

    #: Those that are far enough from the reader's other slots.
    times: tuple[time, ...] = field(metadata=UNSHOWN)
    now: datetime
    zone: str | None = None
    #: None for one more slot.
    slot: Slot | None = field(default=None, metadata=UNSHOWN)


@dataclass(frozen=True)
class BadTimePage:
    """The reader typed or tapped something that does not say when digests can come. Nothing was changed."""

    #: The part that is not understood; empty if all of it is.
    text: str
    fault: SlotFault = "time"
    #: The two times that are too close to each other.
    close: tuple[time, ...] = ()
    zone: str | None = None
    most: int = MOST_SLOTS
    minutes_apart: int = LEAST_APART


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
    | SlotsPage
    | SlotPage
    | SlotTimePage
    | BadTimePage
    | ZonePage
    | ZoneSharePage
    | ZoneCandidatesPage
    | ZoneSetPage
    | ZoneKnownPage
    | UnknownZonePage
)
