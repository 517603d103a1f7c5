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
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Double,
    Integer,
    Row,
    Select,
    Update,
    and_,
    bindparam,
    exists,
    func,
    literal_column,
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
)
from digestbot.storage import editions
from digestbot.storage.dialects import (
    IsAmong,
    LookedUp,
    NumberedNumbers,
    Numbers,
    RealInstant,
    for_update,
    insert,
)
from digestbot.storage.tables import chat, delivery, digest, edition, job, recipient
from digestbot.storage.tables.ledger import IS_LATER, IS_LEASED, IS_PENDING, IS_READY, STATES

#: The most retries that one ``lease`` moves back among what is ready.
_RETRIES = 1000
#: Rows that one ``lease`` looks at beyond what it was asked for, and how often it looks again where
#: those it found may not go yet.
_MORE, _LOOKS = 50, 5
_FREE: dict[str, None] = {"lease_owner": None, "lease_until": None}
_GROUPS = {"group", "supergroup"}
_REPAIRS = {"correction", "recall"}
#: What a recall says.
_NOTHING = Message("")
#: Seconds after which a message in flight has surely landed, or is looked at again.
_FLIGHT = 5.0
_OPEN: tuple[DeliveryState, ...] = ("pending", "sending")

#: Seconds until a chat takes one more message: its Telegram id, whether it is a group, and how many
#: messages go to it first. 0 for now.
Wait = Callable[[int, bool, int], float]


def _at_once(chat_id: int, group: bool, ahead: int) -> float:  # noqa: FBT001 - as ``Wait`` has it
    del chat_id, group, ahead
    return 0.0


@dataclass(frozen=True, slots=True)
class _Target:
    """The message that a correction changes or a recall deletes."""

    message_id: int | None
    state: DeliveryState | None


