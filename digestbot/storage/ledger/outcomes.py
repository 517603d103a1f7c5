"""Writes the outcomes of deliveries, if their sender still holds them."""

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

#: The values of a row that nobody holds.
FREE: dict[str, None] = {"lease_owner": None, "lease_until": None}


class Marking(Drawer):
    """The steps by which a sender reports outcomes."""

    def mark(self, owner: str, marks: Sequence[Marked]) -> int:
        """Write the outcomes of the deliveries that ``owner`` still holds; gives how many these were.

        This ends their leases. A delivery marked pending is tried again, not before its time.
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
        """After a refusal of the rich rendering, owe the recipient the classic one of the same edition.

        The row fails with the reason, the other rich parts that were not sent yet are skipped, and all
        classic parts become pending. False if nothing can replace it: ``owner`` does not hold the row any
        more, the row was classic itself, or its edition has no classic rendering.
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
    """An UPDATE that writes the outcomes of deliveries that their sender still holds, and ends the leases."""
    return (
        update(delivery)
        .where(delivery.c.lease_owner == bindparam("holder"), *changes)
        .values(**FREE, **values)
    )


# Built once, because building a statement takes longer than running it.
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
