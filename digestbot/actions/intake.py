"""Stores updates in the database, before Telegram may forget them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from digestbot.clock import Clock
from digestbot.model import TelegramChatId, UpdateId
from digestbot.storage.database import Storage
from digestbot.storage.desk import Desk

#: Handled updates are remembered for at most this time. Telegram repeats no update that is older than a day.
#: And after a week without updates it may start again from any id, so remembering longer could hide a new
#: update.
MEMORY = timedelta(days=2)
#: Handled updates are remembered for at least this time, because another process that lost its turn may still
#: be handling them.
IN_HAND = timedelta(minutes=5)

#: After each so many updates, those that were handled are deleted; they are empty since they were.
TIDY_EVERY = 100

Kept = tuple[UpdateId, TelegramChatId | None, str]


@dataclass(frozen=True, slots=True)
class StorageInbox:
    """The ``Inbox`` that ``chat.intake`` asks for, on top of the database."""

    storage: Storage
    clock: Clock

    async def keep(self, updates: Sequence[Kept], confirmed: UpdateId | None) -> frozenset[UpdateId]:
        """Store the updates that are new, and return their ids.

        With each hundredth, handled ones below ``confirmed`` are deleted.
        """
        return await self.storage.run(_keep, updates, confirmed, self.clock())

    async def pending(self) -> tuple[Kept, ...]:
        """The updates that are not handled yet, the oldest first."""
        return await self.storage.run(lambda desk: desk.inbox.pending())

    async def done(self, update_id: UpdateId) -> None:
        await self.storage.run(lambda desk: desk.inbox.done(update_id))

    async def answers(self) -> None:
        """Check that the database can be written, by a write that changes nothing.

        Raises:
            StorageError: It can't be written.
        """
        await asyncio.to_thread(self.storage.try_to_write)


def _keep(
    desk: Desk, updates: Sequence[Kept], confirmed: UpdateId | None, now: datetime
) -> frozenset[UpdateId]:
    new = desk.inbox.keep(updates, now)
    if confirmed is not None and any(update_id % TIDY_EVERY == 0 for update_id in new):
        desk.inbox.forget(now - IN_HAND, below=confirmed)
    return new
