"""What one recipient was to get, and what became of it: for an operator whom somebody asks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Row, and_, literal, null, select

from digestbot.model import DeliveryId, LedgerEntry, Receipt, RecipientId
from digestbot.storage.drawer import Drawer
from digestbot.storage.tables import delivery, digest, job
from digestbot.storage.tables.ledger import IS_ALERT

_OF_DELIVERY = (
    delivery.c.id,
    delivery.c.part,
    delivery.c.rendering,
    delivery.c.state,
    delivery.c.attempts,
    delivery.c.message_id,
    delivery.c.reason,
    delivery.c.not_before,
    delivery.c.ended_at,
)


class Receipts(Drawer):
    def of_recipient(self, recipient_id: RecipientId, since: datetime) -> tuple[Receipt, ...]:
        """The digests and alerts that were added for the recipient since then, the latest first.

        No index leads to a recipient's digests, so this reads all of them. It is for a look at one reader.
        """
        found = [*self._digests(recipient_id, since), *self._alerts(recipient_id, since)]
        return tuple(sorted(found, key=attrgetter("added_at"), reverse=True))

    def _digests(self, recipient_id: RecipientId, since: datetime) -> Iterable[Receipt]:
        theirs = and_(delivery.c.job_id == digest.c.job_id, delivery.c.recipient_id == digest.c.recipient_id)
        rows = self._connection.execute(
            select(
                digest.c.id.label("what"),
                literal("digest").label("kind"),
                digest.c.created_at.label("added_at"),
                digest.c.local_date,
                digest.c.state.label("decision"),
                digest.c.reason.label("decided_why"),
                *_OF_DELIVERY,
            )
            .join_from(digest, delivery, theirs, isouter=True)
            .where(digest.c.recipient_id == recipient_id, digest.c.created_at >= since)
            .order_by(digest.c.id, delivery.c.id)
        )
        return _grouped(rows)

    def _alerts(self, recipient_id: RecipientId, since: datetime) -> Iterable[Receipt]:
        rows = self._connection.execute(
            select(
                job.c.id.label("what"),
                job.c.kind,
                job.c.created_at.label("added_at"),
                null().label("local_date"),
                literal("laid").label("decision"),
                null().label("decided_why"),
                *_OF_DELIVERY,
            )
            .join_from(job, delivery, delivery.c.job_id == job.c.id)
            .where(IS_ALERT, job.c.created_at >= since, delivery.c.recipient_id == recipient_id)
            .order_by(job.c.id, delivery.c.id)
        )
        return _grouped(rows)


def _grouped(rows: Iterable[Row[Any]]) -> Iterable[Receipt]:
    for _, group in groupby(rows, attrgetter("what")):
        first, *others = group
        yield Receipt(
            kind=first.kind,
            added_at=first.added_at,
            local_date=first.local_date,
            state=first.decision,
            reason=first.decided_why,
            deliveries=tuple(entry_of(row) for row in (first, *others) if row.id is not None),
        )


def entry_of(row: Row[Any]) -> LedgerEntry:
    """The entry that a row with the columns of ``delivery`` stands for."""
    return LedgerEntry(
        id=DeliveryId(row.id),
        part=row.part,
        rendering=row.rendering,
        state=row.state,
        attempts=row.attempts,
        message_id=row.message_id,
        reason=row.reason,
        not_before=row.not_before,
        ended_at=row.ended_at,
    )
