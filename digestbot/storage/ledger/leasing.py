"""Decides which deliveries go next: those that a sender takes, and those that are skipped or postponed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Connection,
    Double,
    Integer,
    Row,
    Select,
    and_,
    bindparam,
    exists,
    literal_column,
    or_,
    select,
    update,
)

from digestbot.model import (
    LANES,
    Delivery,
    DeliveryId,
    DeliveryState,
    JobId,
    Lane,
    Message,
    MessageId,
    RecipientId,
    TelegramChatId,
)
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import IsAmong, Numbers, RealInstant, for_update
from digestbot.storage.engine.durability import must_last
from digestbot.storage.ledger import editions, shown
from digestbot.storage.tables import chat, delivery, edition, job, recipient
from digestbot.storage.tables.ledger import IS_LATER, IS_READY, STATES

#: One ``lease`` makes at most this many retries ready again.
_RETRIES = 1000
#: How many rows ``lease`` reads beyond those it was asked for, and how often it reads again if the rows it
#: found may not go yet.
_MORE, _LOOKS = 50, 5
_GROUPS = {"group", "supergroup"}
_REPAIRS = {"correction", "recall"}
#: The message of a recall: it has no text.
_NOTHING = Message("")
#: A message in flight has certainly arrived after this many seconds; until then, what changes it waits.
_FLIGHT = 5.0
_OPEN: tuple[DeliveryState, ...] = ("pending", "sending")

#: Seconds until a chat can take one more message, from its Telegram id, whether it is a group, and how many
#: messages go to it first. 0 if now.
Wait = Callable[[TelegramChatId, bool, int], float]
_Row = Row[*tuple[Any, ...]]


def at_once(chat_id: TelegramChatId, group: bool, ahead: int) -> float:  # noqa: FBT001 - as ``Wait`` has it
    del chat_id, group, ahead
    return 0.0


@dataclass(frozen=True, slots=True)
class _Target:
    """The message that a correction changes or a recall deletes."""

    message_id: MessageId | None
    state: DeliveryState | None


class Leasing(Drawer):
    """The steps by which a sender takes deliveries from the ledger."""

    def lease(
        self,
        owner: str,
        limit: int,
        seconds: float,
        wait: Wait = at_once,
        lanes: Sequence[Lane] = LANES,
        *,
        stale_before: datetime | None = None,
    ) -> tuple[Delivery, ...]:
        """Take up to ``limit`` deliveries of these lanes, the most urgent first, and mark them as sending.

        A later part waits until the earlier parts of its job and recipient are final. Deliveries to a chat
        that takes nothing are skipped. Deliveries to a chat that has to ``wait`` are postponed, and delay no
        other chat. A digest that was added before ``stale_before`` is skipped, because its news is old. The
        returned ``attempts`` do not include this one.
        """
        _ready_retries(self._connection)
        taken: list[_Row] = []
        targets: dict[DeliveryId, _Target] = {}
        ahead: Counter[int] = Counter()
        for look in range(_LOOKS):
            asked = limit - len(taken) + (_MORE if look else 0)
            rows = self._connection.execute(_next_of(tuple(lanes)), {"most": asked}).all()
            targets |= _targets(self._connection, [row for row in rows if row.kind in _REPAIRS])
            sendable = _sendable(self._connection, _fresh(self._connection, rows, stale_before), targets)
            going = _going(self._connection, sendable, limit - len(taken), wait, ahead)
            _take(self._connection, owner, going, seconds)
            taken += going
            if len(taken) == limit or len(rows) < asked:
                break
        return _deliveries(self._connection, taken, targets) if taken else ()


def _ready_retries(connection: Connection) -> None:
    ids = connection.scalars(_COME, {"most": _RETRIES}).all()
    if ids:
        connection.execute(_MAKE_READY, {"ids": ids})


def _targets(connection: Connection, repairs: Sequence[_Row]) -> dict[DeliveryId, _Target]:
    """The state of the messages that corrections and recalls change, by the id of the correction's delivery."""
    if not repairs:
        return {}
    original = delivery.alias("original")
    found = connection.execute(
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
    return {DeliveryId(row.id): _Target(row.message_id, row.state) for row in found}


def _fresh(connection: Connection, rows: Sequence[_Row], stale_before: datetime | None) -> list[_Row]:
    """Skip the rest of digests whose news is old by now, for instance after a long outage; gives the other
    rows.
    """
    fresh: list[_Row] = []
    for row in rows:
        if stale_before is not None and row.kind == "digest" and row.created_at < stale_before:
            _skip(connection, row.id, "late")
        else:
            fresh.append(row)
    return fresh


def _sendable(
    connection: Connection, rows: Sequence[_Row], targets: Mapping[DeliveryId, _Target]
) -> list[_Row]:
    """Skip rows that can't be sent, and postpone rows that change a message which is still in flight; gives
    the other rows.
    """
    left: list[_Row] = []
    for row in rows:
        target = targets.get(row.id)
        # An owner who said /stop wants no digests, but a notice is none. Of corrections, only those of notices are
        # answers.
        of_notice = row.kind == "notice" or (row.kind == "correction" and row.lane == "answer")
        takes = {"active", "stopped"} if of_notice else {"active"}
        if row.telegram_id is None or row.status not in takes:
            _skip(connection, row.id, "forgotten" if row.telegram_id is None else row.status)
        elif target is not None and target.state == "sending":
            _put_off(connection, row.id, _FLIGHT)
        elif target is not None and target.message_id is None:
            _skip(connection, row.id, "never delivered")
        else:
            left.append(row)
    return left


def _going(
    connection: Connection, rows: Sequence[_Row], most: int, wait: Wait, ahead: Counter[int]
) -> list[_Row]:
    """The rows that go now. Of the others, those that would be found again at once are postponed."""
    going: list[_Row] = []
    for row in rows:
        if len(going) == most:
            break
        seconds = wait(row.telegram_id, row.type in _GROUPS, ahead[row.telegram_id])
        ahead[row.telegram_id] += 1
        if seconds > 0:
            _put_off(connection, row.id, seconds)
        else:
            going.append(row)
    return going


def _skip(connection: Connection, delivery_id: DeliveryId, reason: str) -> None:
    connection.execute(
        update(delivery)
        .where(delivery.c.id == delivery_id)
        .values(state="skipped", reason=reason, ended_at=RealInstant())
    )
    shown.take_back(connection, delivery.c.id == delivery_id)


def _put_off(connection: Connection, delivery_id: DeliveryId, seconds: float) -> None:
    connection.execute(
        update(delivery).where(delivery.c.id == delivery_id).values(not_before=RealInstant(seconds))
    )


def _take(connection: Connection, owner: str, rows: Sequence[_Row], seconds: float) -> None:
    if rows:
        # They are about to be sent. After a power cut they must not look as if they were not.
        must_last(connection)
        ids = [row.id for row in rows]
        connection.execute(_TAKE, {"ids": ids, "new_owner": owner, "seconds": seconds})


def _deliveries(
    connection: Connection, rows: Sequence[_Row], targets: Mapping[DeliveryId, _Target]
) -> tuple[Delivery, ...]:
    messages = editions.read(
        connection, {row.edition_id: row.hash for row in rows if row.edition_id is not None}
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
            refused=row.refused,
        )
        for row in rows
    )


