"""What stories are said to be about: said anew each time, so that what was said before is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Literal

from sqlalchemy import ColumnElement, Connection, func, insert, select

from digestbot.model import StoryId, StoryTags
from digestbot.storage.story_revisions import revise
from digestbot.storage.tables import story, story_tag, story_tagging, tag
from digestbot.storage.tags import Tags

SetBy = Literal["rule", "editor"]


@dataclass(frozen=True, slots=True)
class Tagging:
    tags: StoryTags
    set_by: SetBy
    #: The story's revision that this made.
    revision: int


def say(connection: Connection, story_id: StoryId, tags: StoryTags, set_by: SetBy, set_at: datetime) -> None:
    tagging_id = connection.execute(
        insert(story_tagging)
        .values(
            story_id=story_id,
            revision=revise(connection, [story_id], untagged_since=None)[story_id],
            set_at=set_at,
            set_by=set_by,
            section=tags.section,
        )
        .returning(story_tagging.c.id)
    ).scalar_one()
    if tags.tags:
        ids = Tags(connection).ids(tags.tags)
        connection.execute(
            insert(story_tag),
            [
                {"tagging_id": tagging_id, "position": position, "tag_id": ids[slug]}
                for position, slug in enumerate(tags.tags)
            ],
        )


def said(
    connection: Connection, which: ColumnElement[bool], at: datetime | None = None
) -> dict[StoryId, Tagging]:
    """What was last said, up to ``at``, of the stories that ``which`` chooses."""
    spoken = select(func.max(story_tagging.c.id)).join_from(story_tagging, story).where(which)
    if at is not None:
        spoken = spoken.where(story_tagging.c.set_at <= at)
    latest = spoken.group_by(story_tagging.c.story_id)
    rows = connection.execute(
        select(
            story_tagging.c.id,
            story_tagging.c.story_id,
            story_tagging.c.revision,
            story_tagging.c.set_by,
            story_tagging.c.section,
            tag.c.slug,
        )
        .outerjoin_from(story_tagging, story_tag, story_tag.c.tagging_id == story_tagging.c.id)
        .outerjoin(tag, tag.c.id == story_tag.c.tag_id)
        .where(story_tagging.c.id.in_(latest))
        .order_by(story_tagging.c.id, story_tag.c.position)
    )
    taggings: dict[StoryId, Tagging] = {}
    for _, group in groupby(rows, key=attrgetter("id")):
        first, *rest = group
        slugs = tuple(row.slug for row in (first, *rest) if row.slug is not None)
        taggings[StoryId(first.story_id)] = Tagging(
            StoryTags(first.section, slugs), first.set_by, first.revision
        )
    return taggings
