"""An alert's rows in the ledger: laid for all who hear it at once, held, paused, corrected, recalled.

However many readers there are, they never pass through this process: rows are made of rows.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    case,
    delete,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)

from digestbot.model import (
    AlertId,
    Heard,
    JobId,
    JobKind,
    Message,
    Progress,
    RecipientId,
    Tally,
)
from digestbot.storage import audiences, editions, laying
from digestbot.storage.audiences import Asleep, Call
from digestbot.storage.dialects import RealInstant
from digestbot.storage.editions import Editions
from digestbot.storage.tables import alert, alert_job, chat, delivery, held, job, recipient
from digestbot.storage.tables.ledger import IS_ENDED_ALERT, IS_PENDING, in_state

#: "Not before" of what is owed by a paused job: out of the way of whoever looks for the next row.
PARKED = datetime(9999, 1, 1, tzinfo=UTC)
#: Seconds after which a message that was in flight when it was corrected can be changed.
LANDED = 10.0
#: Seconds over which the rate is measured.
RATE_SECONDS = 10.0
#: Parameters in one statement that both databases take with ease, by four for each night.
_NIGHTS = 2000

Repair = Literal["correction", "recall"]


@dataclass(frozen=True, slots=True)
class AlertJob:
    """A job that carries one alert, or several that were merged."""

    job_id: JobId
    language: str
    #: Oldest first.
    alert_ids: tuple[AlertId, ...]


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
            job_id = self._open_job("alert", message, now, ((alert_id, languages[0]),))
            self._lay_job(alert_id, job_id, who.select().where(who.c.language.in_(languages)))

    def _lay_job(self, alert_id: AlertId, job_id: JobId, readers: Select[Any]) -> None:
        reader = readers.subquery()
        sleeps = exists().where(held.c.alert_id == alert_id, held.c.recipient_id == reader.c.id)
        awake = select(reader.c.id).where(~sleeps)
        laying.lay(
            self._connection, job_id, awake, lane="alert", skipped=case((reader.c.capped, literal("cap")))
        )

    def _open_job(
        self,
        kind: JobKind,
        message: Message | None,
        now: datetime,
        carries: Sequence[tuple[AlertId, str]],
        corrects: JobId | None = None,
    ) -> JobId:
        messages: Editions | None = None if message is None else {"classic": (message,)}
        job_id = laying.open_job(self._connection, kind, "alert", messages, now, corrects=corrects)
        self._connection.execute(
            insert(alert_job),
            [{"alert_id": one, "job_id": job_id, "language": language} for one, language in carries],
        )
        return job_id

    # --- what was held for the morning ----------------------------------------------------------

    def wake(self, now: datetime, limit: int) -> tuple[Heard, ...]:
        """Take what is held for up to ``limit`` recipients whose quiet hours are over; it is held no more.

        What belongs to a paused alert stays.
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
                    func.coalesce(recipient.c.language, chat.c.language, "en").label("language"),
                )
                .join_from(recipient, chat)
                .where(recipient.c.id.in_(list(alerts)))
            )
        }
        return tuple(
            Heard(RecipientId(reader), languages[reader], tuple(sorted(ids)))
            for reader, ids in alerts.items()
        )

    def still_want(
        self, call: Call, recipient_ids: Sequence[RecipientId], now: datetime
    ) -> frozenset[RecipientId]:
        """Of these recipients, the ones who would hear such an alert now."""
        found = self._connection.scalars(audiences.wants(call, now, recipient_ids))
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
        """Lay one message that carries these alerts for these recipients; ``skipped``: why they don't get it."""
        job_id = self._open_job("alert", message, now, [(one, language) for one in alert_ids])
        why: ColumnElement[str | None] | None = None if skipped is None else literal(skipped)
        laying.lay(self._connection, job_id, laying.these(recipient_ids), lane="alert", skipped=why)

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
        self._turn(jobs, "paused")
        self._connection.execute(update(delivery).where(_owed_by(jobs)).values(not_before=PARKED))

    def resume(self, alert_id: AlertId, jobs: Sequence[JobId]) -> None:
        self._turn(jobs, "open")
        self._connection.execute(update(alert).where(alert.c.id == alert_id).values(resumed_at=RealInstant()))
        self._connection.execute(
            update(delivery).where(_owed_by(jobs), delivery.c.not_before == PARKED).values(not_before=None)
        )

    def cancel(self, jobs: Sequence[JobId], reason: str) -> int:
        """What these jobs still owe is skipped, also what comes back from its flight; gives how many."""
        self._turn(jobs, "cancelled")
        return self._skip(jobs, reason)

    def drop_held(self, alert_id: AlertId, message: Message, reason: str, now: datetime) -> int:
        """Nobody waits for the alert any more: each who did is skipped in the ledger with the reason."""
        waiting = select(held.c.recipient_id).where(held.c.alert_id == alert_id)
        count = self._connection.scalar(select(func.count()).select_from(waiting.subquery())) or 0
        if not count:
            return 0
        job_id = self._open_job("alert", message, now, ((alert_id, "en"),))
        self._turn([job_id], "cancelled")
        laying.lay(self._connection, job_id, waiting, lane="alert", skipped=literal(reason))
        self._connection.execute(delete(held).where(held.c.alert_id == alert_id))
        return count

    def sweep(self, alert_id: AlertId) -> int:
        """Skip what came back to the cancelled jobs of an alert after they were cancelled."""
        cancelled = self._connection.scalars(
            select(job.c.id)
            .join(alert_job, alert_job.c.job_id == job.c.id)
            .where(alert_job.c.alert_id == alert_id, job.c.state == "cancelled")
        ).all()
        return self._skip([JobId(one) for one in cancelled], "cancelled")

    def _turn(self, jobs: Sequence[JobId], state: str) -> None:
        self._connection.execute(update(job).where(job.c.id.in_(jobs)).values(state=state))

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
        job_id = self._open_job(
            kind, message, now, ((alert_id, original.language),), corrects=original.job_id
        )
        landing = in_state("sending")
        rows = select(
            literal(job_id),
            delivery.c.recipient_id,
            delivery.c.part,
            delivery.c.rendering,
            delivery.c.lane,
            literal("pending", delivery.c.state.type),
            literal(0),
            case((landing, RealInstant(LANDED))),
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
        return job_id

    def delivered(self, alert_id: AlertId) -> int:
        """How many recipients have the alert, or are just getting it."""
        return (
            self._connection.scalar(
                select(func.count())
                .select_from(delivery)
                .where(
                    delivery.c.job_id.in_(_jobs_of(alert_id, "alert")),
                    delivery.c.state.in_(("sent", "sending")),
                )
            )
            or 0
        )

    # --- looking at it --------------------------------------------------------------------------

    def progress(self, alert_id: AlertId) -> Progress:
        """How far the alert, its latest correction and its recall came."""
        latest = select(func.max(job.c.created_at)).where(job.c.id.in_(_jobs_of(alert_id, "correction")))
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
                delivery.c.job_id.in_(_jobs_of(alert_id)),
                delivery.c.state != "skipped",
                delivery.c.ended_at >= RealInstant(-RATE_SECONDS),
            )
        )
        return (ended or 0) / RATE_SECONDS

    def last(self, alert_id: AlertId, limit: int) -> tuple[str | None, ...]:
        """What became of the latest sends, the latest first: None where it went well, else why not.

        What was before the alert was resumed counts no more.
        """
        since = select(alert.c.resumed_at).where(alert.c.id == alert_id).scalar_subquery()
        rows = self._connection.execute(
            select(delivery.c.state, delivery.c.reason)
            .where(
                IS_ENDED_ALERT,
                delivery.c.job_id.in_(_jobs_of(alert_id, "alert")),
                delivery.c.state != "skipped",
                or_(since.is_(None), delivery.c.ended_at > since),
            )
            .order_by(delivery.c.ended_at.desc())
            .limit(limit)
        ).all()
        return tuple(None if row.state == "sent" else row.reason or row.state for row in rows)


def _jobs_of(alert_id: AlertId, kind: JobKind | None = None) -> Select[Any]:
    found = (
        select(job.c.id)
        .join(alert_job, alert_job.c.job_id == job.c.id)
        .where(alert_job.c.alert_id == alert_id)
    )
    return found if kind is None else found.where(job.c.kind == kind)


def _owed_by(jobs: Sequence[JobId]) -> ColumnElement[bool]:
    return and_(delivery.c.job_id.in_(jobs), IS_PENDING)


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
