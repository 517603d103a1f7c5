"""The stories: their articles over time, their merges, and their tags."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Literal

from sqlalchemy import Integer, String, bindparam, func, select

from digestbot.model import Membership, Story, StoryId, StoryTags
from digestbot.storage.news.articles import article_of, article_rows
from digestbot.storage.news.story_changes import Grouping
from digestbot.storage.news.story_revisions import all_living, living
from digestbot.storage.news.story_tags import said, set_tags, tell
from digestbot.storage.news.whole_stories import PRESENT, PRESENT_AT, WholeStories
from digestbot.storage.tables import article, story, story_member

#: A story's state, only for comparison.
Imprint = tuple[object, ...]


class Stories(Grouping, WholeStories):
    """Stories: changing, tagging and reading them."""

    # --- what a story is about ----------------------------------------------------------------

    def set_tags(
        self,
        story_id: StoryId,
        tags: StoryTags,
        *,
        set_by: Literal["rule", "editor"],
        now: datetime | None = None,
    ) -> bool:
        """Set a story's tags; False if they are the same as before, or if an editor set others.

        Unknown slugs become publishers' tags. A rule does not replace an editor's tags. With ``now`` None,
        the tags apply from the last change of the story's articles.

        Raises:
            LookupError: there never was such a story.
        """
        return bool(tell(self._connection, {living(self._connection, story_id): tags}, set_by, now))

    def set_by_rule(self, tags: Mapping[StoryId, StoryTags]) -> frozenset[StoryId]:
        """Set the tags of living stories by rule, as ``set_tags`` does; gives the stories whose tags changed."""
        return tell(self._connection, tags, "rule", None)

    def hand_back(self, story_id: StoryId, tags: StoryTags, now: datetime) -> None:
        """Let the rule decide again after an editor's correction, starting with ``tags``.

        Raises:
            LookupError: there never was such a story.
        """
        story_id = living(self._connection, story_id)
        set_tags(self._connection, {story_id: tags}, "rule", {story_id: now})

    def corrected(self, story_ids: Collection[StoryId]) -> frozenset[StoryId]:
        """Those of the stories whose tags an editor set."""
        taggings = said(self._connection, story_ids)
        return frozenset(story_id for story_id, tagging in taggings.items() if tagging.set_by == "editor")

    # --- reading them -------------------------------------------------------------------------

    def needing_tags(self, limit: int) -> tuple[Story, ...]:
        """Stories whose articles changed since their tags were set, those that wait longest first."""
        ids = self._connection.scalars(_NEEDING_TAGS, {"most": limit}).all()
        found = {known.id: known for known in self.these(ids)} if ids else {}
        return tuple(found[story_id] for story_id in ids if story_id in found)

    def get(self, story_id: StoryId) -> Story | None:
        """The story in its present form, by any id that it ever had; None if all its articles left it.

        Raises:
            LookupError: there never was such a story.
        """
        found = self.these([living(self._connection, story_id)])
        return found[0] if found else None

    def with_article(self, key: str) -> StoryId | None:
        """The story of the article with this key (``Reading.key``)."""
        story_id = self._connection.scalar(
            select(story_member.c.story_id)
            .join_from(story_member, article, article.c.id == story_member.c.article_id)
            .where(PRESENT, article.c.key == key)
        )
        return None if story_id is None else StoryId(story_id)

    def many(self, story_ids: Collection[StoryId]) -> dict[StoryId, Story]:
        """These stories in their present form, under the given ids. Ids of stories that never existed are
        left out.
        """
        known = all_living(self._connection, story_ids)
        found = {one.id: one for one in self.these(set(known.values()))}
        return {asked: found[known[asked]] for asked in story_ids if known.get(asked) in found}

    def memberships(self, since: datetime) -> tuple[Membership, ...]:
        """Articles at or after ``since``, each with its story, in the order in which they were grouped."""
        rows = self._connection.execute(_MEMBERSHIPS, {"since": since})
        return tuple(Membership(article_of(row), StoryId(row.story_id)) for row in rows)

    def last_membership(self) -> int:
        """A number that grows with every article that joins a story or moves to another one, whichever
        process did it; 0 if none ever did.
        """
        return self._connection.scalar(_LAST_MEMBERSHIP) or 0

    def recent(self, since: datetime, *, at: datetime | None = None) -> tuple[Story, ...]:
        """Stories with an article at or after ``since``, complete, sorted by id; as they are now, or were at
        ``at``.
        """
        if at is None:
            return self.these(self._connection.scalars(_RECENT, {"since": since}).all())
        ids = self._connection.scalars(_RECENT_AT, {"since": since, "at": at}).all()
        return self.these_at(ids, at)

    def told_most(self, since: datetime, most: int) -> tuple[StoryId, ...]:
        """The stories that the most outlets told since then, at most ``most``; the newest of equals first."""
        return tuple(self._connection.scalars(_TOLD_MOST, {"since": since, "most": most}))

    def living(self, story_ids: Collection[StoryId]) -> frozenset[StoryId]:
        """The present ids of these stories. Ids of stories that never existed are left out."""
        return frozenset(all_living(self._connection, story_ids).values())

    def imprints(self, since: datetime) -> dict[StoryId, Imprint]:
        """For each story with an article at or after ``since``, a value that changes whenever the story or
        such an article changes.
        """
        rows = self._connection.execute(_IMPRINTS, {"since": since}).all()
        return {StoryId(row[0]): tuple(row[1:]) for row in rows}


# Built once, because building a statement takes longer than running it.
_SINCE = article.c.at >= bindparam("since", type_=article.c.at.type)
_NEEDING_TAGS = (
    select(story.c.id)
    .where(story.c.untagged_since.is_not(None))
    .order_by(story.c.untagged_since, story.c.id)
    .limit(bindparam("most", type_=Integer()))
)
_MEMBERSHIPS = (
    article_rows()
    .add_columns(story_member.c.story_id)
    .join(story_member, story_member.c.article_id == article.c.id)
    .where(PRESENT, _SINCE)
    .order_by(article.c.grouped_at, article.c.at, article.c.id)
)
_LAST_MEMBERSHIP = select(func.max(story_member.c.id))
_FRESH = (
    select(story_member.c.story_id)
    .join_from(story_member, article, article.c.id == story_member.c.article_id)
    .where(_SINCE)
    .distinct()
)
_RECENT = _FRESH.where(PRESENT)
_RECENT_AT = _FRESH.where(PRESENT_AT)
_TOLD_MOST = (
    select(story_member.c.story_id)
    .join_from(story_member, article, article.c.id == story_member.c.article_id)
    .where(PRESENT, _SINCE)
    .group_by(story_member.c.story_id)
    .order_by(func.count(article.c.source_id.distinct()).desc(), story_member.c.story_id.desc())
    .limit(bindparam("most", type_=Integer()))
)
_IMPRINTS = (
    select(
        story.c.id,
        story.c.revision,
        func.max(article.c.changed_at, type_=String()),
        func.max(article.c.page_tried_at, type_=String()),
    )
    .join_from(article, story_member, story_member.c.article_id == article.c.id)
    .join(story, story.c.id == story_member.c.story_id)
    .where(PRESENT, _SINCE)
    .group_by(story.c.id, story.c.revision)
)
