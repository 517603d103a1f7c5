"""The articles, and the entries of feeds that brought them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, func, select, update

from digestbot.model import Article, ArticleId, Feed, FetchFailed, NewArticle, Reading, SourceId
from digestbot.storage.dialects import insert
from digestbot.storage.tables import article, article_body, feed, sighting, source


def article_rows() -> Select[Any]:
    """Articles as ``article_of`` reads them."""
    return (
        select(
            article,
            source.c.name.label("source_name"),
            feed.c.section.label("feed_section"),
            feed.c.tags.label("feed_tags"),
        )
        .join_from(article, source)
        .outerjoin(feed, feed.c.id == article.c.feed_id)
    )


def article_of(row: Row[*tuple[Any, ...]]) -> Article:
    return Article(
        id=ArticleId(row.id),
        source_id=SourceId(row.source_id),
        source_name=row.source_name,
        url=row.url,
        title=row.title,
        lead=row.lead,
        at=row.at,
        first_seen_at=row.first_seen_at,
        published_at=row.published_at,
        published_offset=row.published_offset,
        authors=row.authors,
        section=row.section,
        tags=row.tags,
        feed_section=row.feed_section,
        feed_tags=row.feed_tags,
        image=row.image,
        language=row.language,
    )


class Articles:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, feed: Feed, new: Sequence[NewArticle], now: datetime) -> tuple[ArticleId, ...]:
        """Keep what a feed brought; gives the ids of those that were not known before.

        An article is known by its key, or by its entry in this feed. The feed that brought it first
        may change its headline and lead later; another feed's entry is a further sighting of it.
        """
        seen = self._seen(feed, new)
        known = self._known(new)
        founded: list[ArticleId] = []
        for fresh in new:
            article_id = seen.get(fresh.entry_id) or known.get(fresh.key)
            if article_id is None:
                article_id = self._found(feed, fresh, now)
                if article_id is None:  # another worker was quicker
                    article_id = self._known([fresh])[fresh.key]
                else:
                    founded.append(article_id)
                known[fresh.key] = article_id
            else:
                self._reword(feed, article_id, fresh.reading, now)
            if fresh.entry_id not in seen:
                seen[fresh.entry_id] = article_id
                self._sight(feed, fresh.entry_id, article_id, now)
        return tuple(founded)

    def _seen(self, feed: Feed, new: Sequence[NewArticle]) -> dict[str, ArticleId]:
        rows = self._connection.execute(
            select(sighting.c.entry_id, sighting.c.article_id).where(
                sighting.c.feed_id == feed.id, sighting.c.entry_id.in_([fresh.entry_id for fresh in new])
            )
        )
        return {row.entry_id: ArticleId(row.article_id) for row in rows}

    def _known(self, new: Sequence[NewArticle]) -> dict[str, ArticleId]:
        rows = self._connection.execute(
            select(article.c.key, article.c.id).where(article.c.key.in_([fresh.key for fresh in new]))
        )
        return {row.key: ArticleId(row.id) for row in rows}

    def _found(self, feed: Feed, fresh: NewArticle, now: datetime) -> ArticleId | None:
        reading = fresh.reading
        offset = reading.published.utcoffset() if reading.published else None
        article_id = self._connection.execute(
            insert(self._connection, article)
            .values(
                source_id=feed.source_id,
                feed_id=feed.id,
                key=fresh.key,
                url=reading.url,
                title=reading.title,
                lead=reading.lead,
                at=fresh.at,
                first_seen_at=now,
                published_at=reading.published,
                published_offset=None if offset is None else round(offset.total_seconds() / 60),
                authors=reading.authors,
                section=reading.section,
                tags=reading.tags,
                image=reading.image,
                language=reading.language,
            )
            .on_conflict_do_nothing()
            .returning(article.c.id)
        ).scalar()
        if article_id is not None and reading.body:
            self._keep_body(article_id, reading.body)
        return None if article_id is None else ArticleId(article_id)

    def _reword(self, feed: Feed, article_id: ArticleId, reading: Reading, now: datetime) -> None:
        """Another feed's wording is left alone: two feeds would else take turns at every check."""
        headline, lead = reading.title or article.c.title, reading.lead or article.c.lead
        self._connection.execute(
            update(article)
            .where(
                article.c.id == article_id,
                article.c.feed_id == feed.id,
                (article.c.title != headline) | article.c.lead.is_distinct_from(lead),
            )
            .values(title=headline, lead=lead, changed_at=now)
        )

    def _sight(self, feed: Feed, entry_id: str, article_id: ArticleId, now: datetime) -> None:
        self._connection.execute(
            insert(self._connection, sighting)
            .values(feed_id=feed.id, entry_id=entry_id, article_id=article_id, seen_at=now)
            .on_conflict_do_nothing()
        )

    def ungrouped(self, limit: int) -> tuple[Article, ...]:
        """Articles that belong to no story yet, oldest first."""
        waiting = article_rows().where(article.c.grouped_at.is_(None))
        rows = self._connection.execute(waiting.order_by(article.c.at, article.c.id).limit(limit))
        return tuple(map(article_of, rows))

    def get(self, ids: Sequence[ArticleId]) -> tuple[Article, ...]:
        """These articles in this order; ids that are not known are left out."""
        rows = self._connection.execute(article_rows().where(article.c.id.in_(ids)))
        found = {row.id: article_of(row) for row in rows}
        return tuple(found[article_id] for article_id in ids if article_id in found)

    def body(self, article_id: ArticleId) -> str | None:
        return self._connection.scalar(
            select(article_body.c.body).where(article_body.c.article_id == article_id)
        )

    def pages_due(self, article_ids: Sequence[ArticleId], now: datetime) -> tuple[Article, ...]:
        """Those of the articles whose page was never fetched, or is to be tried again by now."""
        rows = self._connection.execute(
            article_rows()
            .where(
                article.c.id.in_(article_ids),
                article.c.url.is_not(None),
                article.c.page_tried_at.is_(None) | (article.c.page_retry_at <= now),
            )
            .order_by(article.c.at, article.c.id)
        )
        return tuple(map(article_of, rows))

    def keep_page(
        self,
        article_id: ArticleId,
        reading: Reading | None,
        *,
        failure: FetchFailed | None,
        retry_at: datetime | None,
        now: datetime,
    ) -> None:
        """Keep what the article's page added to what its feed said, or why there was nothing.

        What the feed said stays; the page fills in what is missing. ``retry_at`` None: not again.
        """
        values: dict[str, Any] = {
            "page_tried_at": now,
            "page_retry_at": retry_at,
            "page_failure": failure and failure.reason,
        }
        if reading is not None:
            row = self._connection.execute(select(article).where(article.c.id == article_id)).one()
            for part in ("lead", "image", "authors", "section", "tags", "language"):
                if not getattr(row, part) and getattr(reading, part):
                    values[part] = getattr(reading, part)
            if reading.body:
                self._keep_body(article_id, reading.body)
        self._connection.execute(update(article).where(article.c.id == article_id).values(values))

    def _keep_body(self, article_id: ArticleId, body: str) -> None:
        self._connection.execute(
            insert(self._connection, article_body)
            .values(article_id=article_id, body=body)
            .on_conflict_do_nothing()
        )

    def shed_bodies(self, before: datetime) -> int:
        """Drop the bodies of articles first seen before then; gives how many."""
        old = select(article.c.id).where(article.c.first_seen_at < before)
        return self._connection.execute(
            delete(article_body).where(article_body.c.article_id.in_(old))
        ).rowcount

    def count(self) -> int:
        return self._connection.scalar(select(func.count()).select_from(article)) or 0
