"""One clock for the limit: a single row says when the next message may go, for every worker.

The algorithm is GCRA (ITU-T I.371): reserving ``count`` slots moves the row's "theoretical arrival
time" forward by ``count / rate``. Each call belongs in a short transaction, and last in it, because
the row is held until the transaction ends.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from sqlalchemy import Double, String, bindparam, case, func, select, update
from sqlalchemy.sql.dml import ReturningUpdate

from digestbot.model import CommonRate
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import RealSeconds, insert
from digestbot.storage.tables import limiter


class Limiter(Drawer):
    def read(self) -> CommonRate:
        """The present state of the rate."""
        row = self._connection.execute(_READ).first()
        if row is None:
            # Nobody reserved slots yet. The metrics read this in a transaction that must not write.
            return CommonRate(now=self._connection.execute(select(RealSeconds())).scalar_one(), free_at=0.0)
        return CommonRate(
            now=row.now,
            free_at=row.tat,
            share=row.share,
            flooded_at=row.flooded_at,
            strict_until=row.strict_until,
            sender=row.sender,
            sender_since=row.sender_since,
        )

    def reserve(self, count: int, rate_per_second: float, catch_up: float = 0.0, sender: str = "") -> float:
        """Take the next ``count`` slots for ``sender``; gives the seconds until the first of them.

        Unused slots of the last ``catch_up`` seconds are given too. Then the first slot is in the past, and
        the result is below 0.
        """
        reserving = _reserving(self._connection.dialect.name)
        span = count / rate_per_second
        taken = self._connection.execute(
            reserving, {"span": span, "catch_up": catch_up, "taker": sender}
        ).scalar()
        if taken is None:
            self._add_row()
            return self.reserve(count, rate_per_second, catch_up, sender)
        return float(taken) - span

    def change(self, to: Callable[[CommonRate], CommonRate]) -> CommonRate:
        """Change the state of the rate while no other worker can; gives the new state."""
        self._add_row()
        self._connection.execute(select(limiter.c.id).with_for_update()).all()
        changed = to(self.read())
        self._connection.execute(
            update(limiter).values(
                tat=changed.free_at,
                share=changed.share,
                flooded_at=changed.flooded_at,
                strict_until=changed.strict_until,
            )
        )
        return changed

    def _add_row(self) -> None:
        self._connection.execute(
            insert(self._connection, limiter).values(id=1, **_UNTOUCHED).on_conflict_do_nothing()
        )


_READ = select(limiter, RealSeconds().label("now"))


@cache
def _reserving(dialect: str) -> ReturningUpdate[Any]:
    earliest = RealSeconds() - bindparam("catch_up", type_=Double())
    taker = bindparam("taker", type_=String())
    latest = func.max if dialect == "sqlite" else func.greatest
    return (
        update(limiter)
        .values(
            tat=latest(limiter.c.tat, earliest, type_=Double()) + bindparam("span", type_=Double()),
            sender_since=case((limiter.c.sender == taker, limiter.c.sender_since), else_=RealSeconds()),
            sender=taker,
        )
        .returning((limiter.c.tat - RealSeconds()).label("wait"))
    )


_UNTOUCHED = {
    "tat": 0.0,
    "share": 1.0,
    "flooded_at": 0.0,
    "strict_until": 0.0,
    "sender": "",
    "sender_since": 0.0,
}
