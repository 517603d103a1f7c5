"""Keeps when each loop of this process last got on by a step, to find loops that hang."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from digestbot import progress

#: A loop that takes no step for more seconds than this hangs. A round may take much longer, but its steps
#: are shorter: a fetch takes 30 seconds at most, a job of the parser 40, a request for updates 35. How long
#: the database takes does not count, because /readyz judges it.
LONGEST_STEP = 45.0


@dataclass(frozen=True, slots=True)
class Beat:
    """The state of a loop; ``seconds`` have passed since its last step.

    ``rests`` means that it waits for something that may take any time, such as its turn or the database.
    """

    loop: str
    seconds: float
    rests: bool
    hangs: bool


@dataclass(slots=True)
class _Pulse:
    """A loop, as ``progress`` reports to it."""

    monotonic: Callable[[], float]
    at: float
    rests: bool = False
    #: How many of its tasks wait now.
    waits: int = 0

    def step(self) -> None:
        self.at = self.monotonic()

    @contextlib.contextmanager
    def waiting(self) -> Iterator[None]:
        self.waits += 1
        try:
            yield
        finally:
            self.waits -= 1
            self.step()


class Pulses:
    """The loops that have begun so far."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._pulses: dict[str, _Pulse] = {}

    def enters(self, loop: str) -> None:
        """Take the steps and waits of the present task, and of those that it starts, as this loop's.

        It rests until its first round: a process that stands by may wait for its turn for days.
        """
        self.rests(loop)
        progress.watched_by(self._pulse(loop))

    def beats(self, loop: str) -> None:
        """Note that a loop begins a round."""
        pulse = self._pulse(loop)
        pulse.rests = False
        pulse.step()

    def rests(self, loop: str) -> None:
        """Note that a loop waits for something that may take any time; it can't hang until it beats again."""
        pulse = self._pulse(loop)
        pulse.rests = True
        pulse.step()

    def now(self) -> tuple[Beat, ...]:
        """The state of each loop, in the order in which they first began."""
        now = self._monotonic()
        return tuple(_beat(loop, pulse, now) for loop, pulse in self._pulses.items())

    def _pulse(self, loop: str) -> _Pulse:
        # The first step is the entrance.
        return self._pulses.setdefault(loop, _Pulse(self._monotonic, self._monotonic()))


def _beat(loop: str, pulse: _Pulse, now: float) -> Beat:
    seconds, rests = now - pulse.at, pulse.rests or pulse.waits > 0
    return Beat(loop, seconds, rests, hangs=not rests and seconds > LONGEST_STEP)
