"""Says when the next message may be sent, by the bot's common limit. "Worker" means a sending process.

Pure: every call is given the time, in seconds of a monotonic clock.

::

    the row all workers share ──► Pace: slots a second now ─┐
    slots reserved there, on absolute instants ─────────────┼──► Pacer: when to reserve, how many,
    what is in flight, what went in the last second ────────┘    when each goes

A row in the database spaces the messages of all workers. The rest is kept here. The guard never lets more
messages go in any second than the limit allows, even after a stall. A flood (429) stops everything until a
given time. And at a high rate, new connections are opened over a few seconds.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from heapq import heappop, heappush

from digestbot.model import CommonRate

#: The messages a second that Telegram sends for free. Beyond that, the bot pays for each.
FREE_LIMIT = 30.0
#: A safe rate if Telegram counts the limit over any one second: messages may arrive closer together than they
#: were sent.
STRICT_RATE = 28.5
#: Seconds for which any single second counts, after a flood that no chat's own limit explains.
STRICT_SECONDS = 3600.0
#: The factor for the rate after a flood, and the share of the rate that comes back each second.
AFTER_FLOOD, RECOVERY = 0.97, 0.0002
#: The rate is never cut below this share.
LEAST_SHARE = 0.25
#: After a stall, the slots of so many seconds may be made up for, at most ``MOST_CATCH_UP`` slots, because it
#: is not known how many messages at once the limit allows. If any single second counts and another worker
#: sends too, it is ``STRICT_CATCH_UP``: the guard does not see the other worker's messages.
CATCH_UP, STRICT_CATCH_UP, MOST_CATCH_UP = 0.1, 0.01, 30
#: If no other worker reserved slots for so many seconds, no other worker's messages are in flight.
ALONE = 1.2
#: The seconds' worth of slots to reserve in one transaction, and the most, which is used at high rates.
CHUNK, MOST_CHUNK = 0.05, 0.1
#: With fewer answers than this, the quickest possible answer can't be estimated.
FEW = 10
#: The safety factor for that estimate: the quickest answer may be faster than expected by so many times.
UNSEEN = 3.0
#: The most messages in flight; the second number holds for rates up to ``WARM``.
IN_FLIGHT, FREE_IN_FLIGHT = 256, 64
#: A rate above ``WARM`` is reached slowly: from ``WARM`` on, in ``WARM_UP`` seconds, and again after
#: ``COLD_AFTER`` seconds without messages.
WARM, WARM_UP, COLD_AFTER = 100.0, 3.0, 20.0
#: At a high rate, messages that are due within so many seconds are sent by one timer, which saves CPU time.
GRAIN = 0.004


@dataclass(frozen=True, slots=True)
class Pace:
    """The messages a second for all workers together, and whether Telegram counts any single second."""

    rate: float
    strict: bool = False
    #: Whether no other worker sends.
    alone: bool = True

    @property
    def catch_up(self) -> float:
        """The seconds' worth of slots that may be made up for after a stall."""
        if self.strict and not self.alone:
            return STRICT_CATCH_UP
        return min(CATCH_UP, MOST_CATCH_UP / self.rate)


def pace_of(common: CommonRate, rate: float, sender: str) -> Pace:
    """The current pace of the worker ``sender``, which was configured for ``rate`` messages a second."""
    strict = rate <= STRICT_RATE or (rate <= FREE_LIMIT and common.now < common.strict_until)
    aim = min(rate, STRICT_RATE) if strict else rate
    alone = common.sender == sender and common.now - common.sender_since > ALONE
    return Pace(aim * _share(common), strict=strict, alone=alone)


def after_flood(common: CommonRate, rate: float, seconds: float, age: float) -> CommonRate:
    """The common state of all workers after a 429 that no chat's own limit explains.

    Args:
        common: The common state before.
        rate: The configured messages a second.
        seconds: The seconds to wait that Telegram demands.
        age: The seconds since the refused message was sent. If a flood was noted since then, it is the same
            flood: the rate is cut only once for each flood.
    """
    same = common.flooded_at > common.now - age
    return replace(
        common,
        free_at=max(common.free_at, common.now + seconds),
        share=_share(common) if same else max(LEAST_SHARE, _share(common) * AFTER_FLOOD),
        flooded_at=common.now,
        strict_until=common.now + seconds + STRICT_SECONDS if rate <= FREE_LIMIT else common.strict_until,
    )


