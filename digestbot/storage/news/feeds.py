"""The feeds, and the outlets to which they belong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Row, case, func, select, update

from digestbot.model import Feed, FeedCheck, FeedId, FeedNews, FeedSettings, FetchFailed, SourceId, Validators
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import insert
from digestbot.storage.tables import article, feed, source

#: What an editor can say of a feed.
SaidOfFeed = Literal["title", "section", "language", "paused_at"]
A_WEEK = timedelta(days=7)
_KEPT = feed.c.removed_at.is_(None)
_READ = _KEPT & feed.c.disabled_at.is_(None) & feed.c.paused_at.is_(None)
#: The values of a feed that is read again, at once, after it was paused, given up or removed.
_READ_AFRESH: dict[str, Any] = {
    "removed_at": None,
    "paused_at": None,
    "disabled_at": None,
    "next_check_at": None,
    "failures": 0,
    "first_failed_at": None,
}
_FEEDS = select(feed, source.c.name.label("source_name")).join_from(feed, source)


class Feeds(Drawer):
    def add(
        self,
        url: str,
        *,
        source_name: str,
        source_key: str,
        title: str = "",
        section: str | None = None,
        tags: Sequence[str] = (),
        language: str | None = None,
        now: datetime,
    ) -> Feed:
        """Add a feed. Feeds with the same ``source_key`` belong to one outlet.

        A feed that exists already is returned unchanged. A feed that was removed or given up is revived with
        the new values, and is due at once.
        """
        source_id = self.outlet(source_key, source_name, now)
        new = self._connection.execute(
            insert(self._connection, feed)
            .values(
                source_id=source_id,
                url=url,
                title=title,
                section=section,
                tags=tags,
                language=language,
                interval_seconds=1800,
                failures=0,
                moved_count=0,
                entries_last=0,
                created_at=now,
            )
            .on_conflict_do_nothing()
            .returning(feed.c.id)
        ).scalar()
        if new is None:
            said = {"title": title, "section": section, "tags": tuple(tags), "language": language}
            self._connection.execute(
                update(feed)
                .where(feed.c.url == url, feed.c.removed_at.is_not(None) | feed.c.disabled_at.is_not(None))
                .values(_READ_AFRESH | {name: value for name, value in said.items() if value})
            )
        return _feed(self._connection.execute(_FEEDS.where(feed.c.url == url)).one())

    def outlet(self, key: str, name: str, now: datetime) -> SourceId:
        """The outlet with that key. It is added if there is none; it need not have a feed."""
        self._connection.execute(
            insert(self._connection, source)
            .values(key=key, name=name, created_at=now)
            .on_conflict_do_nothing()
        )
        return SourceId(self._connection.scalars(select(source.c.id).where(source.c.key == key)).one())

    def all(self) -> tuple[Feed, ...]:
        """Every feed that was not removed, in the order in which they were added."""
        return tuple(map(_feed, self._connection.execute(_FEEDS.where(_KEPT).order_by(feed.c.id))))

    def held(self, feed_id: FeedId) -> Feed | None:
        """The feed, which nobody else changes until this transaction ends; None if it was removed."""
        row = self._connection.execute(
            _FEEDS.where(_KEPT, feed.c.id == feed_id).with_for_update(of=feed)
        ).one_or_none()
        return None if row is None else _feed(row)

    def find(self, reference: str) -> Feed | None:
        """The feed with this id or address."""
        reference = reference.strip()
        # A number of up to 18 digits fits into the column.
        is_id = reference.isascii() and reference.isdigit() and len(reference) <= 18
        which = feed.c.id == int(reference) if is_id else feed.c.url == reference
        row = self._connection.execute(_FEEDS.where(_KEPT, which)).one_or_none()
        return None if row is None else _feed(row)

    def get(self, feed_id: FeedId) -> Feed:
        """The feed, also when it was removed.

        Raises:
            LookupError: there never was such a feed.
        """
        row = self._connection.execute(_FEEDS.where(feed.c.id == feed_id)).one_or_none()
        if row is None:
            raise LookupError(f"no feed {feed_id}")
        return _feed(row)

    def due(self, limit: int, now: datetime) -> tuple[Feed, ...]:
        """Feeds whose check is due: those never checked first, then the longest overdue."""
        waiting = _FEEDS.where(_READ)
        fresh = waiting.where(feed.c.next_check_at.is_(None)).order_by(feed.c.id).limit(limit)
        found = list(self._connection.execute(fresh))
        if len(found) < limit:
            late = waiting.where(feed.c.next_check_at <= now).order_by(feed.c.next_check_at, feed.c.id)
            found += self._connection.execute(late.limit(limit - len(found)))
        return tuple(map(_feed, found))

    def any_read(self, since: datetime) -> bool:
        """Whether a feed could be read when it was last asked, and is not overdue since before ``since``."""
        read = select(feed.c.id).where(_READ, feed.c.failures == 0, feed.c.next_check_at > since)
        return self._connection.execute(read.limit(1)).first() is not None

    def any_asked(self) -> bool:
        """Whether there is an active feed that was asked at least once."""
        asked = select(feed.c.id).where(_READ, feed.c.checked_at.is_not(None))
        return self._connection.execute(asked.limit(1)).first() is not None

    def record(self, feed_id: FeedId, check: FeedCheck) -> None:
        """Keep the result of a check. A new address that another feed already has is not taken."""
        values: dict[str, Any] = {
            "checked_at": check.checked_at,
            "next_check_at": check.next_check_at,
            "interval_seconds": check.interval_seconds,
            "failures": check.failures,
            "first_failed_at": check.first_failed_at,
            "etag": check.validators.etag,
            "last_modified": check.validators.last_modified,
            "body_hash": check.body_hash,
            "moved_to": check.moved_to,
            "moved_count": check.moved_count,
            "disabled_at": check.checked_at if check.disabled else None,
            "failure_reason": check.failure and check.failure.reason,
            "failure_detail": check.failure and check.failure.detail,
            "failure_status": check.failure and check.failure.status,
            "failure_retry_after": check.failure and check.failure.retry_after,
        }
        if check.ok:
            values |= {"last_ok_at": check.checked_at, "entries_last": check.entries}
        if check.url is not None and not self._taken(check.url, feed_id):
            values["url"] = check.url
        self._connection.execute(update(feed).where(feed.c.id == feed_id).values(values))

    def _taken(self, url: str, feed_id: FeedId) -> bool:
        other = select(feed.c.id).where(feed.c.url == url, feed.c.id != feed_id)
        return self._connection.scalar(other) is not None

    def describe(
        self, feed_id: FeedId, *, title: str, language: str | None, outlet: str | None = None
    ) -> None:
        """Keep the feed's own title, unless somebody gave it another, and the language that it says it has.

        An outlet that is known only by its address gets the name ``outlet``, unless that is empty. With None
        it gets the title of the feed.
        """
        described = self._connection.execute(
            update(feed)
            .where(feed.c.id == feed_id)
            .values(
                title=case((feed.c.title == "", title), else_=feed.c.title),
                own_language=func.coalesce(language, feed.c.own_language),
            )
            .returning(feed.c.source_id, feed.c.title)
        ).one_or_none()
        name = described and (described.title if outlet is None else outlet)
        if described is not None and name:
            self._connection.execute(
                update(source)
                .where(source.c.id == described.source_id, source.c.name == source.c.key)
                .values(name=name)
            )

    def remove(self, feed_id: FeedId, now: datetime) -> None:
        """Stop reading the feed; its articles stay."""
        self._connection.execute(
            update(feed).where(feed.c.id == feed_id, feed.c.removed_at.is_(None)).values(removed_at=now)
        )

    def keep_said(self, feed_id: FeedId, what: SaidOfFeed, value: str | datetime | None) -> None:
        """Keep what an editor says of a feed."""
        self._connection.execute(update(feed).where(feed.c.id == feed_id).values({what: value}))

    def keep_settings(self, feed_id: FeedId, settings: FeedSettings) -> None:
        """Keep a feed's settings, and read it whole at once: by other settings the server may answer otherwise."""
        self._connection.execute(
            update(feed)
            .where(feed.c.id == feed_id)
            .values(
                settings=settings.written() or None,
                etag=None,
                last_modified=None,
                body_hash=None,
                next_check_at=None,
            )
        )

    def end_telling_anew(self, feed_id: FeedId, read_by: FeedSettings) -> None:
        """Note that the feed was read once by these settings. Settings that were changed meanwhile stay."""
        kept = self._connection.scalar(select(feed.c.settings).where(feed.c.id == feed_id))
        if FeedSettings.read(kept) == read_by:
            settled = replace(read_by, told_apart_anew=False).written() or None
            self._connection.execute(update(feed).where(feed.c.id == feed_id).values(settings=settled))

    def name_outlet(self, said: Feed, name: str) -> None:
        """Give the feed's outlet this name, which readers see, unless the outlet has other feeds."""
        others = select(feed.c.id).where(feed.c.source_id == said.source_id, feed.c.id != said.id, _KEPT)
        self._connection.execute(
            update(source).where(source.c.id == said.source_id, ~others.exists()).values(name=name)
        )

    def try_again(self, feed_id: FeedId) -> None:
        """Check the feed at once, also if it was paused, given up or removed."""
        self._connection.execute(update(feed).where(feed.c.id == feed_id).values(_READ_AFRESH))

    def news_of(self, feed_id: FeedId, now: datetime) -> FeedNews:
        """What the feed brought in the last week. Articles that another feed brought first do not count."""
        row = self._connection.execute(
            select(func.count(), func.max(article.c.at)).where(
                article.c.feed_id == feed_id, article.c.at > now - A_WEEK, article.c.at <= now
            )
        ).one()
        return FeedNews(row[0], row[1])

    def urls(self) -> tuple[str, ...]:
        """The address of every feed that ever existed, in the order in which they were added."""
        return tuple(self._connection.scalars(select(feed.c.url).order_by(feed.c.id)))

    def addresses(self) -> frozenset[str]:
        """The addresses of the feeds that were neither removed nor given up."""
        there = select(feed.c.url).where(_KEPT, feed.c.disabled_at.is_(None))
        return frozenset(self._connection.scalars(there))

    def count(self) -> int:
        """The number of feeds, with those that were given up."""
        return self._connection.scalar(select(func.count()).select_from(feed).where(_KEPT)) or 0


def _feed(row: Row[*tuple[Any, ...]]) -> Feed:
    failure = None
    if row.failure_reason is not None:
        failure = FetchFailed(
            row.failure_reason, row.failure_detail, row.failure_status, row.failure_retry_after
        )
    return Feed(
        id=FeedId(row.id),
        source_id=SourceId(row.source_id),
        source_name=row.source_name,
        url=row.url,
        title=row.title,
        section=row.section,
        tags=row.tags,
        language=row.language,
        own_language=row.own_language,
        validators=Validators(row.etag, row.last_modified),
        body_hash=row.body_hash,
        interval_seconds=row.interval_seconds,
        next_check_at=row.next_check_at,
        checked_at=row.checked_at,
        last_ok_at=row.last_ok_at,
        failures=row.failures,
        first_failed_at=row.first_failed_at,
        last_failure=failure,
        moved_to=row.moved_to,
        moved_count=row.moved_count,
        disabled_at=row.disabled_at,
        entries_last=row.entries_last,
        paused_at=row.paused_at,
        settings=FeedSettings.read(row.settings),
    )
