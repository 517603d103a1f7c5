"""Keeps the ledger told: outcomes, gathered for a moment; floods, at once; leases, renewed in time.

While the ledger is away, all of it waits here until it is taken.
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
    """Tells the ledger what the sender holds, and what became of it."""

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
        #: Called when there is more to send than there was.
        self._wake = wake
        self._news = _News(gather)
        self._breaker = CircuitBreaker(monotonic)
        #: Claimed, and not yet in the ledger what became of it.
        self._in_hand: set[DeliveryId] = set()

    def claimed(self, deliveries: Sequence[Delivery]) -> None:
        """These are ours until the ledger knows what became of them."""
        self._in_hand.update(delivery.id for delivery in deliveries)

    def withdrawn(self, deliveries: Sequence[Delivery]) -> None:
        """These were not sent after all."""
        self._news.unsent += [delivery.id for delivery in deliveries]
        self._news.came.set()

    def flooded(self, until: float, sent_at: float) -> None:
        """Everybody waits until then, because of a message that went at ``sent_at``; both on our clock."""
        self._news.flood = _Flood.both(self._news.flood, _Flood(until, sent_at))
        self._news.hurry()

    def end(self) -> None:
        """Nothing more comes."""
        self._news.end()

    def put_off(self, outcome: NotSent | InDoubt, delivery: Delivery, wait: timedelta) -> None:
        """A delivery met an outage: it waits so long, and nothing is held against it."""
        again = self._real_now() + wait
        self._news.marks.append(put_off(outcome, delivery, self._policy, again))
        self._news.came.set()

    async def keep(self, outcome: Outcome, delivery: Delivery) -> None:
        """Write down what became of a delivery; outcomes are gathered, changes to its chat or edition are not."""
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
        """An outcome must not be lost because the database is away for a while."""
        while True:
            try:
                return await keep()
            except StorageError as error:
                logger.debug("outcome_waits", extra={"error": str(error)})
                await asyncio.sleep(PATIENCE)

    async def keep_writing(self) -> None:
        """Write what comes until ``end``, and what came before it."""
        while not self._news.over:
            await self._news.gather()
            await self._write()

    async def _write(self) -> None:
        """Write everything that has come; all of it waits while the ledger is away."""
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
        """Renew ours, and take back what senders held that are no more."""
        last_trouble = float("-inf")
        while True:
            try:
                if self._in_hand:
                    await self._ledger.renew(tuple(self._in_hand), LEASE_SECONDS)
                # After the ledger was away, those who live on get time to renew theirs as well.
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
    """Everything waits until this instant, because of a message that went at the other."""

    until: float
    sent_at: float

    @staticmethod
    def both(one: _Flood | None, other: _Flood) -> _Flood:
        if one is None:
            return other
        return _Flood(max(one.until, other.until), max(one.sent_at, other.sent_at))


class _News:
    """What the ledger must hear of, gathered for a moment."""

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
        """Nothing more comes, and everything that came was taken."""
        return self._ended and not (self.marks or self.unsent or self.flood)

    def end(self) -> None:
        self._ended = True
        self.hurry()

    def hurry(self) -> None:
        """Other senders should know at once."""
        self._urgent.set()
        self.came.set()

    async def gather(self) -> None:
        """Wait until something came, and for what comes right after it."""
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
