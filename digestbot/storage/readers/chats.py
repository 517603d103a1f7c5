"""The life of a chat: it starts, is set aside, comes back, moves to another id, and is forgotten."""

from __future__ import annotations

from datetime import datetime
from typing import get_args

from sqlalchemy import Connection, Select, delete, exists, or_, select, update

from digestbot.model import Brings, ChatId, ChatStatus, Place, TelegramChatId
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import IsAmong, RealInstant, insert
from digestbot.storage.ledger import shown
from digestbot.storage.readers import preferences
from digestbot.storage.readers.recipients import forget_held, hold_chat
from digestbot.storage.tables import (
    OWN_OF_CHATS,
    OWN_OF_RECIPIENTS,
    chat,
    chat_alias,
    delivery,
    digest,
    follow,
    held,
    lost,
    mute,
    opinion,
    recipient,
    saved,
    schedule,
    story_follow,
)
from digestbot.storage.tables.ledger import IS_OWED

#: Statuses that somebody chose; all others follow from Telegram's answers.
_ASKED_FOR: frozenset[ChatStatus] = frozenset({"active", "stopped"})


def find(connection: Connection, telegram_id: TelegramChatId) -> ChatId | None:
    """The chat with this Telegram id, also an id from before a migration."""
    chat_id = connection.scalar(select(chat.c.id).where(chat.c.telegram_id == telegram_id))
    if chat_id is None:
        chat_id = connection.scalar(
            select(chat_alias.c.chat_id).where(chat_alias.c.telegram_id == telegram_id)
        )
    return None if chat_id is None else ChatId(chat_id)


def welcome(connection: Connection, place: Place, now: datetime) -> ChatId:
    """The chat of this place, added if needed, and set active."""
    known = find(connection, place.telegram_id)
    if known is None:
        made = connection.execute(
            insert(connection, chat)
            .values(
                telegram_id=place.telegram_id,
                type=place.type,
                title=place.title,
                status="active",
                status_at=now,
                language=place.language,
                created_at=now,
            )
            .on_conflict_do_nothing()
            .returning(chat.c.id)
        ).scalar()
        if made is not None:
            return ChatId(made)
        # Another worker added it first.
        taken = select(chat.c.id).where(chat.c.telegram_id == place.telegram_id)
        known = ChatId(connection.execute(taken).scalar_one())
    connection.execute(
        update(chat)
        .where(chat.c.id == known, chat.c.telegram_id == place.telegram_id)
        .values(type=place.type, title=place.title)
    )
    _turn(connection, known, "active", None, now)
    return known


class Chats(Drawer):
    """Changes a chat's status and id, and forgets chats."""

    def set_status(
        self, telegram_id: TelegramChatId, status: ChatStatus, reason: str | None, now: datetime
    ) -> None:
        """Set a chat aside, or make it active. The messages that are still owed to a chat set aside are
        skipped.

        A chat that was stopped by /stop keeps that status.
        """
        # A person may ask from the group's old id. But what Telegram says about an old id says nothing about
        # the chat.
        asked = status in _ASKED_FOR
        chat_id = find(self._connection, telegram_id) if asked else _now_at(self._connection, telegram_id)
        if chat_id is None:
            return
        if (
            not asked
            and self._connection.scalar(select(chat.c.status).where(chat.c.id == chat_id)) == "stopped"
        ):
            # It gets nothing already. When it can be reached again, still nobody has asked for digests.
            return
        _turn(self._connection, chat_id, status, reason, now)
        if status != "active":
            _skip_owed(self._connection, chat_id, reason or status)

    def come_back(self, telegram_id: TelegramChatId, now: datetime) -> ChatStatus | None:
        """Note that the chat with exactly this id takes messages again. A stopped chat stays stopped.

        Gives its earlier status; None if the chat is unknown.
        """
        row = self._connection.execute(
            select(chat.c.id, chat.c.status).where(chat.c.telegram_id == telegram_id)
        ).one_or_none()
        if row is None:
            return None
        forgive(self._connection, ChatId(row.id))
        if row.status != "stopped":
            _turn(self._connection, ChatId(row.id), "active", None, now)
        before: ChatStatus = row.status
        return before

    def migrate(self, old_id: TelegramChatId, new_id: TelegramChatId, now: datetime) -> None:
        """Move the group ``old_id`` to the supergroup ``new_id``, with its settings and the messages owed to
        it.

        If the bot met the new group before it heard of the move, there are two chats. The older one keeps its
        settings and takes missing ones from the younger; the younger one is forgotten.
        """
        if old_id == new_id:
            return
        older, younger = find(self._connection, old_id), find(self._connection, new_id)
        if older is None:
            if younger is not None:
                _alias(self._connection, old_id, younger, now)
            return
        hold_chat(self._connection, older)
        if younger is not None and younger != older:
            hold_chat(self._connection, younger)
            _take_over(self._connection, older, younger)
            self.forget(younger, now)
        self._connection.execute(
            update(chat).where(chat.c.id == older).values(telegram_id=new_id, type="supergroup")
        )
        forgive(self._connection, older)
        self._connection.execute(delete(chat_alias).where(chat_alias.c.telegram_id == new_id))
        _alias(self._connection, old_id, older, now)

    def forget(self, chat_id: ChatId, now: datetime) -> None:
        """Delete everything that is known about a chat. The ledger's rows stay, without a link to anybody."""
        # Wait for a transaction that writes for this chat at this moment, so that its rows are deleted too.
        hold_chat(self._connection, chat_id)
        _skip_owed(self._connection, chat_id, "forgotten")
        for table in OWN_OF_RECIPIENTS:
            self._connection.execute(delete(table).where(table.c.recipient_id.in_(_recipients(chat_id))))
        self._connection.execute(
            update(digest)
            .where(digest.c.recipient_id.in_(_recipients(chat_id)), digest.c.shown_at.is_not(None))
            .values(shown_at=None)
        )
        for table in OWN_OF_CHATS:
            self._connection.execute(delete(table).where(table.c.chat_id == chat_id))
        self._connection.execute(
            update(recipient)
            .where(recipient.c.chat_id == chat_id)
            .values(
                refused_days=0,
                refused_on=None,
                gone_at=None,
                week_on=None,
                away_from=None,
                away_to=None,
                week_offered_at=None,
                **preferences.emptied(recipient),
            )
        )
        self._connection.execute(
            update(chat)
            .where(chat.c.id == chat_id)
            .values(
                telegram_id=None,
                title="",
                status="stopped",
                status_reason=None,
                status_at=now,
                forgotten_at=now,
                refused_days=0,
                refused_on=None,
                **preferences.emptied(chat),
            )
        )
        forget_held(self._connection)


