"""Notices that the event loop stands still, and logs where.

While it stands, nothing in the process runs but the watchdog's thread: no loop, no probe and no check of the loops could
say so.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable

logger = logging.getLogger(__name__)

#: After so many seconds the event loop counts as standing still. It says every 5 seconds that it runs.
STANDS = 20.0


class EventLoopWatch:
    """Watches the event loop of the thread in which it was made."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._thread = threading.get_ident()
        self._ran_at = monotonic()
        self._known = False

    def runs(self) -> None:
        """Note that the event loop runs."""
        self._ran_at = self._monotonic()

    def stands(self) -> bool:
        """Whether it stands still. That it began to, and that it runs again, is logged once."""
        seconds = self._monotonic() - self._ran_at
        stands = seconds > STANDS
        if stands and not self._known:
            where = _where(self._thread)
            logger.error("event_loop_stands", extra={"seconds": round(seconds), "where": where})
        elif self._known and not stands:
            logger.warning("event_loop_runs_again")
        self._known = stands
        return stands


def _where(thread: int) -> str:
    """The functions that a thread is in, the innermost first: names and lines, no values."""
    frame = sys._current_frames().get(thread)  # noqa: SLF001 - Python's way to see another thread
    places: list[str] = []
    while frame is not None and len(places) < 12:
        code = frame.f_code
        places.append(f"{code.co_filename.rpartition('/')[2]}:{frame.f_lineno} {code.co_name}")
        frame = frame.f_back
    return " < ".join(places)
