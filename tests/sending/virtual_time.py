"""An event loop in which waiting takes no time: minutes of sending run in a second, the same at every run."""

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, ParamSpec

P = ParamSpec("P")


class VirtualLoop(asyncio.SelectorEventLoop):
    """Its clock stands still while something runs, and jumps to the next timer when nothing does."""

    def __init__(self) -> None:
        super().__init__(_Jumping(self))
        self.now = 1000.0

    def time(self) -> float:
        return self.now

    def stall(self, seconds: float) -> None:
        """The process does not get to run for so long."""
        self.now += seconds


class _Jumping(selectors.DefaultSelector):
    def __init__(self, loop: VirtualLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> list[Any]:
        ready = super().select(0)
        if not ready:
            assert timeout is not None, "everything waits for something that nobody does"
            self._loop.now += max(0.0, timeout)
        return ready


def run(work: Coroutine[Any, Any, Any]) -> Any:
    """Run it to its end in virtual time."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(work)


def in_virtual_time(test: Callable[P, Coroutine[Any, Any, None]]) -> Callable[P, None]:
    """A test that runs so."""

    @wraps(test)
    def runs(*given: P.args, **named: P.kwargs) -> None:
        run(test(*given, **named))

    return runs


def virtual_loop() -> VirtualLoop:
    """The loop that runs now."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, VirtualLoop)
    return loop
