"""The stories that readers follow, until nobody tells them any more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Select, delete, exists, func, select, update

from digestbot.model import FollowedStory, RecipientId, StoryId
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import IsAmong, insert
from digestbot.storage.news.story_revisions import any_id_of, present_id
from digestbot.storage.readers.recipients import living
from digestbot.storage.tables import article, digest, job_story, story_alias, story_follow, story_member

#: What each recipient follows, the earliest first.
Followed = Mapping[RecipientId, tuple[FollowedStory, ...]]


class FollowedStories(Drawer):
    def add(self, recipient_id: RecipientId, wanted: FollowedStory, now: datetime) -> bool:
        """Follow a story, given by its present id; False if the recipient does already."""
        recipient_id = living(self._connection, recipient_id)
        # Two rows would be one story if it was followed before a merge.
        if any(one.story_id == wanted.story_id for one in self.of(recipient_id)):
            return False
        new = self._connection.execute(
            insert(self._connection, story_follow)
            .values(
                recipient_id=recipient_id,
                story_id=wanted.story_id,
                headline=wanted.headline,
                since=wanted.since,
                at_once=wanted.at_once,
                created_at=now,
            )
            .on_conflict_do_nothing()
            .returning(story_follow.c.story_id)
        )
        return new.scalar() is not None

    def remove(self, recipient_id: RecipientId, story_id: StoryId) -> bool:
        """Stop following a story, given by any id that it had; False if the recipient did not follow it."""
        recipient_id = living(self._connection, recipient_id)
        gone = delete(story_follow).where(
            story_follow.c.recipient_id == recipient_id,
            any_id_of(story_follow.c.story_id, present_id(self._connection, story_id)),
        )
        return self._connection.execute(gone).rowcount > 0

    def set_at_once(self, recipient_id: RecipientId, story_id: StoryId, *, at_once: bool) -> bool:
        """Choose whether news of the story comes at once; False if the recipient does not follow it."""
        recipient_id = living(self._connection, recipient_id)
        changed = (
            update(story_follow)
            .where(
                story_follow.c.recipient_id == recipient_id,
                any_id_of(story_follow.c.story_id, present_id(self._connection, story_id)),
            )
            .values(at_once=at_once)
        )
        return self._connection.execute(changed).rowcount > 0

    def of(self, recipient_id: RecipientId) -> tuple[FollowedStory, ...]:
        """What the recipient follows, each story once under its present id, the earliest first."""
        return self.of_each([recipient_id]).get(recipient_id, ())

    def of_each(self, recipient_ids: Collection[RecipientId]) -> Followed:
        """The same for each of these recipients; those who follow no story are left out.

        ``since`` is when the recipient was last shown the story in a digest, if that was later.
        """
        return self._read(_ROWS.where(IsAmong(story_follow.c.recipient_id, recipient_ids)))

    def wanted_at_once(self) -> Followed:
        """The stories of which news is to come at once, for each recipient who said so."""
        return self._read(_ROWS.where(story_follow.c.at_once))

    def anybody_at_once(self) -> bool:
        """Whether anybody wants news of a story at once."""
        return self._connection.scalar(select(exists().where(story_follow.c.at_once))) or False

    def untold(self, since: datetime) -> Followed:
        """The followed stories of which no article is from ``since`` or later; those that were followed only
        after that are left out.
        """
        told = (
            select(story_member.c.article_id)
            .join_from(story_member, article, article.c.id == story_member.c.article_id)
            .where(
                story_member.c.story_id == _PRESENT, story_member.c.left_at.is_(None), article.c.at >= since
            )
        )
        return self._read(_ROWS.where(story_follow.c.created_at < since, ~told.exists()))

    def _read(self, statement: Select[tuple[int, int, int, str, datetime, bool]]) -> Followed:
        rows = self._connection.execute(statement).all()
        if not rows:
            return {}
        shown = self._last_shown(
            {RecipientId(row.recipient_id) for row in rows},
            {StoryId(row.present) for row in rows},
            min(row.since for row in rows),
        )
        found: defaultdict[RecipientId, dict[StoryId, FollowedStory]] = defaultdict(dict)
        for row in rows:
            recipient_id, story_id = RecipientId(row.recipient_id), StoryId(row.present)
            one = FollowedStory(story_id, row.headline, row.since, at_once=row.at_once)
            before = found[recipient_id].get(story_id)
            if before is not None:
                one = replace(
                    before, since=min(before.since, one.since), at_once=before.at_once or one.at_once
                )
            found[recipient_id][story_id] = one
        return {
            recipient_id: tuple(
                replace(one, since=max(one.since, shown.get((recipient_id, one.story_id), one.since)))
                for one in stories.values()
            )
            for recipient_id, stories in found.items()
        }

    def _last_shown(
        self, recipient_ids: Collection[RecipientId], story_ids: Collection[StoryId], since: datetime
    ) -> dict[tuple[RecipientId, StoryId], datetime]:
        """When each recipient was last shown each story, under any id that it had."""
        aliases = self._connection.execute(
            select(story_alias.c.alias_id, story_alias.c.story_id).where(
                IsAmong(story_alias.c.story_id, story_ids)
            )
        )
        present = {row.alias_id: StoryId(row.story_id) for row in aliases} | {one: one for one in story_ids}
        rows = self._connection.execute(
            select(digest.c.recipient_id, job_story.c.story_id, func.max(digest.c.shown_at).label("at"))
            .join_from(digest, job_story, job_story.c.job_id == digest.c.job_id)
            .where(
                IsAmong(digest.c.recipient_id, recipient_ids),
                digest.c.shown_at >= since,
                IsAmong(job_story.c.story_id, list(present)),
            )
            .group_by(digest.c.recipient_id, job_story.c.story_id)
        )
        found: dict[tuple[RecipientId, StoryId], datetime] = {}
        for row in rows:
            key = (RecipientId(row.recipient_id), present[row.story_id])
            found[key] = max(row.at, found.get(key, row.at))
        return found


_PRESENT = func.coalesce(story_alias.c.story_id, story_follow.c.story_id)
_ROWS = (
    select(
        story_follow.c.recipient_id,
        _PRESENT.label("present"),
        story_follow.c.headline,
        story_follow.c.since,
        story_follow.c.at_once,
    )
    .outerjoin_from(story_follow, story_alias, story_alias.c.alias_id == story_follow.c.story_id)
    .order_by(story_follow.c.recipient_id, story_follow.c.created_at, story_follow.c.story_id)
)
