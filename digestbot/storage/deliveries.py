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
    literal,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy import insert as plain_insert

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
from digestbot.storage.dialects import (
    IsAmong,
    LookedUp,
    NumberedNumbers,
    Numbers,
    RealInstant,
    for_update,
    insert,
    real_instant,
)
from digestbot.storage.tables import chat, delivery, digest, edition, follow, job, recipient, tag
from digestbot.storage.tables.ledger import IS_LATER, IS_LEASED, IS_PENDING, IS_READY, STATES, in_state

#: The most retries that one ``lease`` moves back among what is ready.
_RETRIES = 1000
#: Rows that one ``lease`` looks at beyond what it was asked for, and how often it looks again where
#: those it found may not go yet.
_MORE, _LOOKS = 50, 5
_FREE: dict[str, None] = {"lease_owner": None, "lease_until": None}
_GROUPS = {"group", "supergroup"}
_OPEN: tuple[DeliveryState, ...] = ("pending", "sending")

Editions = dict[Rendering, tuple[Message, ...]]
#: What was decoded last, by its hash, which is that of its content: the same in any database.
_editions: dict[str, Editions] = {}
_MOST_EDITIONS = 256

#: Seconds until a chat takes one more message: its Telegram id, whether it is a group, and how many
#: messages go to it first. 0 for now.
Wait = Callable[[int, bool, int], float]


def _at_once(chat_id: int, group: bool, ahead: int) -> float:  # noqa: FBT001 - as ``Wait`` has it
    del chat_id, group, ahead
    return 0.0


