"""Alerts as editors wrote them. Their deliveries are in ``broadcasts``, ``held`` and ``alert_progress``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, and_, delete, insert, or_, select, update

from digestbot.model import (
    Alert,
    AlertContent,
    AlertId,
    Audience,
    Board,
    File,
    MessageId,
    PersonId,
    Reach,
    RecipientId,
    TelegramChatId,
)
from digestbot.storage.alerts import audiences
from digestbot.storage.alerts.audiences import Asleep, Call, Night
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import RealInstant
from digestbot.storage.engine.durability import must_last
from digestbot.storage.readers.recipients import living
from digestbot.storage.tables import alert, audit, expectation, held


class Alerts(Drawer):
    # --- the alerts -----------------------------------------------------------------------------

    def draft(self, author_id: PersonId | None, now: datetime) -> Alert:
        """Add an empty alert."""
        row = self._connection.execute(
            insert(alert)
            .values(
                state="draft",
                revision=1,
                tags=(),
                everybody=False,
                chats="any",
                critical=False,
                author_id=author_id,
                created_at=now,
                changed_at=now,
                live=False,
            )
            .returning(alert)
        ).one()
        return _alert(row)

    def take(self, alert_id: AlertId) -> Alert | None:
        """The alert, locked until the transaction ends; None if there is none."""
        row = self._connection.execute(
            select(alert).where(alert.c.id == alert_id).with_for_update()
        ).one_or_none()
        return None if row is None else _alert(row)

    def get(self, alert_id: AlertId) -> Alert | None:
        return next(iter(self.many([alert_id])), None)

    def many(self, alert_ids: Sequence[AlertId]) -> tuple[Alert, ...]:
        """These alerts, in the order in which they were written."""
        return self._all(select(alert).where(alert.c.id.in_(alert_ids)).order_by(alert.c.id))

    def save(self, changed: Alert, *, live: bool | None = None) -> Alert:
        """Keep the alert's present values. ``live`` says whether work is left or something must be shown;
        None leaves that as it is.
        """
        # The editor is told that the alert was confirmed, cancelled or recalled.
        must_last(self._connection)
        audience, board = changed.audience, changed.board
        kept: dict[str, Any] = {
            "state": changed.state,
            "revision": changed.revision,
            "content": None if changed.content is None else _written(changed.content),
            "correction": None if changed.correction is None else _written(changed.correction),
            "tags": audience.tags,
            "everybody": audience.everybody,
            "chats": audience.chats,
            "critical": changed.critical,
            "author_id": changed.author_id,
            "changed_at": changed.changed_at,
            "due_at": changed.due_at,
            "started_at": changed.started_at,
            "ended_at": changed.ended_at,
            "corrected_at": changed.corrected_at,
            "recalled_at": changed.recalled_at,
            "trouble": changed.trouble,
            "notice": changed.notice,
            "board_chat": board and board.telegram_id,
            "board_message": board and board.message_id,
            "preview_message": board and board.preview_id,
        }
        if live is not None:
            kept |= {"live": live, "look_at": None}
        self._connection.execute(update(alert).where(alert.c.id == changed.id).values(kept))
        return changed

    def drop(self, alert_id: AlertId) -> None:
        """Delete a draft, together with its audit rows and the editor's expectation."""
        for table in (audit, expectation):
            self._connection.execute(delete(table).where(table.c.alert_id == alert_id))
        self._connection.execute(delete(alert).where(alert.c.id == alert_id))

    def latest(self, limit: int) -> tuple[Alert, ...]:
        """The latest alerts with a text, the latest first."""
        return self._all(
            select(alert).where(alert.c.content.is_not(None)).order_by(alert.c.id.desc()).limit(limit)
        )

    def due(self, now: datetime) -> tuple[AlertId, ...]:
        """Scheduled alerts whose time has come, the earliest first."""
        ids = self._connection.scalars(
            select(alert.c.id)
            .where(alert.c.state == "scheduled", alert.c.due_at <= now)
            .order_by(alert.c.due_at)
        )
        return tuple(map(AlertId, ids))

    # --- what is going on -----------------------------------------------------------------------

    def live(self) -> tuple[AlertId, ...]:
        """Alerts with work left, or with something new to show."""
        return tuple(map(AlertId, self._connection.scalars(select(alert.c.id).where(alert.c.live))))

    def claim(self, seconds: float) -> tuple[AlertId, ...]:
        """Take the live alerts that are to be checked now. For ``seconds`` no other process gets them."""
        due = or_(alert.c.look_at.is_(None), alert.c.look_at <= RealInstant())
        ids = self._connection.scalars(
            update(alert)
            .where(and_(alert.c.live, due))
            .values(look_at=RealInstant(seconds))
            .returning(alert.c.id)
        )
        return tuple(AlertId(one) for one in sorted(ids))

    def look_again(self, alert_id: AlertId, seconds: float) -> None:
        """Check the alert again after ``seconds``, or earlier if something happens to it."""
        self._connection.execute(
            update(alert).where(alert.c.id == alert_id).values(look_at=RealInstant(seconds))
        )

    def rest(self, alert_id: AlertId) -> None:
        """Note that nothing is left to do or to show, unless another check was asked for since the last one."""
        self._connection.execute(
            update(alert).where(alert.c.id == alert_id, alert.c.look_at.is_not(None)).values(live=False)
        )

    # --- who would hear it ----------------------------------------------------------------------

    def nights(self, call: Call, now: datetime) -> tuple[Night, ...]:
        """The quiet hours of the readers who would get this alert, for the newsroom to judge."""
        return audiences.nights(self._connection, audiences.hearers(self._connection, call, now))

    def reach(self, call: Call, asleep: Sequence[Asleep], now: datetime) -> Reach:
        """How many readers would get the alert now."""
        who = audiences.hearers(self._connection, call, now)
        return audiences.count(self._connection, call, who, sum(one.night.readers for one in asleep))

    def hold_until(self, recipient_id: RecipientId, until: datetime) -> None:
        """Change the instant at which the recipient's quiet hours end, for the alerts that are held."""
        recipient_id = living(self._connection, recipient_id)
        self._connection.execute(update(held).where(held.c.recipient_id == recipient_id).values(until=until))

    def _all(self, statement: Select[Any]) -> tuple[Alert, ...]:
        return tuple(_alert(row) for row in self._connection.execute(statement))


