"""The protocol of the ledger: the calls that the sender needs from the storage."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from digestbot.model import (
    ChatRefused,
    Delivery,
    DeliveryId,
    Marked,
    TelegramChatId,
    TopicRefused,
    Unreachable,
)
from digestbot.sending.pacer import Pace

#: Gives the seconds until a chat may get one more message, 0 for now. The arguments are the chat's Telegram
#: id, whether it is a group, and the number of messages that go to it before.
Wait = Callable[[TelegramChatId, bool, int], float]


@dataclass(frozen=True, slots=True)
class Claim:
    """The deliveries that this process has leased and may send now."""

    deliveries: tuple[Delivery, ...]
    #: Seconds until the first slot; without deliveries, until slots may be reserved. Below 0 if the slot has
    #: passed.
    wait: float
    pace: Pace


class Ledger(Protocol):
    """What the sender needs from the storage. Each call is one transaction."""

    async def claim(self, count: int, seconds: float, wait: Wait) -> Claim: ...
    async def mark(self, marks: Sequence[Marked]) -> None: ...
    async def release(self, ids: Sequence[DeliveryId]) -> None: ...
    async def fall_back(self, delivery_id: DeliveryId, reason: str) -> None: ...
    async def set_aside(self, delivery: Delivery, unreachable: Unreachable, mark: Marked) -> None: ...
    async def refuse(self, delivery: Delivery, refused: ChatRefused | TopicRefused, mark: Marked) -> None: ...
    async def hold(self, refused: Sequence[DeliveryId], reason: str) -> None: ...
    async def go_on(self) -> None: ...
    async def migrate(self, old_telegram_id: TelegramChatId, new_telegram_id: TelegramChatId) -> None: ...
    async def halt(self, seconds: float, age: float) -> None: ...
    async def renew(self, ids: Collection[DeliveryId], seconds: float) -> None: ...
    async def recover(self) -> int: ...
