"""The stories' tags. Each change adds rows, so that earlier tags stay known."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Any, Literal

from sqlalchemy import Connection, Select, bindparam, func, insert, select, update

from digestbot.clock import system_clock
from digestbot.model import StoryId, StoryTags
from digestbot.storage.engine.dialects import IsAmong, Numbers
from digestbot.storage.news.story_revisions import revise
from digestbot.storage.news.tags import Tags
from digestbot.storage.tables import story, story_tag, story_tagging, tag

SetBy = Literal["rule", "editor"]


@dataclass(frozen=True, slots=True)
class Tagging:
    tags: StoryTags
    set_by: SetBy
    #: The story's revision that this change made.
    revision: int


def tell(
    connection: Connection, told: Mapping[StoryId, StoryTags], set_by: SetBy, now: datetime | None
) -> frozenset[StoryId]:
    """See ``Stories.set_tags``; gives the stories whose tags changed."""
    waiting = {StoryId(row.id): row.untagged_since for row in connection.execute(_WAITING, {"stories": told})}
    before = said(connection, told)
    anew = {
        story_id: wanted
        for story_id, tags in told.items()
        for wanted in (StoryTags(tags.section, tuple(dict.fromkeys(tags.tags))),)
        if _is_news(before.get(story_id), wanted, set_by)
    }
    set_tags(
        connection, anew, set_by, {story_id: now or waiting[story_id] or system_clock() for story_id in anew}
    )
    settled = [story_id for story_id, since in waiting.items() if since is not None and story_id not in anew]
    if settled:
        connection.execute(_SETTLE, {"stories": settled})
    return frozenset(anew)


def _is_news(before: Tagging | None, wanted: StoryTags, set_by: SetBy) -> bool:
    if before is None:
        return True
    corrected = before.set_by == "editor" and set_by == "rule"
    return not corrected and (before.tags, before.set_by) != (wanted, set_by)


def set_tags(
    connection: Connection,
    told: Mapping[StoryId, StoryTags],
    set_by: SetBy,
    set_at: Mapping[StoryId, datetime],
) -> None:
    """Set the tags of living stories, each from its own moment on, and raise their revisions."""
    if not told:
        return
    revisions = revise(connection, told, untagged_since=None)
    taggings = connection.execute(
        _SAY,
        [
            {
                "story_id": story_id,
                "revision": revisions[story_id],
                "set_at": set_at[story_id],
                "set_by": set_by,
                "section": tags.section,
            }
            for story_id, tags in told.items()
        ],
    )
    tagging_of = {row.story_id: row.id for row in taggings}
    ids = Tags(connection).ids([slug for tags in told.values() for slug in tags.tags])
    rows = [
        {"tagging_id": tagging_of[story_id], "position": position, "tag_id": ids[slug]}
        for story_id, tags in told.items()
        for position, slug in enumerate(tags.tags)
    ]
    if rows:
        connection.execute(_SAY_TAGS, rows)


def said(
    connection: Connection, story_ids: Collection[StoryId], at: datetime | None = None
) -> dict[StoryId, Tagging]:
    """The latest tags of the stories, up to ``at``."""
    asked = {"stories": story_ids}
    rows = (
        connection.execute(_SAID, asked) if at is None else connection.execute(_SAID_BY, {**asked, "at": at})
    )
    taggings: dict[StoryId, Tagging] = {}
    for _, group in groupby(rows, key=attrgetter("id")):
        first, *rest = group
        slugs = tuple(row.slug for row in (first, *rest) if row.slug is not None)
        taggings[StoryId(first.story_id)] = Tagging(
            StoryTags(first.section, slugs), first.set_by, first.revision
        )
    return taggings


def _said(latest: Select[Any]) -> Select[Any]:
    return (
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


# Built once, because building a statement takes longer than running it.
_STORIES = bindparam("stories", type_=Numbers())
_LATEST = (
    select(func.max(story_tagging.c.id))
    .where(IsAmong(story_tagging.c.story_id, _STORIES))
    .group_by(story_tagging.c.story_id)
)
_SAID = _said(_LATEST)
_SAID_BY = _said(_LATEST.where(story_tagging.c.set_at <= bindparam("at")))
_SAY = insert(story_tagging).returning(story_tagging.c.id, story_tagging.c.story_id)
_SAY_TAGS = insert(story_tag)
_WAITING = select(story.c.id, story.c.untagged_since).where(IsAmong(story.c.id, _STORIES))
_SETTLE = update(story).where(IsAmong(story.c.id, _STORIES)).values(untagged_since=None)
