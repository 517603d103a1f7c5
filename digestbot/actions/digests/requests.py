"""Requests: how many digests each reader asked for lately. Each keeps rows for good, and nobody reads so many."""

from __future__ import annotations

from datetime import datetime, timedelta

from digestbot.model import RecipientId

#: Digests that a reader gets for the asking within an hour.
MOST_AN_HOUR = 20
#: Readers remembered, beyond which all are forgotten.
MOST_READERS = 10_000
_HOUR = timedelta(hours=1)


class Requests:
    """Lives as long as the process: a restart forgets, and is no way to ask for more."""

    def __init__(self) -> None:
        self._asked: dict[RecipientId, list[datetime]] = {}

    def admits(self, recipient_id: RecipientId, now: datetime) -> bool:
        """Count a request, unless there were as many within the hour as one may make."""
        lately = [at for at in self._asked.get(recipient_id, []) if now - _HOUR < at <= now]
        if len(lately) >= MOST_AN_HOUR:
            return False
        if len(self._asked) >= MOST_READERS:
            self._asked.clear()
        self._asked[recipient_id] = [*lately, now]
        return True