def forgive(connection: Connection, chat_id: ChatId) -> None:
    """Reset the count of refusals, because the chat takes messages."""
    connection.execute(
        update(chat)
        .where(chat.c.id == chat_id, chat.c.refused_days > 0)
        .values(refused_days=0, refused_on=None)
    )


def _now_at(connection: Connection, telegram_id: TelegramChatId) -> ChatId | None:
    chat_id = connection.scalar(select(chat.c.id).where(chat.c.telegram_id == telegram_id))
    return None if chat_id is None else ChatId(chat_id)


def _turn(
    connection: Connection, chat_id: ChatId, status: ChatStatus, reason: str | None, now: datetime
) -> None:
    turned = connection.execute(
        update(chat)
        .where(chat.c.id == chat_id, chat.c.status != status)
        .values(status=status, status_reason=reason, status_at=now)
    )
    if turned.rowcount:
        _quieten(connection, chat_id, None if status == "active" else now)
    if status == "active":
        forgive(connection, chat_id)
        connection.execute(delete(lost).where(lost.c.chat_id == chat_id, lost.c.thread_id == 0))


def try_again(connection: Connection, chat_id: ChatId, now: datetime) -> None:
    """Let one more message be sent to the chat. Earlier refusals still count."""
    connection.execute(
        update(chat).where(chat.c.id == chat_id).values(status="active", status_reason=None, status_at=now)
    )
    _quieten(connection, chat_id, None)


def _quieten(connection: Connection, chat_id: ChatId, since: datetime | None) -> None:
    """Take the chat's schedules out of the index of due ones (with ``since``), or put them back (None),
    except those of deleted topics.
    """
    gone = _recipients(chat_id).where(recipient.c.gone_at.is_not(None))
    schedules = update(schedule).where(schedule.c.recipient_id.in_(_recipients(chat_id)))
    if since is None:
        schedules = schedules.where(schedule.c.recipient_id.not_in(gone))
    connection.execute(schedules.values(silent_since=since))


def _skip_owed(connection: Connection, chat_id: ChatId, reason: str) -> None:
    """Skip the messages owed to the chat. The sender itself marks those that it is sending at this moment."""
    skipped = connection.scalars(
        update(delivery)
        .where(delivery.c.recipient_id.in_(_recipients(chat_id)), IS_OWED)
        .values(
            state="skipped",
            reason=reason,
            lease_owner=None,
            lease_until=None,
            not_before=None,
            ended_at=RealInstant(),
        )
        .returning(delivery.c.id)
    ).all()
    if skipped:
        shown.take_back(connection, IsAmong(delivery.c.id, skipped))


def _recipients(chat_id: ChatId) -> Select[tuple[int]]:
    return select(recipient.c.id).where(recipient.c.chat_id == chat_id)


# --- moving --------------------------------------------------------------------------------------


