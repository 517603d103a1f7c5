"""The readers: recipients in chats, and their follows."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, case, delete, func, literal, select, update

from digestbot.caches import cached
from digestbot.model import ChatId, Follow, Place, Reader, RecipientId, Schedule, ScheduleId, TelegramChatId
from digestbot.storage.alerts.alert_settings import level_of_new
from digestbot.storage.engine.dialects import IsAmong, insert, insert_new
from digestbot.storage.engine.rows_in_json import listed
from digestbot.storage.news.tags import AS_TYPED, Tags
from digestbot.storage.readers import chats, preferences, refusals
from digestbot.storage.readers.chats import Chats
from digestbot.storage.readers.preferences import Choosing
from digestbot.storage.readers.recipients import held_so_far, if_free, living
from digestbot.storage.readers.tastes import MUTES, OPINIONS, mute_of, opinion_of
from digestbot.storage.tables import chat, follow, recipient, schedule, tag, tag_name


class Readers(Chats, Choosing):
    """Reads and changes readers."""

    # --- who they are -------------------------------------------------------------------------

    def join(self, place: Place, now: datetime) -> tuple[Reader, bool]:
        """The reader at this place, with True if it is new. A reader who had stopped gets news again."""
        chat_id = chats.welcome(self._connection, place, now)
        new = self._connection.execute(
            insert(self._connection, recipient)
            .values(chat_id=chat_id, thread_id=place.thread_id, created_at=now)
            .on_conflict_do_nothing()
            .returning(recipient.c.id)
        ).scalar()
        if new is None:
            refusals.topic_is_back(self._connection, chat_id, place.thread_id)
        (reader,) = self._all(_IN_CHAT, chat_id=chat_id, thread_id=place.thread_id).values()
        return reader, new is not None

    def find(self, telegram_id: TelegramChatId, thread_id: int) -> Reader | None:
        """The reader in this chat and topic, also under an id from before a migration."""
        reader = self._one(_AT_PLACE, telegram_id=telegram_id, thread_id=thread_id)
        if reader is None and (chat_id := chats.find(self._connection, telegram_id)) is not None:
            return self._one(_IN_CHAT, chat_id=chat_id, thread_id=thread_id)
        return reader

    def get(self, recipient_id: RecipientId) -> Reader:
        """The reader, also one who was forgotten since. If its group moved, this is the successor.

        Raises:
            LookupError: there never was such a reader.
        """
        row = self._connection.execute(_WITH_ID, {"recipient_id": recipient_id}).one_or_none()
        if row is None:
            raise LookupError(f"no recipient {recipient_id}")
        return _reader(row) if row.moved_to is None else self.get(RecipientId(row.moved_to))

    def hold(self, recipient_id: RecipientId) -> Reader:
        """The reader to write for, as ``recipients.living``: the chat is locked, so what is read stays true
        until the transaction ends.

        Raises:
            LookupError: there never was such a reader, or it was forgotten.
        """
        row = self._connection.execute(_WITH_ID_IF_FREE, {"recipient_id": recipient_id}).one_or_none()
        if row is None or row.moved_to is not None or row.forgotten_at is not None:
            return self.get(living(self._connection, recipient_id))
        held_so_far(self._connection)[recipient_id] = recipient_id
        return _reader(row)

    def many(self, recipient_ids: Collection[RecipientId]) -> dict[RecipientId, Reader]:
        """These readers, read with a few queries for all of them."""
        return self._all(_RECIPIENTS.where(IsAmong(recipient.c.id, recipient_ids)))

    def in_chat(self, telegram_id: TelegramChatId) -> tuple[Reader, ...]:
        """The readers in the chat with this id: first the chat itself, then its topics."""
        found = self._all(
            _RECIPIENTS.where(chat.c.telegram_id == telegram_id).order_by(recipient.c.thread_id)
        )
        return tuple(found.values())

    def shared(self, most: int) -> tuple[Reader, ...]:
        """The groups, channels and their topics in which the bot is, at most so many: those known last first,
        the topics of each after it.
        """
        found = self._all(
            _RECIPIENTS.where(
                chat.c.type != "private",
                chat.c.telegram_id.is_not(None),
                chat.c.status != "kicked",
                recipient.c.gone_at.is_(None),
                recipient.c.moved_to.is_(None),
            )
            .order_by(chat.c.id.desc(), recipient.c.thread_id)
            .limit(most)
        )
        return tuple(found.values())

    def sharing_zone_of(self, recipient_id: RecipientId) -> tuple[Reader, ...]:
        """The recipient and, for a chat, also its topics that have no zone of their own."""
        one = self.get(recipient_id)
        topics = self._all(
            _RECIPIENTS.where(
                recipient.c.chat_id == one.chat_id, recipient.c.thread_id != 0, recipient.c.zone.is_(None)
            ).order_by(recipient.c.id)
        )
        return (one, *topics.values()) if one.thread_id == 0 else (one,)

    def counts(self) -> dict[str, int]:
        """The number of chats in each status, without forgotten ones."""
        rows = self._connection.execute(
            select(chat.c.status, func.count().label("chats"))
            .where(chat.c.telegram_id.is_not(None))
            .group_by(chat.c.status)
        )
        return {row.status: row.chats for row in rows}

    def _one(self, statement: Select[Any], **values: Any) -> Reader | None:
        return next(iter(self._all(statement, **values).values()), None)

    def _all(self, statement: Select[Any], **values: Any) -> dict[RecipientId, Reader]:
        rows = self._connection.execute(statement, values).all()
        return {RecipientId(row.id): _reader(row) for row in rows}

    # --- what they chose ----------------------------------------------------------------------

    def follow(self, recipient_id: RecipientId, tag_slug: str, now: datetime) -> bool:
        """Follow a tag; False if the recipient did already. An unknown tag is added as a publisher's.

        Raises:
            LookupError: the recipient was forgotten.
        """
        recipient_id = living(self._connection, recipient_id)
        which = select(
            literal(recipient_id),
            tag.c.id,
            literal(1.0),
            level_of_new(recipient_id),
            literal(now, follow.c.created_at.type),
        ).where(tag.c.slug == tag_slug)
        added = (
            insert_new(follow)
            .from_select(["recipient_id", "tag_id", "weight", "alerts", "created_at"], which)
            .returning(follow.c.tag_id)
        )
        if self._connection.scalar(added) is not None:
            return True
        if self._connection.scalar(select(tag.c.id).where(tag.c.slug == tag_slug)) is not None:
            return False
        Tags(self._connection).ids([tag_slug])
        return self._connection.scalar(added) is not None

    def unfollow(self, recipient_id: RecipientId, tag_slug: str) -> bool:
        """Stop following a tag; False if the recipient did not follow it."""
        recipient_id = living(self._connection, recipient_id)
        which = select(tag.c.id).where(tag.c.slug == tag_slug)
        gone = self._connection.execute(
            delete(follow).where(follow.c.recipient_id == recipient_id, follow.c.tag_id.in_(which))
        )
        return gone.rowcount > 0

    def followed_names(self) -> tuple[str, ...]:
        """The followed tags that are not in the lists of topics, places, organisations and people."""
        which = select(tag.c.slug).where(tag.c.kind == "publisher", tag.c.id.in_(select(follow.c.tag_id)))
        return tuple(self._connection.scalars(which.order_by(tag.c.id)))

    def note_absence(self, recipient_id: RecipientId, began: datetime | None, ended: datetime | None) -> None:
        """Keep when the recipient's latest absence began and, if it did, ended; None for none."""
        recipient_id = living(self._connection, recipient_id)
        self._connection.execute(
            update(recipient).where(recipient.c.id == recipient_id).values(away_from=began, away_to=ended)
        )

    def told_of_absence(self, recipient_ids: Collection[RecipientId]) -> None:
        """Note that a digest told these recipients what they missed."""
        self._connection.execute(
            update(recipient)
            .where(IsAmong(recipient.c.id, recipient_ids))
            .values(away_from=None, away_to=None)
        )

    def week_offered(self, recipient_ids: Collection[RecipientId], now: datetime) -> None:
        """Note that the week in one message was offered to these recipients, or that they set it."""
        self._connection.execute(
            update(recipient)
            .where(IsAmong(recipient.c.id, recipient_ids), recipient.c.week_offered_at.is_(None))
            .values(week_offered_at=now)
        )

    def told_of_silence(self, recipient_ids: Collection[RecipientId], tag_slug: str, now: datetime) -> None:
        """Note that these recipients were told that no news says the words of this tag."""
        self._connection.execute(
            update(follow)
            .where(
                IsAmong(follow.c.recipient_id, recipient_ids),
                follow.c.tag_id.in_(select(tag.c.id).where(tag.c.slug == tag_slug)),
            )
            .values(silence_told_at=now)
        )


