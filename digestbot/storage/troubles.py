"""What needs a look, and what of it the owners were told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, select, update

from digestbot.model import EVENTS, FeedId, Trouble
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import insert
from digestbot.storage.tables import trouble


class Troubles(Drawer):
    def see(self, found: Iterable[Trouble], now: datetime) -> None:
        """Keep what is seen now, of each trouble the latest."""
        for one in found:
            values = {
                "kind": one.kind,
                "about": one.about,
                "amount": one.amount,
                "feed_id": one.feed_id,
                "reason": one.reason,
                "seen_at": now,
            }
            self._connection.execute(
                insert(self._connection, trouble)
                .values(key=one.key, since=now, **values)
                .on_conflict_do_update(index_elements=[trouble.c.key], set_=values)
            )

    def forget_over(self, seen_since: datetime, told_since: datetime) -> None:
        """Forget what is over: what was told and not seen since ``told_since``, so that it is told again if it
        comes again, and what was not told before it was over.
        """
        untold = (
            trouble.c.told_at.is_(None) & trouble.c.kind.not_in(EVENTS) & (trouble.c.seen_at < seen_since)
        )
        told = trouble.c.told_at.is_not(None) & (trouble.c.seen_at < told_since)
        self._connection.execute(delete(trouble).where(untold | told))

    def to_tell(self, told_before: datetime, now: datetime) -> tuple[Trouble, ...]:
        """What nobody was told yet, the oldest first; nothing if the owners were told something since
        ``told_before``.
        """
        # A time in the future was written by a clock that was wrong.
        last = self._connection.scalar(select(func.max(trouble.c.told_at)).where(trouble.c.told_at <= now))
        if last is not None and last > told_before:
            return ()
        rows = self._connection.execute(
            select(trouble).where(trouble.c.told_at.is_(None)).order_by(trouble.c.since, trouble.c.key)
        )
        return tuple(map(_trouble, rows))

    def seen(self, since: datetime) -> tuple[Trouble, ...]:
        """What was seen since then, the oldest first."""
        rows = self._connection.execute(
            select(trouble).where(trouble.c.seen_at >= since).order_by(trouble.c.since, trouble.c.key)
        )
        return tuple(map(_trouble, rows))

    def tell(self, those: Iterable[Trouble], now: datetime) -> tuple[Trouble, ...]:
        """Mark these as told; gives those that nobody told meanwhile, so that of two processes one tells each."""
        found = {one.key: one for one in those}
        told = set(
            self._connection.scalars(
                update(trouble)
                .where(trouble.c.key.in_(found), trouble.c.told_at.is_(None))
                .values(told_at=now)
                .returning(trouble.c.key)
            )
        )
        return tuple(one for key, one in found.items() if key in told)


def _trouble(row: Row[*tuple[Any, ...]]) -> Trouble:
    feed_id = None if row.feed_id is None else FeedId(row.feed_id)
    return Trouble(row.kind, row.about, row.amount, feed_id, row.reason)
