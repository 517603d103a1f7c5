"""Which story an id stands for today, and the number that counts its changes."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, func, select, update

from digestbot.model import StoryId
from digestbot.storage.tables import story, story_alias


def living(connection: Connection, story_id: StoryId) -> tuple[StoryId, datetime | None]:
    """The story as it is known now, and since when it needs tags.

    Raises:
        LookupError: there never was one.
    """
    now_known = story.alias("now_known")
    row = connection.execute(
        select(now_known.c.id, now_known.c.untagged_since)
        .select_from(story)
        .outerjoin(story_alias, story_alias.c.alias_id == story.c.id)
        .join(now_known, now_known.c.id == func.coalesce(story_alias.c.story_id, story.c.id))
        .where(story.c.id == story_id)
    ).one_or_none()
    if row is None:
        raise LookupError(f"no story {story_id}")
    return StoryId(row.id), row.untagged_since


def revise(
    connection: Connection, story_ids: Collection[StoryId], *, untagged_since: datetime | None
) -> dict[StoryId, int]:
    """Let the stories' revisions rise by one, and say since when they need tags; gives the new revisions."""
    rows = connection.execute(
        update(story)
        .where(story.c.id.in_(story_ids))
        .values(revision=story.c.revision + 1, untagged_since=untagged_since)
        .returning(story.c.id, story.c.revision)
    )
    return {StoryId(row.id): row.revision for row in rows}
