"""Intake: updates are kept before Telegram may forget them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from digestbot.clock import Clock
from digestbot.storage.database import Storage
from digestbot.storage.desk import Desk

#: Handled updates are remembered for this long, so that one that comes again is known.
MEMORY = timedelta(days=2)

Kept = tuple[int, int | None, str]


@dataclass(frozen=True, slots=True)
class StorageInbox:
    """The inbox of ``chat.intake``, kept in the database."""

    storage: Storage
    clock: Clock

    async def keep(self, updates: Sequence[Kept]) -> frozenset[int]:
        """Keep those that are new; gives their ids."""
        return await self.storage.run(_keep, updates, self.clock())

    async def pending(self) -> tuple[Kept, ...]:
        """What an earlier run left, oldest first; what was handled long ago is forgotten."""
        return await self.storage.run(_pending, self.clock() - MEMORY)

    async def done(self, update_id: int) -> None:
        await self.storage.run(_done, update_id)


def _keep(desk: Desk, updates: Sequence[Kept], now: datetime) -> frozenset[int]:
    return desk.inbox.keep(updates, now)


def _pending(desk: Desk, forget_before: datetime) -> tuple[Kept, ...]:
    desk.inbox.trim(forget_before)
    return desk.inbox.pending()


def _done(desk: Desk, update_id: int) -> None:
    desk.inbox.done(update_id)
