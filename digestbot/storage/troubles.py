"""What needs a look, and what of it the owners were told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, case, delete, func, or_, select, update

from digestbot.model import EVENTS, FeedId, JobId, Trouble, WatchedTrouble
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import insert
from digestbot.storage.tables import notice_line, trouble


@dataclass(frozen=True, slots=True)
class ChangedNotice:
    """A notice whose message is to be edited, with all troubles that it shows."""

    job_id: JobId
    troubles: tuple[WatchedTrouble, ...]


class Troubles(Drawer):
    # --- what is seen ---------------------------------------------------------------------------

    def see(self, found: Iterable[Trouble], now: datetime) -> None:
        """Keep what is seen now, of each trouble the latest. One that was over lasts again, since now."""
        for one in found:
            values = {**_values(one), "seen_at": now}
            again = {"since": case((trouble.c.over_at.is_not(None), now), else_=trouble.c.since)}
            self._connection.execute(
                insert(self._connection, trouble)
                .values(key=one.key, since=now, **values)
                .on_conflict_do_update(
                    index_elements=[trouble.c.key], set_={**values, **again, "over_at": None}
                )
            )

    def happened(self, event: Trouble, now: datetime) -> None:
        """Keep what happened just now, to be told also if the like of it was told before."""
        self.see([event], now)
        self._connection.execute(update(trouble).where(trouble.c.key == event.key).values(since=now))

    def end(self, keys: Collection[str], now: datetime) -> None:
        """Note that these are over since they were last seen. What nobody was told is forgotten."""
        which = (trouble.c.key.in_(keys), trouble.c.over_at.is_(None))
        self._connection.execute(delete(trouble).where(*which, trouble.c.told_at.is_(None)))
        # A time in the future was written by a clock that was wrong.
        seen = case((trouble.c.seen_at > now, now), else_=trouble.c.seen_at)
        # Looked at now, so it is not forgotten before the owners hear of the end, however long nobody looked.
        self._connection.execute(update(trouble).where(*which).values(over_at=seen, seen_at=now))

    def drop(self, keys: Collection[str]) -> None:
        """Note that nobody is to hear any more of these. Notices that show them stay as they are."""
        which = (trouble.c.key.in_(keys), trouble.c.over_at.is_(None))
        self._connection.execute(delete(notice_line).where(notice_line.c.key.in_(keys)))
        self._connection.execute(delete(trouble).where(*which, trouble.c.told_at.is_(None)))
        # The row stays, because it says when the owners got their last message.
        ended = {"over_at": trouble.c.told_at, "end_told_at": trouble.c.told_at}
        self._connection.execute(update(trouble).where(*which).values(ended))

    def forget_old(self, seen_before: datetime) -> None:
        """Forget what was last seen before then, except events of which nobody was told yet: what comes again
        after that is told again.
        """
        untold_event = trouble.c.told_at.is_(None) & trouble.c.kind.in_(EVENTS)
        old = select(trouble.c.key).where(trouble.c.seen_at < seen_before, ~untold_event)
        keys = self._connection.scalars(old).all()
        if keys:
            self._connection.execute(delete(notice_line).where(notice_line.c.key.in_(keys)))
            self._connection.execute(delete(trouble).where(trouble.c.key.in_(keys)))

    def all(self) -> tuple[WatchedTrouble, ...]:
        """All that are kept, the oldest first."""
        rows = self._connection.execute(select(trouble).order_by(trouble.c.since, trouble.c.key))
        return tuple(map(_watched, rows))

    def open(self) -> tuple[Trouble, ...]:
        """What somebody has to look at now, the oldest first. A new version is not among it."""
        return tuple(
            one.trouble for one in self.all() if one.over_at is None and one.trouble.kind != "upgraded"
        )

    def count(self) -> Counter[str]:
        """How many there are now of each kind. An event is there until it is forgotten."""
        rows = self._connection.execute(
            select(trouble.c.kind, func.count()).where(trouble.c.over_at.is_(None)).group_by(trouble.c.kind)
        )
        return Counter(dict(map(tuple, rows)))

    # --- what is told ---------------------------------------------------------------------------

    def mark_told(self, keys: Collection[str], now: datetime) -> frozenset[str]:
        """Mark these as told; gives those that nobody told meanwhile, so that of two processes one tells each."""
        untold = or_(trouble.c.told_at.is_(None), trouble.c.told_at < trouble.c.since)
        return self._mark(keys, trouble.c.over_at.is_(None) & untold, {"told_at": now})

    def mark_end_told(self, keys: Collection[str], now: datetime) -> frozenset[str]:
        """As ``mark_told``, of what is over."""
        untold = or_(trouble.c.end_told_at.is_(None), trouble.c.end_told_at < trouble.c.over_at)
        return self._mark(keys, and_(trouble.c.over_at.is_not(None), untold), {"end_told_at": now})

    def _mark(
        self, keys: Collection[str], which: ColumnElement[bool], values: Mapping[str, datetime]
    ) -> frozenset[str]:
        marked = update(trouble).where(trouble.c.key.in_(keys), which).values(**values)
        return frozenset(self._connection.scalars(marked.returning(trouble.c.key)))

    def show(self, job_id: JobId, those: Iterable[WatchedTrouble]) -> None:
        """Note that the notice of this job shows these."""
        for one in those:
            values = {"job_id": job_id, "key": one.trouble.key, "shows_over": one.over_at is not None}
            self._connection.execute(insert(self._connection, notice_line).values(**values))

    def changed_notices(self) -> tuple[ChangedNotice, ...]:
        """The notices of which a trouble ended, or came again, since they were sent or edited. Each is given
        once, so that of two processes one edits it.
        """
        is_over = (
            select(trouble.c.over_at.is_not(None)).where(trouble.c.key == notice_line.c.key).scalar_subquery()
        )
        changed = set(
            self._connection.scalars(
                update(notice_line)
                .where(notice_line.c.shows_over != is_over)
                .values(shows_over=is_over)
                .returning(notice_line.c.job_id)
            )
        )
        if not changed:
            return ()
        rows = self._connection.execute(
            select(notice_line.c.job_id, trouble)
            .join(trouble, trouble.c.key == notice_line.c.key)
            .where(notice_line.c.job_id.in_(changed))
            .order_by(trouble.c.since, trouble.c.key)
        ).all()
        return tuple(
            ChangedNotice(JobId(job_id), tuple(_watched(row) for row in rows if row.job_id == job_id))
            for job_id in sorted(changed)
        )


def _values(one: Trouble) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "about": one.about,
        "amount": one.amount,
        "feed_id": one.feed_id,
        "reason": one.reason,
    }


def _watched(row: Row[*tuple[Any, ...]]) -> WatchedTrouble:
    feed_id = None if row.feed_id is None else FeedId(row.feed_id)
    return WatchedTrouble(
        Trouble(row.kind, row.about, row.amount, feed_id, row.reason),
        since=row.since,
        seen_at=row.seen_at,
        told_at=row.told_at,
        over_at=row.over_at,
        end_told_at=row.end_told_at,
    )
