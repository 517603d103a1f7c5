"""Limits how many digests a reader may ask for in an hour.

Each digest adds rows to the database that are kept for good, and no person reads so many.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from digestbot.model import RecipientId

#: The most digests that a reader may ask for within an hour.
MOST_AN_HOUR = 20
#: The number of readers to remember. Beyond it, all are forgotten at once.
MOST_READERS = 10_000
_HOUR = timedelta(hours=1)


class Requests:
    """Counts requests in memory. A restart forgets them, which does no harm: readers can't cause one."""

    def __init__(self) -> None:
        self._asked: dict[RecipientId, list[datetime]] = {}

    def admits(self, recipient_id: RecipientId, now: datetime) -> bool:
        """Count a request and return True.

        False if the reader has made the most requests allowed in an hour.
        """
        lately = [at for at in self._asked.get(recipient_id, []) if now - _HOUR < at <= now]
        if len(lately) >= MOST_AN_HOUR:
            return False
        if len(self._asked) >= MOST_READERS:
            self._asked.clear()
        self._asked[recipient_id] = [*lately, now]
        return True
