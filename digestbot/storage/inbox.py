"""The inbox: Telegram's updates, kept before they are handled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, select, update

from digestbot.clock import system_clock
from digestbot.model import TelegramChatId, UpdateId
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import insert_new
from digestbot.storage.engine.durability import must_last
from digestbot.storage.tables import inbox

_KEEP = insert_new(inbox).returning(inbox.c.update_id)
_TICK_OFF = (
    update(inbox)
    .where(inbox.c.update_id == bindparam("number"), inbox.c.done_at.is_(None))
    .values(done_at=bindparam("now"), telegram_id=None, body="")
)


class InboxUpdates(Drawer):
    def keep(
        self, updates: Sequence[tuple[UpdateId, TelegramChatId | None, str]], now: datetime
    ) -> frozenset[UpdateId]:
        """Keep updates, given as (update id, chat's Telegram id, JSON); gives the ids of those that were new."""
        if not updates:
            return frozenset()
        # Telegram forgets the updates as soon as it hears that they are kept.
        must_last(self._connection)
        rows = [
            {"update_id": update_id, "telegram_id": telegram_id, "body": body, "kept_at": now}
            for update_id, telegram_id, body in updates
        ]
        return frozenset(self._connection.scalars(_KEEP, rows))

    def pending(self) -> tuple[tuple[UpdateId, TelegramChatId | None, str], ...]:
        """The updates that are kept and not handled yet, oldest first."""
        rows = self._connection.execute(
            select(inbox.c.update_id, inbox.c.telegram_id, inbox.c.body)
            .where(inbox.c.done_at.is_(None))
            .order_by(inbox.c.update_id)
        )
        return tuple((row.update_id, row.telegram_id, row.body) for row in rows)

    def done(self, update_id: UpdateId) -> None:
        """Note that the update was handled, and delete its content."""
        self._connection.execute(_TICK_OFF, {"number": update_id, "now": system_clock()})

    def forget(self, before: datetime, below: UpdateId | None = None) -> None:
        """Delete handled updates that were kept before ``before``; with ``below``, only those with a smaller
        number.
        """
        handled = delete(inbox).where(inbox.c.done_at.is_not(None), inbox.c.kept_at < before)
        self._connection.execute(handled if below is None else handled.where(inbox.c.update_id < below))
