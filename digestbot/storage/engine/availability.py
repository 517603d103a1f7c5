"""Logs when the database goes away and when it is back, once each.

Each user of the database tries again at its own pace. A log line for each try would be thousands.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from digestbot.errors import StorageError

logger = logging.getLogger(__name__)

#: The database counts as back after this many seconds without a failure, because with a full disk reading
#: still succeeds.
QUIET = 60.0


class DatabaseAvailability:
    """Collects the results of transactions from many threads; ``monotonic`` gives seconds."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._lock = threading.Lock()
        #: An outage is logged only after the database was there once; before that, whoever opens it reports
        #: the failure.
        self._known = False
        self._away_since: float | None = None
        self._failed_at = 0.0

    def held(self) -> None:
        """Note that a transaction succeeded."""
        with self._lock:
            self._known = True
            now = self._monotonic()
            if self._away_since is not None and now - self._failed_at >= QUIET:
                logger.info(
                    "database_back", extra={"away_seconds": round(self._failed_at - self._away_since)}
                )
                self._away_since = None

    def broke(self, error: StorageError) -> None:
        """Note that a transaction failed because the database is away, or accepts no writes."""
        with self._lock:
            self._failed_at = self._monotonic()
            if self._known and self._away_since is None:
                self._away_since = self._failed_at
                logger.warning("database_away", extra={"error": str(error)})
