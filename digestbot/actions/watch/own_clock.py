"""Judges this machine's clock by the clocks of others: Telegram's, and those of the web servers that answer.

Both stand in the ``Date`` header of each answer (RFC 9110, 6.6.1). A clock that is wrong sends digests at the wrong
time. Five web servers or more decide by their median, because a Bot API server on this machine has the same wrong
clock. Where fewer answered since the clock was last set, Telegram decides.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Literal

from digestbot.clock import Clock
from digestbot.feeds.http.server_clocks import ServerClocks

logger = logging.getLogger(__name__)

#: A clock that is so many seconds ahead or behind is wrong. Servers' clocks differ by seconds, and an answer may be
#: on its way for some.
CLOCK_OFF = 120.0
#: Seconds between two comparisons with Telegram.
EVERY = 5.0
#: A clock that moves so many seconds more or less than real time was set. What was compared before says nothing then.
STEP = 60.0
#: For so many seconds after that, a clock is not trusted while nothing tells whether it is right.
DOUBTED_FOR = 300.0
#: Telegram is asked for the time if it was not heard for so many seconds; while its answers have to settle a doubt, a
#: few times at once, and then more seldom, because it may be away.
ASK_EVERY, ASK_AT_ONCE, ASK_SELDOM = 3600.0, 3, 60.0


@dataclass(frozen=True, slots=True)
class ClockVerdict:
    #: "doubtful" if it was set just now and nothing tells yet whether it is right, "unknown" if nothing tells it
    #: otherwise.
    says: Literal["right", "wrong", "doubtful", "unknown"]
    #: Seconds by which it is ahead; below 0 where it is behind.
    ahead: float = 0.0

    @property
    def trusted(self) -> bool:
        return self.says in {"right", "unknown"}


class OwnClock:
    """Knows by how many seconds the clock is ahead, and logs when it is wrong by Telegram's and right again."""

    def __init__(self, clock: Clock, monotonic: Callable[[], float], servers: ServerClocks) -> None:
        """``monotonic`` gives real seconds, which nobody sets."""
        self._clock = clock
        self._monotonic = monotonic
        self._servers = servers
        #: What the clock showed less the real seconds, at the latest look.
        self._difference = self._now_difference()
        self._set_at = float("-inf")
        self._compared_at = float("-inf")
        #: The latest comparison with Telegram since the clock was set; None before the first one that counts.
        self._by_telegram: float | None = None
        #: How many comparisons in a row found it wrong. One may meet a clock that is just being set.
        self._wrong = 0
        self._known = False
        self._asked_at = float("-inf")
        self._asked = 0
        #: Seconds by which it is ahead of Telegram's, for the metric.
        self.ahead_seconds = 0.0

    def heard(self, date: str) -> None:
        """Take the ``Date`` of an answer of Telegram's that has just come."""
        self._notice_that_it_was_set()
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
        self._by_telegram = self.ahead_seconds = ahead
        self._asked = 0
        if self._wrong and not self._known:
            logger.error("clock_wrong", extra={"ahead_seconds": round(ahead)})
        elif self._known and not self._wrong:
            logger.warning("clock_right_again")
        self._known = self._wrong > 0

    def verdict(self) -> ClockVerdict:
        """What is known now."""
        self._notice_that_it_was_set()
        by_servers = self._servers.ahead()
        ahead = self._by_telegram if by_servers is None else by_servers
        if ahead is not None:
            return ClockVerdict("wrong" if abs(ahead) >= CLOCK_OFF else "right", ahead)
        was_set = self._monotonic() - self._set_at < DOUBTED_FOR
        return ClockVerdict("doubtful" if was_set else "unknown")

    def wants_to_ask(self) -> bool:
        """Whether Telegram is to be asked for the time now. Who asks says so by calling this."""
        self._notice_that_it_was_set()
        now = self._monotonic()
        in_doubt = self._by_telegram is None or self._wrong == 1
        if in_doubt:
            due = now - self._asked_at >= (EVERY if self._asked < ASK_AT_ONCE else ASK_SELDOM)
        else:
            due = now - max(self._compared_at, self._asked_at) >= ASK_EVERY
        if due:
            self._asked_at = now
            self._asked += 1
        return due

    def _notice_that_it_was_set(self) -> None:
        before, self._difference = self._difference, self._now_difference()
        if abs(self._difference - before) < STEP:
            return
        self._set_at = self._monotonic()
        self._by_telegram, self._compared_at, self._asked = None, float("-inf"), 0
        self._wrong = 0
        self._servers.forget()

    def _now_difference(self) -> float:
        return self._clock().timestamp() - self._monotonic()
