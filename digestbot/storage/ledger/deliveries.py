"""The ledger: one row for each message that is owed to a recipient, with its outcome.

::

    pending ──lease──► sending ──mark──► sent | failed | unknown | skipped
       ▲                  │ release, recover, mark pending
       └──────────────────┘

A row that was never marked sending was certainly not sent. After a crash only the rows marked sending are in
doubt. Leases and the times of retries follow real time, on PostgreSQL the server's clock.
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
from digestbot.storage.ledger.receipts import Receipts, entry_of
from digestbot.storage.tables import delivery, digest
from digestbot.storage.tables.ledger import IS_LATER, IS_LEASED, IS_READY


class Deliveries(Leasing, Marking, Receipts):
    """The ledger."""

    # --- a sender's round ---------------------------------------------------------------------

    def renew(self, owner: str, ids: Collection[DeliveryId], seconds: float) -> None:
        """Extend the leases of these deliveries, which ``owner`` holds, to ``seconds`` from now.

        A sender names the deliveries that it really has. If the answer to its ``lease`` was lost, it holds
        others without knowing; those leases must run out.
        """
        self._connection.execute(
            update(delivery)
            .where(IsAmong(delivery.c.id, ids), delivery.c.lease_owner == owner)
            .values(lease_until=RealInstant(seconds))
        )

    def release(self, owner: str, ids: Sequence[DeliveryId]) -> None:
        """Give these back: they were not sent, and this does not count as an attempt."""
        self._connection.execute(
            update(delivery)
            .where(IsAmong(delivery.c.id, ids), delivery.c.lease_owner == owner)
            .values(state="pending", attempts=delivery.c.attempts - 1, **FREE)
        )

    def recover(self, *, resend: bool) -> int:
        """End expired leases; gives how many.

        Their deliveries are in doubt. With ``resend`` they are sent again, otherwise their state becomes
        "unknown".
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
        """How many messages are owed: their state is not final."""
        return sum(
            self._connection.execute(select(func.count()).select_from(delivery).where(which)).scalar_one()
            for which in (IS_READY, IS_LATER, IS_LEASED)
        )

    def outage(self) -> tuple[datetime, str] | None:
        """The start (real time) and the reason of the outage for whose end messages wait; None if there is
        none.
        """
        row = self._connection.execute(
            select(delivery.c.tried_at, delivery.c.reason)
            .where(IS_LATER, delivery.c.reason.startswith(OUTAGE, autoescape=True))
            .order_by(delivery.c.tried_at)
            .limit(1)
        ).first()
        return None if row is None else (row.tried_at, row.reason.removeprefix(OUTAGE))

    def counts(self, job_id: JobId | None = None) -> Counter[DeliveryState]:
        """How many deliveries are in each state, of one job or of all jobs."""
        statement = select(delivery.c.state, func.count().label("rows")).group_by(delivery.c.state)
        if job_id is not None:
            statement = statement.where(delivery.c.job_id == job_id)
        return Counter({row.state: row.rows for row in self._connection.execute(statement)})

    def of_digest(self, digest_id: DigestId) -> tuple[LedgerEntry, ...]:
        """The rows of one digest, also those of the classic rendering that replaced a refused rich one."""
        rows = self._connection.execute(
            select(delivery)
            .join(
                digest,
                and_(digest.c.job_id == delivery.c.job_id, digest.c.recipient_id == delivery.c.recipient_id),
            )
            .where(digest.c.id == digest_id)
            .order_by(delivery.c.id)
        )
        return tuple(entry_of(row) for row in rows)
