"""Who wants the weekly report, and on which Mondays each of them had it."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlalchemy import delete, exists, select

from digestbot.model import RecipientId, WeeklyReport
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import insert
from digestbot.storage.readers.recipients import living
from digestbot.storage.tables import weekly_report


class WeeklyReports(Drawer):
    def turn_on(self, recipient_id: RecipientId, last_monday: date) -> None:
        """Send the report on each Monday after this one. Who gets it already goes on getting it."""
        recipient_id = living(self._connection, recipient_id)
        if not self.is_on(recipient_id):
            self._add(recipient_id, last_monday)

    def turn_off(self, recipient_id: RecipientId) -> None:
        """Send no further report."""
        recipient_id = living(self._connection, recipient_id)
        self._connection.execute(delete(weekly_report).where(weekly_report.c.recipient_id == recipient_id))

    def is_on(self, recipient_id: RecipientId) -> bool:
        """Whether the recipient wants the report."""
        wanted = exists().where(weekly_report.c.recipient_id == recipient_id)
        return self._connection.scalar(select(wanted)) or False

    def all(self) -> tuple[WeeklyReport, ...]:
        """Everybody who wants the report."""
        told: defaultdict[int, set[date]] = defaultdict(set)
        for row in self._connection.execute(select(weekly_report).order_by(weekly_report.c.recipient_id)):
            told[row.recipient_id].add(row.monday)
        return tuple(WeeklyReport(RecipientId(one), frozenset(mondays)) for one, mondays in told.items())

    def mark(self, recipient_id: RecipientId, monday: date) -> bool:
        """Note that the report of this Monday is told; False if another process did, or if it was turned off."""
        recipient_id = living(self._connection, recipient_id)
        return self.is_on(recipient_id) and self._add(recipient_id, monday)

    def _add(self, recipient_id: RecipientId, monday: date) -> bool:
        new = (
            insert(self._connection, weekly_report)
            .values(recipient_id=recipient_id, monday=monday)
            .on_conflict_do_nothing()
            .returning(weekly_report.c.monday)
        )
        return self._connection.scalar(new) is not None