class Deliveries:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # --- laying ---------------------------------------------------------------------------------

    def lay_audience(
        self,
        job_id: JobId,
        *,
        rendering: Rendering,
        parts: int = 1,
        tags: Collection[str] | None = None,
        recipients: Sequence[RecipientId] | None = None,
    ) -> int:
        """Lay the job's edition into the ledger for many recipients at once; gives how many rows that are.

        The rows are made of rows, in the database, in the order of the recipients: however many
        there are, they do not pass through this process.

        Args:
            job_id: A job with an edition, which has ``parts`` messages in this rendering.
            rendering: As which it is sent.
            parts: How many messages each recipient gets.
            tags: Only who follows one of these.
            recipients: Only these, where they can be reached; None for everybody who can.
        """
        who = (
            select(recipient.c.id)
            .join_from(recipient, chat)
            .where(chat.c.status == "active", chat.c.telegram_id.is_not(None))
        )
        if tags is not None:
            tag_ids = select(tag.c.id).where(tag.c.slug.in_(tags))
            who = who.where(
                exists().where(follow.c.recipient_id == recipient.c.id, follow.c.tag_id.in_(tag_ids))
            )
        if recipients is not None:
            who = who.where(IsAmong(recipient.c.id, recipients))
        lane = select(job.c.lane).where(job.c.id == job_id).scalar_subquery()
        laid = 0
        for part in range(1, parts + 1):
            rows = who.add_columns(
                literal(job_id),
                literal(part),
                literal(rendering, delivery.c.rendering.type),
                lane,
                literal("pending", delivery.c.state.type),
                literal(0),
            ).order_by(recipient.c.id)
            columns = ["recipient_id", "job_id", "part", "rendering", "lane", "state", "attempts"]
            laid += self._connection.execute(
                plain_insert(delivery).from_select(columns, rows),
                execution_options={"preserve_rowcount": True},
            ).rowcount
        return laid

    # --- a sender's round ---------------------------------------------------------------------

    def lease(self, owner: str, limit: int, seconds: float, wait: Wait = _at_once) -> tuple[Delivery, ...]:
        """Take up to ``limit`` deliveries, the most urgent lane first, and say that they are being sent.

        A later part waits until the earlier ones of its job and recipient are over. What is owed
        to a chat that takes nothing is skipped on the way; what is owed to one that has to ``wait``
        is put off, and holds up nobody else's. ``attempts`` do not count this one yet.
        """
        self._ready_retries()
        taken: list[Row[*tuple[Any, ...]]] = []
        ahead: Counter[int] = Counter()
        for look in range(_LOOKS):
            asked = limit - len(taken) + (_MORE if look else 0)
            rows = self._connection.execute(_NEXT, {"most": asked}).all()
            going = self._going(rows, limit - len(taken), wait, ahead)
            self._take(going, owner, seconds)
            taken += going
            if len(taken) == limit or len(rows) < asked:
                break
        return self._deliveries(taken) if taken else ()

    def _ready_retries(self) -> None:
        ids = self._connection.scalars(_COME, {"most": _RETRIES}).all()
        if ids:
            self._connection.execute(_MAKE_READY, {"ids": ids})

    def _going(
        self, rows: Sequence[Row[*tuple[Any, ...]]], most: int, wait: Wait, ahead: Counter[int]
    ) -> list[Row[*tuple[Any, ...]]]:
        """Those that go now; of the others those are skipped or put off that would be found again."""
        going: list[Row[*tuple[Any, ...]]] = []
        for row in rows:
            if row.telegram_id is None or row.status != "active":
                self._skip(row.id, "forgotten" if row.telegram_id is None else row.status)
            elif len(going) < most:
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
            .values(state="skipped", reason=reason, ended_at=real_instant(self._connection))
        )

    def _put_off(self, delivery_id: int, seconds: float) -> None:
        self._connection.execute(
            update(delivery)
            .where(delivery.c.id == delivery_id)
            .values(not_before=real_instant(self._connection, seconds))
        )

    def _take(self, rows: Sequence[Row[*tuple[Any, ...]]], owner: str, seconds: float) -> None:
        if rows:
            ids = [row.id for row in rows]
            self._connection.execute(_TAKE, {"ids": ids, "new_owner": owner, "seconds": seconds})

    def _deliveries(self, rows: Sequence[Row[*tuple[Any, ...]]]) -> tuple[Delivery, ...]:
        messages = self._messages({row.edition_id: row.hash for row in rows})
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
                message=messages[row.edition_id][row.rendering][row.part - 1],
                is_group=row.type in _GROUPS,
            )
            for row in rows
        )

    def _messages(self, hashes: Mapping[int, str]) -> dict[int, Editions]:
        """Deliveries of one edition share its messages, so that a sender can serialise them once."""
        found = {
            edition_id: known
            for edition_id, digits in hashes.items()
            if (known := _editions.get(digits)) is not None
        }
        unknown = [edition_id for edition_id in hashes if edition_id not in found]
        if unknown:
            for row in self._connection.execute(select(edition).where(IsAmong(edition.c.id, unknown))):
                found[row.id] = {name: decode(parts) for name, parts in row.messages.items()}
                _editions[row.hash] = found[row.id]
            while len(_editions) > _MOST_EDITIONS:
                _editions.pop(next(iter(_editions)), None)
        return found

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
        return (
            self._mark_sent(sent, owner)
            + self._mark(_MARK_OVER, over, owner)
            + self._mark(_MARK, again, owner)
        )

    def _mark_sent(self, marks: Sequence[Marked], owner: str) -> int:
        if not marks:
            return 0
        message_ids = {mark.delivery_id: mark.message_id for mark in marks}
        told = {"ids": message_ids, "message_ids": message_ids, "holder": owner}
        return self._connection.execute(_MARK_SENT, told).rowcount

    def _mark(self, marking: Update, marks: Sequence[Marked], owner: str) -> int:
        if not marks:
            return 0
        told = [
            {
                "marked": mark.delivery_id,
                "new_state": mark.state,
                "new_reason": mark.reason,
                "new_start": mark.not_before,
                "holder": owner,
            }
            for mark in marks
        ]
        return self._connection.execute(marking, told).rowcount

    def release(self, ids: Sequence[DeliveryId], owner: str) -> None:
        """These were not sent after all, and were not tried."""
        self._connection.execute(
            update(delivery)
            .where(IsAmong(delivery.c.id, ids), delivery.c.lease_owner == owner)
            .values(state="pending", attempts=delivery.c.attempts - 1, **_FREE)
        )

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
        whole = self._connection.execute(
            select(edition.c.id, edition.c.hash)
            .join_from(job, edition, edition.c.id == job.c.edition_id)
            .where(job.c.id == failed.job_id)
        ).one()
        parts = self._messages({whole.id: whole.hash})[whole.id].get("classic", ())
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
        now = real_instant(self._connection)
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
        .where(IS_READY, or_(delivery.c.part == 1, ~waits))
        .order_by(delivery.c.lane, delivery.c.id)
        .limit(bindparam("most", type_=Integer())),
        delivery,
    )


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
    "not_before": bindparam("new_start", type_=delivery.c.not_before.type),
}
_ONE = delivery.c.id == bindparam("marked")
_MARK = _mark(_ONE, **_MARKED, ended_at=None)
_MARK_OVER = _mark(_ONE, **_MARKED, ended_at=RealInstant())
