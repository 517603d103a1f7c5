"""The meanings of readers' buttons about when digests come: the hour, slots, the zone, the week, pauses, and the first minute."""

from __future__ import annotations

from typing import Literal

from digestbot.model.meanings.buttons import Meaning, button


@button("V", who="anybody")
class ShowWelcome(Meaning):
    """Back to the first step of the welcome, in place of this message."""


@button("st")
class StartDaily(Meaning):
    """The welcome's last step: the reader lives in this IANA zone, and wants a digest daily at this hour, 0 to
    23, and the first one now.
    """

    hour: int
    zone: str


@button("h", who="anybody")
class ChooseTime(Meaning):
    """Ask for hour and zone (the welcome's second step), or show the hour in the settings."""

    page: Literal["start", "settings"]


@button("H")
class SetTime(Meaning):
    """Send the daily digest at this local time, "HH:MM"."""

    at: str
    #: Old buttons of the welcome say "start".
    page: Literal["start", "settings"]


@button("sl", who="anybody")
class ShowSlot(Meaning):
    """Show one of the reader's slots, to change it."""

    #: Its time of day, "HH:MM".
    at: str


@button("sd")
class SetSlotDays(Meaning):
    """Bring the slot's digest on these days."""

    #: ISO weekdays, a digit each.
    days: int
    at: str


@button("ss")
class SetSlotSound(Meaning):
    """Bring the slot's digest with or without a sound."""

    on: bool
    at: str


@button("sh", who="anybody")
class ChooseSlotTime(Meaning):
    """Ask for another time of the slot or, if ``at`` is empty, for that of one more."""

    at: str


@button("sm")
class MoveSlot(Meaning):
    """Bring the slot's digest at another time or, if ``at`` is empty, one more digest at that time."""

    #: Minutes since midnight.
    to: int
    at: str


@button("sx")
class RemoveSlot(Meaning):
    """Bring no digest at this time any more."""

    at: str


@button("Z")
class SetZone(Meaning):
    """Use this IANA zone."""

    zone: str


@button("c")
class ZoneFromClock(Meaning):
    """The reader's clock shows this hour now; the zone follows from it. ``hour`` is 0 to 23."""

    hour: int


@button("z", who="anybody")
class ChooseZone(Meaning):
    """Show the ways to set the zone."""


@button("Wk", who="anybody")
class ShowWeekly(Meaning):
    """Show when the week in one message comes, to set it."""


@button("Ws")
class SetWeek(Meaning):
    """Tell the week in one message on this ISO weekday, at this local time, "HH:MM"."""

    weekday: int
    at: str


@button("Wo")
class StopWeek(Meaning):
    """Tell the week no more."""


@button("Wn")
class RefuseWeek(Meaning):
    """On the offer of the week: the reader does not want it."""


@button("P")
class PauseUntil(Meaning):
    """Pause until this day, "YYYY-MM-DD", which brings a digest again."""

    day: str


@button("p")
class Pause(Meaning):
    """Pause for this many days; with 0, until resumed."""

    days: int


@button("r")
class Resume(Meaning):
    """Start sending digests again."""
