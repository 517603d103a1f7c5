"""The stories that readers saved."""

from __future__ import annotations

from sqlalchemy import delete, func, select

from digestbot.model import RecipientId, SavedStory, StoryId
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import insert
from digestbot.storage.news.story_revisions import any_id_of, present_id
from digestbot.storage.readers.recipients import living
from digestbot.storage.tables import saved, story_alias


class SavedStories(Drawer):
    def add(self, recipient_id: RecipientId, kept: SavedStory) -> bool:
        """Save a story, given by its present id; False if the recipient had saved it already."""
        recipient_id = living(self._connection, recipient_id)
        # Two rows would be one story if it was saved before a merge.
        if any(one.story_id == kept.story_id for one in self.of(recipient_id)):
            return False
        new = self._connection.execute(
            insert(self._connection, saved)
            .values(
                recipient_id=recipient_id,
                story_id=kept.story_id,
                headline=kept.headline,
                source_name=kept.source_name,
                url=kept.url,
                at=kept.at,
                saved_at=kept.saved_at,
            )
            .on_conflict_do_nothing()
            .returning(saved.c.story_id)
        )
        return new.scalar() is not None

    def remove(self, recipient_id: RecipientId, story_id: StoryId) -> bool:
        """Save a story no more, given by any id that it had; False if the recipient had not saved it."""
        recipient_id = living(self._connection, recipient_id)
        gone = delete(saved).where(
            saved.c.recipient_id == recipient_id,
            any_id_of(saved.c.story_id, present_id(self._connection, story_id)),
        )
        return self._connection.execute(gone).rowcount > 0

    def of(self, recipient_id: RecipientId) -> tuple[SavedStory, ...]:
        """What the recipient saved, each story once, the latest first."""
        rows = self._connection.execute(
            select(saved, func.coalesce(story_alias.c.story_id, saved.c.story_id).label("present"))
            .outerjoin_from(saved, story_alias, story_alias.c.alias_id == saved.c.story_id)
            .where(saved.c.recipient_id == recipient_id)
            .order_by(saved.c.saved_at, saved.c.story_id)
        )
        latest = {
            StoryId(row.present): SavedStory(
                story_id=StoryId(row.present),
                headline=row.headline,
                source_name=row.source_name,
                url=row.url,
                at=row.at,
                saved_at=row.saved_at,
            )
            for row in rows
        }
        return tuple(sorted(latest.values(), key=lambda one: (one.saved_at, one.story_id), reverse=True))
