"""The readers' mutes, and their opinions of stories."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update

from digestbot.model import (
    SHARES,
    ArticleId,
    Mute,
    MuteId,
    Opinion,
    RecipientId,
    Share,
    SourceId,
    StoryId,
    View,
)
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import insert
from digestbot.storage.engine.rows_in_json import listed
from digestbot.storage.readers.recipients import living
from digestbot.storage.tables import article, follow, mute, opinion, recipient, source, tag


class Tastes(Drawer):
    # --- how much of a topic ------------------------------------------------------------------

    def set_share(self, recipient_id: RecipientId, tag_slug: str, share: Share) -> bool:
        """Set a topic's share of the digest; False if the recipient does not follow it."""
        recipient_id = living(self._connection, recipient_id)
        which = select(tag.c.id).where(tag.c.slug == tag_slug)
        changed = self._connection.execute(
            update(follow)
            .where(follow.c.recipient_id == recipient_id, follow.c.tag_id.in_(which))
            .values(weight=SHARES[share])
        )
        return changed.rowcount > 0

    # --- mutes --------------------------------------------------------------------------------

    def mute_word(
        self, recipient_id: RecipientId, words: str, phrase: str, tag_slug: str | None, now: datetime
    ) -> bool:
        """Mute a word, and the topic of the same name; False if the phrase is muted already."""
        return self._mute(recipient_id, now, words=words, phrase=phrase, tag=tag_slug)

    def mute_source(self, recipient_id: RecipientId, source_id: SourceId, now: datetime) -> bool:
        """Mute an outlet; False if it is muted already."""
        name = select(source.c.name).where(source.c.id == source_id).scalar_subquery()
        return self._mute(recipient_id, now, words=name, source_id=source_id)

    def _mute(self, recipient_id: RecipientId, now: datetime, **what: Any) -> bool:
        recipient_id = living(self._connection, recipient_id)
        new = self._connection.execute(
            insert(self._connection, mute)
            .values(recipient_id=recipient_id, created_at=now, **what)
            .on_conflict_do_nothing()
            .returning(mute.c.id)
        )
        return new.scalar() is not None

    def unmute(self, recipient_id: RecipientId, mute_id: MuteId) -> bool:
        """Remove a mute; False if the recipient did not have it."""
        recipient_id = living(self._connection, recipient_id)
        gone = self._connection.execute(
            delete(mute).where(mute.c.id == mute_id, mute.c.recipient_id == recipient_id)
        )
        return gone.rowcount > 0

    def unmute_tag(self, recipient_id: RecipientId, tag_slug: str) -> None:
        """Remove the mutes of a topic, whichever word muted it."""
        recipient_id = living(self._connection, recipient_id)
        self._connection.execute(
            delete(mute).where(mute.c.recipient_id == recipient_id, mute.c.tag == tag_slug)
        )

    def outlets(self) -> tuple[tuple[SourceId, str], ...]:
        """Every outlet with its name, by id."""
        rows = self._connection.execute(select(source.c.id, source.c.name).order_by(source.c.id))
        return tuple((SourceId(row.id), row.name) for row in rows)

    # --- opinions -----------------------------------------------------------------------------

    def add_opinion(
        self, recipient_id: RecipientId, said: Opinion, headline: ArticleId, *, most: int
    ) -> None:
        """Keep an opinion, replacing an earlier one on the same story. Only the latest ``most`` opinions are
        kept.
        """
        recipient_id = living(self._connection, recipient_id)
        values = {
            "view": said.view,
            "topic": said.topic,
            "tag": said.tag,
            "article_id": headline,
            "said_at": said.at,
        }
        self._connection.execute(
            insert(self._connection, opinion)
            .values(recipient_id=recipient_id, story_id=said.story_id, **values)
            .on_conflict_do_update(index_elements=[opinion.c.recipient_id, opinion.c.story_id], set_=values)
        )
        kept = (
            select(opinion.c.story_id)
            .where(opinion.c.recipient_id == recipient_id)
            .order_by(opinion.c.said_at.desc(), opinion.c.story_id.desc())
            .limit(most)
        )
        self._connection.execute(
            delete(opinion).where(opinion.c.recipient_id == recipient_id, opinion.c.story_id.not_in(kept))
        )

    def take_back(self, recipient_id: RecipientId, story_id: StoryId) -> bool:
        """Delete an opinion; False if there is none."""
        recipient_id = living(self._connection, recipient_id)
        gone = self._connection.execute(
            delete(opinion).where(opinion.c.recipient_id == recipient_id, opinion.c.story_id == story_id)
        )
        return gone.rowcount > 0


#: The mutes and the opinions of a recipient, oldest first, as columns of a statement about recipients.
MUTES = listed(
    select(mute.c.id, mute.c.words, mute.c.phrase, mute.c.tag, mute.c.source_id)
    .where(mute.c.recipient_id == recipient.c.id)
    .order_by(mute.c.id)
    .correlate(recipient)
)
OPINIONS = listed(
    select(
        opinion.c.story_id,
        opinion.c.view,
        opinion.c.topic,
        article.c.source_id,
        opinion.c.tag,
        article.c.title,
        source.c.name,
        opinion.c.said_at,
    )
    .join_from(opinion, article, article.c.id == opinion.c.article_id)
    .join(source, source.c.id == article.c.source_id)
    .where(opinion.c.recipient_id == recipient.c.id)
    .order_by(opinion.c.said_at, opinion.c.story_id)
    .correlate(recipient)
)


def mute_of(
    mute_id: MuteId, words: str, phrase: str | None, tag_slug: str | None, source_id: SourceId | None
) -> Mute:
    """A mute, from the values of a row of ``MUTES``."""
    return Mute(id=mute_id, words=words, phrase=phrase or "", tag=tag_slug, source_id=source_id)


def opinion_of(
    story_id: StoryId,
    view: View,
    topic: str,
    source_id: SourceId,
    tag_slug: str | None,
    headline: str,
    source_name: str,
    at: datetime,
) -> Opinion:
    """An opinion, from the values of a row of ``OPINIONS``."""
    return Opinion(
        story_id=story_id,
        view=view,
        topic=topic,
        source_id=source_id,
        tag=tag_slug,
        headline=headline,
        source_name=source_name,
        at=at,
    )
