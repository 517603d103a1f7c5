"""Finds and deletes old rows, some at a time.

Each step looks at the next rows of a table in the order of their numbers, which is about the order of their
age. It ends at the first rows that are too young, so a large table is not read to its end.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, Table, delete, func, or_, select, union, union_all

from digestbot.model import Prunable
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import IsAmong, insert
from digestbot.storage.news.articles import SEEN_EVERY
from digestbot.storage.tables import (
    alert,
    alert_job,
    article,
    article_body,
    article_words,
    audit,
    delivery,
    digest,
    feed,
    job,
    job_story,
    metadata,
    pruned,
    sighting,
    story,
    story_alias,
    story_member,
    story_tag,
    story_tagging,
)
from digestbot.storage.tables.ledger import in_state

#: The parts of a story and of an article. They are deleted with it. A row of any other table that refers to a
#: story or an article keeps it: a digest that showed it, an opinion, a correction, and whatever else.
_PARTS_OF_STORY = {story_alias, story_member, story_tagging}
_PARTS_OF_ARTICLE = {article_body, article_words, sighting}


@dataclass(frozen=True, slots=True)
class OldRows:
    """The ids of rows to delete, and the id after which the next step looks; None after the last step."""

    ids: tuple[int, ...]
    after: int | None


class Pruning(Drawer):
    def find(self, kind: Prunable, before: datetime, after: int, most: int) -> OldRows:
        """Look at ``most`` rows after the id ``after``, and give those from before ``before`` that nothing
        needs.
        """
        return _FIND[kind](self._connection, before, after, most)

    def delete(self, kind: Prunable, ids: Collection[int]) -> None:
        """Delete rows that ``find`` gave in the same transaction."""
        if ids:
            _DELETE[kind](self._connection, ids)

    def horizon(self, kind: Prunable) -> datetime | None:
        """Before which instant rows of this kind were deleted last; the instant of the oldest row if none ever
        were; None if there are no rows.
        """
        before: datetime | None = self._connection.scalar(
            select(pruned.c.before).where(pruned.c.kind == kind)
        )
        if before is None:
            key, at = _AGES[kind]
            before = self._connection.scalar(select(at).order_by(key).limit(1))
        return before

    def move_horizon(self, kind: Prunable, before: datetime) -> None:
        """Note that rows of this kind from before ``before`` are deleted."""
        noted = insert(self._connection, pruned).values(kind=kind, before=before)
        self._connection.execute(
            noted.on_conflict_do_update(
                index_elements=[pruned.c.kind], set_={"before": noted.excluded.before}
            )
        )


def _some(rows: Sequence[tuple[int, datetime]], before: datetime, most: int) -> OldRows:
    """Of (id, instant) those from before; there is a next step unless the rows ended or are all younger."""
    old = tuple(row_id for row_id, at in rows if at < before)
    return OldRows(old, rows[-1][0] if len(rows) == most and old else None)


def _chunk(
    connection: Connection, key: Column[int], at: Column[datetime], after: int, most: int
) -> list[tuple[int, datetime]]:
    query = select(key, at).where(key > after).order_by(key).limit(most)
    return [(row_id, moment) for row_id, moment in connection.execute(query)]


# --- what was sent --------------------------------------------------------------------------------


def _find_deliveries(connection: Connection, before: datetime, after: int, most: int) -> OldRows:
    """Final deliveries of old jobs. Those of an alert that is not over stay."""
    live = select(alert_job.c.job_id).join(alert, alert.c.id == alert_job.c.alert_id).where(alert.c.live)
    rows = connection.execute(
        select(
            delivery.c.id,
            job.c.created_at,
            or_(in_state("pending"), in_state("sending"), delivery.c.job_id.in_(live)).label("needed"),
        )
        .join_from(delivery, job, job.c.id == delivery.c.job_id)
        .where(delivery.c.id > after)
        .order_by(delivery.c.id)
        .limit(most)
    ).all()
    old = _some([(row.id, row.created_at) for row in rows], before, most)
    needed = {row.id for row in rows if row.needed}
    return OldRows(tuple(one for one in old.ids if one not in needed), old.after)


def _find_digests(connection: Connection, before: datetime, after: int, most: int) -> OldRows:
    """Decided digests. Their rows also say that a slot was served, which matters for a day only."""
    old = _some(_chunk(connection, digest.c.id, digest.c.created_at, after, most), before, most)
    undecided = set(
        connection.scalars(
            select(digest.c.id).where(IsAmong(digest.c.id, old.ids), digest.c.decided_at.is_(None))
        )
    )
    return OldRows(tuple(one for one in old.ids if one not in undecided), old.after)


def _find_shown(connection: Connection, before: datetime, after: int, most: int) -> OldRows:
    """Old jobs that still have the list of their stories."""
    first = connection.scalar(select(func.min(job_story.c.job_id)).where(job_story.c.job_id > after))
    if first is None:
        return OldRows((), None)
    return _some(_chunk(connection, job.c.id, job.c.created_at, first - 1, most), before, most)


def _find_jobs(connection: Connection, before: datetime, after: int, most: int) -> OldRows:
    """Old jobs to which no row refers, except the latest of all. A job that another one corrects goes a run
    after that one. A job with an edition stays, because ``drop_editions`` finds the edition by it.
    """
    old = _some(_chunk(connection, job.c.id, job.c.created_at, after, most), before, most)
    if not old.ids:
        return old
    with_edition = select(job.c.id).where(IsAmong(job.c.id, old.ids), job.c.edition_id.is_not(None))
    held = [
        select(column).where(IsAmong(column, old.ids))
        for column in (delivery.c.job_id, *_referring_to(job, ()))  # deliveries have no foreign key
    ]
    # Without the latest row, SQLite would give its number again, and what a running bot remembers of the job of
    # that number would be another job's.
    latest = select(func.max(job.c.id))
    needed = set(connection.scalars(union(latest, with_edition, *held)))
    return OldRows(tuple(one for one in old.ids if one not in needed), old.after)


# --- the news -------------------------------------------------------------------------------------


def _find_stories(connection: Connection, before: datetime, after: int, most: int) -> OldRows:
    """Stories of which no digest and no reader has anything, and whose articles are all old. A story that was
    merged into another one goes with that one.
    """
    old = _some(_chunk(connection, story.c.id, story.c.created_at, after, most), before, most)
    aliases = connection.execute(
        select(story_alias.c.alias_id, story_alias.c.story_id).where(IsAmong(story_alias.c.story_id, old.ids))
    ).all()
    merged_elsewhere = set(
        connection.scalars(select(story_alias.c.alias_id).where(IsAmong(story_alias.c.alias_id, old.ids)))
    )
    root_of = {one: one for one in old.ids if one not in merged_elsewhere}
    root_of |= {row.alias_id: row.story_id for row in aliases if row.story_id in root_of}
    needed = {root_of[one] for one in _needed_stories(connection, root_of, before)}
    return OldRows(tuple(one for one, root in root_of.items() if root not in needed), old.after)


def _needed_stories(connection: Connection, ids: Iterable[int], before: datetime) -> set[int]:
    looked_at = list(ids)
    if not looked_at:
        return set()
    young = (
        select(story_member.c.story_id)
        .join(article, article.c.id == story_member.c.article_id)
        .where(IsAmong(story_member.c.story_id, looked_at), article.c.first_seen_at >= before)
    )
    held = [
        select(column).where(IsAmong(column, looked_at)) for column in _referring_to(story, _PARTS_OF_STORY)
    ]
    return set(connection.scalars(union_all(young, *held)))


def _find_articles(connection: Connection, before: datetime, after: int, most: int) -> OldRows:
    """Articles that are in no story and in no feed any more, except the latest of all. An entry that is still
    in its feed must stay known, or it would come again as news.
    """
    old = _some(_chunk(connection, article.c.id, article.c.first_seen_at, after, most), before, most)
    if not old.ids:
        return old
    last_seen = func.coalesce(sighting.c.last_seen_at, sighting.c.seen_at)
    listed = (
        select(sighting.c.article_id, last_seen.label("last_seen"), feed.c.read_at)
        .join(feed, feed.c.id == sighting.c.feed_id)
        .where(IsAmong(sighting.c.article_id, old.ids), feed.c.removed_at.is_(None))
    )
    needed = {
        row.article_id
        for row in connection.execute(listed)
        if row.read_at is None or row.last_seen >= min(before, row.read_at - 2 * SEEN_EVERY)
    }
    held = [
        select(column).where(IsAmong(column, old.ids)) for column in _referring_to(article, _PARTS_OF_ARTICLE)
    ]
    # Without the latest row, SQLite would give its number again. The number of a story that a reader saved, or that
    # a button names, would then be another story's.
    latest = select(func.max(article.c.id))
    needed |= set(connection.scalars(union_all(latest, *held)))
    return OldRows(tuple(one for one in old.ids if one not in needed), old.after)


def _referring_to(table: Table, parts: Collection[Table]) -> list[Column[int]]:
    """The columns that refer to the table, in all tables but its own parts."""
    return [
        column
        for other in metadata.sorted_tables
        if other not in parts
        for column in other.columns
        if any(key.column.table is table for key in column.foreign_keys)
    ]


def _delete_stories(connection: Connection, ids: Collection[int]) -> None:
    taggings = select(story_tagging.c.id).where(IsAmong(story_tagging.c.story_id, ids))
    for rows, which in (
        (story_tag, story_tag.c.tagging_id.in_(taggings)),
        (story_tagging, IsAmong(story_tagging.c.story_id, ids)),
        (story_member, IsAmong(story_member.c.story_id, ids)),
        (story_alias, IsAmong(story_alias.c.alias_id, ids)),
        (story, IsAmong(story.c.id, ids)),
    ):
        connection.execute(delete(rows).where(which))


def _delete_articles(connection: Connection, ids: Collection[int]) -> None:
    for column in (
        article_body.c.article_id,
        article_words.c.article_id,
        sighting.c.article_id,
        article.c.id,
    ):
        connection.execute(delete(column.table).where(IsAmong(column, ids)))


# --- who did what ---------------------------------------------------------------------------------


def _find_audit(connection: Connection, before: datetime, after: int, most: int) -> OldRows:
    return _some(_chunk(connection, audit.c.id, audit.c.at, after, most), before, most)


def _by(column: Column[int]) -> Callable[[Connection, Collection[int]], None]:
    def delete_rows(connection: Connection, ids: Collection[int]) -> None:
        connection.execute(delete(column.table).where(IsAmong(column, ids)))

    return delete_rows


#: The columns that tell the order and the age of the rows.
_AGES: dict[Prunable, tuple[Column[int], Column[datetime]]] = {
    "deliveries": (job.c.id, job.c.created_at),
    "digests": (digest.c.id, digest.c.created_at),
    "shown": (job.c.id, job.c.created_at),
    "jobs": (job.c.id, job.c.created_at),
    "stories": (story.c.id, story.c.created_at),
    "articles": (article.c.id, article.c.first_seen_at),
    "audit": (audit.c.id, audit.c.at),
}
_FIND: dict[Prunable, Callable[[Connection, datetime, int, int], OldRows]] = {
    "deliveries": _find_deliveries,
    "digests": _find_digests,
    "shown": _find_shown,
    "jobs": _find_jobs,
    "stories": _find_stories,
    "articles": _find_articles,
    "audit": _find_audit,
}
_DELETE: dict[Prunable, Callable[[Connection, Collection[int]], None]] = {
    "deliveries": _by(delivery.c.id),
    "digests": _by(digest.c.id),
    "shown": _by(job_story.c.job_id),
    "jobs": _by(job.c.id),
    "stories": _delete_stories,
    "articles": _delete_articles,
    "audit": _by(audit.c.id),
}
