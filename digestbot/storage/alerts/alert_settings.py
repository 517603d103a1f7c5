"""Recipients' settings for breaking alerts. Without a choice, the model's defaults apply."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, exists, select, update

from digestbot.model import AlertLevel, AlertSettings, Preferences, RecipientId
from digestbot.storage.drawer import Drawer
from digestbot.storage.readers.preferences import COLUMNS, chosen, in_force
from digestbot.storage.readers.recipients import living, successor
from digestbot.storage.tables import chat, follow, recipient, tag


def level_of_new(recipient_id: RecipientId) -> ColumnElement[Any]:
    """The alert level of a newly followed topic."""
    return select(in_force("alerts")).where(recipient.c.id == recipient_id).scalar_subquery()


class AlertSettingsOf(Drawer):
    def get(self, recipient_id: RecipientId) -> AlertSettings:
        """The recipient's alert settings.

        Raises:
            LookupError: there is no such recipient.
        """
        recipient_id = successor(self._connection, recipient_id)
        row = self._connection.execute(
            select(*COLUMNS).join_from(recipient, chat).where(recipient.c.id == recipient_id)
        ).one_or_none()
        if row is None:
            raise LookupError(f"no recipient {recipient_id}")
        topics = self._connection.execute(
            select(tag.c.slug, follow.c.alerts)
            .join_from(follow, tag)
            .where(follow.c.recipient_id == recipient_id)
            .order_by(follow.c.created_at, follow.c.tag_id)
        )
        levels = tuple((topic.slug, topic.alerts) for topic in topics)
        return AlertSettings.of(Preferences(**chosen(*row)), levels)

    def set_topic(self, recipient_id: RecipientId, tag_slug: str, level: AlertLevel) -> bool:
        """Set the alert level of a followed topic; False if the recipient does not follow it."""
        recipient_id = living(self._connection, recipient_id)
        changed = self._connection.execute(
            update(follow)
            .where(
                follow.c.recipient_id == recipient_id,
                exists().where(and_(tag.c.id == follow.c.tag_id, tag.c.slug == tag_slug)),
            )
            .values(alerts=level)
        )
        return changed.rowcount > 0