class Deliveries:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # --- a sender's round ---------------------------------------------------------------------

    def lease(self, owner: str, limit: int, seconds: float, wait: Wait = _at_once) -> tuple[Delivery, ...]:
        """Take up to ``limit`` deliveries, the most urgent lane first, and say that they are being sent.

        A later part waits until the earlier ones of its job and recipient are over. What is owed
        to a chat that takes nothing is skipped on the way; what is owed to one that has to ``wait``
        is put off, and holds up nobody else's. ``attempts`` do not count this one yet.
        """
        self._ready_retries()
        taken: list[Row[*tuple[Any, ...]]] = []
        targets: dict[int, _Target] = {}
        ahead: Counter[int] = Counter()
        for look in range(_LOOKS):
            asked = limit - len(taken) + (_MORE if look else 0)
            rows = self._connection.execute(_NEXT, {"most": asked}).all()
            targets |= self._targets([row for row in rows if row.kind in _REPAIRS])
            going = self._going(self._sendable(rows, targets), limit - len(taken), wait, ahead)
            self._take(going, owner, seconds)
            taken += going
            if len(taken) == limit or len(rows) < asked:
                break
        return self._deliveries(taken, targets) if taken else ()

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
            .where(IsAmong(delivery.c.id, [row.id for row in repairs]))
        )
        return {row.id: _Target(row.message_id, row.state) for row in found}

    def _ready_retries(self) -> None:
        ids = self._connection.scalars(_COME, {"most": _RETRIES}).all()
        if ids:
            self._connection.execute(_MAKE_READY, {"ids": ids})

    def _sendable(
        self, rows: Sequence[Row[*tuple[Any, ...]]], targets: Mapping[int, _Target]
    ) -> list[Row[*tuple[Any, ...]]]:
        """Skip what can't be sent, and put off what changes a message that is still in flight."""
        left: list[Row[*tuple[Any, ...]]] = []
        for row in rows:
            target = targets.get(row.id)
            if row.telegram_id is None or row.status != "active":
                self._skip(row.id, "forgotten" if row.telegram_id is None else row.status)
            elif target is not None and target.state == "sending":
                self._put_off(row.id, _FLIGHT)
            elif target is not None and target.message_id is None:
                self._skip(row.id, "never delivered")
            else:
                left.append(row)
        return left

    def _going(
        self, rows: Sequence[Row[*tuple[Any, ...]]], most: int, wait: Wait, ahead: Counter[int]
    ) -> list[Row[*tuple[Any, ...]]]:
        """Those that go now; of the others those are put off that would be found again."""
        going: list[Row[*tuple[Any, ...]]] = []
        for row in rows:
            if len(going) == most:
                break
            seconds = wait(row.telegram_id, row.type in _GROUPS, ahead[row.telegram_id])
            ahead[row.telegram_id] += 1
            if seconds > 0:
                self._put_off(row.id, seconds)
            else:
                going.append(row)
        return going

    def _skip(self, delivery_id: int, reason: str) -> None:
        self._connection.execute(
            update(delivery)
            .where(delivery.c.id == delivery_id)
            .values(state="skipped", reason=reason, ended_at=RealInstant())
        )

    def _put_off(self, delivery_id: int, seconds: float) -> None:
        self._connection.execute(
            update(delivery).where(delivery.c.id == delivery_id).values(not_before=RealInstant(seconds))
        )

    def _take(self, rows: Sequence[Row[*tuple[Any, ...]]], owner: str, seconds: float) -> None:
        if rows:
            ids = [row.id for row in rows]
            self._connection.execute(_TAKE, {"ids": ids, "new_owner": owner, "seconds": seconds})

    def _deliveries(
        self, rows: Sequence[Row[*tuple[Any, ...]]], targets: Mapping[int, _Target]
    ) -> tuple[Delivery, ...]:
        messages = editions.read(
            self._connection, {row.edition_id: row.hash for row in rows if row.edition_id is not None}
        )
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

    def renew(self, ids: Collection[DeliveryId], owner: str, seconds: float) -> None:
        """Keep these, which ``owner`` holds, for so many seconds from now.

        A sender names what it has in hand: what it holds without knowing, because the answer to its
        ``lease`` was lost, must run out.
        """
        self._connection.execute(
            update(delivery)
            .where(IsAmong(delivery.c.id, ids), delivery.c.lease_owner == owner)
            .values(lease_until=RealInstant(seconds))
        )

    def mark(self, marks: Sequence[Marked], owner: str) -> int:
        """Write down what became of deliveries, those that ``owner`` still holds; gives how many.

        Each mark ends the lease. A pending one is tried again, not before its time.
        """
        sent = [mark for mark in marks if mark.state == "sent"]
        over = [mark for mark in marks if mark.state not in {"sent", "pending"}]
        again = [mark for mark in marks if mark.state == "pending"]
        return self._mark_sent(sent, owner) + self._mark_over(over, owner) + self._mark_again(again, owner)

    def _mark_sent(self, marks: Sequence[Marked], owner: str) -> int:
        if not marks:
            return 0
        message_ids = {mark.delivery_id: mark.message_id for mark in marks}
        told = {"ids": message_ids, "message_ids": message_ids, "holder": owner}
        return self._connection.execute(_MARK_SENT, told).rowcount

    def _mark_over(self, marks: Sequence[Marked], owner: str) -> int:
        if not marks:
            return 0
        return self._connection.execute(_MARK_OVER, [_told(mark, owner) for mark in marks]).rowcount

    def _mark_again(self, marks: Sequence[Marked], owner: str) -> int:
        if not marks:
            return 0
        told = [
            _told(mark, owner) | {"new_start": mark.not_before, "uncounted": int(not mark.counts)}
            for mark in marks
        ]
        return self._connection.execute(_MARK_AGAIN, told).rowcount

    def release(self, ids: Sequence[DeliveryId], owner: str) -> None:
        """These were not sent after all, and were not tried."""
        self._connection.execute(
            update(delivery)
            .where(IsAmong(delivery.c.id, ids), delivery.c.lease_owner == owner)
            .values(state="pending", attempts=delivery.c.attempts - 1, **_FREE)
        )

    def fall_back(self, delivery_id: DeliveryId, reason: str, owner: str) -> bool:
        """The rich rendering was refused: owe the recipient the classic one of the same edition.

        The row fails with the reason, its fellow parts that were not sent yet are skipped, and
        every classic part is pending. False if there is nothing to fall back to: ``owner`` holds the
        row no more, it was classic itself, or its edition has no classic rendering.
        """
        ended_at = RealInstant()
        failed = self._connection.execute(
            update(delivery)
            .where(delivery.c.id == delivery_id, delivery.c.lease_owner == owner)
            .values(state="failed", reason=reason, ended_at=ended_at, not_before=None, **_FREE)
            .returning(delivery.c.job_id, delivery.c.recipient_id, delivery.c.rendering, delivery.c.lane)
        ).one_or_none()
        if failed is None or failed.rendering == "classic":
            return False
        whole = self._connection.execute(
            select(edition.c.id, edition.c.hash)
            .join_from(job, edition, edition.c.id == job.c.edition_id)
            .where(job.c.id == failed.job_id)
        ).one()
        parts = editions.read(self._connection, {whole.id: whole.hash})[whole.id].get("classic", ())
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

    def recover(self, *, resend: bool) -> int:
        """End the leases that ran out; gives how many.

        What was being sent is in doubt: sent once more if ``resend``, otherwise "unknown" from now on.
        """
        now = RealInstant()
        fate: dict[str, Any] = {"state": "pending"}
        if not resend:
            fate = {"state": "unknown", "reason": "the sender stopped while sending", "ended_at": now}
        return self._connection.execute(
            update(delivery).where(IS_LEASED, delivery.c.lease_until <= now).values(**_FREE, **fate)
        ).rowcount

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