@cache
def _next_of(lanes: tuple[Lane, ...]) -> Select[Any]:
    """The next deliveries of certain lanes. Lanes and state are literals, because only then the index is
    used.
    """
    if lanes == LANES:
        return _NEXT
    first, last = LANES.index(lanes[0]), LANES.index(lanes[-1])
    lane = literal_column("delivery.lane", Integer())
    return _NEXT.where(lane >= literal_column(str(first)), lane <= literal_column(str(last)))


def _next() -> Select[Any]:
    """The next ``most`` deliveries that nobody holds."""
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
            job.c.created_at,
            edition.c.hash,
            recipient.c.thread_id,
            chat.c.telegram_id,
            chat.c.type,
            chat.c.status,
            or_(chat.c.refused_days > 0, recipient.c.refused_days > 0).label("refused"),
        )
        .join_from(delivery, job, job.c.id == delivery.c.job_id)
        .join(edition, edition.c.id == job.c.edition_id, isouter=True)
        .join(recipient, recipient.c.id == delivery.c.recipient_id)
        .join(chat, chat.c.id == recipient.c.chat_id)
        # Deliveries of a paused or cancelled job are parked; this catches those that come back from a failed
        # send.
        .where(IS_READY, job.c.state == "open", or_(delivery.c.part == 1, ~waits))
        .order_by(delivery.c.lane, delivery.c.id)
        .limit(bindparam("most", type_=Integer())),
        delivery,
    )


# Built once, because building a statement takes longer than running it.
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
