"""Adds the ledger's rows for many recipients at once: the database makes rows from rows.

The recipients never pass through the process, however many they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, insert, literal, null, select

from digestbot.model import JobId, JobKind, Lane, RecipientId, Rendering
from digestbot.storage.engine.dialects import IsAmong, RealInstant
from digestbot.storage.ledger import editions
from digestbot.storage.ledger.editions import Editions
from digestbot.storage.tables import delivery, job, recipient
from digestbot.storage.tables.ledger import in_state

#: A message that was in flight when it was corrected can be changed after this many seconds.
LANDED = 10.0
#: The instant before which such a message is not changed; null for one that has arrived.
ONCE_LANDED: ColumnElement[Any] = case((in_state("sending"), RealInstant(LANDED)))


def open_job(
    connection: Connection,
    kind: JobKind,
    lane: Lane,
    messages: Editions | None,
    now: datetime,
    *,
    corrects: JobId | None = None,
) -> JobId:
    """Add a job without deliveries. Without ``messages``, the job deletes the messages that ``corrects``
    sent.
    """
    edition_id = None if messages is None else editions.keep_edition(connection, messages, now)
    return JobId(
        connection.execute(
            insert(job)
            .values(kind=kind, lane=lane, edition_id=edition_id, corrects_job_id=corrects, created_at=now)
            .returning(job.c.id)
        ).scalar_one()
    )


def lay(
    connection: Connection,
    job_id: JobId,
    recipients: Select[Any],
    *,
    lane: Lane,
    rendering: Rendering = "classic",
    part: int = 1,
    skipped: ColumnElement[str | None] | None = None,
) -> int:
    """Add a delivery of one part of the job's edition for each recipient; gives the number of rows.

    Args:
        connection: The connection of the transaction that adds the edition.
        job_id: The job.
        recipients: A query with the recipients' ids in its first column.
        lane: How urgent it is.
        rendering: The rendering to send.
        part: The number of the message in that rendering.
        skipped: Why a recipient does not get it; null for recipients who get it.
    """
    reason = null() if skipped is None else skipped
    over = reason.is_not(None)
    rows = recipients.with_only_columns(
        recipients.selected_columns[0],
        literal(job_id),
        literal(part),
        _word(delivery.c.rendering, rendering),
        _word(delivery.c.lane, lane),
        case((over, _word(delivery.c.state, "skipped")), else_=_word(delivery.c.state, "pending")),
        literal(0),
        reason,
        case((over, RealInstant())),
    ).order_by(recipients.selected_columns[0])
    return connection.execute(
        insert(delivery).from_select(
            (
                "recipient_id",
                "job_id",
                "part",
                "rendering",
                "lane",
                "state",
                "attempts",
                "reason",
                "ended_at",
            ),
            rows,
        ),
        execution_options={"preserve_rowcount": True},
    ).rowcount


def lay_for_those_who_have(
    connection: Connection, original: JobId, job_id: JobId, not_before: ColumnElement[Any]
) -> None:
    """Add a delivery of this job for each message of the original job that was sent, or is being sent."""
    rows = select(
        literal(job_id),
        delivery.c.recipient_id,
        delivery.c.part,
        delivery.c.rendering,
        delivery.c.lane,
        literal("pending", delivery.c.state.type),
        literal(0),
        not_before,
    ).where(delivery.c.job_id == original, delivery.c.state.in_(("sent", "sending")))
    columns = ("job_id", "recipient_id", "part", "rendering", "lane", "state", "attempts", "not_before")
    connection.execute(insert(delivery).from_select(columns, rows))


def these(recipient_ids: Sequence[RecipientId]) -> Select[Any]:
    """A query for these recipients."""
    return select(recipient.c.id).where(IsAmong(recipient.c.id, recipient_ids))


def _word(column: ColumnElement[Any], word: str) -> ColumnElement[Any]:
    return literal(word, column.type)
