"""The ledger that the sender works with, kept in the database. Each call is one transaction."""

from __future__ import annotations

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from digestbot.clock import Clock
from digestbot.model import (
    LANES,
    ChatRefused,
    Delivery,
    DeliveryId,
    Lane,
    Marked,
    TelegramChatId,
    TopicRefused,
    Unreachable,
)
from digestbot.sending.ledger import Claim, Wait
from digestbot.sending.pacer import after_flood, pace_of
from digestbot.storage.database import Storage
from digestbot.storage.desk import Desk

logger = logging.getLogger(__name__)

#: The lane that is held back if too many chats refuse messages at once. Alerts have their own check
#: (``progress``).
HELD: Lane = "digest"
#: Seconds of real time until a refused digest is tried again, while digests are held back: the refusal then
#: most likely does not come from the chat.
AGAIN_IN = 60.0
#: If the next free slot is more seconds away than this, no rows are leased, so that no row is leased long
#: before it is sent.
LONGEST_WAIT = 0.5


@dataclass(frozen=True, slots=True)
class StorageLedger:
    """The ``Ledger`` that the sender asks for, on top of the database."""

    storage: Storage
    #: The name under which this process leases rows; no other process has it.
    owner: str
    clock: Clock
    #: Messages a second, by all processes together.
    rate: float
    #: Whether to send a message again if, after a crash, it is not known whether it was sent.
    resend: bool
    #: How late a digest may be.
    grace: timedelta = timedelta(hours=6)

    async def claim(self, count: int, seconds: float, wait: Wait) -> Claim:
        """Lease the most urgent rows and reserve their slots in time.

        If the slots are far away, lease none.
        """
        return await self.storage.run(lambda desk: _claim(desk, self, count, seconds, wait))

    async def mark(self, marks: Sequence[Marked]) -> None:
        await self.storage.run(lambda desk: desk.deliveries.mark(self.owner, marks))

    async def release(self, ids: Sequence[DeliveryId]) -> None:
        await self.storage.run(lambda desk: desk.deliveries.release(self.owner, ids))

    async def fall_back(self, delivery_id: DeliveryId, reason: str) -> None:
        await self.storage.run(lambda desk: desk.deliveries.fall_back(self.owner, delivery_id, reason))

    async def set_aside(self, delivery: Delivery, unreachable: Unreachable, mark: Marked) -> None:
        """Mark the delivery, and skip all that is pending for the chat.

        Both happen in one transaction, so that no process leases a row of the chat in between.
        """
        await self.storage.run(lambda desk: _set_aside(desk, self, delivery, unreachable, mark))

    async def refuse(self, delivery: Delivery, refused: ChatRefused | TopicRefused, mark: Marked) -> None:
        """Mark the delivery and count the refusal for the chat.

        While digests are held back, try it again instead.
        """
        final = await self.storage.run(lambda desk: _refuse(desk, self, delivery, refused, mark))
        if final:
            what = "topic" if isinstance(refused, TopicRefused) else "chat"
            extra = {"what": what, "recipient": delivery.recipient_id, "reason": refused.reason}
            logger.warning("chat_lost", extra=extra)

    async def hold(self, refused: Sequence[DeliveryId], reason: str) -> None:
        """Hold digests back, and send the refused ones again later.

        If many chats refuse at once, the fault is most likely not theirs.
        """
        if await self.storage.run(_hold, refused, reason, self.clock()):
            logger.warning("digests_held", extra={"chats": len(refused), "reason": reason})

    async def go_on(self) -> None:
        """Stop holding digests back. Those that are too late by now are skipped."""
        too_old = self.clock() - self.grace
        if await self.storage.run(lambda desk: desk.holds.end(HELD, too_old)):
            logger.warning("digests_go_on")

    async def migrate(self, old_telegram_id: TelegramChatId, new_telegram_id: TelegramChatId) -> None:
        now = self.clock()
        await self.storage.run(lambda desk: desk.readers.migrate(old_telegram_id, new_telegram_id, now))

    async def halt(self, seconds: float, age: float) -> None:
        await halt(self.storage, self.rate, seconds, age)

    async def renew(self, ids: Collection[DeliveryId], seconds: float) -> None:
        await self.storage.run(lambda desk: desk.deliveries.renew(self.owner, ids, seconds))

    async def recover(self) -> int:
        return await self.storage.run(lambda desk: desk.deliveries.recover(resend=self.resend))


