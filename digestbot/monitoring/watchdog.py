"""Watches the process from a thread of its own, and ends it where it hangs, so that a service manager starts it again.

What hangs here does not come back: a thread that could not start for want of memory, or an answer that nobody was woken
for. A process may end at any instant, because all that must last is in the database.
"""

from __future__ import annotations

import _thread
import contextlib
import logging
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from typing import NoReturn

from digestbot.monitoring.event_loop import EventLoopWatch
from digestbot.monitoring.free_memory import FreeMemoryWatch

logger = logging.getLogger(__name__)

#: Seconds between two looks.
LOOK_EVERY = 5.0
#: For so many seconds a process may hang, from when that was first seen.
ENDS_AFTER = 60.0
#: The exit code of a process that ended itself.
HUNG = 6
#: The most seconds that keeping takes what hung.
KEPT_WITHIN = 10.0


class Watchdog:
    """Makes a look every few seconds."""

    def __init__(
        self, monotonic: Callable[[], float], end: Callable[[str], None], *, look_every: float = LOOK_EVERY
    ) -> None:
        """``end`` is called with what hangs, after it hung for long."""
        self._monotonic = monotonic
        self._end = end
        self._look_every = look_every
        self._event_loop = EventLoopWatch(monotonic)
        self._memory = FreeMemoryWatch()
        self._hanging: tuple[str, ...] = ()
        self._hangs_since: float | None = None
        self._closed = threading.Event()

    @contextlib.contextmanager
    def watching(self) -> Iterator[None]:
        """Watch within the context."""
        threading.Thread(target=self._watch, name="watchdog", daemon=True).start()
        try:
            yield
        finally:
            self._closed.set()

    def runs(self, hanging: tuple[str, ...] = ()) -> None:
        """Note that the event loop runs, and which loops hang in it."""
        self._event_loop.runs()
        self._hanging = hanging

    def look(self) -> None:
        """Log what is wrong, and end the process if it hangs for long."""
        self._memory.look()
        hanging = ("event loop",) if self._event_loop.stands() else self._hanging
        if not hanging:
            self._hangs_since = None
        elif self._hangs_since is None:
            self._hangs_since = self._monotonic()
        elif self._monotonic() - self._hangs_since >= ENDS_AFTER:
            self._end(", ".join(hanging))

    def _watch(self) -> None:
        while not self._closed.is_set():
            # The thread must outlive a lack of memory, in which waiting and logging may fail.
            with contextlib.suppress(MemoryError):
                self.look()
            time.sleep(self._look_every)


def end_process(hanging: str, keep: Callable[[str], None], *, within: float = KEPT_WITHIN) -> NoReturn:
    """End this process at once, with the exit code ``HUNG``.

    ``keep`` keeps in the database what hangs, so that the owners hear of it. Where the database does not answer ``within``
    so many seconds, the process ends without it.
    """
    # Where memory is too short for a thread, SIGALRM ends the process. The first process of a container ignores it.
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, within + 1)
    with contextlib.suppress(RuntimeError, MemoryError):
        # A ``threading.Thread`` would be waited for until it runs, which it may never do.
        _thread.start_new_thread(_end_after, (within,))
    try:
        logger.error("process_ends", extra={"hanging": hanging})
        keep(hanging)
    finally:
        os._exit(HUNG)


def _end_after(seconds: float) -> NoReturn:
    time.sleep(seconds)
    os._exit(HUNG)
