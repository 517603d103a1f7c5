"""What became of deliveries, written down where their sender still holds them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, Update, bindparam, select, update

from digestbot.model import DeliveryId, Marked
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import IsAmong, LookedUp, NumberedNumbers, Numbers, RealInstant, insert
from digestbot.storage.ledger import editions, shown
from digestbot.storage.readers import refusals
from digestbot.storage.tables import delivery, edition, job
from digestbot.storage.tables.ledger import IS_PENDING

#: A row that nobody holds.
FREE: dict[str, None] = {"lease_owner": None, "lease_until": None}


class Marking(Drawer):
    """What a sender says of deliveries that it holds."""

    def mark(self, owner: str, marks: Sequence[Marked]) -> int:
        """Write down what became of deliveries, those that ``owner`` still holds; gives how many.

        Each mark ends the lease. A pending one is tried again, not before its time.
        """
        sent = [mark for mark in marks if mark.state == "sent"]
        over = [mark for mark in marks if mark.state not in {"sent", "pending"}]
        again = [mark for mark in marks if mark.state == "pending"]
        return (
            _mark_sent(self._connection, owner, sent)
            + _mark_over(self._connection, owner, over)
            + _mark_again(self._connection, owner, again)
        )

    def fall_back(self, owner: str, delivery_id: DeliveryId, reason: str) -> bool:
        """The rich rendering was refused: owe the recipient the classic one of the same edition.

        The row fails with the reason, its fellow parts that were not sent yet are skipped, and
        every classic part is pending. False if there is nothing to fall back to: ``owner`` holds the
        row no more, it was classic itself, or its edition has no classic rendering.
        """
        ended_at = RealInstant()
        failed = self._connection.execute(
            update(delivery)
            .where(delivery.c.id == delivery_id, delivery.c.lease_owner == owner)
            .values(state="failed", reason=reason, ended_at=ended_at, not_before=None, **FREE)
            .returning(delivery.c.job_id, delivery.c.recipient_id, delivery.c.rendering, delivery.c.lane)
        ).one_or_none()
        if failed is None:
            return False
        if failed.rendering == "classic":
            shown.take_back(self._connection, delivery.c.id == delivery_id)
            return False
        whole = self._connection.execute(
            select(edition.c.id, edition.c.hash)
            .join_from(job, edition, edition.c.id == job.c.edition_id)
            .where(job.c.id == failed.job_id)
        ).one()
        parts = editions.read(self._connection, {whole.id: whole.hash})[whole.id].get("classic", ())
        if not parts:
            shown.take_back(self._connection, delivery.c.id == delivery_id)
            return False
        self._connection.execute(
            update(delivery)
            .where(
                delivery.c.job_id == failed.job_id,
                delivery.c.recipient_id == failed.recipient_id,
                delivery.c.rendering == failed.rendering,
                IS_PENDING,
            )
            .values(state="skipped", reason=reason, ended_at=ended_at, not_before=None, **FREE)
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


def _mark_sent(connection: Connection, owner: str, marks: Sequence[Marked]) -> int:
    if not marks:
        return 0
    message_ids = {mark.delivery_id: mark.message_id for mark in marks}
    told = {"ids": message_ids, "message_ids": message_ids, "holder": owner}
    marked = connection.execute(_MARK_SENT, told).rowcount
    if recovered := [mark.delivery_id for mark in marks if mark.recovered]:
        refusals.heard(connection, recovered)
    return marked


def _mark_over(connection: Connection, owner: str, marks: Sequence[Marked]) -> int:
    if not marks:
        return 0
    marked = connection.execute(_MARK_OVER, [_told(owner, mark) for mark in marks]).rowcount
    shown.take_back(connection, IsAmong(delivery.c.id, [mark.delivery_id for mark in marks]))
    return marked


def _mark_again(connection: Connection, owner: str, marks: Sequence[Marked]) -> int:
    if not marks:
        return 0
    told = [
        _told(owner, mark) | {"new_start": mark.not_before, "uncounted": int(not mark.counts)}
        for mark in marks
    ]
    return connection.execute(_MARK_AGAIN, told).rowcount


def _told(owner: str, mark: Marked) -> dict[str, Any]:
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
        .values(**FREE, **values)
    )


# Made once: to make a statement takes longer than to run it.
_MARK_SENT = _mark(
    IsAmong(delivery.c.id, bindparam("ids", type_=Numbers())),
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
