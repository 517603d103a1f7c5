"""Keeps when each loop of this process last came round, to find loops that hang."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

#: A loop that takes more seconds than this for a round hangs. A round of news fetches many feeds, some of
#: them slow, and a round of digests may serve a hundred thousand readers, so those may take
#: ``LONGEST_ROUND``.
LONGEST = {"sender": 300.0, "updates": 300.0}
LONGEST_ROUND = 1800.0


@dataclass(frozen=True, slots=True)
class Beat:
    """The state of a loop.

    ``rests`` means that it waits for something that may take any time, such as its turn.
    """

    loop: str
    seconds: float
    rests: bool
    hangs: bool


@dataclass(slots=True)
class _Pulse:
    at: float
    rests: bool = False


class Pulses:
    """The loops that have begun so far."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._pulses: dict[str, _Pulse] = {}

    def beats(self, loop: str) -> None:
        """Note that a loop begins a round."""
        self._pulses[loop] = _Pulse(self._monotonic())

    def rests(self, loop: str) -> None:
        """Note that a loop waits for something that may take any time; it can't hang until it beats again."""
        self._pulses[loop] = _Pulse(self._monotonic(), rests=True)

    def now(self) -> tuple[Beat, ...]:
        """The state of each loop, in the order in which they first began."""
        now = self._monotonic()
        return tuple(
            Beat(
                loop,
                now - pulse.at,
                pulse.rests,
                not pulse.rests and now - pulse.at > LONGEST.get(loop, LONGEST_ROUND),
            )
            for loop, pulse in self._pulses.items()
        )
