"""Intake: updates are kept before Telegram may forget them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from digestbot.clock import Clock
from digestbot.model import TelegramChatId, UpdateId
from digestbot.storage.database import Storage
from digestbot.storage.desk import Desk

#: Handled updates are remembered for this long at most: Telegram gives none again that is older than a day, and after
#: a week of silence numbers them from anywhere.
MEMORY = timedelta(days=2)
#: ... and for this long at least, for another process that lost its turn may still have them in hand.
IN_HAND = timedelta(minutes=5)

Kept = tuple[UpdateId, TelegramChatId | None, str]


@dataclass(frozen=True, slots=True)
class StorageInbox:
    """The inbox of ``chat.intake``, kept in the database."""

    storage: Storage
    clock: Clock

    async def keep(self, updates: Sequence[Kept], confirmed: UpdateId | None) -> frozenset[UpdateId]:
        """Keep those that are new; gives their ids. Those below ``confirmed`` that were handled are forgotten."""
        return await self.storage.run(_keep, updates, confirmed, self.clock())

    async def pending(self) -> tuple[Kept, ...]:
        """What an earlier run left, oldest first."""
        return await self.storage.run(lambda desk: desk.inbox.pending())

    async def done(self, update_id: UpdateId) -> None:
        await self.storage.run(lambda desk: desk.inbox.done(update_id))

    async def answers(self) -> None:
        """Write something that changes nothing.

        Raises:
            StorageError: nothing can be written.
        """
        await asyncio.to_thread(self.storage.try_to_write)


def _keep(
    desk: Desk, updates: Sequence[Kept], confirmed: UpdateId | None, now: datetime
) -> frozenset[UpdateId]:
    new = desk.inbox.keep(updates, now)
    if confirmed is not None:
        desk.inbox.forget(now - IN_HAND, below=confirmed)
    return new
