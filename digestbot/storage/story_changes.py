"""Keeping what grouping decided: articles join stories, stories merge."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, exists, insert, select, update

from digestbot.model import ArticleId, StoryChanges, StoryId
from digestbot.storage.story_revisions import living, revise
from digestbot.storage.story_tags import said, say
from digestbot.storage.tables import article, story, story_alias, story_member

_PRESENT = story_member.c.left_at.is_(None)


def apply(connection: Connection, changes: StoryChanges, now: datetime) -> None:
    """See ``Stories.apply``."""
    homes = _join(connection, changes.joins, now)
    for gone, into in changes.merges:
        _merge(connection, living(connection, gone)[0], living(connection, into)[0], homes, now)
    _move(connection, homes, now)


def _join(
    connection: Connection, joins: Sequence[tuple[ArticleId, StoryId]], now: datetime
) -> dict[ArticleId, StoryId]:
    """Where each article is to be; stories that are founded come to be."""
    named = [story_id for _, story_id in joins]
    known = {
        StoryId(row.id): StoryId(row.id if row.story_id is None else row.story_id)
        for row in connection.execute(
            select(story.c.id, story_alias.c.story_id)
            .outerjoin_from(story, story_alias, story_alias.c.alias_id == story.c.id)
            .where(story.c.id.in_(named))
        )
    }
    founded = list(
        dict.fromkeys(story_id for article_id, story_id in joins if int(article_id) == int(story_id))
    )
    new = [story_id for story_id in founded if story_id not in known]
    if new:
        connection.execute(
            insert(story), [{"id": story_id, "revision": 0, "created_at": now} for story_id in new]
        )
    if len(new) < len(founded):
        connection.execute(delete(story_alias).where(story_alias.c.alias_id.in_(founded)))
    known |= {story_id: story_id for story_id in founded}
    lost = next((story_id for story_id in named if story_id not in known), None)
    if lost is not None:
        raise LookupError(f"no story {lost}")
    return {article_id: known[story_id] for article_id, story_id in joins}


def _merge(
    connection: Connection, gone: StoryId, into: StoryId, homes: dict[ArticleId, StoryId], now: datetime
) -> None:
    if gone == into:
        return
    present = connection.scalars(
        select(story_member.c.article_id).where(_PRESENT, story_member.c.story_id == gone)
    )
    stay = {ArticleId(article_id) for article_id in present if article_id not in homes}
    homes |= dict.fromkeys(stay, into)
    homes |= {article_id: into for article_id, home in homes.items() if home == gone}
    _inherit_correction(connection, gone, into, now)
    # What pointed to the one that goes points on, so that an alias is never a chain.
    connection.execute(update(story_alias).where(story_alias.c.story_id == gone).values(story_id=into))
    connection.execute(insert(story_alias).values(alias_id=gone, story_id=into, merged_at=now))


def _inherit_correction(connection: Connection, gone: StoryId, into: StoryId, now: datetime) -> None:
    """What an editor said of the story that goes holds for the one that takes it in."""
    taggings = said(connection, story.c.id.in_([gone, into]))
    before, after = taggings.get(gone), taggings.get(into)
    if before and before.set_by == "editor" and not (after and after.set_by == "editor"):
        say(connection, into, before.tags, "editor", now)


def _move(connection: Connection, homes: dict[ArticleId, StoryId], now: datetime) -> None:
    """Bring each article to its story, and let both stories' revisions rise by one for all of it."""
    present = {
        row.article_id: row
        for row in connection.execute(
            select(story_member.c.id, story_member.c.article_id, story_member.c.story_id).where(
                _PRESENT, story_member.c.article_id.in_(list(homes))
            )
        )
    }
    leaving = [row for row in present.values() if row.story_id != homes[row.article_id]]
    entering = {
        article_id: home
        for article_id, home in homes.items()
        if article_id not in present or present[article_id].story_id != home
    }
    if not entering:
        return
    revisions = revise(
        connection,
        sorted({*entering.values(), *(StoryId(row.story_id) for row in leaving)}),
        untagged_since=now,
    )
    if leaving:
        connection.execute(
            update(story_member).where(story_member.c.id == bindparam("member")),
            [{"member": row.id, "left_at": now, "left_revision": revisions[row.story_id]} for row in leaving],
        )
        _spare_the_empty(connection, {row.story_id for row in leaving} - set(entering.values()))
    connection.execute(
        insert(story_member),
        [
            {
                "story_id": home,
                "article_id": article_id,
                "joined_at": now,
                "joined_revision": revisions[home],
            }
            for article_id, home in entering.items()
        ],
    )
    connection.execute(
        update(article)
        .where(article.c.id.in_(list(entering)), article.c.grouped_at.is_(None))
        .values(grouped_at=now)
    )


def _spare_the_empty(connection: Connection, story_ids: Collection[StoryId]) -> None:
    """A story that all its articles left has nothing to be tagged by."""
    connection.execute(
        update(story)
        .where(
            story.c.id.in_(story_ids),
            ~exists().where(_PRESENT, story_member.c.story_id == story.c.id),
        )
        .values(untagged_since=None)
    )
