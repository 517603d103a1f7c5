"""Applies the grouper's decisions: articles join stories, and stories merge."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, exists, insert, select, update

from digestbot.model import ArticleId, StoryChanges, StoryId
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import IsAmong, Numbers
from digestbot.storage.news.story_revisions import all_living, living, revise
from digestbot.storage.news.story_tags import said, set_tags
from digestbot.storage.news.whole_stories import PRESENT
from digestbot.storage.tables import article, story, story_alias, story_member


class Grouping(Drawer):
    """Applies the grouper's decisions."""

    def apply(self, changes: StoryChanges, now: datetime) -> None:
        """Apply the decisions: first the joins in their order, then the merges.

        The joined story may be given by an id from before a merge. An article that founds a story leaves its
        old one. If the article's own id had become an alias, it becomes the id of the new story.

        Raises:
            LookupError: an article joins a story that never was.
        """
        homes = _join(self._connection, changes.joins, now)
        for gone, into in changes.merges:
            _merge(
                self._connection, living(self._connection, gone), living(self._connection, into), homes, now
            )
        _move(self._connection, homes, now)


def _join(
    connection: Connection, joins: Sequence[tuple[ArticleId, StoryId]], now: datetime
) -> dict[ArticleId, StoryId]:
    """The story in which each article belongs. New stories are added."""
    named = [story_id for _, story_id in joins]
    known = all_living(connection, named)
    founded = list(
        dict.fromkeys(story_id for article_id, story_id in joins if int(article_id) == int(story_id))
    )
    new = [story_id for story_id in founded if story_id not in known]
    if new:
        connection.execute(_BEGIN, [{"id": story_id, "revision": 0, "created_at": now} for story_id in new])
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
        select(story_member.c.article_id).where(PRESENT, story_member.c.story_id == gone)
    )
    stay = {ArticleId(article_id) for article_id in present if article_id not in homes}
    homes |= dict.fromkeys(stay, into)
    homes |= {article_id: into for article_id, home in homes.items() if home == gone}
    _inherit_correction(connection, gone, into, now)
    # Aliases of the disappearing story now lead to the remaining one, so that no alias leads to another
    # alias.
    connection.execute(update(story_alias).where(story_alias.c.story_id == gone).values(story_id=into))
    connection.execute(insert(story_alias).values(alias_id=gone, story_id=into, merged_at=now))


def _inherit_correction(connection: Connection, gone: StoryId, into: StoryId, now: datetime) -> None:
    """An editor's tags of the disappearing story apply to the remaining one."""
    taggings = said(connection, [gone, into])
    before, after = taggings.get(gone), taggings.get(into)
    if before and before.set_by == "editor" and not (after and after.set_by == "editor"):
        set_tags(connection, {into: before.tags}, "editor", {into: now})


def _move(connection: Connection, homes: dict[ArticleId, StoryId], now: datetime) -> None:
    """Move each article to its story, and raise the revisions of both stories by one for the whole change."""
    present = {row.article_id: row for row in connection.execute(_WHERE, {"articles": homes})}
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
            _LEAVE,
            [{"member": row.id, "left_at": now, "left_revision": revisions[row.story_id]} for row in leaving],
        )
        _spare_the_empty(connection, {row.story_id for row in leaving} - set(entering.values()))
    connection.execute(
        _ENTER,
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
    connection.execute(_GROUPED, {"articles": entering, "now": now})


def _spare_the_empty(connection: Connection, story_ids: Collection[StoryId]) -> None:
    """A story without articles needs no tags."""
    connection.execute(
        update(story)
        .where(
            story.c.id.in_(story_ids),
            ~exists().where(PRESENT, story_member.c.story_id == story.c.id),
        )
        .values(untagged_since=None)
    )


# Built once, because building a statement takes longer than running it.
_ARTICLES = bindparam("articles", type_=Numbers())
_BEGIN = insert(story)
_WHERE = select(story_member.c.id, story_member.c.article_id, story_member.c.story_id).where(
    PRESENT, IsAmong(story_member.c.article_id, _ARTICLES)
)
_LEAVE = update(story_member).where(story_member.c.id == bindparam("member"))
_ENTER = insert(story_member)
_GROUPED = (
    update(article)
    .where(IsAmong(article.c.id, _ARTICLES), article.c.grouped_at.is_(None))
    .values(grouped_at=bindparam("now", type_=article.c.grouped_at.type))
)
