"""Limits how often a reader may ask for what costs more than a page.

Each digest adds rows to the database that are kept for months, and each search reads many. No person needs more
of them. The counts are kept in memory, and that is enough where many processes share a database, because only
the one that has the turn answers. A restart forgets them, which does no harm: readers can't cause one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from digestbot.errors import TooOften

#: "inline" are searches for ``@bot words``, which Telegram's apps send while somebody types.
RequestKind = Literal["digest", "search", "inline", "export"]


@dataclass(frozen=True, slots=True)
class RequestLimit:
    """At most so many requests within a time."""

    most: int
    within: timedelta


_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)
LIMITS: dict[RequestKind, tuple[RequestLimit, ...]] = {
    "digest": (RequestLimit(2, _MINUTE), RequestLimit(20, _HOUR)),
    "search": (RequestLimit(10, _MINUTE),),
    "inline": (RequestLimit(30, _MINUTE),),
    "export": (RequestLimit(2, _MINUTE),),
}
#: The number of askers to remember. Beyond it, all are forgotten at once.
MOST_ASKERS = 10_000


class Requests:
    """Counts requests, by their kind and the number of who asks: a recipient's or a person's."""

    def __init__(self) -> None:
        self._asked: dict[tuple[RequestKind, int], list[datetime]] = {}

    def count(self, kind: RequestKind, who: int, now: datetime) -> None:
        """Count a request.

        Raises:
            TooOften: The asker has made the most requests allowed. It is not counted.
        """
        limits = LIMITS[kind]
        longest = max(limit.within for limit in limits)
        lately = [at for at in self._asked.get((kind, who), []) if now - longest < at <= now]
        again = max((_free_at(limit, lately) for limit in limits if len(lately) >= limit.most), default=now)
        if again > now:
            raise TooOften(again - now)
        if len(self._asked) >= MOST_ASKERS:
            self._asked.clear()
        self._asked[kind, who] = [*lately, now]


def _free_at(limit: RequestLimit, asked: Sequence[datetime]) -> datetime:
    """When the earliest of the latest requests does not count any more."""
    return asked[-limit.most] + limit.within
