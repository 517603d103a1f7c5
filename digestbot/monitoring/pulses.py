"""Whether the loops of this process beat: each says when it comes round, and when it waits for what may take any time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

#: Seconds from one beat of a loop to the next, at most: beyond, it hangs. A round of news asks every feed, and some
#: answer slowly; a round of digests may serve a hundred thousand readers.
LONGEST = {"sender": 300.0, "updates": 300.0}
LONGEST_ROUND = 1800.0


@dataclass(frozen=True, slots=True)
class Beat:
    """A loop as it is now. ``rests``: it waits for its turn, or for room, as long as it takes."""

    loop: str
    seconds: float
    rests: bool
    hangs: bool


@dataclass(slots=True)
class _Pulse:
    at: float
    rests: bool = False


class Pulses:
    """The loops that began so far."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._pulses: dict[str, _Pulse] = {}

    def beats(self, loop: str) -> None:
        """The loop came round."""
        self._pulses[loop] = _Pulse(self._monotonic())

    def rests(self, loop: str) -> None:
        """The loop waits; nothing is expected of it until it beats again."""
        self._pulses[loop] = _Pulse(self._monotonic(), rests=True)

    def now(self) -> tuple[Beat, ...]:
        """How each loop is, in the order in which they began."""
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
