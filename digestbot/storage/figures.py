"""Counts for the operator: frequent ones along indexes, rare ones through whole tables."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Integer, case, exists, func, literal_column, select

from digestbot.model import FeedId, FeedRhythm, FeedState, Figures, Owed, OwedState, Totals
from digestbot.storage.alerts.broadcasts import PARKED
from digestbot.storage.drawer import Drawer
from digestbot.storage.ledger.deliveries import Deliveries
from digestbot.storage.ledger.holds import Holds
from digestbot.storage.ledger.limiter import Limiter
from digestbot.storage.readers.readers import Readers
from digestbot.storage.tables import (
    alert,
    alert_job,
    article,
    delivery,
    feed,
    inbox,
    job,
    lost,
    schedule,
    story,
    story_alias,
)
from digestbot.storage.tables.ledger import IS_ENDED_ALERT, IS_LATER, IS_LEASED, IS_READY
from digestbot.storage.troubles import Troubles

#: A digest that is not composed after this time counts as late. A digest may wait for fresh news, but not so
#: long.
LATE = timedelta(minutes=5)
#: No digest contains stories older than this.
OF_LATE = timedelta(days=2)
#: An alert that began longer ago than this says nothing about present sending.
A_DAY = timedelta(days=1)
A_FORTNIGHT = timedelta(days=14)


class FiguresOf(Drawer):
    def now(self, now: datetime, by_hand: str) -> Figures:
        """The present figures. Feeds whose address begins with ``by_hand`` are left out, because nobody reads
        them.
        """
        due, late, due_since = self._digests(now)
        outage = Deliveries(self._connection).outage()
        hold = Holds(self._connection).of("digest")
        updates, updates_since = self._updates()
        return Figures(
            digests_due=due,
            digests_late=late,
            due_since=due_since,
            owed=self._owed(),
            outage_since=None if outage is None else outage[0],
            held_since=None if hold is None else hold.since,
            rate=Limiter(self._connection).read(),
            feeds=self._feeds(by_hand),
            newest_article_at=self.newest_article_at(now),
            stories=self._count_stories(now),
            alerts=self._alerts(),
            alert_seconds=self._alert_seconds(now),
            chats=Readers(self._connection).counts(),
            updates=updates,
            updates_since=updates_since,
            database_bytes=self._bytes(),
            troubles=Troubles(self._connection).count(),
        )

    def newest_article_at(self, now: datetime) -> datetime | None:
        """When the newest article was published; one from the future does not count."""
        newest: datetime | None = self._connection.scalar(
            select(func.max(article.c.at)).where(article.c.at <= now)
        )
        return newest

    def lost(self, since: datetime) -> int:
        """The chats that can't be reached any more since then."""
        which = (lost.c.lost_at > since, lost.c.thread_id == 0)
        return self._connection.scalar(select(func.count()).select_from(lost).where(*which)) or 0

    def articles(self, since: datetime, now: datetime) -> int:
        """The articles between then and now."""
        between = (article.c.at > since, article.c.at <= now)
        return self._connection.scalar(select(func.count()).select_from(article).where(*between)) or 0

    def rhythms(self, now: datetime) -> tuple[FeedRhythm, ...]:
        """How often each feed brings something. This reads the dates of all articles."""
        newest = (
            select(article.c.feed_id, func.max(article.c.at).label("at"))
            .where(article.c.at <= now, article.c.feed_id.is_not(None))
            .group_by(article.c.feed_id)
        )
        found = []
        for feed_id, at in self._connection.execute(newest):
            lately = (article.c.feed_id == feed_id, article.c.at > at - A_FORTNIGHT, article.c.at <= at)
            articles = self._connection.scalar(select(func.count()).select_from(article).where(*lately)) or 0
            found.append(FeedRhythm(FeedId(feed_id), (now - at) / timedelta(days=1), articles))
        return tuple(found)

    def totals(self) -> Totals:
        """Counts of the largest tables. This takes longer the more rows there are."""
        return Totals(
            deliveries=dict(Deliveries(self._connection).counts().items()),
            articles=self._connection.scalar(select(func.count()).select_from(article)) or 0,
        )

    def _digests(self, now: datetime) -> tuple[int, int, datetime | None]:
        row = self._connection.execute(
            select(
                func.count(),
                func.sum(case((schedule.c.next_due_at <= now - LATE, 1), else_=0), type_=Integer()),
                func.min(schedule.c.next_due_at),
            ).where(schedule.c.silent_since.is_(None), schedule.c.next_due_at <= now)
        ).one()
        return row[0], row[1] or 0, row[2]

    def _owed(self) -> tuple[Owed, ...]:
        parked = delivery.c.not_before == PARKED
        states: tuple[tuple[OwedState, tuple[ColumnElement[bool], ...]], ...] = (
            ("ready", (IS_READY,)),
            ("later", (IS_LATER, ~parked)),
            ("parked", (IS_LATER, parked)),
            ("sending", (IS_LEASED,)),
        )
        return tuple(owed for state, which in states for owed in self._owed_in(state, *which))

    def _owed_in(self, state: OwedState, *which: ColumnElement[bool]) -> list[Owed]:
        groups = (
            select(delivery.c.lane, func.count().label("messages"), func.min(delivery.c.id).label("first"))
            .where(*which)
            .group_by(delivery.c.lane)
            .subquery()
        )
        rows = self._connection.execute(
            select(groups, job.c.created_at)
            .join(delivery, delivery.c.id == groups.c.first)
            .join(job, job.c.id == delivery.c.job_id)
        )
        return [Owed(row.lane, state, row.messages, row.created_at) for row in rows]

    def _feeds(self, by_hand: str) -> dict[FeedState, int]:
        state = case(
            (feed.c.paused_at.is_not(None), "paused"),
            (feed.c.disabled_at.is_not(None), "given_up"),
            (feed.c.failures > 0, "failing"),
            (feed.c.checked_at.is_(None), "new"),
            else_="good",
        )
        rows = self._connection.execute(
            select(state.label("state"), func.count().label("feeds"))
            .where(feed.c.removed_at.is_(None), ~feed.c.url.startswith(by_hand, autoescape=True))
            .group_by(literal_column("1"))
        )
        return {row.state: row.feeds for row in rows}

    def _count_stories(self, now: datetime) -> int:
        # A story has the id of its first article, whose index is sorted by time.
        recent = (
            select(func.count())
            .join_from(story, article, article.c.id == story.c.id)
            .where(article.c.at > now - OF_LATE)
        )
        merged = exists().where(story_alias.c.alias_id == story.c.id)
        return self._connection.scalar(recent.where(~merged)) or 0

    def _alerts(self) -> dict[str, int]:
        rows = self._connection.execute(
            select(alert.c.state, func.count().label("alerts")).where(alert.c.live).group_by(alert.c.state)
        )
        return {row.state: row.alerts for row in rows}

    def _alert_seconds(self, now: datetime) -> float | None:
        started = self._connection.execute(
            select(alert.c.id, alert.c.started_at)
            .where(alert.c.started_at > now - A_DAY)
            .order_by(alert.c.started_at.desc())
            .limit(1)
        ).first()
        if started is None:
            return None
        jobs = select(alert_job.c.job_id).where(alert_job.c.alert_id == started.id)
        ended = self._connection.scalar(
            select(func.max(delivery.c.ended_at)).where(delivery.c.job_id.in_(jobs), IS_ENDED_ALERT)
        )
        return None if ended is None else max(0.0, (ended - started.started_at).total_seconds())

    def _updates(self) -> tuple[int, datetime | None]:
        row = self._connection.execute(
            select(func.count(), func.min(inbox.c.kept_at)).where(inbox.c.done_at.is_(None))
        ).one()
        return row[0], row[1]

    def _bytes(self) -> int:
        size = "SELECT pg_database_size(current_database())"
        if self._connection.dialect.name == "sqlite":
            size = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
        return int(self._connection.exec_driver_sql(size).scalar_one())
