"""Contact: whether the database is there. It is said once when it goes, and once when it is back.

Whoever works with it tries again by themselves, each at their own pace; a line for each try would be thousands.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from digestbot.errors import StorageError

logger = logging.getLogger(__name__)

#: Seconds without a failure after which it is back: a full disk lets what only reads pass.
QUIET = 60.0


class DatabaseAvailability:
    """What became of transactions, of many threads; ``monotonic`` gives seconds."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._lock = threading.Lock()
        #: Nobody is told of a database that was never there: whoever opens it says so.
        self._known = False
        self._away_since: float | None = None
        self._failed_at = 0.0

    def held(self) -> None:
        """A transaction went through."""
        with self._lock:
            self._known = True
            now = self._monotonic()
            if self._away_since is not None and now - self._failed_at >= QUIET:
                logger.info(
                    "database_back", extra={"away_seconds": round(self._failed_at - self._away_since)}
                )
                self._away_since = None

    def broke(self, error: StorageError) -> None:
        """A transaction met a database that is away, or takes nothing."""
        with self._lock:
            self._failed_at = self._monotonic()
            if self._known and self._away_since is None:
                self._away_since = self._failed_at
                logger.warning("database_away", extra={"error": str(error)})