async def halt(storage: Storage, rate: float, seconds: float, age: float) -> None:
    """Stop sending in every process for a while, because Telegram answered 429.

    Args:
        storage: The database that the processes share.
        rate: Messages a second, all processes together.
        seconds: For how long nothing may be sent.
        age: Seconds since the refused message was sent.
    """
    await storage.run(
        lambda desk: desk.limiter.change(lambda common: after_flood(common, rate, seconds, age))
    )


def _claim(desk: Desk, ledger: StorageLedger, count: int, seconds: float, wait: Wait) -> Claim:
    common = desk.limiter.read()
    pace = pace_of(common, ledger.rate, ledger.owner)
    until_free = common.free_at - common.now
    if until_free > LONGEST_WAIT:
        return Claim((), until_free, pace)
    if desk.holds.of(HELD) is None:
        deliveries = _lease(desk, ledger, count, seconds, wait)
    else:
        deliveries = _lease_while_held(desk, ledger, count, seconds, wait)
    if not deliveries:
        return Claim((), 0.0, pace)
    until_first = desk.limiter.reserve(len(deliveries), pace.rate, pace.catch_up, ledger.owner)
    return Claim(deliveries, until_first, pace)


def _lease(
    desk: Desk,
    ledger: StorageLedger,
    count: int,
    seconds: float,
    wait: Wait,
    lanes: Sequence[Lane] = LANES,
) -> tuple[Delivery, ...]:
    stale_before = ledger.clock() - ledger.grace
    return desk.deliveries.lease(ledger.owner, count, seconds, wait, lanes, stale_before=stale_before)


def _lease_while_held(
    desk: Desk, ledger: StorageLedger, count: int, seconds: float, wait: Wait
) -> tuple[Delivery, ...]:
    """Lease rows of the lanes before the held one.

    Now and then, lease one digest to test whether chats accept it.
    """
    urgent = _lease(desk, ledger, count, seconds, wait, LANES[: LANES.index(HELD)])
    if urgent or not desk.holds.take_probe(HELD):
        return urgent
    probes = _lease(desk, ledger, 1, seconds, wait, (HELD,))
    return tuple(replace(one, probe=True) for one in probes)


def _set_aside(
    desk: Desk, ledger: StorageLedger, delivery: Delivery, unreachable: Unreachable, mark: Marked
) -> None:
    # The delivery must be marked first: ``set_status`` skips all that is still pending for the chat.
    desk.deliveries.mark(ledger.owner, [mark])
    desk.readers.set_status(delivery.telegram_id, unreachable.status, unreachable.reason, ledger.clock())
    if unreachable.status == "kicked":
        # Telegram normally reports that a person removed the bot. It did not, so perhaps no person did, and
        # the chat's admins must be told.
        desk.refusals.lose(
            desk.readers.get(delivery.recipient_id).chat_id, 0, unreachable.reason, ledger.clock()
        )


def _refuse(
    desk: Desk, ledger: StorageLedger, delivery: Delivery, refused: ChatRefused | TopicRefused, mark: Marked
) -> bool:
    if not desk.deliveries.mark(ledger.owner, [mark]):
        return False
    if desk.holds.of(HELD) is not None:
        if delivery.lane == HELD:
            desk.refusals.take_back([delivery.id], AGAIN_IN)
        return False
    match refused:
        case TopicRefused(reason):
            return desk.refusals.by_topic(delivery, reason, ledger.clock())
        case ChatRefused(reason):
            return desk.refusals.by_chat(delivery, reason, ledger.clock())


def _hold(desk: Desk, refused: Sequence[DeliveryId], reason: str, now: datetime) -> bool:
    began = desk.holds.begin(HELD, reason, now)
    desk.refusals.take_back(list(refused), 0.0)
    return began