def _next() -> Select[Any]:
    """The next deliveries that nobody holds, ``most`` of them."""
    earlier = delivery.alias("earlier")
    waits = exists().where(
        earlier.c.job_id == delivery.c.job_id,
        earlier.c.recipient_id == delivery.c.recipient_id,
        earlier.c.part < delivery.c.part,
        or_(*(earlier.c.state == literal_column(str(STATES.index(state))) for state in _OPEN)),
    )
    return for_update(
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
            edition.c.hash,
            recipient.c.thread_id,
            chat.c.telegram_id,
            chat.c.type,
            chat.c.status,
        )
        .join_from(delivery, job, job.c.id == delivery.c.job_id)
        .join(edition, edition.c.id == job.c.edition_id, isouter=True)
        .join(recipient, recipient.c.id == delivery.c.recipient_id)
        .join(chat, chat.c.id == recipient.c.chat_id)
        # What a paused or cancelled job owes is parked; this catches what comes back from its flight.
        .where(IS_READY, job.c.state == "open", or_(delivery.c.part == 1, ~waits))
        .order_by(delivery.c.lane, delivery.c.id)
        .limit(bindparam("most", type_=Integer())),
        delivery,
    )


def _told(mark: Marked, owner: str) -> dict[str, Any]:
    return {
        "marked": mark.delivery_id,
        "new_state": mark.state,
        "new_reason": mark.reason,
        "holder": owner,
    }


def _mark(*changes: ColumnElement[bool], **values: Any) -> Update:
    """What became of deliveries that their sender still holds; the lease is over."""
    return (
        update(delivery)
        .where(delivery.c.lease_owner == bindparam("holder"), *changes)
        .values(lease_owner=None, lease_until=None, **values)
    )


# Made once: to make a statement takes longer than to run it.
_NEXT = _next()
_COME = for_update(
    select(delivery.c.id).where(IS_LATER, delivery.c.not_before <= RealInstant()), delivery
).limit(bindparam("most", type_=Integer()))
_IDS = IsAmong(delivery.c.id, bindparam("ids", type_=Numbers()))
_MAKE_READY = update(delivery).where(_IDS).values(not_before=None)
_TAKE = (
    update(delivery)
    .where(_IDS)
    .values(
        state="sending",
        attempts=delivery.c.attempts + 1,
        tried_at=RealInstant(),
        lease_owner=bindparam("new_owner"),
        lease_until=RealInstant(bindparam("seconds", type_=Double())),
    )
)
_MARK_SENT = _mark(
    _IDS,
    state="sent",
    message_id=LookedUp(bindparam("message_ids", type_=NumberedNumbers()), delivery.c.id),
    reason=None,
    not_before=None,
    ended_at=RealInstant(),
)
_MARKED: dict[str, Any] = {
    "state": bindparam("new_state", type_=delivery.c.state.type),
    "reason": bindparam("new_reason", type_=delivery.c.reason.type),
}
_ONE = delivery.c.id == bindparam("marked")
_MARK_OVER = _mark(_ONE, **_MARKED, not_before=None, ended_at=RealInstant())
_MARK_AGAIN = _mark(
    _ONE,
    **_MARKED,
    not_before=bindparam("new_start", type_=delivery.c.not_before.type),
    attempts=delivery.c.attempts - bindparam("uncounted", type_=Integer()),
)
