"""Compares the bot's clock with Telegram's, which stands in the ``Date`` header of each answer (RFC 9110, 6.6.1).

A clock that is wrong sends digests at the wrong time. The owners hear of it by the clocks of web servers
(``feeds.http.server_clocks``); the log and a metric tell it by Telegram's in each process that hears from Telegram.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from email.utils import parsedate_to_datetime

from digestbot.actions.watch.judging import CLOCK_OFF
from digestbot.clock import Clock

logger = logging.getLogger(__name__)

#: Seconds between two comparisons.
EVERY = 5.0


class ClockComparison:
    """Knows by how many seconds the clock is ahead of Telegram's, and logs when it is wrong and right again."""

    def __init__(self, clock: Clock, monotonic: Callable[[], float]) -> None:
        self._clock = clock
        self._monotonic = monotonic
        self._compared_at = float("-inf")
        #: How many comparisons in a row found it wrong. One may meet a clock that is just being set.
        self._wrong = 0
        self._known = False
        self.ahead_seconds = 0.0

    def heard(self, date: str) -> None:
        """Take the ``Date`` of an answer that has just come."""
        now = self._monotonic()
        if now - self._compared_at < EVERY:
            return
        try:
            ahead = (self._clock() - parsedate_to_datetime(date)).total_seconds()
        except (TypeError, ValueError, OverflowError):  # no date, or one without a zone
            return
        self._compared_at = now
        self._wrong = self._wrong + 1 if abs(ahead) >= CLOCK_OFF else 0
        if self._wrong == 1:
            return
        self.ahead_seconds = ahead
        if self._wrong and not self._known:
            logger.error("clock_wrong", extra={"ahead_seconds": round(ahead)})
        elif self._known and not self._wrong:
            logger.warning("clock_right_again")
        self._known = self._wrong > 0
