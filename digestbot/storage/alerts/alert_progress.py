"""Counts how far an alert has come, from the ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, or_, select

from digestbot.model import AlertId, JobKind, Progress, Tally
from digestbot.storage.alerts.alert_jobs import jobs_of
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import RealInstant
from digestbot.storage.tables import alert, alert_job, delivery, held, job
from digestbot.storage.tables.ledger import IS_ENDED_ALERT

#: The sending rate is measured over this many seconds.
RATE_SECONDS = 10.0


class AlertProgress(Drawer):
    def of(self, alert_id: AlertId) -> Progress:
        """How far the alert, its latest correction and its recall have come."""
        latest = select(func.max(job.c.created_at)).where(job.c.id.in_(jobs_of(alert_id, "correction")))
        counted = self._connection.execute(
            select(job.c.kind, delivery.c.state, delivery.c.reason, func.count().label("rows"))
            .join_from(alert_job, job, job.c.id == alert_job.c.job_id)
            .join(delivery, delivery.c.job_id == job.c.id)
            .where(
                alert_job.c.alert_id == alert_id,
                (job.c.kind != "correction") | (job.c.created_at == latest.scalar_subquery()),
            )
            .group_by(job.c.kind, delivery.c.state, delivery.c.reason)
        ).all()
        waiting = self._connection.execute(
            select(func.count().label("readers"), func.min(held.c.until).label("until")).where(
                held.c.alert_id == alert_id
            )
        ).one()
        kinds = {row.kind for row in counted}
        return Progress(
            alert=_tally(counted, "alert"),
            held=waiting.readers,
            next_held_at=waiting.until,
            rate=self._rate(alert_id),
            correction=_tally(counted, "correction") if "correction" in kinds else None,
            recall=_tally(counted, "recall") if "recall" in kinds else None,
        )

    def _rate(self, alert_id: AlertId) -> float:
        ended = self._connection.scalar(
            select(func.count())
            .select_from(delivery)
            .where(
                IS_ENDED_ALERT,
                delivery.c.job_id.in_(jobs_of(alert_id)),
                delivery.c.state != "skipped",
                delivery.c.ended_at >= RealInstant(-RATE_SECONDS),
            )
        )
        return (ended or 0) / RATE_SECONDS

    def last(self, alert_id: AlertId, limit: int) -> tuple[str | None, ...]:
        """The outcomes of the latest sends, the latest first: None for a success, else the reason of the
        failure.

        Sends before the alert was last resumed are left out.
        """
        since = select(alert.c.resumed_at).where(alert.c.id == alert_id).scalar_subquery()
        rows = self._connection.execute(
            select(delivery.c.state, delivery.c.reason)
            .where(
                IS_ENDED_ALERT,
                delivery.c.job_id.in_(jobs_of(alert_id, "alert")),
                delivery.c.state != "skipped",
                or_(since.is_(None), delivery.c.ended_at > since),
            )
            .order_by(delivery.c.ended_at.desc())
            .limit(limit)
        ).all()
        return tuple(None if row.state == "sent" else row.reason or row.state for row in rows)

    def delivered(self, alert_id: AlertId) -> int:
        """How many recipients got the alert, or are getting it at this moment."""
        return (
            self._connection.scalar(
                select(func.count())
                .select_from(delivery)
                .where(
                    delivery.c.job_id.in_(jobs_of(alert_id, "alert")),
                    delivery.c.state.in_(("sent", "sending")),
                )
            )
            or 0
        )


def _tally(rows: Sequence[Any], kind: JobKind) -> Tally:
    states: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    for row in rows:
        if row.kind == kind:
            states[row.state] += row.rows
            if row.state in {"failed", "unknown", "skipped"}:
                reasons[row.reason or row.state] += row.rows
    return Tally(
        sent=states["sent"],
        failed=states["failed"],
        unknown=states["unknown"],
        skipped=states["skipped"],
        waiting=states["pending"] + states["sending"],
        reasons=tuple(reasons.most_common()),
    )
