"""Deliver: the ledger as the sender sees it, each call one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digestbot.clock import Clock
from digestbot.model import Delivery, DeliveryId, Marked, Unreachable
from digestbot.sending.courier import Reserved
from digestbot.storage.database import Storage
from digestbot.storage.desk import Desk

#: Seconds: a slot that is further away than this is not taken, so that rows are not marked long before they go.
LONGEST_WAIT = 0.5


class _TooEarlyError(Exception):
    """The next slot is far away: undo the reservation."""

    def __init__(self, wait: float) -> None:
        super().__init__(wait)
        self.wait = wait


@dataclass(frozen=True, slots=True)
class StorageLedger:
    """The courier's ledger, kept in the database."""

    storage: Storage
    #: Who leases: unique to this process.
    owner: str
    clock: Clock
    #: Whether messages in doubt after a crash are sent again.
    resend: bool

    async def lease(self, limit: int, seconds: float) -> tuple[Delivery, ...]:
        return await self.storage.run(_lease, self.owner, limit, seconds)

    async def reserve(self, ids: Sequence[DeliveryId], rate: float) -> Reserved:
        """Mark the rows "sending" and take their slots; no rows, and the wait, where the slots are far away."""
        try:
            return await self.storage.run(_reserve, self.owner, ids, rate)
        except _TooEarlyError as early:
            return Reserved(frozenset(), early.wait)

    async def mark(self, marks: Sequence[Marked]) -> None:
        await self.storage.run(_mark, self.owner, marks)

    async def fall_back(self, delivery: DeliveryId, reason: str) -> None:
        await self.storage.run(_fall_back, delivery, reason)

    async def set_aside(self, delivery: Delivery, unreachable: Unreachable) -> None:
        await self.storage.run(_set_aside, self.clock, delivery, unreachable)

    async def migrate(self, old_telegram_id: int, new_telegram_id: int) -> None:
        await self.storage.run(_migrate, self.clock, old_telegram_id, new_telegram_id)

    async def halt(self, seconds: float) -> None:
        await self.storage.run(_halt, seconds)

    async def renew(self, seconds: float) -> None:
        await self.storage.run(_renew, self.owner, seconds)

    async def recover(self) -> int:
        return await self.storage.run(_recover, self.resend)

    async def release(self) -> None:
        await self.storage.run(_release, self.owner)


def _lease(desk: Desk, owner: str, limit: int, seconds: float) -> tuple[Delivery, ...]:
    return desk.deliveries.lease(owner, limit, seconds)


def _reserve(desk: Desk, owner: str, ids: Sequence[DeliveryId], rate: float) -> Reserved:
    owned = frozenset(desk.deliveries.sending(ids, owner))
    if not owned:
        return Reserved(owned, 0.0)
    wait = desk.limiter.reserve(len(owned), rate)
    if wait > LONGEST_WAIT:
        raise _TooEarlyError(wait)
    return Reserved(owned, wait)


def _mark(desk: Desk, owner: str, marks: Sequence[Marked]) -> None:
    desk.deliveries.mark(marks, owner)


def _fall_back(desk: Desk, delivery: DeliveryId, reason: str) -> None:
    desk.deliveries.fall_back(delivery, reason)


def _set_aside(desk: Desk, clock: Clock, delivery: Delivery, unreachable: Unreachable) -> None:
    desk.readers.set_status(delivery.telegram_id, unreachable.status, unreachable.reason, clock())


def _migrate(desk: Desk, clock: Clock, old_telegram_id: int, new_telegram_id: int) -> None:
    desk.readers.migrate(old_telegram_id, new_telegram_id, clock())


def _halt(desk: Desk, seconds: float) -> None:
    desk.limiter.halt(seconds)


def _renew(desk: Desk, owner: str, seconds: float) -> None:
    desk.deliveries.renew(owner, seconds)


def _recover(desk: Desk, resend: bool) -> int:  # noqa: FBT001 - the ledger's own setting, passed on
    return desk.deliveries.recover(resend=resend)


def _release(desk: Desk, owner: str) -> None:
    desk.deliveries.release(owner)
