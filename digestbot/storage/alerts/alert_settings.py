"""What recipients want of breaking alerts. Where nothing was chosen, the model's defaults hold."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, exists, func, literal, select, update

from digestbot.model import AlertLevel, AlertSettings, QuietHours, RecipientId
from digestbot.storage.readers.recipients import living, successor
from digestbot.storage.tables import follow, recipient, tag

USUAL = AlertSettings()
#: How "any number" is kept; null is the usual cap.
_NO_CAP = 0


def general_level() -> ColumnElement[str]:
    """A recipient's level for alerts to everybody."""
    return func.coalesce(recipient.c.alerts, USUAL.general)


def level_of_new(recipient_id: RecipientId) -> ColumnElement[Any]:
    """The level with which a newly followed topic begins."""
    return select(general_level()).where(recipient.c.id == recipient_id).scalar_subquery()


def cap_of() -> ColumnElement[int]:
    """A recipient's cap; 0 for none."""
    return func.coalesce(recipient.c.alert_cap, USUAL.cap if USUAL.cap is not None else _NO_CAP)


def overrides() -> ColumnElement[bool]:
    return func.coalesce(recipient.c.critical_overrides, literal(USUAL.critical_overrides))


class AlertSettingsOf:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, recipient_id: RecipientId) -> AlertSettings:
        """What the recipient wants.

        Raises:
            LookupError: there is no such recipient.
        """
        recipient_id = successor(self._connection, recipient_id)
        row = self._connection.execute(
            select(
                general_level().label("general"),
                recipient.c.quiet_from,
                recipient.c.quiet_to,
                cap_of().label("cap"),
                overrides().label("overrides"),
            ).where(recipient.c.id == recipient_id)
        ).one_or_none()
        if row is None:
            raise LookupError(f"no recipient {recipient_id}")
        quiet = None if row.quiet_from is None else QuietHours(row.quiet_from, row.quiet_to)
        topics = self._connection.execute(
            select(tag.c.slug, follow.c.alerts)
            .join_from(follow, tag)
            .where(follow.c.recipient_id == recipient_id)
            .order_by(follow.c.created_at, follow.c.tag_id)
        )
        return AlertSettings(
            general=row.general,
            quiet=quiet,
            cap=row.cap if row.cap != _NO_CAP else None,
            critical_overrides=bool(row.overrides),
            topics=tuple((topic.slug, topic.alerts) for topic in topics),
        )

    def set_general(self, recipient_id: RecipientId, level: AlertLevel) -> None:
        self._set(recipient_id, alerts=level)

    def set_topic(self, recipient_id: RecipientId, tag_slug: str, level: AlertLevel) -> bool:
        """False where the recipient does not follow the topic."""
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

    def set_quiet(self, recipient_id: RecipientId, quiet: QuietHours | None) -> None:
        self._set(recipient_id, quiet_from=quiet and quiet.start, quiet_to=quiet and quiet.end)

    def set_cap(self, recipient_id: RecipientId, cap: int | None) -> None:
        self._set(recipient_id, alert_cap=_NO_CAP if cap is None else cap)

    def set_critical_overrides(self, recipient_id: RecipientId, *, on: bool) -> None:
        self._set(recipient_id, critical_overrides=on)

    def _set(self, recipient_id: RecipientId, **settings: Any) -> None:
        recipient_id = living(self._connection, recipient_id)
        self._connection.execute(update(recipient).where(recipient.c.id == recipient_id).values(settings))
