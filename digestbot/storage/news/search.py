"""The index by which articles are found: SQLite's FTS5, or a GIN index over PostgreSQL's tsvector.

Both compare whole words that the caller made, so that they find the same. Their own parsers and dictionaries
differ, and what would make them alike (unaccent, dictionaries for Chinese) is missing on many servers.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Integer,
    Row,
    Select,
    bindparam,
    cast,
    column,
    delete,
    exists,
    func,
    literal_column,
    select,
    table,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import TSQUERY

from digestbot.model import ArticleId, Match
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import IsAmong, Numbers, insert_new
from digestbot.storage.news.whole_stories import PRESENT
from digestbot.storage.tables import article, article_words, story_member
from digestbot.storage.tables.columns import lexeme

#: An article's id, title and lead.
Wording = tuple[ArticleId, str, str | None]


class ArticleSearch(Drawer):
    def add(self, words: Mapping[ArticleId, Collection[str]]) -> None:
        """Add articles to the index, each with the words by which it is found (without spaces in them)."""
        if words:
            self._connection.execute(_ADD, _rows(words))

    def change(self, words: Mapping[ArticleId, Collection[str]]) -> None:
        """Change the words of articles that are in the index; others stay out of it."""
        if words:
            self._connection.execute(_CHANGE, _rows(words))

    def wordings(self, ids: Sequence[ArticleId]) -> tuple[Wording, ...]:
        """The articles' titles and leads."""
        return tuple(map(_wording, self._connection.execute(_WORDINGS, {"ids": ids})))

    def waiting(self, since: datetime, most: int) -> tuple[Wording, ...]:
        """The newest articles first seen after ``since`` that are older than all in the index.

        These were there before the index was. Each newer article is added by whoever keeps it.
        """
        rows = self._connection.execute(_WAITING, {"most": most}).all()
        return tuple(_wording(row) for row in rows if row.first_seen_at >= since)

    def drop(self, before: datetime, most: int) -> int:
        """Take at most ``most`` articles out of the index that were first seen before ``before``; gives how
        many.
        """
        return self._connection.execute(_DROP, {"before": before, "most": most}).rowcount

    def find(self, words: Collection[str], since: datetime, most: int) -> tuple[Match, ...]:
        """The newest articles since ``since`` that have all these words and belong to a story, in no order.

        Args:
            words: At least one; without spaces in them.
            since: Older articles are left out.
            most: Only so many of the articles that have the words are looked at, the latest first seen.
        """
        if self._connection.dialect.name == "sqlite":
            found, asked = _FOUND_BY_SQLITE, " ".join(map(_string, words))
        else:
            # A plan made for any words would read the whole table for rare ones.
            self._connection.execute(text("SET LOCAL plan_cache_mode = force_custom_plan"))
            found, asked = _FOUND_BY_POSTGRES, " & ".join(map(lexeme, words))
        rows = self._connection.execute(found, {"asked": asked, "most": most, "since": since})
        return tuple(Match(*row) for row in rows)


def _string(word: str) -> str:
    """The word as FTS5 takes it, whatever signs are in it."""
    return '"' + word.replace('"', '""') + '"'


def _rows(words: Mapping[ArticleId, Collection[str]]) -> list[dict[str, object]]:
    return [{"this": article_id, "words": those} for article_id, those in words.items()]


def _wording(row: Row[*tuple[Any, ...]]) -> Wording:
    return ArticleId(row.id), row.title, row.lead


def _matches(hits: Select[Any]) -> Select[Any]:
    newest = hits.limit(bindparam("most", type_=Integer())).subquery()
    return (
        select(story_member.c.story_id, article.c.source_id, article.c.at, article.c.language)
        .join_from(newest, article, article.c.id == newest.c.article_id)
        .join(story_member, (story_member.c.article_id == article.c.id) & PRESENT)
        .where(article.c.at >= bindparam("since", type_=article.c.at.type))
    )


# Built once, because building a statement takes longer than running it.
_index = table("article_words_index", column("rowid", Integer()))
_FOUND_BY_SQLITE = _matches(
    select(_index.c.rowid.label("article_id"))
    .where(literal_column("article_words_index").op("MATCH")(bindparam("asked")))
    .order_by(_index.c.rowid.desc())
)
_FOUND_BY_POSTGRES = _matches(
    select(article_words.c.article_id)
    .where(article_words.c.words.op("@@")(cast(bindparam("asked"), TSQUERY)))
    .order_by(article_words.c.article_id.desc())
)
_ADD = insert_new(article_words).values(article_id=bindparam("this"), words=bindparam("words"))
_CHANGE = (
    update(article_words)
    .where(article_words.c.article_id == bindparam("this"))
    .values(words=bindparam("words"))
)
_WORDS = (article.c.id, article.c.title, article.c.lead)
_WORDINGS = select(*_WORDS).where(IsAmong(article.c.id, bindparam("ids", type_=Numbers())))
_OLDEST = select(func.min(article_words.c.article_id)).scalar_subquery()
_WAITING = (
    select(*_WORDS, article.c.first_seen_at)
    .where(article.c.id < func.coalesce(_OLDEST, 2**62))
    .order_by(article.c.id.desc())
    .limit(bindparam("most", type_=Integer()))
)
_lowest = (
    select(article_words.c.article_id)
    .order_by(article_words.c.article_id)
    .limit(bindparam("most", type_=Integer()))
)
_DROP = delete(article_words).where(
    article_words.c.article_id.in_(_lowest.scalar_subquery()),
    exists().where(
        article.c.id == article_words.c.article_id,
        article.c.first_seen_at < bindparam("before", type_=article.c.first_seen_at.type),
    ),
)
