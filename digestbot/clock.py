"""The clocks. No other module reads the time from the system.

A ``Clock`` decides what is due; a demo or a test can turn a ``TurnableClock``. Leases and the sending rate
follow real time (``monotonic``), whatever the clock says.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

#: Returns the present time, aware and in UTC.
Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """The time of the machine's clock, in UTC."""
    return datetime.now(UTC)


def monotonic() -> float:
    """Seconds that never go back, even if the machine's clock is set; for leases, pacing and deadlines."""
    return time.monotonic()


class TurnableClock:
    """A clock that runs at the normal pace, with an offset from the machine's."""

    def __init__(self, offset: timedelta = timedelta(0), base: Clock = system_clock) -> None:
        self.offset = offset
        self._base = base

    def __call__(self) -> datetime:
        return self._base() + self.offset


class StoppedClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, step: timedelta) -> None:
        self.now += step
