"""An alert's rows in the ledger: laid for all who hear it at once, paused, cancelled, corrected, recalled.

However many readers there are, they never pass through this process: rows are made of rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
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
from digestbot.storage.engine.dialects import RealInstant
from digestbot.storage.ledger import editions, laying
from digestbot.storage.tables import alert, alert_job, delivery, held, job
from digestbot.storage.tables.ledger import IS_PENDING, in_state

#: "Not before" of what is owed by a paused job: out of the way of whoever looks for the next row.
PARKED = datetime(9999, 1, 1, tzinfo=UTC)
#: Seconds after which a message that was in flight when it was corrected can be changed.
LANDED = 10.0
#: Seconds after which it is said that an alert was withdrawn: the message itself goes first.
WORD_AFTER = 15.0
#: Parameters in one statement that both databases take with ease, by four for each night.
_NIGHTS = 2000

Repair = Literal["correction", "recall"]


class Broadcasts:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # --- laying ---------------------------------------------------------------------------------

    def lay(
        self,
        alert_id: AlertId,
        call: Call,
        editions_by_language: Sequence[tuple[tuple[str, ...], Message]],
        asleep: Sequence[Asleep],
        now: datetime,
    ) -> None:
        """Lay the alert for everybody who hears it: as owed, as held, or as skipped because they had enough.

        Args:
            alert_id: The alert.
            call: Who hears it.
            editions_by_language: The message, with the readers' languages that get it so.
            asleep: Nights that hold it, as the newsroom judged ``Alerts.nights``.
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
        """Nothing more of these is sent; what is in flight lands."""
        turn(self._connection, jobs, "paused")
        self._connection.execute(update(delivery).where(_owed_by(jobs)).values(not_before=PARKED))

    def resume(self, alert_id: AlertId, jobs: Sequence[JobId]) -> None:
        turn(self._connection, jobs, "open")
        self._connection.execute(update(alert).where(alert.c.id == alert_id).values(resumed_at=RealInstant()))
        self._connection.execute(
            update(delivery).where(_owed_by(jobs), delivery.c.not_before == PARKED).values(not_before=None)
        )

    def cancel(self, jobs: Sequence[JobId], reason: str) -> int:
        """What these jobs still owe is skipped, also what comes back from its flight; gives how many."""
        turn(self._connection, jobs, "cancelled")
        return self._skip(jobs, reason)

    def sweep(self, alert_id: AlertId) -> int:
        """Skip what came back to the cancelled jobs of an alert after they were cancelled."""
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
        """What the job still owes is this message from now on."""
        edition_id = editions.keep(self._connection, {"classic": (message,)}, now)
        self._connection.execute(update(job).where(job.c.id == job_id).values(edition_id=edition_id))

    def repair(
        self,
        kind: Repair,
        alert_id: AlertId,
        original: AlertJob,
        message: Message | None,
        now: datetime,
    ) -> JobId:
        """Lay a correction or recall of what the job delivered; ``message`` None deletes it.

        Earlier corrections of the same job that did not go out yet are skipped.
        """
        earlier = self._connection.scalars(
            select(job.c.id).where(job.c.corrects_job_id == original.job_id, job.c.state == "open")
        ).all()
        self.cancel([JobId(one) for one in earlier], "replaced by a later change")
        job_id = open_alert_job(
            self._connection, kind, message, now, ((alert_id, original.language),), corrects=original.job_id
        )
        self._lay_for_those_who_have(original, job_id, case((in_state("sending"), RealInstant(LANDED))))
        return job_id

    def tell_withdrawn(self, alert_id: AlertId, original: AlertJob, message: Message, now: datetime) -> JobId:
        """Say to everybody who has the alert that it was withdrawn, for whoever read it keeps it in mind."""
        job_id = open_alert_job(
            self._connection, "withdrawal", message, now, ((alert_id, original.language),)
        )
        self._lay_for_those_who_have(original, job_id, RealInstant(WORD_AFTER))
        return job_id

    def _lay_for_those_who_have(
        self, original: AlertJob, job_id: JobId, not_before: ColumnElement[Any]
    ) -> None:
        rows = select(
            literal(job_id),
            delivery.c.recipient_id,
            delivery.c.part,
            delivery.c.rendering,
            delivery.c.lane,
            literal("pending", delivery.c.state.type),
            literal(0),
            not_before,
        ).where(delivery.c.job_id == original.job_id, delivery.c.state.in_(("sent", "sending")))
        columns = (
            "job_id",
            "recipient_id",
            "part",
            "rendering",
            "lane",
            "state",
            "attempts",
            "not_before",
        )
        self._connection.execute(insert(delivery).from_select(columns, rows))


def _owed_by(jobs: Sequence[JobId]) -> ColumnElement[bool]:
    return and_(delivery.c.job_id.in_(jobs), IS_PENDING)
