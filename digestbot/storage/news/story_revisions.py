"""Finds the present story of an id, and counts a story's revisions."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, bindparam, func, or_, select, update

from digestbot.model import StoryId
from digestbot.storage.engine.dialects import IsAmong, Numbers
from digestbot.storage.tables import story, story_alias

# Built once, because building a statement takes longer than running it.
_STORIES = bindparam("stories", type_=Numbers())
_LIVING = (
    select(story.c.id, func.coalesce(story_alias.c.story_id, story.c.id).label("now"))
    .outerjoin_from(story, story_alias, story_alias.c.alias_id == story.c.id)
    .where(IsAmong(story.c.id, _STORIES))
)
_REVISE = (
    update(story)
    .where(IsAmong(story.c.id, _STORIES))
    .values(
        revision=story.c.revision + 1,
        untagged_since=bindparam("since", type_=story.c.untagged_since.type),
    )
    .returning(story.c.id, story.c.revision)
)


def living(connection: Connection, story_id: StoryId) -> StoryId:
    """The present id of the story.

    Raises:
        LookupError: there never was such a story.
    """
    known = all_living(connection, [story_id])
    if story_id not in known:
        raise LookupError(f"no story {story_id}")
    return known[story_id]


def all_living(connection: Connection, story_ids: Collection[StoryId]) -> dict[StoryId, StoryId]:
    """Given id → present id of the story. Ids of stories that never existed are left out."""
    rows = connection.execute(_LIVING, {"stories": story_ids})
    return {StoryId(row.id): StoryId(row.now) for row in rows}


def present_id(connection: Connection, story_id: StoryId) -> StoryId:
    """The id under which a story is now, also if the news has no such story any more."""
    into = connection.scalar(select(story_alias.c.story_id).where(story_alias.c.alias_id == story_id))
    return story_id if into is None else StoryId(into)


def any_id_of(column: ColumnElement[int], present: StoryId) -> ColumnElement[bool]:
    """The condition that a column holds the id of a story, or one from before a merge into it."""
    aliases = select(story_alias.c.alias_id).where(story_alias.c.story_id == present)
    return or_(column == present, column.in_(aliases))


def revise(
    connection: Connection, story_ids: Collection[StoryId], *, untagged_since: datetime | None
) -> dict[StoryId, int]:
    """Raise the stories' revisions by one, and set since when they need new tags; gives the new revisions."""
    rows = connection.execute(_REVISE, {"stories": story_ids, "since": untagged_since})
    return {StoryId(row.id): row.revision for row in rows}
