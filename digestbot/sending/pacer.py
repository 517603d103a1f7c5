"""When the next message may go: the common limit as one worker sees it.

Pure: every call says what time it is, in seconds of a monotonic clock.

::

    the row all workers share ──► Pace: slots a second now ─┐
    slots reserved there, on absolute instants ─────────────┼──► Pacer: when to reserve, how many, when each goes
    what is in flight, what went in the last second ────────┘

The common row spaces the messages of all workers. What it cannot know is kept here: the guard never lets more
than a second's worth go in any second, whatever stalled before; a flood (429) halts by an instant; and where the
rate is high, a cold pool of connections is warmed up over a few seconds.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from heapq import heappop, heappush

from digestbot.model import CommonRate

#: Messages a second that Telegram takes for free; beyond, the bot pays for each.
FREE_LIMIT = 30.0
#: What a limit counted over any one second takes although the way there squeezes messages together.
STRICT_RATE = 28.5
#: Seconds for which the limit is taken for strict after a flood that nothing explains.
STRICT_SECONDS = 3600.0
#: What is left of the rate after a flood, and how much of it comes back in a second.
AFTER_FLOOD, RECOVERY = 0.97, 0.0002
#: The rate is never cut below this share.
LEAST_SHARE = 0.25
#: Slots that may be made up for after a stall: those of so many seconds, and so many at most, since nobody knows
#: how many at once a limit takes. Fewer where any single second counts and another worker sends, too: its own guard
#: does not see how close together their messages go.
CATCH_UP, STRICT_CATCH_UP, MOST_CATCH_UP = 0.1, 0.01, 30
#: Seconds for which nobody else reserved slots, after which nobody else's messages are on their way.
ALONE = 1.2
#: Seconds of the rate that are reserved in one transaction, and at most, which is usual for high rates.
CHUNK, MOST_CHUNK = 0.05, 0.1
#: Of fewer answers than these nothing can be expected...
FEW = 10
#: By how many times the quickest answer so far may be off what is to be expected of so many.
UNSEEN = 3.0
#: Messages in flight at most, and for a rate at the free limit.
IN_FLIGHT, FREE_IN_FLIGHT = 256, 64
#: Rates above this are reached slowly: where to begin, how many seconds, and after how many idle ones again.
WARM, WARM_UP, COLD_AFTER = 100.0, 3.0, 20.0
#: Messages that are due within so many seconds go together where the rate is high: one wake-up for all.
GRAIN = 0.004


@dataclass(frozen=True, slots=True)
class Pace:
    """Messages a second for all workers together, and whether any single second counts."""

    rate: float
    strict: bool = False
    #: Nobody else sends.
    alone: bool = True

    @property
    def catch_up(self) -> float:
        """Seconds of slots that may be made up for."""
        if self.strict and not self.alone:
            return STRICT_CATCH_UP
        return min(CATCH_UP, MOST_CATCH_UP / self.rate)


def pace_of(common: CommonRate, rate: float, sender: str) -> Pace:
    """The pace now, of a sender of this name that was told to send ``rate`` messages a second."""
    strict = rate <= STRICT_RATE or (rate <= FREE_LIMIT and common.now < common.strict_until)
    aim = min(rate, STRICT_RATE) if strict else rate
    alone = common.sender == sender and common.now - common.sender_since > ALONE
    return Pace(aim * _share(common), strict=strict, alone=alone)


def after_flood(common: CommonRate, rate: float, seconds: float, age: float) -> CommonRate:
    """What all workers must know after a 429 that no single chat explains.

    Args:
        common: What they know.
        rate: Messages a second that the sender was told to send.
        seconds: How long Telegram wants to be left alone.
        age: How many seconds ago the refused message went out. A flood that began since is the same
            one: the rate is cut once for each.
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
    """Messages in any one second that the limit behind this rate takes."""
    return round(rate * FREE_LIMIT / STRICT_RATE) if rate <= STRICT_RATE else math.ceil(rate)


def _share(common: CommonRate) -> float:
    return min(1.0, common.share + RECOVERY * max(0.0, common.now - common.flooded_at))


