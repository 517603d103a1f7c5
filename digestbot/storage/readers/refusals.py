"""Counts on how many days chats and forum topics refused messages, and decides when a refusal is final."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection, Table, delete, func, or_, select, update

from digestbot.model import ChatId, Delivery, DeliveryId, Lost, RecipientId
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import IsAmong, RealInstant, insert
from digestbot.storage.ledger import shown
from digestbot.storage.readers import chats
from digestbot.storage.tables import chat, delivery, lost, recipient, schedule
from digestbot.storage.tables.ledger import IS_OWED, in_state

#: A refusal is final after this many different days. Rights come back within hours, an outage ends within a
#: day, and the third day is after most weekends.
FINAL_DAYS = 3
#: The longest rest in days. A chat that was set aside is tried again after one day, then after twice as many
#: each time, up to this.
LONGEST_REST = 30
#: At most this many chats are tried again at a time, because most will refuse again.
MOST_TRIED = 500


class Refusals(Drawer):
    def by_chat(self, refused: Delivery, reason: str, now: datetime) -> bool:
        """Count a refusal by the chat, and skip the other parts of the message. True if the refusal is now
        final.
        """
        self._skip_rest(refused, reason)
        chat_id = self._chat_of(refused.recipient_id)
        days = self._count_day(chat, chat_id, now)
        if days < FINAL_DAYS:
            return False
        chats.Chats(self._connection).set_status(refused.telegram_id, "unreachable", reason, now)
        self.lose(chat_id, 0, reason, now)
        return True

    def by_topic(self, refused: Delivery, reason: str, now: datetime) -> bool:
        """Count that Telegram did not find the forum topic. True if that is now final; then the topic's
        schedules rest.
        """
        self._skip_rest(refused, reason)
        if refused.thread_id == 0:
            return False
        if self._count_day(recipient, refused.recipient_id, now) < FINAL_DAYS:
            return False
        which = recipient.c.id == refused.recipient_id
        self._connection.execute(update(recipient).where(which).values(gone_at=now))
        self._connection.execute(
            update(schedule).where(schedule.c.recipient_id == refused.recipient_id).values(silent_since=now)
        )
        skipped = self._connection.scalars(
            update(delivery)
            .where(delivery.c.recipient_id == refused.recipient_id, IS_OWED)
            .values(state="skipped", reason=reason, not_before=None, ended_at=RealInstant())
            .returning(delivery.c.id)
        ).all()
        if skipped:
            shown.take_back(self._connection, IsAmong(delivery.c.id, skipped))
        self.lose(self._chat_of(refused.recipient_id), refused.thread_id, reason, now)
        return True

    def try_again(self, now: datetime) -> int:
        """Give chats that were set aside and have rested one more try at their next slot; gives how many.

        A single refusal sets such a chat aside again, for longer, without another message about it.
        """
        rows = self._connection.execute(
            select(chat.c.id, chat.c.refused_days, chat.c.status_at)
            .where(
                chat.c.status == "unreachable",
                chat.c.telegram_id.is_not(None),
                chat.c.status_at <= now - timedelta(days=1),
            )
            .order_by(chat.c.status_at)
        ).all()
        rested = [row.id for row in rows if now - row.status_at >= _rest(row.refused_days)][:MOST_TRIED]
        for chat_id in rested:
            chats.try_again(self._connection, chat_id, now)
        return len(rested)

    def _chat_of(self, recipient_id: RecipientId) -> ChatId:
        row = select(recipient.c.chat_id).where(recipient.c.id == recipient_id)
        return ChatId(self._connection.execute(row).scalar_one())

    def _count_day(self, table: Table, row_id: int, now: datetime) -> int:
        """The number of days with a refusal, with today. Several messages on one day count once."""
        today = now.date()
        self._connection.execute(
            update(table)
            .where(table.c.id == row_id, or_(table.c.refused_on.is_(None), table.c.refused_on != today))
            .values(refused_days=table.c.refused_days + 1, refused_on=today)
        )
        days = select(table.c.refused_days).where(table.c.id == row_id)
        return int(self._connection.execute(days).scalar_one())

    def _skip_rest(self, refused: Delivery, reason: str) -> None:
        self._connection.execute(
            update(delivery)
            .where(
                delivery.c.job_id == refused.job_id,
                delivery.c.recipient_id == refused.recipient_id,
                delivery.c.part > refused.part,
                IS_OWED,
            )
            .values(state="skipped", reason=reason, not_before=None, ended_at=RealInstant())
        )
        shown.take_back(self._connection, delivery.c.id == refused.id)

    def take_back(self, delivery_ids: list[DeliveryId], seconds: float) -> None:
        """Owe these messages again and count no refusal, because the reason is most likely the bot's."""
        rows = self._connection.execute(
            select(delivery.c.id, delivery.c.job_id, delivery.c.recipient_id, delivery.c.reason).where(
                IsAmong(delivery.c.id, delivery_ids), in_state("failed")
            )
        ).all()
        for row in rows:
            self._connection.execute(
                update(delivery)
                .where(
                    delivery.c.job_id == row.job_id,
                    delivery.c.recipient_id == row.recipient_id,
                    delivery.c.reason == row.reason,
                    or_(in_state("failed"), in_state("skipped")),
                )
                .values(state="pending", not_before=RealInstant(seconds), ended_at=None)
            )
            self._forget_first_day(RecipientId(row.recipient_id))
        if rows:
            shown.give_again(self._connection, IsAmong(delivery.c.id, [row.id for row in rows]))

    def _forget_first_day(self, recipient_id: RecipientId) -> None:
        chat_id = self._chat_of(recipient_id)
        self._connection.execute(
            update(chat)
            .where(chat.c.id == chat_id, chat.c.refused_days == 1)
            .values(refused_days=0, refused_on=None)
        )

    def counts(self) -> tuple[int, int]:
        """How many chats, and how many topics, refuse messages at present."""
        refusing = select(func.count()).select_from(chat)
        missing = select(func.count()).select_from(recipient)
        return (
            self._connection.execute(
                refusing.where(chat.c.refused_days > 0, chat.c.status == "active")
            ).scalar_one(),
            self._connection.execute(
                missing.where(or_(recipient.c.refused_days > 0, recipient.c.gone_at.is_not(None)))
            ).scalar_one(),
        )

    # --- who is told --------------------------------------------------------------------------

    def lose(self, chat_id: ChatId, thread_id: int, reason: str, now: datetime) -> None:
        """Record that a chat or topic can't be reached any more, so that somebody is told."""
        self._connection.execute(
            insert(self._connection, lost)
            .values(chat_id=chat_id, thread_id=thread_id, reason=reason, lost_at=now)
            .on_conflict_do_nothing()
        )

    def to_tell(self, since: datetime, quiet_since: datetime, now: datetime) -> tuple[Lost, ...]:
        """Lost chats and topics about which nobody was told yet. From now on they count as told.

        Gives nothing if somebody was told of others after ``since``, or if another was lost after
        ``quiet_since``.
        """
        told, latest = self._connection.execute(
            select(func.max(lost.c.told_at), func.max(lost.c.lost_at).filter(lost.c.told_at.is_(None)))
        ).one()
        if latest is None or (told is not None and told > since) or quiet_since < latest <= now:
            return ()
        rows = self._connection.execute(
            select(lost, chat.c.telegram_id, chat.c.type, chat.c.title)
            .join_from(lost, chat)
            .where(lost.c.told_at.is_(None), chat.c.telegram_id.is_not(None))
            .order_by(lost.c.lost_at, lost.c.chat_id, lost.c.thread_id)
        ).all()
        for row in rows:
            self._tell(ChatId(row.chat_id), row.thread_id, now)
        return tuple(
            Lost(ChatId(row.chat_id), row.telegram_id, row.type, row.title, row.thread_id, row.reason)
            for row in rows
        )

    def not_told(self, one: Lost) -> None:
        """Note that nobody could be told of this loss yet."""
        self._tell(one.chat_id, one.thread_id, None)

    def _tell(self, chat_id: ChatId, thread_id: int, at: datetime | None) -> None:
        which = (lost.c.chat_id == chat_id, lost.c.thread_id == thread_id)
        self._connection.execute(update(lost).where(*which).values(told_at=at))


