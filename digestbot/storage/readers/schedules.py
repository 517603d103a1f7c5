"""The schedules of readers' digests."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time

from sqlalchemy import delete, insert, select, update

from digestbot.model import Due, Occurrence, RecipientId, Schedule, ScheduleId
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import for_update
from digestbot.storage.readers.readers import Readers, schedule_of
from digestbot.storage.readers.recipients import living
from digestbot.storage.tables import chat, recipient, schedule


class Schedules(Drawer):
    def put(
        self, recipient_id: RecipientId, at: time, weekdays: Iterable[int], zone: str, first: Occurrence
    ) -> Schedule:
        """Serve the recipient at this local time from now on, and at no other time."""
        recipient_id = living(self._connection, recipient_id)
        self.remove_all(recipient_id)
        status = self._connection.execute(
            select(chat.c.status, chat.c.status_at)
            .join_from(chat, recipient)
            .where(recipient.c.id == recipient_id)
        ).one()
        row = self._connection.execute(
            insert(schedule)
            .values(
                recipient_id=recipient_id,
                at=at,
                weekdays=frozenset(weekdays),
                zone=zone,
                next_due_at=first.utc,
                next_local_date=first.local_date,
                silent_since=None if status.status == "active" else status.status_at,
            )
            .returning(schedule)
        ).one()
        return schedule_of(row)

    def due(self, limit: int, now: datetime) -> tuple[Due, ...]:
        """Schedules that are due, the earliest first. Those of chats that take no messages are left out.

        Schedules of paused readers are included: they advance without a digest.
        """
        come = (
            select(schedule.c.id, schedule.c.recipient_id)
            .where(schedule.c.silent_since.is_(None), schedule.c.next_due_at <= now)
            .order_by(schedule.c.next_due_at, schedule.c.id)
            .limit(limit)
        )
        found = self._connection.execute(for_update(come, schedule)).all()
        if not found:
            return ()
        readers = Readers(self._connection).many({row.recipient_id for row in found})
        schedules = {one.id: one for reader in readers.values() for one in reader.schedules}
        return tuple(Due(schedules[row.id], readers[row.recipient_id]) for row in found)

    def advance(self, schedule_id: ScheduleId, following: Occurrence) -> None:
        """Set the schedule's next date to ``following``."""
        self._connection.execute(
            update(schedule)
            .where(schedule.c.id == schedule_id)
            .values(next_due_at=following.utc, next_local_date=following.local_date)
        )

    def remove_all(self, recipient_id: RecipientId) -> None:
        recipient_id = living(self._connection, recipient_id)
        self._connection.execute(delete(schedule).where(schedule.c.recipient_id == recipient_id))
