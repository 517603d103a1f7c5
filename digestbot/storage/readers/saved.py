"""The stories that readers saved."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, delete, func, or_, select

from digestbot.model import RecipientId, SavedStory, StoryId
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import insert
from digestbot.storage.readers.recipients import living
from digestbot.storage.tables import saved, story_alias


class SavedStories(Drawer):
    def add(self, recipient_id: RecipientId, kept: SavedStory) -> bool:
        """Save a story, given by its present id; False if the recipient had saved it already."""
        recipient_id = living(self._connection, recipient_id)
        # Two rows would be one story if it was saved before a merge.
        if self._connection.scalar(select(saved.c.story_id).where(_is(recipient_id, kept.story_id)).limit(1)):
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
        present = _present(self._connection, story_id)
        return self._connection.execute(delete(saved).where(_is(recipient_id, present))).rowcount > 0

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


def _is(recipient_id: RecipientId, present: StoryId) -> ColumnElement[bool]:
    """The condition for a recipient's rows of a story, under any id that was merged into ``present``."""
    aliases = select(story_alias.c.alias_id).where(story_alias.c.story_id == present)
    return (saved.c.recipient_id == recipient_id) & or_(
        saved.c.story_id == present, saved.c.story_id.in_(aliases)
    )


def _present(connection: Connection, story_id: StoryId) -> StoryId:
    into = connection.scalar(select(story_alias.c.story_id).where(story_alias.c.alias_id == story_id))
    return story_id if into is None else StoryId(into)