_SILENT_SINCE = case(
    (
        (tag.c.kind == "publisher") & follow.c.silence_told_at.is_(None),
        case((tag.c.said_at > follow.c.created_at, tag.c.said_at), else_=follow.c.created_at),
    ),
    else_=None,
)
_RECIPIENTS = select(
    recipient.c.id,
    recipient.c.chat_id,
    recipient.c.thread_id,
    recipient.c.created_at,
    recipient.c.gone_at,
    recipient.c.away_from,
    recipient.c.away_to,
    recipient.c.week_on,
    recipient.c.week_offered_at,
    chat.c.telegram_id,
    chat.c.type,
    chat.c.status,
    chat.c.status_at,
    chat.c.title,
    listed(
        select(tag.c.slug, follow.c.weight, tag_name.c.name, _SILENT_SINCE)
        .join_from(follow, tag)
        .outerjoin(tag_name, (tag_name.c.tag_id == tag.c.id) & (tag_name.c.language == AS_TYPED))
        .where(follow.c.recipient_id == recipient.c.id)
        .order_by(follow.c.created_at, follow.c.tag_id)
        .correlate(recipient)
    ).label("follows"),
    listed(
        select(*(schedule.c[one.name] for one in fields(Schedule)))
        .where(schedule.c.recipient_id == recipient.c.id)
        .order_by(schedule.c.at)
        .correlate(recipient)
    ).label("schedules"),
    MUTES.label("mutes"),
    OPINIONS.label("opinions"),
    *preferences.COLUMNS,
).join_from(recipient, chat)
_WITH_ID = _RECIPIENTS.add_columns(recipient.c.moved_to).where(recipient.c.id == bindparam("recipient_id"))
_WITH_ID_IF_FREE = if_free(_WITH_ID.add_columns(chat.c.forgotten_at))
_AT_PLACE = _RECIPIENTS.where(
    chat.c.telegram_id == bindparam("telegram_id"), recipient.c.thread_id == bindparam("thread_id")
)
_IN_CHAT = _RECIPIENTS.where(
    recipient.c.chat_id == bindparam("chat_id"), recipient.c.thread_id == bindparam("thread_id")
)
_FIRST_PREFERENCE = len(_RECIPIENTS.selected_columns) - len(preferences.COLUMNS)


