"""Writes to the ledger what the sender learns: outcomes in small batches, floods at once, and renewed leases.

While the ledger is away, everything waits here until it can be written.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from digestbot.errors import StorageError
from digestbot.model import (
    ChatRefused,
    Delivery,
    DeliveryId,
    InDoubt,
    Marked,
    Migrated,
    NotSent,
    Outcome,
    RichRefused,
    Sent,
    TopicRefused,
    Unreachable,
)
from digestbot.sending.circuit_breaker import CircuitBreaker
from digestbot.sending.ledger import Ledger
from digestbot.sending.retry_policy import Policy, judge, put_off

logger = logging.getLogger(__name__)

#: Seconds for which a lease lasts without being renewed.
LEASE_SECONDS = 10.0
#: Seconds between two tries while the ledger is away.
PATIENCE = 0.5


class OutcomeWriter:
    """Writes to the ledger which deliveries the sender has leased, and their outcomes."""

    def __init__(
        self,
        ledger: Ledger,
        *,
        gather: float,
        policy: Policy,
        real_now: Callable[[], datetime],
        monotonic: Callable[[], float],
        wake: Callable[[], None],
    ) -> None:
        self._ledger = ledger
        self._policy = policy
        self._real_now = real_now
        self._monotonic = monotonic
        #: Called when there may be new deliveries to send.
        self._wake = wake
        self._news = _News(gather)
        self._breaker = CircuitBreaker(monotonic)
        #: The leased deliveries whose outcome is not in the ledger yet.
        self._in_hand: set[DeliveryId] = set()

    def claimed(self, deliveries: Sequence[Delivery]) -> None:
        """Note leased deliveries. Their leases are renewed until their outcomes are in the ledger."""
        self._in_hand.update(delivery.id for delivery in deliveries)

    def withdrawn(self, deliveries: Sequence[Delivery]) -> None:
        """Note leased deliveries that were not sent, so that they are released."""
        self._news.unsent += [delivery.id for delivery in deliveries]
        self._news.came.set()

    def flooded(self, until: float, sent_at: float) -> None:
        """Note a flood: all processes must wait until ``until``, because of a message sent at ``sent_at``.

        Both are seconds of this process's monotonic clock.
        """
        self._news.flood = _Flood.both(self._news.flood, _Flood(until, sent_at))
        self._news.hurry()

    def end(self) -> None:
        """Make ``keep_writing`` return once everything is written."""
        self._news.end()

    def put_off(self, outcome: NotSent | InDoubt, delivery: Delivery, wait: timedelta) -> None:
        """Note that a delivery met an outage: it waits for ``wait``, and the attempt does not count."""
        again = self._real_now() + wait
        self._news.marks.append(put_off(outcome, delivery, self._policy, again))
        self._news.came.set()

    async def record(self, outcome: Outcome, delivery: Delivery) -> None:
        """Keep the outcome of a delivery.

        Marks are gathered into batches; changes to a chat are written at once.
        """
        mark = judge(outcome, delivery, self._policy, self._real_now())
        refused = self._breaker.saw(outcome, delivery)
        match outcome:
            case Migrated(new_telegram_id):
                await self._until_kept(lambda: self._ledger.migrate(delivery.telegram_id, new_telegram_id))
            case RichRefused(reason):
                await self._until_kept(lambda: self._ledger.fall_back(delivery.id, reason))
                self._in_hand.discard(delivery.id)
                self._wake()
                return
            case Unreachable():
                await self._until_kept(lambda: self._ledger.set_aside(delivery, outcome, mark))
                self._in_hand.discard(delivery.id)
                return
            case ChatRefused(reason) | TopicRefused(reason):
                await self._until_kept(lambda: self._ledger.refuse(delivery, outcome, mark))
                self._in_hand.discard(delivery.id)
                if refused:
                    await self._until_kept(lambda: self._ledger.hold(refused, reason))
                    self._breaker.held()
                return
            case Sent() if delivery.probe:
                self._breaker.released()
                await self._until_kept(self._ledger.go_on)
                self._wake()
            case _:
                pass
        self._news.marks.append(mark)
        self._news.came.set()

    async def _until_kept(self, keep: Callable[[], Awaitable[None]]) -> None:
        """Repeat a write until it succeeds, so that no outcome is lost while the database is away."""
        while True:
            try:
                return await keep()
            except StorageError as error:
                logger.debug("outcome_waits", extra={"error": str(error)})
                await asyncio.sleep(PATIENCE)

    async def keep_writing(self) -> None:
        """Write batches until ``end`` is called and everything is written."""
        while not self._news.over:
            await self._news.gather()
            await self._write()

    async def _write(self) -> None:
        """Write everything that was noted, and wait while the ledger is away."""
        marks, unsent, flood = self._news.take()
        if flood is not None:
            await self._until_kept(lambda: self._halt(flood))
        if marks:
            await self._until_kept(lambda: self._ledger.mark(marks))
            self._in_hand.difference_update(mark.delivery_id for mark in marks)
        if unsent:
            await self._until_kept(lambda: self._ledger.release(unsent))
            self._in_hand.difference_update(unsent)

    async def _halt(self, flood: _Flood) -> None:
        now = self._monotonic()
        await self._ledger.halt(max(0.0, flood.until - now), now - flood.sent_at)

    async def keep_leases(self) -> None:
        """Renew our leases, and recover deliveries whose leases have expired because their process ended."""
        last_trouble = float("-inf")
        while True:
            try:
                if self._in_hand:
                    await self._ledger.renew(tuple(self._in_hand), LEASE_SECONDS)
                # After the ledger was away, wait before recovering: other processes must renew their leases
                # first.
                if self._monotonic() - last_trouble > LEASE_SECONDS and (
                    found := await self._ledger.recover()
                ):
                    logger.info("recovered", extra={"deliveries": found})
                    self._wake()
            except StorageError as error:
                last_trouble = self._monotonic()
                logger.debug("lease_not_renewed", extra={"error": str(error)})
                await asyncio.sleep(PATIENCE)
            else:
                await asyncio.sleep(LEASE_SECONDS / 3)


@dataclass(frozen=True, slots=True)
class _Flood:
    """A flood: nothing may be sent until ``until``, because of a message sent at ``sent_at``."""

    until: float
    sent_at: float

    @staticmethod
    def both(one: _Flood | None, other: _Flood) -> _Flood:
        if one is None:
            return other
        return _Flood(max(one.until, other.until), max(one.sent_at, other.sent_at))


class _News:
    """What is to be written to the ledger, gathered for ``seconds``."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._urgent = asyncio.Event()
        self.came = asyncio.Event()
        self.marks: list[Marked] = []
        self.unsent: list[DeliveryId] = []
        self.flood: _Flood | None = None
        self._ended = False

    @property
    def over(self) -> bool:
        """Whether ``end`` was called and everything was taken."""
        return self._ended and not (self.marks or self.unsent or self.flood)

    def end(self) -> None:
        self._ended = True
        self.hurry()

    def hurry(self) -> None:
        """End the gathering now, because other processes should know at once."""
        self._urgent.set()
        self.came.set()

    async def gather(self) -> None:
        """Wait until something is noted, and then a moment for more."""
        await self.came.wait()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._seconds):
                await self._urgent.wait()

    def take(self) -> tuple[list[Marked], list[DeliveryId], _Flood | None]:
        taken = (self.marks, self.unsent, self.flood)
        self.marks, self.unsent, self.flood = [], [], None
        self.came.clear()
        self._urgent.clear()
        return taken
