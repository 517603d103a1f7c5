"""Opens, finds and changes the jobs that carry alerts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, insert, select, update

from digestbot.model import AlertId, JobId, JobKind, Message
from digestbot.storage.ledger import laying
from digestbot.storage.ledger.editions import Editions
from digestbot.storage.tables import alert_job, job


@dataclass(frozen=True, slots=True)
class AlertJob:
    """A job that carries one alert, or several that were merged."""

    job_id: JobId
    language: str
    #: Oldest first.
    alert_ids: tuple[AlertId, ...]


def open_alert_job(
    connection: Connection,
    kind: JobKind,
    message: Message | None,
    now: datetime,
    carries: Sequence[tuple[AlertId, str]],
    corrects: JobId | None = None,
) -> JobId:
    """Add a job without deliveries; ``carries`` has the alerts that it carries, each with its language."""
    messages: Editions | None = None if message is None else {"classic": (message,)}
    job_id = laying.open_job(connection, kind, "alert", messages, now, corrects=corrects)
    connection.execute(
        insert(alert_job),
        [{"alert_id": one, "job_id": job_id, "language": language} for one, language in carries],
    )
    return job_id


def turn(connection: Connection, jobs: Sequence[JobId], state: str) -> None:
    """Set these jobs to "open", "paused" or "cancelled"."""
    connection.execute(update(job).where(job.c.id.in_(jobs)).values(state=state))


def jobs_of(alert_id: AlertId, kind: JobKind | None = None) -> Select[Any]:
    """A query for the ids of the jobs that carry the alert."""
    found = (
        select(job.c.id)
        .join(alert_job, alert_job.c.job_id == job.c.id)
        .where(alert_job.c.alert_id == alert_id)
    )
    return found if kind is None else found.where(job.c.kind == kind)
