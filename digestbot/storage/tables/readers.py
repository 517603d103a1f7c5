"""The tables of the readers: chats, the recipients in them, their follows and schedules."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    SmallInteger,
    String,
    Table,
    Text,
    Time,
    UniqueConstraint,
    text,
    true,
)

from digestbot.model import PREFERENCES, Whose
from digestbot.storage.tables.columns import Id, Instant, StringList, Weekdays, metadata, row_id

_TYPES: dict[type, Any] = {
    str: String,
    bool: Boolean,
    int: SmallInteger,
    datetime: Instant,
    time: Time,
}


def _preferences(*whose: Whose) -> list[Column[Any]]:
    """A JSON object of the choices by name, and a column for each preference that SQL needs."""
    asked = [one for one in PREFERENCES.values() if one.asked and one.whose in whose]
    return [
        Column("preferences", Text, nullable=False, server_default="{}"),
        *(Column(one.name, _TYPES[one.kind]) for one in asked),
    ]


chat = Table(
    "chat",
    metadata,
    row_id(),
    #: Telegram's id; null after the chat asked to be forgotten.
    Column("telegram_id", BigInteger, unique=True),
    Column("type", String, nullable=False),
    Column("title", String, nullable=False),
    Column("status", String, nullable=False),
    Column("status_reason", String),
    Column("status_at", Instant, nullable=False),
    *_preferences("chat"),
    Column("created_at", Instant, nullable=False),
    Column("forgotten_at", Instant),
    #: On how many days the chat refused all messages for a reason that may pass, and the latest of these
    #: days.
    Column("refused_days", SmallInteger, nullable=False, server_default="0"),
    Column("refused_on", Date),
)

#: Ids that a group had before it became a supergroup.
chat_alias = Table(
    "chat_alias",
    metadata,
    Column("telegram_id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat_id", ForeignKey("chat.id"), nullable=False, index=True),
    Column("created_at", Instant, nullable=False),
)

#: A chat, or a topic of a forum. A preference without a value here has the chat's value.
recipient = Table(
    "recipient",
    metadata,
    row_id(),
    Column("chat_id", ForeignKey("chat.id"), nullable=False),
    #: Forum topic; 0 for none.
    Column("thread_id", BigInteger, nullable=False),
    *_preferences("chat", "recipient"),
    Column("created_at", Instant, nullable=False),
    #: As for chats: on how many days Telegram did not find the forum topic.
    Column("refused_days", SmallInteger, nullable=False, server_default="0"),
    Column("refused_on", Date),
    #: Since when the topic counts as deleted. Nothing is sent there until somebody writes in it.
    Column("gone_at", Instant),
    #: When the latest absence began and ended, until a digest told of it.
    Column("away_from", Instant),
    Column("away_to", Instant),
    #: The local day of the latest week in one message, and when that was offered or set for the first time.
    Column("week_on", Date),
    Column("week_offered_at", Instant),
    #: The successor, after the group moved to another id. Rows of recipients are never deleted.
    Column("moved_to", Id),
    UniqueConstraint("chat_id", "thread_id"),
)

#: A chat (thread 0) or a forum topic that can't be reached any more, until it comes back. Somebody is told of
#: it once.
lost = Table(
    "lost",
    metadata,
    Column("chat_id", ForeignKey("chat.id"), primary_key=True),
    Column("thread_id", BigInteger, primary_key=True, autoincrement=False),
    #: In Telegram's words.
    Column("reason", String, nullable=False),
    Column("lost_at", Instant, nullable=False),
    Column("told_at", Instant),
)

follow = Table(
    "follow",
    metadata,
    Column("recipient_id", ForeignKey("recipient.id"), primary_key=True),
    Column("tag_id", ForeignKey("tag.id"), primary_key=True, index=True),
    Column("weight", Float, nullable=False),
    #: Breaking alerts wanted for the tag: "off", "critical" or "all".
    Column("alerts", String, nullable=False),
    Column("created_at", Instant, nullable=False),
    #: When the reader was told that no news says the tag's words; they are told once.
    Column("silence_told_at", Instant),
)

schedule = Table(
    "schedule",
    metadata,
    row_id(),
    Column("recipient_id", ForeignKey("recipient.id"), nullable=False),
    #: "digest" or "week". A recipient has at most one schedule for weeks.
    Column("brings", String, nullable=False, server_default="digest"),
    #: Local time in the zone.
    Column("at", Time, nullable=False),
    Column("weekdays", Weekdays, nullable=False),
    Column("zone", String, nullable=False),
    Column("next_due_at", Instant, nullable=False),
    #: The nominal local date: a slot in spring's gap can land on the next date.
    Column("next_local_date", Date, nullable=False),
    #: Since when the chat takes no messages. Such schedules are not in the index of due ones.
    Column("silent_since", Instant),
    #: Whether its digests make a sound.
    Column("sound", Boolean, nullable=False, server_default=true()),
)
Index("ix_schedule_recipient_id_at", schedule.c.recipient_id, schedule.c.brings, schedule.c.at, unique=True)
Index(
    "ix_schedule_due",
    schedule.c.next_due_at,
    schedule.c.id,
    sqlite_where=text("silent_since IS NULL"),
    postgresql_where=text("silent_since IS NULL"),
)

#: A slot that a recipient removed, and the last local date whose digest it brought. If the slot is added again,
#: perhaps in another zone, that day is not brought twice.
removed_slot = Table(
    "removed_slot",
    metadata,
    Column("recipient_id", ForeignKey("recipient.id"), primary_key=True),
    Column("at", Time, primary_key=True),
    Column("local_date", Date, nullable=False),
)

#: A recipient's mute: an outlet if there is a source, else a word and the topic of the same name.
mute = Table(
    "mute",
    metadata,
    row_id(),
    Column("recipient_id", ForeignKey("recipient.id"), nullable=False),
    #: As typed, or the outlet's name.
    Column("words", String, nullable=False),
    #: The stems of the words; null for an outlet.
    Column("phrase", String),
    Column("tag", String),
    Column("source_id", ForeignKey("source.id")),
    Column("created_at", Instant, nullable=False),
    UniqueConstraint("recipient_id", "phrase"),
    UniqueConstraint("recipient_id", "source_id"),
)

#: The link by which others can follow what the recipient followed when it was made.
shared_topics = Table(
    "shared_topics",
    metadata,
    Column("recipient_id", ForeignKey("recipient.id"), primary_key=True),
    Column("token", String, nullable=False, unique=True),
    Column("topics", StringList, nullable=False),
    Column("made_at", Instant, nullable=False),
)

#: The Mondays on which a recipient was told how last week went. The first is the last Monday before they asked for
#: these reports; who has no row wants none.
weekly_report = Table(
    "weekly_report",
    metadata,
    Column("recipient_id", ForeignKey("recipient.id"), primary_key=True),
    #: A local date.
    Column("monday", Date, primary_key=True),
)

#: A recipient's opinion of a story that they got.
opinion = Table(
    "opinion",
    metadata,
    Column("recipient_id", ForeignKey("recipient.id"), primary_key=True),
    Column("story_id", ForeignKey("story.id"), primary_key=True, index=True),
    #: "more" or "less".
    Column("view", String, nullable=False),
    #: The topic under which it came, and the strongest of its other tags.
    Column("topic", String, nullable=False),
    Column("tag", String),
    #: The article whose headline they saw.
    Column("article_id", ForeignKey("article.id"), nullable=False, index=True),
    Column("said_at", Instant, nullable=False),
)

#: A recipient's saved story. The row has all that the list of saved stories shows, and refers to no article and
#: no story: what a reader saved outlives the news itself, however long that is kept.
saved = Table(
    "saved",
    metadata,
    Column("recipient_id", ForeignKey("recipient.id"), primary_key=True),
    #: The story's id when it was saved; it may have been merged since.
    Column("story_id", Id, primary_key=True, autoincrement=False),
    Column("headline", String, nullable=False),
    Column("source_name", String, nullable=False),
    Column("url", String),
    #: When the article with the headline was published.
    Column("at", Instant, nullable=False),
    Column("saved_at", Instant, nullable=False),
)

#: A story that a recipient follows, until nobody tells it any more. As ``saved``, it refers to no story: what is
#: followed is told lately, so the news of it is there as long as it matters.
story_follow = Table(
    "story_follow",
    metadata,
    Column("recipient_id", ForeignKey("recipient.id"), primary_key=True),
    #: The story's id when it was followed; it may have been merged since.
    Column("story_id", Id, primary_key=True, autoincrement=False),
    #: The headline under which it was followed.
    Column("headline", String, nullable=False),
    #: What was told up to then, the reader knows.
    Column("since", Instant, nullable=False),
    #: News of it comes at once, and not with the next digest.
    Column("at_once", Boolean, nullable=False),
    Column("created_at", Instant, nullable=False),
)
Index(
    "ix_story_follow_at_once",
    story_follow.c.recipient_id,
    sqlite_where=text("at_once"),
    postgresql_where=text("at_once"),
)
