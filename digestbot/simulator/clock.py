"""The simulator's own clock, which has an offset from the machine's, and beside it real time."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

#: Gives the present instant, aware and in UTC.
BaseClock = Callable[[], datetime]


def machine_clock() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - the simulator could be lifted out whole, so it asks the time itself


def real_seconds() -> float:
    """Real time in seconds that never goes back. Limits, latencies and long polls use it, so turning the
    clock does not affect them.
    """
    return time.monotonic()  # noqa: TID251 - as above


def rfc3339(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class TurnableClock:
    """Runs at normal speed, ``offset_seconds`` away from its base. Callers can wait for the next turn."""

    def __init__(self, base: BaseClock = machine_clock) -> None:
        self._base = base
        self._turned = asyncio.Event()
        self.offset_seconds = 0.0

    def now(self) -> datetime:
        return self._base() + timedelta(seconds=self.offset_seconds)

    def unix(self) -> int:
        return int(self.now().timestamp())

    def advance(self, seconds: float) -> None:
        self._turn(self.offset_seconds + seconds)

    def turn_to(self, moment: datetime) -> None:
        self._turn((moment - self._base()).total_seconds())

    def reset(self) -> None:
        self._turn(0.0)

    def reading(self) -> dict[str, object]:
        """The answer of ``/clock``: the instant as RFC 3339, and the offset in seconds."""
        return {"now": rfc3339(self.now()), "offset_seconds": round(self.offset_seconds, 3)}

    async def wait_for_turn(self, known_offset: float, timeout: float) -> None:  # noqa: ASYNC109 - the caller's long poll
        """Return when the offset differs from ``known_offset``, or after ``timeout`` seconds."""
        deadline = real_seconds() + timeout
        while abs(self.offset_seconds - known_offset) < 0.001:
            turned = self._turned
            left = deadline - real_seconds()
            if left <= 0:
                return
            try:
                await asyncio.wait_for(turned.wait(), left)
            except TimeoutError:
                return

    def _turn(self, offset_seconds: float) -> None:
        # A datetime can't express years beyond these, and every later answer would fail.
        moment = self._base() + timedelta(seconds=offset_seconds)
        if not 1971 <= moment.year <= 9000:
            raise OverflowError
        self.offset_seconds = offset_seconds
        turned, self._turned = self._turned, asyncio.Event()
        turned.set()
