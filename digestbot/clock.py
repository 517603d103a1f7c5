"""The one place that asks what time it is.

What is due follows a ``Clock``; a demo or a test turns a ``TurnableClock``. Leases and the sending
rate follow real time (``monotonic``), whatever the clock says.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

#: Gives the present instant, aware and in UTC.
Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """The machine's clock."""
    return datetime.now(UTC)


def monotonic() -> float:
    """Seconds that only ever grow, for leases, pacing and deadlines."""
    return time.monotonic()


class TurnableClock:
    """A clock that runs at the usual pace, some time away from the machine's."""

    def __init__(self, offset: timedelta = timedelta(0), base: Clock = system_clock) -> None:
        self.offset = offset
        self._base = base

    def __call__(self) -> datetime:
        return self._base() + self.offset


class StoppedClock:
    """A clock that stands still until it is moved, for tests."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, step: timedelta) -> None:
        self.now += step
