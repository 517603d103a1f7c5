"""Who wants the weekly report, and which was the latest that each of them had."""

from __future__ import annotations

from datetime import date

from sqlalchemy import delete, exists, select, update

from digestbot.model import RecipientId, WeeklyReport
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import insert
from digestbot.storage.readers.recipients import living
from digestbot.storage.tables import weekly_report


class WeeklyReports(Drawer):
    def turn_on(self, recipient_id: RecipientId, told_on: date) -> None:
        """Send the report on the first Monday after ``told_on``. Whoever gets it already keeps the date."""
        self._connection.execute(
            insert(self._connection, weekly_report)
            .values(recipient_id=living(self._connection, recipient_id), told_on=told_on)
            .on_conflict_do_nothing()
        )

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
        rows = self._connection.execute(select(weekly_report).order_by(weekly_report.c.recipient_id))
        return tuple(WeeklyReport(RecipientId(row.recipient_id), row.told_on) for row in rows)

    def mark(self, report: WeeklyReport, told_on: date) -> bool:
        """Note that the report of this Monday is told; False if another process noted it, or if it was turned off."""
        marked = (
            update(weekly_report)
            .where(
                weekly_report.c.recipient_id == report.recipient_id,
                weekly_report.c.told_on == report.told_on,
            )
            .values(told_on=told_on)
        )
        return self._connection.execute(marked).rowcount == 1
