"""The ledger: one row for each message that somebody is owed, and what became of it.

::

    pending ──lease──► pending, owned ──sending──► sending ──mark──► sent | failed | unknown | skipped
       ▲                    │ release, recover        │ mark pending, recover
       └────────────────────┴─────────────────────────┘

A row that was never marked sending was surely not sent. After a crash the rows that are sending,
and only these, are in doubt. Leases and the times of retries follow real time, on PostgreSQL the
server's clock.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    bindparam,
    exists,
    func,
    or_,
    select,
    update,
)

from digestbot.model import (
    Delivery,
    DeliveryId,
    DeliveryState,
    DigestId,
    JobId,
    LedgerEntry,
    Marked,
    Message,
    RecipientId,
    Rendering,
)
from digestbot.storage.codec import decode
from digestbot.storage.dialects import for_update, insert, real_instant
from digestbot.storage.tables import chat, delivery, digest, edition, job, recipient
from digestbot.storage.tables.ledger import IS_LATER, IS_LEASED, IS_PENDING, IS_READY, in_state

#: The most retries that one ``lease`` moves back among what is ready.
_RETRIES = 1000
_FREE: dict[str, None] = {"lease_owner": None, "lease_until": None}
_GROUPS = {"group", "supergroup"}
_REPAIRS = {"correction", "recall"}
#: What a recall says.
_NOTHING = Message("")
#: Seconds after which a message in flight has surely landed, or is looked at again.
_FLIGHT = 5.0


@dataclass(frozen=True, slots=True)
class _Target:
    """The message that a correction changes or a recall deletes."""

    message_id: int | None
    state: DeliveryState | None


class Deliveries:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # --- a sender's round ---------------------------------------------------------------------

    def lease(self, owner: str, limit: int, seconds: float) -> tuple[Delivery, ...]:
        """Take up to ``limit`` deliveries for so many seconds, the most urgent lane first.

        A later part waits until the earlier ones of its job and recipient are over. What is owed
        to a chat that takes nothing is skipped on the way.
        """
        self._ready_retries()
        rows = self._connection.execute(for_update(_next(limit), delivery)).all()
        targets = self._targets([row for row in rows if row.kind in _REPAIRS])
        rows = self._pass_over(rows, targets)
        if not rows:
            return ()
        self._connection.execute(
            update(delivery)
            .where(delivery.c.id.in_([row.id for row in rows]))
            .values(lease_owner=owner, lease_until=real_instant(self._connection, seconds))
        )
        return self._deliveries(rows, targets)

    def _pass_over(
        self, rows: Sequence[Row[*tuple[Any, ...]]], targets: Mapping[int, _Target]
    ) -> list[Row[*tuple[Any, ...]]]:
        """Skip what can't be sent, and put off what changes a message that is still in flight."""
        left: list[Row[*tuple[Any, ...]]] = []
        for row in rows:
            target = targets.get(row.id)
            if row.telegram_id is None or row.status != "active":
                self._skip(row.id, "forgotten" if row.telegram_id is None else row.status)
            elif target is not None and target.state == "sending":
                self._put_off(row.id)
            elif target is not None and target.message_id is None:
                self._skip(row.id, "never delivered")
            else:
                left.append(row)
        return left

    def _targets(self, repairs: Sequence[Row[*tuple[Any, ...]]]) -> dict[int, _Target]:
        """What became of the messages that corrections and recalls are about, by the repair's id."""
        if not repairs:
            return {}
        original = delivery.alias("original")
        found = self._connection.execute(
            select(delivery.c.id, original.c.message_id, original.c.state)
            .join_from(delivery, job, job.c.id == delivery.c.job_id)
            .join(
                original,
                and_(
                    original.c.job_id == job.c.corrects_job_id,
                    original.c.recipient_id == delivery.c.recipient_id,
                    original.c.part == delivery.c.part,
                    original.c.rendering == delivery.c.rendering,
                ),
                isouter=True,
            )
            .where(delivery.c.id.in_([row.id for row in repairs]))
        )
        return {row.id: _Target(row.message_id, row.state) for row in found}

    def _put_off(self, delivery_id: int) -> None:
        self._connection.execute(
            update(delivery)
            .where(delivery.c.id == delivery_id)
            .values(not_before=real_instant(self._connection, _FLIGHT))
        )

    def _ready_retries(self) -> None:
        come = select(delivery.c.id).where(IS_LATER, delivery.c.not_before <= real_instant(self._connection))
        ids = self._connection.scalars(for_update(come.limit(_RETRIES), delivery)).all()
        if ids:
            self._connection.execute(update(delivery).where(delivery.c.id.in_(ids)).values(not_before=None))

    def _skip(self, delivery_id: int, reason: str) -> None:
        self._connection.execute(
            update(delivery)
            .where(delivery.c.id == delivery_id)
            .values(state="skipped", reason=reason, ended_at=real_instant(self._connection))
        )

    def _deliveries(
        self, rows: Sequence[Row[*tuple[Any, ...]]], targets: Mapping[int, _Target]
    ) -> tuple[Delivery, ...]:
        messages = self._messages({row.edition_id for row in rows if row.edition_id is not None})
        return tuple(
            Delivery(
                id=DeliveryId(row.id),
                job_id=JobId(row.job_id),
                recipient_id=RecipientId(row.recipient_id),
                telegram_id=row.telegram_id,
                thread_id=row.thread_id,
                part=row.part,
                rendering=row.rendering,
                lane=row.lane,
                attempts=row.attempts,
                message=_NOTHING
                if row.edition_id is None
                else messages[row.edition_id][row.rendering][row.part - 1],
                is_group=row.type in _GROUPS,
                kind=row.kind,
                target_id=targets[row.id].message_id if row.id in targets else None,
            )
            for row in rows
        )

    def _messages(self, edition_ids: Iterable[int]) -> dict[int, dict[Rendering, tuple[Message, ...]]]:
        """Deliveries of one edition share its messages, so that a sender can serialise them once."""
        rows = self._connection.execute(
            select(edition.c.id, edition.c.messages).where(edition.c.id.in_(edition_ids))
        )
        return {
            row.id: {rendering: decode(parts) for rendering, parts in row.messages.items()} for row in rows
        }

    def renew(self, owner: str, seconds: float) -> None:
        """Keep everything that ``owner`` holds for so many seconds from now."""
        self._connection.execute(
            update(delivery)
            .where(IS_LEASED, delivery.c.lease_owner == owner)
            .values(lease_until=real_instant(self._connection, seconds))
        )

    def sending(self, ids: Sequence[DeliveryId], owner: str) -> tuple[DeliveryId, ...]:
        """Say that these are about to be sent; gives those that ``owner`` still holds, in the given order.

        The others must not be sent: they were taken away, skipped, or given to another.
        """
        held = set(
            self._connection.scalars(
                update(delivery)
                .where(delivery.c.id.in_(ids), delivery.c.lease_owner == owner, IS_PENDING)
                .values(
                    state="sending",
                    attempts=delivery.c.attempts + 1,
                    tried_at=real_instant(self._connection),
                )
                .returning(delivery.c.id)
            )
        )
        return tuple(delivery_id for delivery_id in ids if delivery_id in held)

    def mark(self, marks: Sequence[Marked], owner: str) -> int:
        """Write down what became of deliveries, those that ``owner`` still holds; gives how many.

        Each mark ends the lease. A pending one is tried again, not before its time.
        """
        over = [mark for mark in marks if mark.state != "pending"]
        again = [mark for mark in marks if mark.state == "pending"]
        return self._mark(over, owner, ended_at=real_instant(self._connection)) + self._mark(
            again, owner, ended_at=None
        )

    def _mark(self, marks: Sequence[Marked], owner: str, ended_at: ColumnElement[Any] | None) -> int:
        if not marks:
            return 0
        columns = delivery.c
        marked = self._connection.execute(
            update(delivery)
            .where(columns.id == bindparam("marked"), columns.lease_owner == owner)
            .values(
                state=bindparam("new_state", type_=columns.state.type),
                message_id=bindparam("new_message", type_=columns.message_id.type),
                reason=bindparam("new_reason", type_=columns.reason.type),
                not_before=bindparam("new_start", type_=columns.not_before.type),
                ended_at=ended_at,
                **_FREE,
            ),
            [
                {
                    "marked": mark.delivery_id,
                    "new_state": mark.state,
                    "new_message": mark.message_id,
                    "new_reason": mark.reason,
                    "new_start": mark.not_before,
                }
                for mark in marks
            ],
        )
        return marked.rowcount

    def fall_back(self, delivery_id: DeliveryId, reason: str) -> bool:
        """The rich rendering was refused: owe the recipient the classic one of the same edition.

        The row fails with the reason, its fellow parts that were not sent yet are skipped, and
        every classic part is pending. False if there is nothing to fall back to: the row was over
        already, was classic itself, or its edition has no classic rendering.
        """
        ended_at = real_instant(self._connection)
        failed = self._connection.execute(
            update(delivery)
            .where(delivery.c.id == delivery_id, or_(in_state("pending"), in_state("sending")))
            .values(state="failed", reason=reason, ended_at=ended_at, not_before=None, **_FREE)
            .returning(delivery.c.job_id, delivery.c.recipient_id, delivery.c.rendering, delivery.c.lane)
        ).one_or_none()
        if failed is None or failed.rendering == "classic":
            return False
        edition_id = self._connection.execute(
            select(job.c.edition_id).where(job.c.id == failed.job_id)
        ).scalar_one()
        parts = self._messages([edition_id])[edition_id].get("classic", ())
        if not parts:
            return False
        self._connection.execute(
            update(delivery)
            .where(
                delivery.c.job_id == failed.job_id,
                delivery.c.recipient_id == failed.recipient_id,
                delivery.c.rendering == failed.rendering,
                IS_PENDING,
            )
            .values(state="skipped", reason=reason, ended_at=ended_at, not_before=None, **_FREE)
        )
        self._connection.execute(
            insert(self._connection, delivery).on_conflict_do_nothing(),
            [
                {
                    "job_id": failed.job_id,
                    "recipient_id": failed.recipient_id,
                    "part": part,
                    "rendering": "classic",
                    "lane": failed.lane,
                    "state": "pending",
                    "attempts": 0,
                }
                for part in range(1, len(parts) + 1)
            ],
        )
        return True

    def release(self, owner: str) -> None:
        """Give back what ``owner`` holds and did not begin to send."""
        self._connection.execute(
            update(delivery).where(IS_LEASED, delivery.c.lease_owner == owner, IS_PENDING).values(**_FREE)
        )

    def recover(self, *, resend: bool) -> int:
        """End the leases that ran out; gives how many.

        What was not being sent is free again. What was is in doubt: sent once more if ``resend``,
        otherwise "unknown" from now on.
        """
        now = real_instant(self._connection)
        expired = and_(IS_LEASED, delivery.c.lease_until <= now)
        fate: dict[str, Any] = {"state": "pending"}
        if not resend:
            fate = {"state": "unknown", "reason": "the sender stopped while sending", "ended_at": now}
        freed = self._connection.execute(update(delivery).where(expired, IS_PENDING).values(**_FREE))
        doubted = self._connection.execute(
            update(delivery).where(expired, in_state("sending")).values(**_FREE, **fate)
        )
        return freed.rowcount + doubted.rowcount

    # --- looking at it ------------------------------------------------------------------------

    def waiting(self) -> int:
        """How many messages are owed: not over yet, in whatever state."""
        return sum(
            self._connection.execute(select(func.count()).select_from(delivery).where(which)).scalar_one()
            for which in (IS_READY, IS_LATER, IS_LEASED)
        )

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


def _next(limit: int) -> Select[Any]:
    earlier = delivery.alias("earlier")
    waits = exists().where(
        earlier.c.job_id == delivery.c.job_id,
        earlier.c.recipient_id == delivery.c.recipient_id,
        earlier.c.part < delivery.c.part,
        earlier.c.state.in_(("pending", "sending")),
    )
    return (
        select(
            delivery.c.id,
            delivery.c.job_id,
            delivery.c.recipient_id,
            delivery.c.part,
            delivery.c.rendering,
            delivery.c.lane,
            delivery.c.attempts,
            job.c.edition_id,
            job.c.kind,
            recipient.c.thread_id,
            chat.c.telegram_id,
            chat.c.type,
            chat.c.status,
        )
        .join_from(delivery, job, job.c.id == delivery.c.job_id)
        .join(recipient, recipient.c.id == delivery.c.recipient_id)
        .join(chat, chat.c.id == recipient.c.chat_id)
        # What a paused or cancelled job owes is parked; this catches what comes back from its flight.
        .where(IS_READY, job.c.state == "open", or_(delivery.c.part == 1, ~waits))
        .order_by(delivery.c.lane, delivery.c.id)
        .limit(limit)
    )
