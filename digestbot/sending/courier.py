"""Carries deliveries from the ledger to Telegram: lease, reserve, send, mark.

::

    ledger ──lease──► window ──reserve slots, mark "sending"──► in flight ──outcome──► marks ──► ledger
              (lanes first, a few rows)       (one transaction)                  (every 100 ms)

After a kill exactly the rows marked "sending" are in doubt; everything else is as the ledger says.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from digestbot.errors import StorageError
from digestbot.model import (
    LANES,
    Delivery,
    DeliveryId,
    InDoubt,
    Marked,
    Migrated,
    Outcome,
    RetryLater,
    RichRefused,
    Unreachable,
)
from digestbot.sending.pace import ChatPace
from digestbot.sending.verdicts import Policy, judge

logger = logging.getLogger(__name__)

Send = Callable[[Delivery], Awaitable[Outcome]]

#: Rows leased ahead. Few, so that an alert is never far behind digests that were leased before it.
WINDOW = 30
#: Seconds of the rate that are reserved in one transaction.
CHUNK_SECONDS = 0.1
#: Seconds between two looks at the ledger while there is nothing to send.
IDLE_LOOK = 0.5
#: Seconds between two writes of outcomes.
MARK_EVERY = 0.1
#: Seconds for which a lease lasts without being renewed.
LEASE_SECONDS = 10.0
#: Seconds that messages in flight, and then the database, are waited for when the sender stops.
FAREWELL = 10.0
#: Seconds before the database is tried again.
AFTER_TROUBLE = 1.0


@dataclass(frozen=True, slots=True)
class Reserved:
    """Slots given: which rows are ours to send, and seconds until the first slot."""

    owned: frozenset[DeliveryId]
    wait: float


class Ledger(Protocol):
    """What the courier needs of the storage; each call is one transaction."""

    async def lease(self, limit: int, seconds: float) -> tuple[Delivery, ...]: ...
    async def reserve(self, ids: Sequence[DeliveryId], rate: float) -> Reserved: ...
    async def mark(self, marks: Sequence[Marked]) -> None: ...
    async def fall_back(self, delivery: DeliveryId, reason: str) -> None: ...
    async def set_aside(self, delivery: Delivery, unreachable: Unreachable) -> None: ...
    async def migrate(self, old_telegram_id: int, new_telegram_id: int) -> None: ...
    async def halt(self, seconds: float) -> None: ...
    async def renew(self, seconds: float) -> None: ...
    async def recover(self) -> int: ...
    async def release(self) -> None: ...


class Courier:
    """Sends what the ledger owes until it is told to stop."""

    def __init__(
        self,
        ledger: Ledger,
        send: Send,
        *,
        rate: float,
        policy: Policy,
        real_now: Callable[[], datetime],
        monotonic: Callable[[], float],
        farewell: float = FAREWELL,
    ) -> None:
        self._ledger = ledger
        self._send = send
        self._rate = rate
        self._policy = policy
        self._real_now = real_now
        self._monotonic = monotonic
        self._farewell = farewell
        self._window: dict[DeliveryId, Delivery] = {}
        self._chats = ChatPace()
        self._marks: list[Marked] = []
        self._flying: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        self._halted_until = 0.0

    def wake(self) -> None:
        """Something new is in the ledger: look now rather than at the next turn."""
        self._wake.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Send until ``stop`` is set; then finish what is in flight and give the rest back."""
        async with asyncio.TaskGroup() as group:
            marking = group.create_task(self._keep_marking())
            leasing = group.create_task(self._keep_leases())
            waking = group.create_task(self._wake_at(stop))
            while not stop.is_set():
                try:
                    await self._turn()
                except StorageError as error:
                    logger.warning("ledger_unavailable", extra={"error": str(error)})
                    await asyncio.sleep(AFTER_TROUBLE)
            await self._land_all()
            for keeper in (marking, leasing, waking):
                keeper.cancel()
        await self._hand_over()

    async def _turn(self) -> None:
        await self._refill()
        now = self._monotonic()
        if now < self._halted_until:
            await self._rest(self._halted_until - now)
            return
        chunk = self._chunk(now)
        if not chunk:
            await self._rest(self._until_next(now))
            return
        reserved = await self._ledger.reserve([delivery.id for delivery in chunk], self._rate)
        if not reserved.owned:
            self._forget_unless_held(chunk, reserved)
            await self._rest(min(reserved.wait, IDLE_LOOK))
            return
        await asyncio.sleep(reserved.wait)
        await self._launch([delivery for delivery in chunk if delivery.id in reserved.owned])
        for delivery in chunk:
            self._window.pop(delivery.id, None)

    async def _refill(self) -> None:
        room = WINDOW - len(self._window)
        if room > 0:
            for delivery in await self._ledger.lease(room, LEASE_SECONDS):
                self._window[delivery.id] = delivery

    def _chunk(self, now: float) -> list[Delivery]:
        """The best few messages whose chats take one now, at most one for each chat."""
        most = max(1, int(self._rate * CHUNK_SECONDS))
        chosen: dict[int, Delivery] = {}
        for delivery in sorted(self._window.values(), key=_urgency):
            if len(chosen) == most:
                break
            chat = delivery.telegram_id
            if chat not in chosen and self._chats.ready_at(chat, group=delivery.is_group) <= now:
                chosen[chat] = delivery
        return list(chosen.values())

    def _until_next(self, now: float) -> float:
        ready = [
            self._chats.ready_at(delivery.telegram_id, group=delivery.is_group) - now
            for delivery in self._window.values()
        ]
        return max(0.0, min([IDLE_LOOK, *ready]))

    def _forget_unless_held(self, chunk: Sequence[Delivery], reserved: Reserved) -> None:
        """Rows that are no longer ours leave the window; rows that only have to wait stay."""
        if reserved.wait <= 0:
            for delivery in chunk:
                self._window.pop(delivery.id, None)

    async def _launch(self, chunk: Sequence[Delivery]) -> None:
        start = self._monotonic()
        for place, delivery in enumerate(chunk):
            delay = start + place / self._rate - self._monotonic()
            if delay > 0:
                await asyncio.sleep(delay)
            self._chats.sent(delivery.telegram_id, self._monotonic(), group=delivery.is_group)
            task = asyncio.create_task(self._attempt(delivery))
            self._flying.add(task)
            task.add_done_callback(self._flying.discard)

    async def _attempt(self, delivery: Delivery) -> None:
        try:
            outcome = await self._send(delivery)
        except Exception as error:
            # Nobody knows how far it came.
            logger.exception("attempt_broke", extra={"delivery": delivery.id})
            outcome = InDoubt(f"sending broke: {type(error).__name__}")
        logger.debug(
            "attempted",
            extra={"delivery": delivery.id, "lane": delivery.lane, "outcome": type(outcome).__name__},
        )
        if isinstance(outcome, RetryLater):
            self._halted_until = max(self._halted_until, self._monotonic() + outcome.seconds)
            logger.warning("flood_control", extra={"seconds": outcome.seconds})
        await self._until_kept(lambda: self._keep(outcome, delivery))

    async def _keep(self, outcome: Outcome, delivery: Delivery) -> None:
        match outcome:
            case RetryLater(seconds):
                await self._ledger.halt(seconds)
            case Migrated(new_telegram_id):
                await self._ledger.migrate(delivery.telegram_id, new_telegram_id)
            case RichRefused(reason):
                await self._ledger.fall_back(delivery.id, reason)
                self.wake()
                return
            case Unreachable():
                # Marked first: setting the chat aside skips whatever is still pending for it.
                await self._ledger.mark([judge(outcome, delivery, self._policy, self._real_now())])
                await self._ledger.set_aside(delivery, outcome)
                return
            case _:
                pass
        self._marks.append(judge(outcome, delivery, self._policy, self._real_now()))

    async def _until_kept(self, keep: Callable[[], Awaitable[None]]) -> None:
        """An outcome must not be lost because the database is away for a while."""
        while True:
            try:
                return await keep()
            except StorageError as error:
                logger.warning("outcome_waits", extra={"error": str(error)})
                await asyncio.sleep(AFTER_TROUBLE)

    async def _keep_marking(self) -> None:
        while True:
            await asyncio.sleep(MARK_EVERY)
            await self._flush()

    async def _flush(self) -> None:
        """Marks leave the list once they are kept: whoever is cancelled in between has lost none."""
        marks = tuple(self._marks)
        if marks:
            await self._until_kept(lambda: self._ledger.mark(marks))
            del self._marks[: len(marks)]

    async def _keep_leases(self) -> None:
        while True:
            try:
                # Renewed first: whoever slept through its own leases still knows what became of its rows.
                await self._ledger.renew(LEASE_SECONDS)
                found = await self._ledger.recover()
                if found:
                    logger.info("recovered", extra={"deliveries": found})
            except StorageError as error:
                logger.warning("lease_not_renewed", extra={"error": str(error)})
            await asyncio.sleep(LEASE_SECONDS / 3)

    async def _rest(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        self._wake.clear()

    async def _wake_at(self, stop: asyncio.Event) -> None:
        await stop.wait()
        self._wake.set()

    async def _land_all(self) -> None:
        """Wait for what is in flight; what takes too long stays "sending", and is in doubt."""
        if self._flying:
            await asyncio.wait(self._flying, timeout=self._farewell)

    async def _hand_over(self) -> None:
        """The last outcomes are kept, and what was not begun is given back, unless the database is away."""
        try:
            async with asyncio.timeout(self._farewell):
                await self._flush()
                await self._ledger.release()
        except (TimeoutError, StorageError):
            logger.warning("handover_failed", extra={"outcomes": len(self._marks)})


def _urgency(delivery: Delivery) -> tuple[int, int]:
    return LANES.index(delivery.lane), delivery.id
