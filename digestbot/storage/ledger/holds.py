"""Holds: a lane waits because too many chats at once refused messages."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, literal_column, select, update

from digestbot.model import LANES, Lane, LaneHold
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import IsAmong, RealInstant, insert
from digestbot.storage.ledger import shown
from digestbot.storage.tables import delivery, hold, job
from digestbot.storage.tables.ledger import IS_PENDING

#: While a lane waits, one message goes every so many seconds (real time), to test whether the problem is
#: over.
PROBE_EVERY = 60.0


class Holds(Drawer):
    def of(self, lane: Lane) -> LaneHold | None:
        """Why the lane waits; None if it does not."""
        row = self._connection.execute(
            select(hold.c.reason, hold.c.held_at).where(hold.c.lane == lane)
        ).first()
        return None if row is None else LaneHold(row.reason, row.held_at)

    def begin(self, lane: Lane, reason: str, now: datetime) -> bool:
        """Hold the lane; False if it waits already."""
        new = self._connection.execute(
            insert(self._connection, hold)
            .values(lane=lane, reason=reason, held_at=now, probe_at=RealInstant(PROBE_EVERY))
            .on_conflict_do_nothing()
            .returning(hold.c.lane)
        )
        return new.first() is not None

    def take_probe(self, lane: Lane) -> bool:
        """Whether one message of the lane may go now as a test. If True, nobody else may send a test for a
        while.
        """
        taken = self._connection.execute(
            update(hold)
            .where(hold.c.lane == lane, hold.c.probe_at <= RealInstant())
            .values(probe_at=RealInstant(PROBE_EVERY))
        )
        return taken.rowcount > 0

    def end(self, lane: Lane, too_old: datetime) -> bool:
        """End the hold of the lane. Digests that were added before ``too_old`` are too late and are skipped.
        False if the lane did not wait.
        """
        if not self._connection.execute(delete(hold).where(hold.c.lane == lane)).rowcount:
            return False
        late = self._connection.scalars(
            update(delivery)
            .where(
                delivery.c.lane == literal_column(str(LANES.index(lane))),
                IS_PENDING,
                delivery.c.lease_owner.is_(None),
                delivery.c.job_id.in_(select(job.c.id).where(job.c.created_at < too_old)),
            )
            .values(state="skipped", reason="late", not_before=None, ended_at=RealInstant())
            .returning(delivery.c.id)
        ).all()
        if late:
            shown.take_back(self._connection, IsAmong(delivery.c.id, late))
        return True