def most_in_a_second(rate: float) -> int:
    """The most messages in any one second that the limit behind this rate allows."""
    return round(rate * FREE_LIMIT / STRICT_RATE) if rate <= STRICT_RATE else math.ceil(rate)


def _share(common: CommonRate) -> float:
    return min(1.0, common.share + RECOVERY * max(0.0, common.now - common.flooded_at))


class Guard:
    """Lets no more than ``most`` messages go in any second.

    Each message takes one of ``most`` tokens and returns it a second later. In general, that is a second
    after it was sent. If the limit is strict, it is a second after Telegram received it. That time is not
    known, but it was before the answer came, by at least the time that the quickest answer takes.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._returns: list[float] = []
        self._out = 0
        self._quickest = _Quickest()

    def free_at(self, now: float) -> float:
        """When the next message may be sent; infinite if that depends on an answer that has not come."""
        while self._returns and self._returns[0] <= now:
            heappop(self._returns)
        if self._out + len(self._returns) < self._most:
            return now
        return self._returns[0] if self._returns else math.inf

    def take(self, now: float, *, strict: bool) -> None:
        """Take a token for a message that is sent at ``now``."""
        if strict:
            self._out += 1
        else:
            heappush(self._returns, now + 1.0)

    def answered(self, sent_at: float, now: float, *, strict: bool) -> None:
        """Note that a message was answered or failed.

        ``sent_at`` and ``strict`` are those of its ``take``.
        """
        if strict:
            self._out -= 1
            heappush(self._returns, now + 1.0 - self._quickest.margin)
        self._quickest.note(now - sent_at, now)


class _Quickest:
    """The time that the quickest answer of the last one or two minutes took."""

    def __init__(self) -> None:
        self._before, self._now = _Answers(), _Answers()
        self._since = -math.inf

    @property
    def margin(self) -> float:
        """The least seconds from the arrival of a message at Telegram to its answer here.

        The quickest answer so far is not the quickest possible one. If ``count`` answers are spread evenly
        between the quickest and the slowest possible, the quickest one seen is too slow by about a
        ``count``-th of that range.
        """
        count = self._before.count + self._now.count
        if count < FEW:
            return 0.0
        quickest = min(self._before.quickest, self._now.quickest)
        between = max(self._before.slowest, self._now.slowest) - quickest
        return max(0.0, quickest - 0.002 - UNSEEN * between / count)

    def note(self, seconds: float, now: float) -> None:
        if now - self._since > 60.0:
            self._before, self._now, self._since = self._now, _Answers(), now
        self._now.note(seconds)


class _Answers:
    """The number of answers, and the least and most seconds that one took."""

    def __init__(self) -> None:
        self.count = 0
        self.quickest, self.slowest = math.inf, 0.0

    def note(self, seconds: float) -> None:
        self.count += 1
        self.quickest, self.slowest = min(self.quickest, seconds), max(self.slowest, seconds)


class Pacer:
    """Says when to reserve slots, how many, and when to send each message."""

    def __init__(self, rate: float) -> None:
        self._pace = Pace(rate)
        self._guard = Guard(most_in_a_second(rate))
        self._most_in_flight = FREE_IN_FLIGHT if rate <= WARM else IN_FLIGHT
        self._ramp = _Ramp()
        #: When the first slot begins that is not reserved yet, as far as this worker knows.
        self._horizon = -math.inf
        self._halted_until = -math.inf
        #: The numbers of messages that have a slot but are not sent yet, and that are sent but not answered
        #: yet.
        self._scheduled = 0
        self._flying = 0
        self._takes = _Average(0.01)

    # --- reserving ------------------------------------------------------------------------------

    def reserve_at(self, now: float) -> float:
        """When to reserve slots next.

        It is late, so that an alert that comes now can go first, but early enough for the transaction. It is
        infinite while too many messages are waiting for their slots or for answers.
        """
        if self._room <= 0:
            return math.inf
        return max(now, self._horizon - self._lead, self._halted_until)

    def count(self, now: float) -> int:
        """The number of slots to reserve at ``now``."""
        rate = self._ramp.rate(self._pace.rate, now)
        late = max(0.0, now + self._lead - self._horizon) if self._horizon > 0 else 0.0
        least = CHUNK if rate <= WARM else MOST_CHUNK
        wanted = max(least, min(late, MOST_CHUNK)) * rate
        return max(1, min(int(wanted), self._room))

    def reserved(self, count: int, wait: float, pace: Pace, asked_at: float, now: float) -> list[float]:
        """Note that slots were reserved, and return the time at which to send each message.

        Args:
            count: The number of slots.
            wait: Seconds from ``now`` to the first slot; below 0 if it has passed.
            pace: The common pace of all workers.
            asked_at: When the reservation was asked for.
            now: The time of the answer.
        """
        self._pace = pace
        self._takes.note(now - asked_at)
        rate = self._ramp.rate(pace.rate, now)
        spacing, first = 1 / rate, now + wait
        if rate < pace.rate:
            # While connections are still being opened, this worker sends slower than the common row would
            # allow.
            first = max(first, self._horizon)
        self._horizon = max(first + count * spacing, self._horizon)
        self._scheduled += count
        return [max(first + place * spacing, now) for place in range(count)]

    def nothing_to_send(self, pace: Pace, asked_at: float, now: float) -> None:
        """Note that the ledger was asked and had nothing to send."""
        self._pace = pace
        self._takes.note(now - asked_at)
        self._ramp.idle(now)

    @property
    def _lead(self) -> float:
        return min(0.05, max(0.01, 2 * self._takes.value))

    @property
    def _room(self) -> int:
        held = max(1, int(2 * MOST_CHUNK * self._pace.rate))
        return min(self._most_in_flight - self._flying, held) - self._scheduled

    # --- going ----------------------------------------------------------------------------------

    def together(self, deadlines: list[float]) -> list[tuple[float, int]]:
        """Group messages for shared timers: for each group its time and its number of messages, in order."""
        grain = GRAIN if self._pace.rate > WARM else 0.0
        groups: list[tuple[float, int]] = []
        opened = -math.inf
        for deadline in deadlines:
            if groups and deadline - opened <= grain:
                groups[-1] = (deadline, groups[-1][1] + 1)
            else:
                groups.append((deadline, 1))
                opened = deadline
        return groups

    def go_at(self, now: float) -> float:
        """When a message whose slot has come may be sent; infinite if that depends on an answer."""
        return max(self._guard.free_at(now), now)

    @property
    def halted_until(self) -> float:
        return self._halted_until

    def went(self, now: float) -> Flight:
        """Note that a message is sent at ``now``. Pass the result to ``answered`` later."""
        self._scheduled -= 1
        self._flying += 1
        self._guard.take(now, strict=self._pace.strict)
        self._ramp.went(now)
        return Flight(now, strict=self._pace.strict)

    def withdrawn(self, count: int) -> None:
        """Note that ``count`` reserved slots will not be used."""
        self._scheduled -= count

    def answered(self, flight: Flight, now: float) -> None:
        """Note that the outcome of a sent message is known."""
        self._flying -= 1
        self._guard.answered(flight.sent_at, now, strict=flight.strict)

    def halt(self, until: float) -> None:
        """Send nothing before the time ``until``. A longer halt is not shortened."""
        self._halted_until = max(self._halted_until, until)


@dataclass(frozen=True, slots=True)
class Flight:
    """A message that was sent and not answered yet."""

    sent_at: float
    strict: bool


class _Ramp:
    """Raises a high rate over some seconds, because opening hundreds of connections at once stalls."""

    def __init__(self) -> None:
        self._began: float | None = None
        self._last = -math.inf

    def rate(self, rate: float, now: float) -> float:
        if rate <= WARM:
            return rate
        if self._began is None:
            return WARM
        return min(rate, WARM + (rate - WARM) * max(0.0, now - self._began) / WARM_UP)

    def went(self, now: float) -> None:
        if self._began is None:
            self._began = now
        self._last = now

    def idle(self, now: float) -> None:
        if now - self._last > COLD_AFTER:
            self._began = None


class _Average:
    """An exponentially weighted mean: the newest values count most."""

    def __init__(self, value: float) -> None:
        self.value = value

    def note(self, value: float) -> None:
        self.value += 0.1 * (value - self.value)
