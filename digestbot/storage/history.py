"""Counts what happened in each hour or day, for pictures of how things went.

Readers, alerts, topics and feeds are counted in small tables or along indexes. Digests and deliveries have no index
by time, and need none: their rows and jobs are numbered in the order of time, so the first one of a span is found by
binary search. A month is read, never what is older.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Integer,
    and_,
    case,
    exists,
    func,
    literal,
    literal_column,
    or_,
    select,
)

from digestbot.model import ChatStatus, History, Series, SeriesName, StatsSpan, StatsSubject
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import Quarter
from digestbot.storage.readers.readers import Readers
from digestbot.storage.tables import (
    alert,
    alert_job,
    article,
    chat,
    delivery,
    digest,
    feed,
    follow,
    job,
    recipient,
    tag,
)
from digestbot.storage.tables.ledger import IS_ENDED_ALERT, in_state

#: Topics that are told.
MOST_TOPICS = 10
#: The rows of a table are numbered in the order of time, but for rows that were added side by side.
_ASTRAY = timedelta(hours=1)
_QUARTER = 900

_STATUSES: dict[ChatStatus, SeriesName] = {
    "stopped": "left",
    "blocked": "left",
    "kicked": "left",
    "unreachable": "unreachable",
    "deactivated": "unreachable",
}
_classic = delivery.alias("classic")
#: A refused rich message whose classic form went in its place is no failure.
_REPLACED = and_(
    delivery.c.rendering == "rich",
    exists().where(
        _classic.c.job_id == delivery.c.job_id,
        _classic.c.recipient_id == delivery.c.recipient_id,
        _classic.c.rendering == "classic",
    ),
)
#: The series that a delivery counts for: "unknown" ones may have arrived; pending and skipped ones are not over.
_OUTCOME = case(
    (in_state("sent"), "sent"),
    (in_state("unknown"), "unknown"),
    (and_(in_state("failed"), ~_REPLACED), "failed"),
)


class HistoryOf(Drawer):
    def of(
        self,
        subject: StatsSubject,
        span: StatsSpan,
        begins: tuple[datetime, ...],
        by_hand: str,
        now: datetime,
    ) -> History:
        """What happened to one subject up to ``now``, in the hours or days that begin at ``begins``. Feeds whose
        address begins with ``by_hand`` are left out of the number of feeds, because nobody reads them.
        """
        return History(subject, span, begins, now, **self._counted(subject, begins, by_hand, now))

    def _counted(
        self, subject: StatsSubject, begins: Sequence[datetime], by_hand: str, now: datetime
    ) -> dict[str, Any]:
        match subject:
            case "readers":
                return self._readers(begins, now)
            case "digests":
                return self._digests(begins, now)
            case "deliveries":
                return self._deliveries(begins, now)
            case "alerts":
                return self._alerts(begins, now)
            case "topics":
                return self._topics(begins)
            case "feeds":
                return self._feeds(begins, by_hand, now)

    def _readers(self, begins: Sequence[datetime], now: datetime) -> dict[str, Any]:
        came = self._by_time(chat.c.created_at, literal("new"), begins[0], now)
        went = self._by_time(
            chat.c.status_at,
            chat.c.status,
            begins[0],
            now,
            chat.c.status != "active",
            chat.c.forgotten_at.is_(None),
        )
        losses = [(quarter, _STATUSES[status], number) for quarter, status, number in went]
        series = _series(begins, [*came, *losses], ("new", "left", "unreachable"))
        return {"series": series, "present": Readers(self._connection).counts()}

    def _digests(self, begins: Sequence[datetime], now: datetime) -> dict[str, Any]:
        first = self._first_since(digest.c.id, digest.c.created_at, begins[0])
        failed = exists().where(
            delivery.c.job_id == digest.c.job_id,
            delivery.c.recipient_id == digest.c.recipient_id,
            in_state("failed"),
            ~_REPLACED,
        )
        outcome = case(
            (and_(digest.c.state == "laid", failed), "failed"),
            (digest.c.state == "laid", "sent"),
            (and_(digest.c.state == "skipped", digest.c.reason == "late"), "late"),
        )
        rows = self._by_time(digest.c.created_at, outcome, begins[0], now, digest.c.id >= first)
        return {"series": _series(begins, rows, ("sent", "late", "failed"))}

    def _deliveries(self, begins: Sequence[datetime], now: datetime) -> dict[str, Any]:
        first = self._first_since(job.c.id, job.c.created_at, begins[0])
        rows = self._of_jobs(begins[0], now, job.c.id >= first, delivery.c.job_id >= first)
        return {"series": _series(begins, rows, ("sent", "unknown", "failed"))}

    def _alerts(self, begins: Sequence[datetime], now: datetime) -> dict[str, Any]:
        rows = self._of_jobs(begins[0], now, job.c.kind == literal_column("'alert'"))
        started = self._connection.execute(
            select(alert.c.started_at, func.max(delivery.c.ended_at).label("ended_at"))
            .join_from(alert, alert_job, alert_job.c.alert_id == alert.c.id)
            .outerjoin(delivery, and_(delivery.c.job_id == alert_job.c.job_id, IS_ENDED_ALERT))
            .where(alert.c.started_at >= begins[0], alert.c.started_at <= now)
            .group_by(alert.c.id, alert.c.started_at)
        ).all()
        seconds = [
            (one.ended_at - one.started_at).total_seconds() for one in started if one.ended_at is not None
        ]
        return {
            "series": _series(begins, rows, ("sent", "unknown", "failed")),
            "present": {"alerts": len(started)},
            "slowest": max((0.0, *seconds)) if seconds else None,
        }

    def _topics(self, begins: Sequence[datetime]) -> dict[str, Any]:
        earlier = func.sum(case((follow.c.created_at < begins[0], 1), else_=0), type_=Integer())
        rows = self._connection.execute(
            select(tag.c.slug, func.count().label("readers"), earlier.label("earlier"))
            .join_from(follow, tag, tag.c.id == follow.c.tag_id)
            .join(recipient, recipient.c.id == follow.c.recipient_id)
            .join(chat, chat.c.id == recipient.c.chat_id)
            .where(chat.c.status == "active")
            .group_by(tag.c.slug)
            .order_by(func.count().desc(), tag.c.slug)
            .limit(MOST_TOPICS)
        ).all()
        return {
            "tags": tuple(row.slug for row in rows),
            "series": (
                Series("earlier", tuple(row.earlier for row in rows)),
                Series("lately", tuple(row.readers - row.earlier for row in rows)),
            ),
        }

    def _feeds(self, begins: Sequence[datetime], by_hand: str, now: datetime) -> dict[str, Any]:
        rows = self._by_time(article.c.first_seen_at, literal("articles"), begins[0], now)
        broken = feed.c.paused_at.is_(None) & or_(feed.c.disabled_at.is_not(None), feed.c.failures > 0)
        feeds, failing = self._connection.execute(
            select(func.count(), func.sum(case((broken, 1), else_=0), type_=Integer())).where(
                feed.c.removed_at.is_(None), ~feed.c.url.startswith(by_hand, autoescape=True)
            )
        ).one()
        return {
            "series": _series(begins, rows, ("articles",)),
            "present": {"feeds": feeds, "failing": failing or 0},
        }

    def _by_time(
        self,
        at: Column[datetime],
        what: ColumnElement[Any],
        since: datetime,
        now: datetime,
        *which: ColumnElement[bool],
    ) -> list[tuple[int, Any, int]]:
        """(quarter of an hour, what, rows) of the rows from ``since`` to ``now``."""
        statement = select(
            Quarter(at).label("quarter"), what.label("what"), func.count().label("rows")
        ).where(at >= since, at <= now, *which)
        rows = self._connection.execute(statement.group_by(literal_column("1"), literal_column("2")))
        return [(int(row.quarter), row.what, row.rows) for row in rows]

    def _of_jobs(
        self, since: datetime, now: datetime, *which: ColumnElement[bool]
    ) -> list[tuple[int, Any, int]]:
        """The deliveries of the jobs that were made from ``since`` to ``now``, by the time of the job."""
        theirs = delivery.c.job_id == job.c.id
        return self._by_time(job.c.created_at, _OUTCOME, since, now, theirs, *which)

    def _first_since(self, key: Column[int], at: Column[datetime], since: datetime) -> int:
        """The number from which on all rows are from ``since`` or later, and few older ones."""
        ends = self._connection.execute(select(func.min(key), func.max(key))).one()
        lowest, highest = (end or 0 for end in ends)  # of an empty table there are none
        early = since - _ASTRAY
        while lowest < highest:
            middle = (lowest + highest) // 2
            later = self._connection.execute(
                select(key.label("id"), at.label("at")).where(key >= middle).order_by(key).limit(1)
            ).one()
            if later.at < early:
                lowest = later.id + 1
            else:
                highest = middle
        return lowest


def _series(
    begins: Sequence[datetime], rows: Iterable[tuple[int, Any, int]], names: Sequence[SeriesName]
) -> tuple[Series, ...]:
    edges = [begin.astimezone(UTC).timestamp() for begin in begins]
    counts: defaultdict[SeriesName, Counter[int]] = defaultdict(Counter)
    for quarter, name, number in rows:
        counts[name][bisect_right(edges, quarter * _QUARTER) - 1] += number
    return tuple(Series(name, tuple(counts[name][place] for place in range(len(begins)))) for name in names)
