"""The ledger: one row for each message that somebody is owed, and what became of it.

::

    pending ──lease──► sending ──mark──► sent | failed | unknown | skipped
       ▲                  │ release, recover, mark pending
       └──────────────────┘

A row that was never marked sending was surely not sent. After a crash the rows that are sending,
and only these, are in doubt. Leases and the times of retries follow real time, on PostgreSQL the
server's clock.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, func, select, update

from digestbot.model import (
    OUTAGE,
    DeliveryId,
    DeliveryState,
    DigestId,
    JobId,
    LedgerEntry,
)
from digestbot.storage.engine.dialects import IsAmong, RealInstant
from digestbot.storage.ledger import shown
from digestbot.storage.ledger.leasing import Leasing
from digestbot.storage.ledger.outcomes import FREE, Marking
from digestbot.storage.tables import delivery, digest
from digestbot.storage.tables.ledger import IS_LATER, IS_LEASED, IS_READY


class Deliveries(Leasing, Marking):
    """The ledger."""

    # --- a sender's round ---------------------------------------------------------------------

    def renew(self, owner: str, ids: Collection[DeliveryId], seconds: float) -> None:
        """Keep these, which ``owner`` holds, for so many seconds from now.

        A sender names what it has in hand: what it holds without knowing, because the answer to its
        ``lease`` was lost, must run out.
        """
        self._connection.execute(
            update(delivery)
            .where(IsAmong(delivery.c.id, ids), delivery.c.lease_owner == owner)
            .values(lease_until=RealInstant(seconds))
        )

    def release(self, owner: str, ids: Sequence[DeliveryId]) -> None:
        """These were not sent after all, and were not tried."""
        self._connection.execute(
            update(delivery)
            .where(IsAmong(delivery.c.id, ids), delivery.c.lease_owner == owner)
            .values(state="pending", attempts=delivery.c.attempts - 1, **FREE)
        )

    def recover(self, *, resend: bool) -> int:
        """End the leases that ran out; gives how many.

        What was being sent is in doubt: sent once more if ``resend``, otherwise "unknown" from now on.
        """
        now = RealInstant()
        fate: dict[str, Any] = {"state": "pending"}
        if not resend:
            fate = {"state": "unknown", "reason": "the sender stopped while sending", "ended_at": now}
        ended = self._connection.scalars(
            update(delivery)
            .where(IS_LEASED, delivery.c.lease_until <= now)
            .values(**FREE, **fate)
            .returning(delivery.c.id)
        ).all()
        if ended and not resend:
            shown.take_back(self._connection, IsAmong(delivery.c.id, ended))
        return len(ended)

    # --- looking at it ------------------------------------------------------------------------

    def waiting(self) -> int:
        """How many messages are owed: not over yet, in whatever state."""
        return sum(
            self._connection.execute(select(func.count()).select_from(delivery).where(which)).scalar_one()
            for which in (IS_READY, IS_LATER, IS_LEASED)
        )

    def outage(self) -> tuple[datetime, str] | None:
        """Since when messages wait for the end of an outage, by real time, and what was the matter; None without one."""
        row = self._connection.execute(
            select(delivery.c.tried_at, delivery.c.reason)
            .where(IS_LATER, delivery.c.reason.startswith(OUTAGE, autoescape=True))
            .order_by(delivery.c.tried_at)
            .limit(1)
        ).first()
        return None if row is None else (row.tried_at, row.reason.removeprefix(OUTAGE))

    def counts(self, job_id: JobId | None = None) -> Counter[DeliveryState]:
        """How many deliveries there are in each state, of one job or of all."""
        statement = select(delivery.c.state, func.count().label("rows")).group_by(delivery.c.state)
        if job_id is not None:
            statement = statement.where(delivery.c.job_id == job_id)
        return Counter({row.state: row.rows for row in self._connection.execute(statement)})

    def of_digest(self, digest_id: DigestId) -> tuple[LedgerEntry, ...]:
        """The rows of one digest, as laid and as fallen back to."""
        rows = self._connection.execute(
            select(delivery)
            .join(
                digest,
                and_(digest.c.job_id == delivery.c.job_id, digest.c.recipient_id == delivery.c.recipient_id),
            )
            .where(digest.c.id == digest_id)
            .order_by(delivery.c.id)
        )
        return tuple(
            LedgerEntry(
                id=DeliveryId(row.id),
                part=row.part,
                rendering=row.rendering,
                state=row.state,
                attempts=row.attempts,
                message_id=row.message_id,
                reason=row.reason,
                not_before=row.not_before,
            )
            for row in rows
        )
