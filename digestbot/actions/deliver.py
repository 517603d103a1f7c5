"""Deliver: the ledger as the sender sees it, each call one transaction."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from digestbot.clock import Clock
from digestbot.model import Delivery, DeliveryId, Marked, Unreachable
from digestbot.sending.ledger import Claim, Wait
from digestbot.sending.pacer import after_flood, pace_of
from digestbot.storage.database import Storage
from digestbot.storage.desk import Desk

#: Seconds: a slot that is further away than this is not taken, so that rows are not marked long before they go.
LONGEST_WAIT = 0.5


@dataclass(frozen=True, slots=True)
class StorageLedger:
    """The courier's ledger, kept in the database."""

    storage: Storage
    #: Who leases: unique to this process.
    owner: str
    clock: Clock
    #: Messages a second, all workers together.
    rate: float
    #: Whether messages in doubt after a crash are sent again.
    resend: bool

    async def claim(self, count: int, seconds: float, wait: Wait) -> Claim:
        """Lease the most urgent rows and take their slots, both or neither; no rows where the slots are far away."""
        return await self.storage.run(_claim, self, count, seconds, wait)

    async def mark(self, marks: Sequence[Marked]) -> None:
        await self.storage.run(_mark, self.owner, marks)

    async def release(self, ids: Sequence[DeliveryId]) -> None:
        await self.storage.run(_release, self.owner, ids)

    async def fall_back(self, delivery: DeliveryId, reason: str) -> None:
        await self.storage.run(_fall_back, self.owner, delivery, reason)

    async def set_aside(self, delivery: Delivery, unreachable: Unreachable, mark: Marked) -> None:
        """Mark the delivery, and owe the chat nothing more; at once, so that nobody leases it in between."""
        await self.storage.run(_set_aside, self, delivery, unreachable, mark)

    async def migrate(self, old_telegram_id: int, new_telegram_id: int) -> None:
        await self.storage.run(_migrate, self.clock, old_telegram_id, new_telegram_id)

    async def halt(self, seconds: float, age: float) -> None:
        await halt(self.storage, self.rate, seconds, age)

    async def renew(self, ids: Collection[DeliveryId], seconds: float) -> None:
        await self.storage.run(_renew, self.owner, ids, seconds)

    async def recover(self) -> int:
        return await self.storage.run(_recover, self.resend)


async def halt(storage: Storage, rate: float, seconds: float, age: float) -> None:
    """Hold back, in every process, what is owed: Telegram answered 429.

    Args:
        storage: The database that the processes share.
        rate: Messages a second, all processes together.
        seconds: How long nothing may go.
        age: Seconds since the refused message went out.
    """
    await storage.run(_halt, rate, seconds, age)


def _claim(desk: Desk, ledger: StorageLedger, count: int, seconds: float, wait: Wait) -> Claim:
    common = desk.limiter.read()
    pace = pace_of(common, ledger.rate, ledger.owner)
    until_free = common.free_at - common.now
    if until_free > LONGEST_WAIT:
        return Claim((), until_free, pace)
    deliveries = desk.deliveries.lease(ledger.owner, count, seconds, wait)
    if not deliveries:
        return Claim((), 0.0, pace)
    until_first = desk.limiter.reserve(len(deliveries), pace.rate, pace.catch_up, ledger.owner)
    return Claim(deliveries, until_first, pace)


def _mark(desk: Desk, owner: str, marks: Sequence[Marked]) -> None:
    desk.deliveries.mark(marks, owner)


def _release(desk: Desk, owner: str, ids: Sequence[DeliveryId]) -> None:
    desk.deliveries.release(ids, owner)


def _fall_back(desk: Desk, owner: str, delivery: DeliveryId, reason: str) -> None:
    desk.deliveries.fall_back(delivery, reason, owner)


def _set_aside(
    desk: Desk, ledger: StorageLedger, delivery: Delivery, unreachable: Unreachable, mark: Marked
) -> None:
    # Marked first: setting the chat aside skips whatever is still pending for it.
    desk.deliveries.mark([mark], ledger.owner)
    desk.readers.set_status(delivery.telegram_id, unreachable.status, unreachable.reason, ledger.clock())


def _migrate(desk: Desk, clock: Clock, old_telegram_id: int, new_telegram_id: int) -> None:
    desk.readers.migrate(old_telegram_id, new_telegram_id, clock())


def _halt(desk: Desk, rate: float, seconds: float, age: float) -> None:
    desk.limiter.change(lambda common: after_flood(common, rate, seconds, age))


def _renew(desk: Desk, owner: str, ids: Collection[DeliveryId], seconds: float) -> None:
    desk.deliveries.renew(ids, owner, seconds)


def _recover(desk: Desk, resend: bool) -> int:  # noqa: FBT001 - the ledger's own setting, passed on
    return desk.deliveries.recover(resend=resend)