def _written(content: AlertContent) -> dict[str, Any]:
    told: dict[str, Any] = {"html": content.html}
    if content.file:
        told["file"] = [content.file.kind, content.file.file_id, content.file.spoiler]
    if content.copy_of:
        told["copy_of"] = list(content.copy_of)
    if content.link_preview:
        told["link_preview"] = True
    return told


def _read(told: dict[str, Any]) -> AlertContent:
    copy_of, file = told.get("copy_of"), told.get("file")
    if "photo" in told:  # the form in which pictures were stored before other files had ids
        file = ["photo", told["photo"], False]
    return AlertContent(
        html=told["html"],
        file=File(*file) if file else None,
        copy_of=(copy_of[0], copy_of[1]) if copy_of else None,
        link_preview=told.get("link_preview", False),
    )


def _alert(row: Row[*tuple[Any, ...]]) -> Alert:
    board = None
    if row.board_chat is not None:
        board = Board(
            TelegramChatId(row.board_chat), MessageId(row.board_message), MessageId(row.preview_message or 0)
        )
    return Alert(
        id=AlertId(row.id),
        state=row.state,
        revision=row.revision,
        audience=Audience(row.tags, row.everybody, row.chats),
        created_at=row.created_at,
        changed_at=row.changed_at,
        content=None if row.content is None else _read(row.content),
        correction=None if row.correction is None else _read(row.correction),
        critical=row.critical,
        author_id=None if row.author_id is None else PersonId(row.author_id),
        board=board,
        due_at=row.due_at,
        started_at=row.started_at,
        ended_at=row.ended_at,
        corrected_at=row.corrected_at,
        recalled_at=row.recalled_at,
        trouble=row.trouble,
        notice=row.notice,
    )
