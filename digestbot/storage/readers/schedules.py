"""The schedules of readers' digests."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ScalarSelect, case, delete, func, null, select, union_all, update

from digestbot.model import Brings, Due, Occurrence, Reader, RecipientId, Schedule, ScheduleId
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import for_update, insert
from digestbot.storage.readers.readers import Readers, schedule_of
from digestbot.storage.readers.recipients import living
from digestbot.storage.tables import chat, digest, recipient, removed_slot, schedule


class Schedules(Drawer):
    def put(
        self,
        recipient_id: RecipientId,
        at: time,
        weekdays: Iterable[int],
        zone: str,
        first: Occurrence,
        *,
        sound: bool = True,
    ) -> Schedule:
        """Serve the recipient at this local time too; the slot of this time, if there is one, is changed."""
        recipient_id = living(self._connection, recipient_id)
        values = {
            "weekdays": frozenset(weekdays),
            "zone": zone,
            "next_due_at": first.utc,
            "next_local_date": first.local_date,
            "sound": sound,
        }
        row = self._connection.execute(
            insert(self._connection, schedule)
            .values(
                recipient_id=recipient_id,
                brings="digest",
                at=at,
                silent_since=_silent_since(recipient_id),
                **values,
            )
            .on_conflict_do_update(
                index_elements=[schedule.c.recipient_id, schedule.c.brings, schedule.c.at], set_=values
            )
            .returning(schedule)
        ).one()
        return schedule_of(row)

    def brought(self, recipient_id: RecipientId) -> dict[time, date]:
        """Time of day → the last local date whose digest that slot brought or skipped, also if the slot was
        removed since.
        """
        latest = select(func.max(digest.c.local_date)).where(digest.c.schedule_id == schedule.c.id)
        slots = union_all(
            select(schedule.c.at, latest.scalar_subquery().label("local_date")).where(
                schedule.c.recipient_id == recipient_id, schedule.c.brings == "digest"
            ),
            select(removed_slot.c.at, removed_slot.c.local_date).where(
                removed_slot.c.recipient_id == recipient_id
            ),
        )
        found: dict[time, date] = {}
        for at, local_date in self._connection.execute(slots):
            if local_date is not None:
                found[at] = max(local_date, found.get(at, local_date))
        return found

    def put_week(
        self, recipient_id: RecipientId, at: time, weekday: int, zone: str, first: Occurrence
    ) -> None:
        """Tell the recipient the week at this local time of this ISO weekday, and at no other time."""
        recipient_id = living(self._connection, recipient_id)
        values = {
            "at": at,
            "weekdays": frozenset({weekday}),
            "zone": zone,
            "next_due_at": first.utc,
            "next_local_date": first.local_date,
        }
        theirs = (schedule.c.recipient_id == recipient_id, schedule.c.brings == "week")
        if not self._connection.execute(update(schedule).where(*theirs).values(values)).rowcount:
            values |= {"recipient_id": recipient_id, "brings": "week"}
            self._connection.execute(
                insert(self._connection, schedule).values(
                    values | {"silent_since": _silent_since(recipient_id)}
                )
            )

    def remove_week(self, recipient_id: RecipientId) -> None:
        recipient_id = living(self._connection, recipient_id)
        self._connection.execute(
            delete(schedule).where(schedule.c.recipient_id == recipient_id, schedule.c.brings == "week")
        )

    def due(self, limit: int, now: datetime, brings: Brings = "digest") -> tuple[Due, ...]:
        """Schedules that are due, the earliest first. Those of chats that take no messages are left out.

        Schedules of paused readers are included: they advance without a digest.
        """
        come = (
            select(schedule.c.id, schedule.c.recipient_id)
            .where(
                schedule.c.silent_since.is_(None), schedule.c.next_due_at <= now, schedule.c.brings == brings
            )
            .order_by(schedule.c.next_due_at, schedule.c.id)
            .limit(limit)
        )
        found = self._connection.execute(for_update(come, schedule)).all()
        if not found:
            return ()
        readers = Readers(self._connection).many({row.recipient_id for row in found})
        schedules = {one.id: one for reader in readers.values() for one in _all_of(reader)}
        return tuple(Due(schedules[row.id], readers[row.recipient_id]) for row in found)

    def advance(self, schedule_id: ScheduleId, following: Occurrence) -> None:
        """Set the schedule's next date to ``following``."""
        self._connection.execute(
            update(schedule)
            .where(schedule.c.id == schedule_id)
            .values(next_due_at=following.utc, next_local_date=following.local_date)
        )

    def remove(
        self, recipient_id: RecipientId, times: Collection[time], brought: Mapping[time, date] | None = None
    ) -> None:
        """Remove the slots of these times of day. What they brought last stays known: ``brought`` is what that
        method says of this recipient, where it was asked already.
        """
        recipient_id = living(self._connection, recipient_id)
        brought = self.brought(recipient_id) if brought is None else brought
        kept = insert(self._connection, removed_slot)
        kept = kept.on_conflict_do_update(
            index_elements=[removed_slot.c.recipient_id, removed_slot.c.at],
            set_={"local_date": kept.excluded.local_date},
        )
        rows = [
            {"recipient_id": recipient_id, "at": at, "local_date": brought[at]}
            for at in times
            if at in brought
        ]
        if rows:
            self._connection.execute(kept, rows)
        self._connection.execute(
            delete(schedule).where(
                schedule.c.recipient_id == recipient_id,
                schedule.c.brings == "digest",
                schedule.c.at.in_(times),
            )
        )


def _silent_since(recipient_id: RecipientId) -> ScalarSelect[Any]:
    """Since when the recipient's chat has taken no messages; NULL if it takes them."""
    whose = select(recipient.c.chat_id).where(recipient.c.id == recipient_id).scalar_subquery()
    silent = case((chat.c.status == "active", null()), else_=chat.c.status_at)
    return select(silent).where(chat.c.id == whose).scalar_subquery()


def _all_of(reader: Reader) -> tuple[Schedule, ...]:
    return reader.schedules if reader.weekly is None else (*reader.schedules, reader.weekly)
