"""One clock for the limit: a single row says when the next message may go, for every worker.

The algorithm is GCRA (ITU-T I.371) without a burst: reserving ``count`` slots moves the row's
"theoretical arrival time" forward by ``count / rate``. Each call belongs in a short transaction of
its own, because the row is held until it ends.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, Double, literal, update

from digestbot.storage.dialects import greatest, insert, real_seconds
from digestbot.storage.tables import limiter


class Limiter:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def reserve(self, count: int, rate_per_second: float) -> float:
        """Take the next ``count`` slots; gives the seconds until the first of them."""
        now = real_seconds(self._connection)
        span: ColumnElement[float] = literal(count / rate_per_second, Double())
        taking = (
            update(limiter)
            .values(tat=greatest(self._connection, limiter.c.tat, now) + span)
            .returning(limiter.c.tat - span - now)
        )
        wait = self._connection.execute(taking).scalar()
        if wait is None:
            self._begin()
            wait = self._connection.execute(taking).scalar_one()
        return max(0.0, float(wait))

    def halt(self, seconds: float) -> None:
        """Nothing goes for so long, whoever sends it; a longer halt is never shortened."""
        self._begin()
        until = real_seconds(self._connection) + literal(seconds, Double())
        self._connection.execute(update(limiter).values(tat=greatest(self._connection, limiter.c.tat, until)))

    def _begin(self) -> None:
        """There is no row before the first message; several workers may come to make it."""
        self._connection.execute(
            insert(self._connection, limiter).values(id=1, tat=0.0).on_conflict_do_nothing()
        )