def _rest(refused_days: int) -> timedelta:
    return timedelta(days=min(2 ** max(0, refused_days - FINAL_DAYS), LONGEST_REST))


def topic_is_back(connection: Connection, chat_id: ChatId, thread_id: int) -> None:
    """Note that the topic exists, because somebody wrote in it."""
    which = (recipient.c.chat_id == chat_id, recipient.c.thread_id == thread_id)
    gone = connection.scalar(select(recipient.c.gone_at).where(*which))
    connection.execute(
        update(recipient)
        .where(*which, recipient.c.refused_days > 0)
        .values(refused_days=0, refused_on=None, gone_at=None)
    )
    if gone is not None:
        connection.execute(
            update(schedule)
            .where(schedule.c.recipient_id.in_(select(recipient.c.id).where(*which)))
            .values(silent_since=None)
        )
        connection.execute(delete(lost).where(lost.c.chat_id == chat_id, lost.c.thread_id == thread_id))


def heard(connection: Connection, delivery_ids: list[DeliveryId]) -> None:
    """Reset the counts of refusals of the recipients of these deliveries, because they took them."""
    recipients = select(delivery.c.recipient_id).where(IsAmong(delivery.c.id, delivery_ids))
    chats_of = select(recipient.c.chat_id).where(recipient.c.id.in_(recipients))
    for table, which in ((recipient, recipient.c.id.in_(recipients)), (chat, chat.c.id.in_(chats_of))):
        connection.execute(update(table).where(which).values(refused_days=0, refused_on=None))
    connection.execute(delete(lost).where(lost.c.chat_id.in_(chats_of), lost.c.thread_id == 0))
