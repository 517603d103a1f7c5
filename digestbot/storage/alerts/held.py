"""Alerts that are held until a reader's morning, and their release."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, literal, select

from digestbot.model import AlertId, Message, RecipientId, ReleasedAlerts
from digestbot.storage.alerts import audiences
from digestbot.storage.alerts.alert_jobs import open_alert_job, turn
from digestbot.storage.alerts.audiences import Call
from digestbot.storage.drawer import Drawer
from digestbot.storage.ledger import laying
from digestbot.storage.readers.preferences import in_force
from digestbot.storage.tables import alert, chat, held, recipient


class HeldAlerts(Drawer):
    def wake(self, limit: int, now: datetime) -> tuple[ReleasedAlerts, ...]:
        """Take the alerts held for up to ``limit`` recipients whose quiet hours are over, and delete these
        rows.

        Rows of a paused alert stay.
        """
        morning = (
            select(held.c.recipient_id)
            .join(alert, alert.c.id == held.c.alert_id)
            .where(held.c.until <= now, alert.c.state == "running")
            .distinct()
            .limit(limit)
        )
        awake = list(self._connection.scalars(morning))
        if not awake:
            return ()
        running = select(alert.c.id).where(alert.c.state == "running")
        taken = self._connection.execute(
            delete(held)
            .where(held.c.recipient_id.in_(awake), held.c.until <= now, held.c.alert_id.in_(running))
            .returning(held.c.recipient_id, held.c.alert_id)
        ).all()
        alerts: defaultdict[int, list[AlertId]] = defaultdict(list)
        for row in taken:
            alerts[row.recipient_id].append(AlertId(row.alert_id))
        languages = {
            row.id: row.language
            for row in self._connection.execute(
                select(
                    recipient.c.id,
                    in_force("language").label("language"),
                )
                .join_from(recipient, chat)
                .where(recipient.c.id.in_(list(alerts)))
            )
        }
        return tuple(
            ReleasedAlerts(RecipientId(reader), languages[reader], tuple(sorted(ids)))
            for reader, ids in alerts.items()
        )

    def still_want(
        self, call: Call, recipient_ids: Sequence[RecipientId], now: datetime
    ) -> frozenset[RecipientId]:
        """Those of these recipients who would get such an alert now."""
        found = self._connection.scalars(audiences.wants(call, recipient_ids, now))
        return frozenset(RecipientId(one) for one in found)

    def lay_for(
        self,
        alert_ids: Sequence[AlertId],
        language: str,
        message: Message,
        recipient_ids: Sequence[RecipientId],
        now: datetime,
        *,
        skipped: str | None = None,
    ) -> None:
        """Add a message that carries these alerts for these recipients. With ``skipped`` the deliveries are
        skipped, for that reason.
        """
        job_id = open_alert_job(
            self._connection, "alert", message, now, [(one, language) for one in alert_ids]
        )
        why: ColumnElement[str | None] | None = None if skipped is None else literal(skipped)
        laying.lay(self._connection, job_id, laying.these(recipient_ids), lane="alert", skipped=why)

    def drop(self, alert_id: AlertId, message: Message, reason: str, now: datetime) -> int:
        """Stop holding the alert: each reader for whom it was held gets a skipped delivery with the reason;
        gives how many.
        """
        waiting = select(held.c.recipient_id).where(held.c.alert_id == alert_id)
        count = self._connection.scalar(select(func.count()).select_from(waiting.subquery())) or 0
        if not count:
            return 0
        job_id = open_alert_job(self._connection, "alert", message, now, ((alert_id, "en"),))
        turn(self._connection, [job_id], "cancelled")
        laying.lay(self._connection, job_id, waiting, lane="alert", skipped=literal(reason))
        self._connection.execute(delete(held).where(held.c.alert_id == alert_id))
        return count
