"""An alert's rows in the ledger: adds them for all readers at once, and pauses, cancels, corrects and recalls
them.

The readers never pass through this process, however many they are: the database makes rows from rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    exists,
    insert,
    literal,
    select,
    update,
)

from digestbot.model import AlertId, JobId, Message
from digestbot.storage.alerts import audiences
from digestbot.storage.alerts.alert_jobs import AlertJob, jobs_of, open_alert_job, turn
from digestbot.storage.alerts.audiences import Asleep, Call
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import RealInstant
from digestbot.storage.ledger import editions, laying
from digestbot.storage.tables import alert, alert_job, delivery, held, job
from digestbot.storage.tables.ledger import IS_PENDING

#: "Not before" of a paused job's deliveries, so that the query for the next delivery does not walk past them.
PARKED = datetime(9999, 1, 1, tzinfo=UTC)
#: The notice that an alert was withdrawn goes this many seconds later, because the message itself is deleted
#: first.
WORD_AFTER = 15.0
#: Nights in one statement. Each takes four parameters; both databases accept so many.
_NIGHTS = 2000

Repair = Literal["correction", "recall"]


class Broadcasts(Drawer):
    # --- laying ---------------------------------------------------------------------------------

    def lay(
        self,
        alert_id: AlertId,
        call: Call,
        editions_by_language: Sequence[tuple[tuple[str, ...], Message]],
        asleep: Sequence[Asleep],
        now: datetime,
    ) -> None:
        """Add the alert's rows for all its readers: a delivery, a held alert, or a skipped delivery for
        readers who reached their daily limit.

        Args:
            alert_id: The alert.
            call: Decides which readers get it.
            editions_by_language: The message in each language, with the readers' languages that get this one.
            asleep: The nights among ``Alerts.nights`` that hold it, as the newsroom decided.
            now: The instant.
        """
        who = audiences.hearers(self._connection, call, now)
        for start in range(0, len(asleep), _NIGHTS):
            some = audiences.sleepers(who, asleep[start : start + _NIGHTS]).subquery()
            rows = select(literal(alert_id), some.c.id, some.c.until)
            self._connection.execute(insert(held).from_select(["alert_id", "recipient_id", "until"], rows))
        for languages, message in editions_by_language:
            job_id = open_alert_job(self._connection, "alert", message, now, ((alert_id, languages[0]),))
            self._lay_job(alert_id, job_id, who.select().where(who.c.language.in_(languages)))

    def _lay_job(self, alert_id: AlertId, job_id: JobId, readers: Select[Any]) -> None:
        reader = readers.subquery()
        sleeps = exists().where(held.c.alert_id == alert_id, held.c.recipient_id == reader.c.id)
        awake = select(reader.c.id).where(~sleeps)
        laying.lay(
            self._connection, job_id, awake, lane="alert", skipped=case((reader.c.capped, literal("cap")))
        )

    # --- stopping and going on ------------------------------------------------------------------

    def jobs(self, alert_id: AlertId) -> tuple[AlertJob, ...]:
        """The jobs that carry the alert itself, with the other alerts that they carry."""
        mine = select(alert_job.c.job_id).where(alert_job.c.alert_id == alert_id)
        rows = self._connection.execute(
            select(alert_job.c.job_id, alert_job.c.alert_id, alert_job.c.language)
            .join(job, job.c.id == alert_job.c.job_id)
            .where(alert_job.c.job_id.in_(mine), job.c.kind == "alert")
            .order_by(alert_job.c.job_id, alert_job.c.alert_id)
        ).all()
        languages = {row.job_id: row.language for row in rows}
        return tuple(
            AlertJob(
                JobId(job_id),
                language,
                tuple(AlertId(row.alert_id) for row in rows if row.job_id == job_id),
            )
            for job_id, language in languages.items()
        )

    def pause(self, jobs: Sequence[JobId]) -> None:
        """Send nothing more of these jobs; messages in flight still arrive."""
        turn(self._connection, jobs, "paused")
        self._connection.execute(update(delivery).where(_owed_by(jobs)).values(not_before=PARKED))

    def resume(self, alert_id: AlertId, jobs: Sequence[JobId]) -> None:
        turn(self._connection, jobs, "open")
        self._connection.execute(update(alert).where(alert.c.id == alert_id).values(resumed_at=RealInstant()))
        self._connection.execute(
            update(delivery).where(_owed_by(jobs), delivery.c.not_before == PARKED).values(not_before=None)
        )

    def cancel(self, jobs: Sequence[JobId], reason: str) -> int:
        """Skip everything that these jobs still owe, also deliveries that come back from a failed send; gives
        how many.
        """
        turn(self._connection, jobs, "cancelled")
        return self._skip(jobs, reason)

    def sweep(self, alert_id: AlertId) -> int:
        """Skip deliveries that came back to the cancelled jobs of an alert after these were cancelled."""
        cancelled = self._connection.scalars(jobs_of(alert_id).where(job.c.state == "cancelled")).all()
        return self._skip([JobId(one) for one in cancelled], "cancelled")

    def _skip(self, jobs: Sequence[JobId], reason: str) -> int:
        if not jobs:
            return 0
        return self._connection.execute(
            update(delivery)
            .where(_owed_by(jobs))
            .values(
                state="skipped",
                reason=reason,
                not_before=None,
                ended_at=RealInstant(),
            )
        ).rowcount

    # --- correcting and recalling ---------------------------------------------------------------

    def rewrite(self, job_id: JobId, message: Message, now: datetime) -> None:
        """Replace the message in the deliveries that the job still owes."""
        edition_id = editions.keep_edition(self._connection, {"classic": (message,)}, now)
        self._connection.execute(update(job).where(job.c.id == job_id).values(edition_id=edition_id))

    def repair(
        self,
        kind: Repair,
        alert_id: AlertId,
        original: AlertJob,
        message: Message | None,
        now: datetime,
    ) -> JobId:
        """Add a correction or recall for the messages that the job delivered. With ``message`` None they are
        deleted.

        Earlier corrections of the same job that were not sent yet are skipped.
        """
        earlier = self._connection.scalars(
            select(job.c.id).where(job.c.corrects_job_id == original.job_id, job.c.state == "open")
        ).all()
        self.cancel([JobId(one) for one in earlier], "replaced by a later change")
        job_id = open_alert_job(
            self._connection, kind, message, now, ((alert_id, original.language),), corrects=original.job_id
        )
        laying.lay_for_those_who_have(self._connection, original.job_id, job_id, laying.ONCE_LANDED)
        return job_id

    def tell_withdrawn(self, alert_id: AlertId, original: AlertJob, message: Message, now: datetime) -> JobId:
        """Tell everybody who got the alert that it was withdrawn, because a deleted message was perhaps read
        before.
        """
        job_id = open_alert_job(
            self._connection, "withdrawal", message, now, ((alert_id, original.language),)
        )
        laying.lay_for_those_who_have(self._connection, original.job_id, job_id, RealInstant(WORD_AFTER))
        return job_id


def _owed_by(jobs: Sequence[JobId]) -> ColumnElement[bool]:
    return and_(delivery.c.job_id.in_(jobs), IS_PENDING)
