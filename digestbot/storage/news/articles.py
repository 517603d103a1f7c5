"""The articles, and the feed entries in which they were seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Integer, Row, Select, bindparam, delete, func, select, update

from digestbot.model import (
    UNDATED,
    Acquaintances,
    Article,
    ArticleId,
    Feed,
    FeedId,
    FetchFailed,
    KnownArticle,
    NewArticle,
    Reading,
    SourceId,
)
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import IsAmong, Numbers, Texts, insert_new
from digestbot.storage.tables import article, article_body, feed, sighting, source

#: How often it is noted that an entry is still in its feed.
SEEN_EVERY = timedelta(days=4)
#: Columns for fields of an article that are in other tables.
_ELSEWHERE = {"source_name": source.c.name, "feed_section": feed.c.section, "feed_tags": feed.c.tags}
_FIELDS = tuple(field.name for field in fields(Article))


def article_rows() -> Select[Any]:
    """A query for articles as ``article_of`` reads them: one column for each field, in order. Callers may add
    columns after these.
    """
    columns = (_ELSEWHERE[name] if name in _ELSEWHERE else article.c[name] for name in _FIELDS)
    return (
        select(*(column.label(name) for name, column in zip(_FIELDS, columns, strict=True)))
        .join_from(article, source)
        .outerjoin(feed, feed.c.id == article.c.feed_id)
    )


def article_of(row: Row[*tuple[Any, ...]]) -> Article:
    return Article(*row[: len(_FIELDS)])


class Articles(Drawer):
    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        #: Articles whose text this transaction changed, and articles that got their first date from it.
        self.reworded: list[ArticleId] = []
        self.dated: list[ArticleId] = []

    def acquaintances(self, feed: Feed, new: Sequence[NewArticle]) -> Acquaintances:
        """The known articles that these entries may be."""
        return Acquaintances(
            by_entry={entry_id: _known_article(row) for entry_id, row in self._seen(feed, new).items()},
            by_key={
                key: _known_article(row) for key, row in self._known([fresh.key for fresh in new]).items()
            },
        )

    def keep(
        self,
        feed: Feed,
        new: Sequence[NewArticle],
        now: datetime,
        sources: Mapping[str, SourceId] = MappingProxyType({}),
    ) -> tuple[ArticleId, ...]:
        """Keep the articles of a feed; gives the ids of those that were not known before.

        An article is known by its key, or by its entry in this feed. The feed that brought the article first
        may change its headline and lead later. An entry of another feed is a further sighting; it may add a
        date if the article has none. ``sources`` maps the keys of other outlets to their ids, for articles
        that are not the feed's own.
        """
        seen = self._seen(feed, new)
        self._see_again(feed, seen, now)
        known = self._known([fresh.key for fresh in new])
        unknown = {fresh.key: fresh for fresh in new if fresh.entry_id not in seen and fresh.key not in known}
        founded = self._found(
            [_values(feed, fresh, sources.get(fresh.key), now) for fresh in unknown.values()],
            {fresh.key: fresh.reading.body for fresh in unknown.values()},
        )
        if len(founded) < len(unknown):  # another worker added some of them first
            known |= self._known([key for key in unknown if key not in founded])
        homes = {key: row.id for key, row in known.items()} | founded
        self.sight(
            feed, {fresh.entry_id: homes[fresh.key] for fresh in new if fresh.entry_id not in seen}, now
        )
        for fresh in new:
            if fresh.key not in founded:
                row = seen.get(fresh.entry_id) or known[fresh.key]
                self._reword(feed, row, fresh, now)
                self._date(row, fresh, now)
        return tuple(founded[fresh.key] for fresh in unknown.values() if fresh.key in founded)

    def _seen(self, feed: Feed, new: Sequence[NewArticle]) -> dict[str, Row[*tuple[Any, ...]]]:
        entries = {"feed": feed.id, "entries": [fresh.entry_id for fresh in new]}
        return {row.entry_id: row for row in self._connection.execute(_SEEN, entries)}

    def _known(self, keys: Sequence[str]) -> dict[str, Row[*tuple[Any, ...]]]:
        return {row.key: row for row in self._connection.execute(_KNOWN, {"keys": keys})}

    def _found(
        self, articles: Sequence[dict[str, Any]], bodies: Mapping[str, str | None]
    ) -> dict[str, ArticleId]:
        if not articles:
            return {}
        rows = self._connection.execute(_FOUND, articles)
        founded = {row.key: ArticleId(row.id) for row in rows}
        self._keep_bodies({founded[key]: body for key, body in bodies.items() if body and key in founded})
        return founded

    def _reword(self, feed: Feed, known: Row[*tuple[Any, ...]], fresh: NewArticle, now: datetime) -> None:
        """Update the text, unless another feed brought the article: otherwise two feeds would replace each
        other's text at every check.
        """
        reading = fresh.reading
        title, lead = reading.title or known.title, reading.lead or known.lead
        if known.feed_id == feed.id and (title, lead) != (known.title, known.lead):
            self._connection.execute(
                update(article)
                .where(article.c.id == known.id)
                .values(title=title, lead=lead, kind=fresh.kind, changed_at=now)
            )
            self.reworded.append(ArticleId(known.id))

    def _date(self, known: Row[*tuple[Any, ...]], fresh: NewArticle, now: datetime) -> None:
        """Give an article its first date. Its age still counts from when it was first seen, if that was
        earlier.
        """
        published = fresh.reading.published
        if known.published_at is not None or published is None or known.id in self.dated:
            return
        at = fresh.at if known.at == UNDATED else min(known.at, fresh.at)
        self._connection.execute(
            update(article)
            .where(article.c.id == known.id)
            .values(at=at, published_at=published, published_offset=_offset(published), changed_at=now)
        )
        self.dated.append(ArticleId(known.id))

    def sight(self, feed: Feed, entries: Mapping[str, ArticleId], now: datetime) -> None:
        """Note that these entries of the feed, which it had not before, are these articles."""
        if entries:
            self._connection.execute(
                _SIGHT,
                [
                    {"feed_id": feed.id, "entry_id": entry_id, "article_id": article_id, "seen_at": now}
                    for entry_id, article_id in entries.items()
                ],
            )

    def _see_again(self, feed: Feed, seen: Mapping[str, Row[*tuple[Any, ...]]], now: datetime) -> None:
        """Note that these entries are still in the feed, for each entry about once in ``SEEN_EVERY``."""
        self._connection.execute(_READ, {"this": feed.id, "now": now})
        due = [
            {"this": row.sighting_id, "now": now}
            for row in seen.values()
            if row.last_seen <= now - SEEN_EVERY
        ]
        if due:
            self._connection.execute(_SEE_AGAIN, due)

    def undate(self, feed: Feed, ids: Sequence[ArticleId], now: datetime) -> None:
        """Mark these articles as undated, if their feed's first reading gave them an instant. Articles that
        came later were new when they were first seen.
        """
        first = select(func.min(sighting.c.seen_at)).where(sighting.c.feed_id == feed.id).scalar_subquery()
        self._connection.execute(
            update(article)
            .where(
                IsAmong(article.c.id, ids),
                article.c.feed_id == feed.id,
                article.c.first_seen_at == first,
                article.c.at > UNDATED,
            )
            .values(at=UNDATED, changed_at=now)
        )

    def ungrouped(self, limit: int) -> tuple[Article, ...]:
        """Articles without a story, oldest first."""
        return tuple(map(article_of, self._connection.execute(_UNGROUPED, {"most": limit})))

    def keep_vectors(self, vectors: Mapping[ArticleId, bytes]) -> None:
        """Keep the articles' vectors."""
        if vectors:
            self._connection.execute(
                _KEEP_VECTOR, [{"this": article_id, "made": vector} for article_id, vector in vectors.items()]
            )

    def get(self, ids: Sequence[ArticleId]) -> tuple[Article, ...]:
        """These articles, in this order. Unknown ids are left out."""
        rows = self._connection.execute(_THESE, {"ids": ids})
        found = {row.id: article_of(row) for row in rows}
        return tuple(found[article_id] for article_id in ids if article_id in found)

    def latest_of(self, feed_id: FeedId, most: int) -> tuple[Article, ...]:
        """The latest articles that this feed brought first."""
        query = article_rows().where(article.c.feed_id == feed_id).order_by(article.c.at.desc()).limit(most)
        return tuple(map(article_of, self._connection.execute(query)))

    def body(self, article_id: ArticleId) -> str | None:
        return self._connection.scalar(
            select(article_body.c.body).where(article_body.c.article_id == article_id)
        )

    def pages_due(self, article_ids: Sequence[ArticleId], now: datetime) -> tuple[Article, ...]:
        """Those of the articles whose page was never fetched, or is due for another try. None of a feed whose
        pages are not read.
        """
        rows = self._connection.execute(_PAGES_DUE, {"ids": article_ids, "now": now})
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
        """Keep what was read from the article's page, or why it could not be read.

        The feed's values stay; the page only fills in missing ones. With ``retry_at`` None the page is not
        fetched again.
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
                self._keep_bodies({article_id: reading.body})
        self._connection.execute(update(article).where(article.c.id == article_id).values(values))

    def _keep_bodies(self, bodies: Mapping[ArticleId, str]) -> None:
        if bodies:
            self._connection.execute(
                insert_new(article_body),
                [{"article_id": article_id, "body": body} for article_id, body in bodies.items()],
            )

    def shed_bodies(self, before: datetime) -> int:
        """Delete the bodies of articles first seen before ``before``; gives how many."""
        old = select(article.c.id).where(article.c.first_seen_at < before)
        return self._connection.execute(
            delete(article_body).where(article_body.c.article_id.in_(old))
        ).rowcount

    def count(self) -> int:
        return self._connection.scalar(select(func.count()).select_from(article)) or 0


def _known_article(row: Row[*tuple[Any, ...]]) -> KnownArticle:
    return KnownArticle(ArticleId(row.id), row.key, row.title, row.published_at)


def _offset(published: datetime | None) -> int | None:
    """The zone's offset in minutes east of Greenwich; None if the date has no zone."""
    offset = published.utcoffset() if published else None
    return None if offset is None else round(offset.total_seconds() / 60)


