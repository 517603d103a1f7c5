"""The ledger, as the sender sees it."""

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

#: Seconds until a chat takes one more message: its Telegram id, whether it is a group, and how many
#: messages go to it first. 0 for now.
Wait = Callable[[TelegramChatId, bool, int], float]


@dataclass(frozen=True, slots=True)
class Claim:
    """What is ours to send now."""

    deliveries: tuple[Delivery, ...]
    #: Seconds until the first slot, or until slots are near enough to be taken; below 0 if it passed.
    wait: float
    pace: Pace


class Ledger(Protocol):
    """What the sender needs of the storage; each call is one transaction."""

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