@cached(10_000)
def _follow(slug: str, weight: float, name: str | None, silent_since: datetime | None) -> Follow:
    """Cached, because many readers follow the same."""
    return Follow(slug, weight, name or "", silent_since)


def _reader(row: Row[*tuple[Any, ...]]) -> Reader:
    schedules = tuple(Schedule(*one) for one in row.schedules)
    weekly = next((one for one in schedules if one.brings == "week"), None)
    return Reader(
        recipient_id=RecipientId(row.id),
        chat_id=ChatId(row.chat_id),
        telegram_id=row.telegram_id,
        type=row.type,
        thread_id=row.thread_id,
        status=row.status,
        title=row.title,
        follows=tuple(_follow(*one) for one in row.follows),
        schedules=schedules if weekly is None else tuple(one for one in schedules if one is not weekly),
        weekly=weekly,
        week_on=row.week_on,
        week_offered=row.week_offered_at is not None,
        mutes=tuple(mute_of(*one) for one in row.mutes),
        opinions=tuple(opinion_of(*one) for one in row.opinions),
        created_at=row.created_at,
        status_at=row.status_at,
        away_from=row.away_from,
        away_to=row.away_to,
        gone=row.gone_at is not None,
        **preferences.chosen(*row[_FIRST_PREFERENCE : _FIRST_PREFERENCE + len(preferences.COLUMNS)]),
    )


def schedule_of(row: Row[*tuple[Any, ...]]) -> Schedule:
    return Schedule(
        id=ScheduleId(row.id),
        recipient_id=RecipientId(row.recipient_id),
        at=row.at,
        weekdays=row.weekdays,
        zone=row.zone,
        next_due_at=row.next_due_at,
        next_local_date=row.next_local_date,
        sound=row.sound,
        brings=row.brings,
    )
