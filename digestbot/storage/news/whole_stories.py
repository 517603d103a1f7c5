"""Reads stories with their articles and tags, as they are now or were at an earlier moment."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, bindparam, case, func, or_, select

from digestbot.model import UNDATED, Article, Story, StoryId, StoryTags
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import IsAmong, Numbers
from digestbot.storage.news.articles import article_of, article_rows
from digestbot.storage.news.story_tags import Tagging, said
from digestbot.storage.tables import article, story, story_member

#: The articles that are in a story now.
PRESENT = story_member.c.left_at.is_(None)
#: The articles that were in a story at the moment ``at``.
PRESENT_AT = and_(
    story_member.c.joined_at <= bindparam("at", type_=story_member.c.joined_at.type),
    or_(
        story_member.c.left_at.is_(None),
        story_member.c.left_at > bindparam("at", type_=story_member.c.left_at.type),
    ),
)


class WholeStories(Drawer):
    """Reads complete stories."""

    def these(self, story_ids: Collection[StoryId]) -> tuple[Story, ...]:
        """The stories with exactly these ids that have articles, complete, sorted by id."""
        rows = self._connection.execute(_MEMBERS, {"stories": story_ids}).all()
        revisions = {StoryId(row.story_id): row.revision for row in rows}
        return _whole(rows, said(self._connection, story_ids), revisions)

    def these_at(self, story_ids: Collection[StoryId], at: datetime) -> tuple[Story, ...]:
        """As ``these``, with the articles, tags and revision of that moment."""
        asked = {"stories": story_ids, "at": at}
        taggings = said(self._connection, story_ids, at)
        # An article that came or went, or new tags, made each revision: the latest one up to then counts.
        revisions = {
            StoryId(row.story_id): max(
                row.came, row.went, taggings[row.story_id].revision if row.story_id in taggings else 0
            )
            for row in self._connection.execute(_REVISIONS_AT, asked)
        }
        return _whole(self._connection.execute(_MEMBERS_AT, asked), taggings, revisions)


def _whole(
    rows: Iterable[Row[*tuple[Any, ...]]],
    taggings: Mapping[StoryId, Tagging],
    revisions: Mapping[StoryId, int],
) -> tuple[Story, ...]:
    return tuple(
        Story(
            id=story_id,
            articles=_telling(map(article_of, members)),
            section=tags.section,
            tags=tags.tags,
            revision=revisions[story_id],
        )
        for story_id, members in groupby(rows, key=attrgetter("story_id"))
        for tags in (taggings[story_id].tags if story_id in taggings else _UNTOLD,)
    )


def _telling(members: Iterable[Article]) -> tuple[Article, ...]:
    """The articles that count as voices. Articles of unknown age do not, unless there are no others."""
    articles = tuple(members)
    return tuple(one for one in articles if one.at > UNDATED) or articles


def _members(present: ColumnElement[bool]) -> Select[Any]:
    return (
        article_rows()
        .add_columns(story_member.c.story_id, story.c.revision)
        .join(story_member, story_member.c.article_id == article.c.id)
        .join(story, story.c.id == story_member.c.story_id)
        .where(IsAmong(story_member.c.story_id, _STORIES), present)
        .order_by(story_member.c.story_id, article.c.at, article.c.id)
    )


def _last(when: ColumnElement[Any], revision: ColumnElement[int]) -> ColumnElement[int]:
    at = bindparam("at", type_=when.type)
    return func.max(case((when <= at, revision), else_=0))


# Built once, because building a statement takes longer than running it.
_UNTOLD = StoryTags(None, ())
_STORIES = bindparam("stories", type_=Numbers())
_MEMBERS = _members(PRESENT)
_MEMBERS_AT = _members(PRESENT_AT)
_REVISIONS_AT = (
    select(
        story_member.c.story_id,
        _last(story_member.c.joined_at, story_member.c.joined_revision).label("came"),
        _last(story_member.c.left_at, story_member.c.left_revision).label("went"),
    )
    .where(IsAmong(story_member.c.story_id, _STORIES))
    .group_by(story_member.c.story_id)
)