def _values(feed: Feed, fresh: NewArticle, source_id: SourceId | None, now: datetime) -> dict[str, Any]:
    reading = fresh.reading
    return {
        "source_id": feed.source_id if source_id is None else source_id,
        "feed_id": feed.id,
        "key": fresh.key,
        "url": reading.url,
        "title": reading.title,
        "lead": reading.lead,
        "at": fresh.at,
        "first_seen_at": now,
        "published_at": reading.published,
        "published_offset": _offset(reading.published),
        "authors": reading.authors,
        "section": reading.section,
        "tags": reading.tags,
        "image": reading.image,
        "language": reading.language,
        "kind": fresh.kind,
    }


# Built once, because building a statement takes longer than running it.
_WORDED = (
    *(article.c.id, article.c.key, article.c.feed_id, article.c.title, article.c.lead),
    *(article.c.published_at, article.c.at),
)
_KEEP_VECTOR = update(article).where(article.c.id == bindparam("this")).values(vector=bindparam("made"))
_SEEN = (
    select(
        sighting.c.entry_id,
        sighting.c.id.label("sighting_id"),
        func.coalesce(sighting.c.last_seen_at, sighting.c.seen_at).label("last_seen"),
        *_WORDED,
    )
    .join_from(sighting, article, article.c.id == sighting.c.article_id)
    .where(
        sighting.c.feed_id == bindparam("feed"),
        IsAmong(sighting.c.entry_id, bindparam("entries", type_=Texts())),
    )
)
_KNOWN = select(*_WORDED).where(IsAmong(article.c.key, bindparam("keys", type_=Texts())))
_FOUND = insert_new(article).returning(article.c.key, article.c.id)
_SIGHT = insert_new(sighting)
_SEE_AGAIN = update(sighting).where(sighting.c.id == bindparam("this")).values(last_seen_at=bindparam("now"))
_READ = update(feed).where(feed.c.id == bindparam("this")).values(read_at=bindparam("now"))
_UNGROUPED = (
    article_rows()
    .where(article.c.grouped_at.is_(None))
    .order_by(article.c.at, article.c.id)
    .limit(bindparam("most", type_=Integer()))
)
_THESE = article_rows().where(IsAmong(article.c.id, bindparam("ids", type_=Numbers())))
_WITHOUT_PAGES = select(feed.c.id).where(feed.c.settings["read_pages"].as_boolean().is_(False))
_PAGES_DUE = _THESE.where(
    article.c.url.is_not(None),
    article.c.feed_id.is_(None) | article.c.feed_id.not_in(_WITHOUT_PAGES),
    article.c.page_tried_at.is_(None) | (article.c.page_retry_at <= bindparam("now")),
).order_by(article.c.at, article.c.id)
