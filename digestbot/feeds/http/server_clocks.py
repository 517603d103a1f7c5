"""Compares this machine's clock with those of the web servers that answer.

Telegram's answers tell the time too, but a Bot API server on this machine has the same clock (``actions.watch.own_clock``).
"""

from __future__ import annotations

from statistics import median

from digestbot.clock import Clock
from digestbot.feeds.http.answers import http_date

#: One server's clock may be wrong, so the median of at least 5 hosts counts. The answers of the latest 200 are kept.
LEAST_HOSTS, MOST_HOSTS = 5, 200


class ServerClocks:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        #: Host → seconds by which this machine's clock was ahead of its, the latest answer last.
        self._ahead: dict[str, float] = {}

    def compare(self, host: str, date: str | None, age: str | None) -> None:
        """Note an answer's ``Date``. One that a cache gives (``Age``; RFC 9111, 5.1) may be old, and does not count."""
        if date is None or age not in {None, "0"}:
            return
        told = http_date(date)
        if told is None:
            return
        self._ahead.pop(host, None)
        self._ahead[host] = (self._clock() - told).total_seconds()
        if len(self._ahead) > MOST_HOSTS:
            del self._ahead[next(iter(self._ahead))]

    def forget(self) -> None:
        """Forget all answers, because this machine's clock was set."""
        self._ahead.clear()

    def ahead(self) -> float | None:
        """Seconds by which this machine's clock is ahead, the median; None if too few hosts told the time."""
        return median(self._ahead.values()) if len(self._ahead) >= LEAST_HOSTS else None