def _alias(connection: Connection, telegram_id: TelegramChatId, chat_id: ChatId, now: datetime) -> None:
    connection.execute(
        insert(connection, chat_alias)
        .values(telegram_id=telegram_id, chat_id=chat_id, created_at=now)
        .on_conflict_do_update(index_elements=[chat_alias.c.telegram_id], set_={"chat_id": chat_id})
    )


def _take_over(connection: Connection, older: ChatId, younger: ChatId) -> None:
    # The younger chat's aliases now lead to the older one.
    connection.execute(update(chat_alias).where(chat_alias.c.chat_id == younger).values(chat_id=older))
    preferences.lend(connection, chat, older, younger)
    homes = _homes(connection, older)
    for thread_id, guest in _homes(connection, younger).items():
        home = homes.get(thread_id)
        if home is None:
            connection.execute(update(recipient).where(recipient.c.id == guest).values(chat_id=older))
        else:
            _move_in(connection, guest, home)
    _settle_status(connection, older, younger)


def _settle_status(connection: Connection, older: ChatId, younger: ChatId) -> None:
    """Give both chats one status, and adapt all schedules to it.

    The status that a person chose counts, and of two the later one. A chat that is active only because the
    bot met it does not count as chosen. A chat that was lost under its old id can be reached again under the
    new one.
    """
    rows = connection.execute(
        select(chat.c.id, chat.c.status, chat.c.status_reason, chat.c.status_at, chat.c.created_at).where(
            chat.c.id.in_((older, younger))
        )
    )
    standing = {row.id: row for row in rows}
    home, guest = standing[older], standing[younger]
    asked_there = guest.status in _ASKED_FOR and guest.status_at > guest.created_at
    if home.status not in _ASKED_FOR or (asked_there and guest.status_at > home.status_at):
        _turn(connection, older, guest.status, guest.status_reason, guest.status_at)
        home = guest
    _quieten(connection, older, None if home.status == "active" else home.status_at)
    if home.status != "active":
        _skip_owed(connection, older, home.status)


def _homes(connection: Connection, chat_id: ChatId) -> dict[int, int]:
    rows = connection.execute(
        select(recipient.c.thread_id, recipient.c.id).where(recipient.c.chat_id == chat_id)
    )
    return {row.thread_id: row.id for row in rows}


def _move_in(connection: Connection, guest: int, home: int) -> None:
    """Move the younger recipient's choices, history and owed messages to the older one, which keeps its own
    where it has them.
    """
    connection.execute(update(recipient).where(recipient.c.id == guest).values(moved_to=home))
    preferences.lend(connection, recipient, home, guest)
    has = select(follow.c.tag_id).where(follow.c.recipient_id == home)
    connection.execute(
        update(follow)
        .where(follow.c.recipient_id == guest, follow.c.tag_id.not_in(has))
        .values(recipient_id=home)
    )
    for brings in get_args(Brings):
        of_home = select(schedule.c.id).where(schedule.c.recipient_id == home, schedule.c.brings == brings)
        if connection.scalar(of_home.limit(1)) is None:
            connection.execute(
                update(schedule)
                .where(schedule.c.recipient_id == guest, schedule.c.brings == brings)
                .values(recipient_id=home)
            )
    of_guest = select(recipient.c.week_on).where(recipient.c.id == guest).scalar_subquery()
    connection.execute(
        update(recipient)
        .where(recipient.c.id == home, or_(recipient.c.week_on.is_(None), recipient.c.week_on < of_guest))
        .values(week_on=of_guest)
    )
    has_held = select(held.c.alert_id).where(held.c.recipient_id == home)
    connection.execute(
        update(held)
        .where(held.c.recipient_id == guest, held.c.alert_id.not_in(has_held))
        .values(recipient_id=home)
    )
    for of_stories in (opinion, saved, story_follow):
        known = select(of_stories.c.story_id).where(of_stories.c.recipient_id == home)
        connection.execute(
            update(of_stories)
            .where(of_stories.c.recipient_id == guest, of_stories.c.story_id.not_in(known))
            .values(recipient_id=home)
        )
    muted = mute.alias()
    connection.execute(
        update(mute)
        .where(
            mute.c.recipient_id == guest,
            ~exists().where(
                muted.c.recipient_id == home,
                or_(muted.c.phrase == mute.c.phrase, muted.c.source_id == mute.c.source_id),
            ),
        )
        .values(recipient_id=home)
    )
    connection.execute(
        update(digest)
        .where(digest.c.recipient_id == guest, digest.c.shown_at.is_not(None))
        .values(recipient_id=home)
    )
    owed = delivery.alias()
    # An alert's audience can contain both; then only the older one gets it.
    connection.execute(
        update(delivery)
        .where(
            delivery.c.recipient_id == guest,
            IS_OWED,
            ~exists().where(owed.c.recipient_id == home, owed.c.job_id == delivery.c.job_id),
        )
        .values(recipient_id=home)
    )