class Guard:
    """Never more than ``most`` messages in any second.

    Each message takes one of ``most`` tokens, and gives it back a second later. A second of whose
    clock? Loosely, of ours. Strictly, of Telegram's: it saw the message some time before its answer
    came, and by the quickest answer no later than that much before; only a second after that
    instant may the token be used again.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._returns: list[float] = []
        self._out = 0
        self._quickest = _Quickest()

    def free_at(self, now: float) -> float:
        """When the next message may go; infinite while nobody knows, until an answer comes."""
        while self._returns and self._returns[0] <= now:
            heappop(self._returns)
        if self._out + len(self._returns) < self._most:
            return now
        return self._returns[0] if self._returns else math.inf

    def take(self, now: float, *, strict: bool) -> None:
        """A message goes at ``now``."""
        if strict:
            self._out += 1
        else:
            heappush(self._returns, now + 1.0)

    def answered(self, sent_at: float, now: float, *, strict: bool) -> None:
        """The message that took a token at ``sent_at`` (with the same ``strict``) was answered, or failed."""
        if strict:
            self._out -= 1
            heappush(self._returns, now + 1.0 - self._quickest.margin)
        self._quickest.note(now - sent_at, now)


class _Quickest:
    """The quickest answer of the last minute or two."""

    def __init__(self) -> None:
        self._before, self._now = _Answers(), _Answers()
        self._since = -math.inf

    @property
    def margin(self) -> float:
        """Seconds by which an answer surely came after its message had arrived.

        A quicker one than all so far may come yet: of ``count`` that lie evenly between the quickest and the slowest
        possible, the quickest is off by a ``count``-th of what lies between, more or less.
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
    """How many came, and within which seconds."""

    def __init__(self) -> None:
        self.count = 0
        self.quickest, self.slowest = math.inf, 0.0

    def note(self, seconds: float) -> None:
        self.count += 1
        self.quickest, self.slowest = min(self.quickest, seconds), max(self.slowest, seconds)


class Pacer:
    """Says when to reserve slots, how many, and when each message goes."""

    def __init__(self, rate: float) -> None:
        self._pace = Pace(rate)
        self._guard = Guard(most_in_a_second(rate))
        self._most_in_flight = FREE_IN_FLIGHT if rate <= WARM else IN_FLIGHT
        self._ramp = _Ramp()
        #: When the next slot begins that is not reserved yet, as far as this worker knows.
        self._horizon = -math.inf
        self._halted_until = -math.inf
        #: Reserved and not gone yet, gone and not answered yet.
        self._scheduled = 0
        self._flying = 0
        self._takes = _Average(0.01)

    # --- reserving ------------------------------------------------------------------------------

    def reserve_at(self, now: float) -> float:
        """When to reserve next: late enough to choose well, early enough to be in time.

        Infinite while what was reserved has to go first, or what is in flight has to be answered.
        """
        if self._room <= 0:
            return math.inf
        return max(now, self._horizon - self._lead, self._halted_until)

    def count(self, now: float) -> int:
        """How many slots to reserve at ``now``."""
        rate = self._ramp.rate(self._pace.rate, now)
        late = max(0.0, now + self._lead - self._horizon) if self._horizon > 0 else 0.0
        least = CHUNK if rate <= WARM else MOST_CHUNK
        wanted = max(least, min(late, MOST_CHUNK)) * rate
        return max(1, min(int(wanted), self._room))

    def reserved(self, count: int, wait: float, pace: Pace, asked_at: float, now: float) -> list[float]:
        """Slots were given: ``count`` of them, the first in ``wait`` seconds; gives when each message goes.

        Args:
            count: How many.
            wait: Seconds from ``now`` to the first slot; below 0 if it has passed.
            pace: The pace that all workers keep now.
            asked_at: When they were asked for.
            now: When they came.
        """
        self._pace = pace
        self._takes.note(now - asked_at)
        rate = self._ramp.rate(pace.rate, now)
        spacing, first = 1 / rate, now + wait
        if rate < pace.rate:
            # The common row lets more go than a cold pool of connections should take on.
            first = max(first, self._horizon)
        self._horizon = max(first + count * spacing, self._horizon)
        self._scheduled += count
        return [max(first + place * spacing, now) for place in range(count)]

    def nothing_to_send(self, pace: Pace, asked_at: float, now: float) -> None:
        """The ledger was asked, and owed nothing to anybody."""
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
        """Messages that go in one wake-up: when, and how many of them, in order."""
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
        """When a message whose slot has come may really go; infinite until an answer comes."""
        return max(self._guard.free_at(now), now)

    @property
    def halted_until(self) -> float:
        return self._halted_until

    def went(self, now: float) -> Flight:
        """A message goes at ``now``; give what comes back to ``answered``."""
        self._scheduled -= 1
        self._flying += 1
        self._guard.take(now, strict=self._pace.strict)
        self._ramp.went(now)
        return Flight(now, strict=self._pace.strict)

    def withdrawn(self, count: int) -> None:
        """Reserved slots that will not be used."""
        self._scheduled -= count

    def answered(self, flight: Flight, now: float) -> None:
        """What became of it is known."""
        self._flying -= 1
        self._guard.answered(flight.sent_at, now, strict=flight.strict)

    def halt(self, until: float) -> None:
        """Nothing goes before this instant; a longer halt is never shortened."""
        self._halted_until = max(self._halted_until, until)


@dataclass(frozen=True, slots=True)
class Flight:
    """A message on its way."""

    sent_at: float
    strict: bool


class _Ramp:
    """Reaches a high rate over some seconds, so that hundreds of new connections stall nobody."""

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
    """A running mean in which the last few count most."""

    def __init__(self, value: float) -> None:
        self.value = value

    def note(self, value: float) -> None:
        self.value += 0.1 * (value - self.value)
