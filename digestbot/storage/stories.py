"""The stories: which articles they hold over time, what they merged into, what they are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from typing import Literal

from sqlalchemy import ColumnElement, Connection, String, and_, case, func, or_, select, update

from digestbot.clock import system_clock
from digestbot.model import Article, Membership, Story, StoryChanges, StoryId, StoryTags
from digestbot.storage import story_changes
from digestbot.storage.articles import article_of, article_rows
from digestbot.storage.story_revisions import living
from digestbot.storage.story_tags import Tagging, said, say
from digestbot.storage.tables import article, story, story_alias, story_member

#: How a story stood, to be compared only.
Imprint = tuple[object, ...]

#: Stories read by one statement.
_AT_ONCE = 500
_PRESENT = story_member.c.left_at.is_(None)


class Stories:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def apply(self, changes: StoryChanges, now: datetime) -> None:
        """Keep what grouping decided: first the joins in their order, then the merges.

        A story that an article joins may be named by an id that it had before a merge. An article
        that founds a story leaves the one that it was in; if its own id had become an alias, it
        lives again.

        Raises:
            LookupError: an article joins a story that never was.
        """
        story_changes.apply(self._connection, changes, now)

    def resolve(self, story_id: StoryId) -> StoryId:
        """The story as it is known now.

        Raises:
            LookupError: there never was one.
        """
        return living(self._connection, story_id)[0]

    # --- what a story is about ----------------------------------------------------------------

    def set_tags(
        self,
        story_id: StoryId,
        tags: StoryTags,
        *,
        set_by: Literal["rule", "editor"],
        now: datetime | None = None,
    ) -> bool:
        """Say what a story is about; False if that was said before, or an editor said otherwise.

        Slugs that nobody knew become publishers' tags. A rule does not speak where an editor did. ``now`` None: it answers the last change of the
        story's articles, and holds from that moment on.

        Raises:
            LookupError: there never was such a story.
        """
        story_id, changed_at = living(self._connection, story_id)
        wanted = StoryTags(tags.section, tuple(dict.fromkeys(tags.tags)))
        before = said(self._connection, story.c.id == story_id).get(story_id)
        corrected = before is not None and before.set_by == "editor" and set_by == "rule"
        known = before is not None and (before.tags, before.set_by) == (wanted, set_by)
        anew = not (corrected or known)
        if anew:
            say(self._connection, story_id, wanted, set_by, now or changed_at or system_clock())
        elif changed_at is not None:
            self._connection.execute(update(story).where(story.c.id == story_id).values(untagged_since=None))
        return anew

    def hand_back(self, story_id: StoryId, tags: StoryTags, now: datetime) -> None:
        """Let the rule speak again where an editor did, beginning with ``tags``.

        Raises:
            LookupError: there never was such a story.
        """
        say(self._connection, living(self._connection, story_id)[0], tags, "rule", now)

    def corrected(self, story_ids: Collection[StoryId]) -> frozenset[StoryId]:
        """Those of which an editor said what they are about."""
        taggings = said(self._connection, story.c.id.in_(story_ids))
        return frozenset(story_id for story_id, tagging in taggings.items() if tagging.set_by == "editor")

    # --- reading them -------------------------------------------------------------------------

    def needing_tags(self, limit: int) -> tuple[Story, ...]:
        """Stories whose articles changed since their tags were set, the longest waiting first."""
        waiting = (
            select(story.c.id)
            .where(story.c.untagged_since.is_not(None))
            .order_by(story.c.untagged_since, story.c.id)
        )
        ids = self._connection.scalars(waiting.limit(limit)).all()
        if not ids:
            return ()
        found = {known.id: known for known in self._stories(story.c.id.in_(ids))}
        return tuple(found[story_id] for story_id in ids if story_id in found)

    def get(self, story_id: StoryId) -> Story | None:
        """The story as it is known now, by any id that it had; None where all its articles left it.

        Raises:
            LookupError: there never was one.
        """
        found = self._stories(story.c.id == living(self._connection, story_id)[0])
        return found[0] if found else None

    def with_article(self, key: str) -> StoryId | None:
        """The story that the article with this key (``Reading.key``) is in."""
        story_id = self._connection.scalar(
            select(story_member.c.story_id)
            .join_from(story_member, article, article.c.id == story_member.c.article_id)
            .where(_PRESENT, article.c.key == key)
        )
        return None if story_id is None else StoryId(story_id)

    def many(self, story_ids: Collection[StoryId]) -> dict[StoryId, Story]:
        """These stories as they are now, under the ids that were asked for; one that never was is left out."""
        known = set(
            self._connection.scalars(
                select(story.c.id)
                .where(story.c.id.in_(story_ids))
                .union(select(story_alias.c.alias_id).where(story_alias.c.alias_id.in_(story_ids)))
            )
        )
        now = {asked: self.resolve(asked) for asked in story_ids if asked in known}
        found = {one.id: one for one in self._stories(story.c.id.in_(set(now.values())))}
        return {asked: found[living_id] for asked, living_id in now.items() if living_id in found}

    def memberships(self, since: datetime) -> tuple[Membership, ...]:
        """Articles at or after ``since`` with the story that each is in, in the order in which they were grouped."""
        rows = self._connection.execute(
            article_rows()
            .add_columns(story_member.c.story_id)
            .join(story_member, story_member.c.article_id == article.c.id)
            .where(_PRESENT, article.c.at >= since)
            .order_by(article.c.grouped_at, article.c.at, article.c.id)
        )
        return tuple(Membership(article_of(row), StoryId(row.story_id)) for row in rows)

    def last_membership(self) -> int:
        """Rises with every article that joins a story or moves to another, whoever brought it there; 0 for none."""
        return self._connection.scalar(select(func.max(story_member.c.id))) or 0

    def recent(self, since: datetime, *, at: datetime | None = None) -> tuple[Story, ...]:
        """Stories with an article at or after ``since``, whole, by id; as known at ``at``, or now."""
        fresh = (
            select(story_member.c.story_id)
            .join_from(story_member, article, article.c.id == story_member.c.article_id)
            .where(article.c.at >= since, _PRESENT if at is None else _present_at(at))
        )
        return self._stories(story.c.id.in_(fresh), at)

    def these(self, story_ids: Collection[StoryId]) -> tuple[Story, ...]:
        """The stories that go by these very ids and have articles, whole, by id."""
        ids = sorted(story_ids)
        return tuple(
            found
            for start in range(0, len(ids), _AT_ONCE)
            for found in self._stories(story.c.id.in_(ids[start : start + _AT_ONCE]))
        )

    def living(self, story_ids: Collection[StoryId]) -> frozenset[StoryId]:
        """The stories that took in those of these that were merged."""
        into = select(story_alias.c.story_id).where(story_alias.c.alias_id.in_(story_ids))
        return frozenset(map(StoryId, self._connection.scalars(into)))

    def imprints(self, since: datetime) -> dict[StoryId, Imprint]:
        """Of each story with an article at or after ``since`` what is another once the story, or such an article, changed."""
        rows = self._connection.execute(
            select(
                story.c.id,
                story.c.revision,
                func.max(article.c.changed_at, type_=String()),
                func.max(article.c.page_tried_at, type_=String()),
            )
            .join_from(article, story_member, story_member.c.article_id == article.c.id)
            .join(story, story.c.id == story_member.c.story_id)
            .where(_PRESENT, article.c.at >= since)
            .group_by(story.c.id, story.c.revision)
        ).all()
        return {StoryId(row[0]): tuple(row[1:]) for row in rows}

    def _stories(self, which: ColumnElement[bool], at: datetime | None = None) -> tuple[Story, ...]:
        members: defaultdict[StoryId, list[Article]] = defaultdict(list)
        rows = self._connection.execute(
            article_rows()
            .add_columns(story_member.c.story_id)
            .join(story_member, story_member.c.article_id == article.c.id)
            .join(story, story.c.id == story_member.c.story_id)
            .where(which, _PRESENT if at is None else _present_at(at))
            .order_by(story_member.c.story_id, article.c.at, article.c.id)
        )
        for row in rows:
            members[StoryId(row.story_id)].append(article_of(row))
        taggings = said(self._connection, which, at)
        revisions = self._revisions(which, at, taggings)
        untold = Tagging(StoryTags(None, ()), "rule", 0)
        return tuple(
            Story(
                id=story_id,
                articles=tuple(articles),
                section=taggings.get(story_id, untold).tags.section,
                tags=taggings.get(story_id, untold).tags.tags,
                revision=revisions[story_id],
            )
            for story_id, articles in members.items()
        )

    def _revisions(
        self, which: ColumnElement[bool], at: datetime | None, taggings: dict[StoryId, Tagging]
    ) -> dict[StoryId, int]:
        if at is None:
            rows = self._connection.execute(select(story.c.id, story.c.revision).where(which))
            return {StoryId(row.id): row.revision for row in rows}
        # A revision was made by an article that came or went, or by new tags: the last by then counts.
        came, went = story_member.c.joined_revision, story_member.c.left_revision
        rows = self._connection.execute(
            select(
                story_member.c.story_id,
                func.max(case((story_member.c.joined_at <= at, came), else_=0)).label("came"),
                func.max(case((story_member.c.left_at <= at, went), else_=0)).label("went"),
            )
            .join_from(story_member, story, story.c.id == story_member.c.story_id)
            .where(which)
            .group_by(story_member.c.story_id)
        )
        return {
            StoryId(row.story_id): max(
                row.came, row.went, taggings[row.story_id].revision if row.story_id in taggings else 0
            )
            for row in rows
        }


def _present_at(at: datetime) -> ColumnElement[bool]:
    return and_(
        story_member.c.joined_at <= at, or_(story_member.c.left_at.is_(None), story_member.c.left_at > at)
    )
