"""Notices from a thread of its own that the event loop stands still, and logs where.

While it stands, nothing in the process runs: no loop, no probe and no check of the loops could say so.
"""

from __future__ import annotations

import contextlib
import logging
import sys
import threading
from collections.abc import Callable, Iterator

logger = logging.getLogger(__name__)

#: After so many seconds the event loop counts as standing still. It says every 5 seconds that it runs.
STANDS = 20.0
#: Seconds between two looks.
LOOK_EVERY = 5.0


class EventLoopWatch:
    """Watches an event loop."""

    def __init__(
        self, monotonic: Callable[[], float], *, stands: float = STANDS, look_every: float = LOOK_EVERY
    ) -> None:
        self._monotonic = monotonic
        self._stands = stands
        self._look_every = look_every
        self._ran_at = monotonic()
        self._ended = threading.Event()

    @contextlib.contextmanager
    def watching(self) -> Iterator[None]:
        """Watch the event loop of this thread within the context."""
        watch = threading.Thread(
            target=self._watch, args=(threading.get_ident(),), name="event-loop-watch", daemon=True
        )
        watch.start()
        try:
            yield
        finally:
            self._ended.set()

    def runs(self) -> None:
        """Note that the event loop runs."""
        self._ran_at = self._monotonic()

    def _watch(self, thread: int) -> None:
        known = False
        while not self._ended.wait(self._look_every):
            seconds = self._monotonic() - self._ran_at
            stands = seconds > self._stands
            if stands and not known:
                logger.error("event_loop_stands", extra={"seconds": round(seconds), "where": _where(thread)})
            elif known and not stands:
                logger.warning("event_loop_runs_again")
            known = stands


def _where(thread: int) -> str:
    """The functions that a thread is in, the innermost first: names and lines, no values."""
    frame = sys._current_frames().get(thread)  # noqa: SLF001 - Python's way to see another thread
    places: list[str] = []
    while frame is not None and len(places) < 12:
        code = frame.f_code
        places.append(f"{code.co_filename.rpartition('/')[2]}:{frame.f_lineno} {code.co_name}")
        frame = frame.f_back
    return " < ".join(places)
