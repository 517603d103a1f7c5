"""The links by which readers share their topics."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select

from digestbot.model import RecipientId
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import insert
from digestbot.storage.readers.recipients import living
from digestbot.storage.tables import shared_topics


class SharedTopics(Drawer):
    def share(self, recipient_id: RecipientId, token: str, topics: Sequence[str], now: datetime) -> None:
        """Keep the topics of a link. A recipient has one link, so their earlier one ends."""
        values = {"token": token, "topics": tuple(topics), "made_at": now}
        self._connection.execute(
            insert(self._connection, shared_topics)
            .values(recipient_id=living(self._connection, recipient_id), **values)
            .on_conflict_do_update(index_elements=[shared_topics.c.recipient_id], set_=values)
        )

    def find(self, token: str, since: datetime) -> tuple[str, ...] | None:
        """The topics of a link that was made since ``since``; None if there is none."""
        topics: tuple[str, ...] | None = self._connection.scalar(
            select(shared_topics.c.topics).where(
                shared_topics.c.token == token, shared_topics.c.made_at >= since
            )
        )
        return topics

    def end(self, before: datetime) -> None:
        """End the links that were made before ``before``."""
        self._connection.execute(delete(shared_topics).where(shared_topics.c.made_at < before))
