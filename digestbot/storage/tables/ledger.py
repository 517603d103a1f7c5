"""The tables of what the bot sends: digests, editions, jobs, deliveries, the rate; and Telegram's updates.

A delivery whose state is not final is in exactly one of three partial indexes::

    ready    pending, nothing in the way          leased in this order
    later    pending, not before some instant
    leased   sending, owned by a sender until its lease runs out

So the query for the next deliveries never walks past the others, however many they are.
"""

from __future__ import annotations

from typing import get_args

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ColumnElement,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    and_,
    literal_column,
    text,
)

from digestbot.model import LANES, DeliveryState, Rendering
from digestbot.storage.tables.columns import Coded, Id, Instant, metadata, row_id

#: Stored by position: append new states, never reorder them.
STATES: tuple[DeliveryState, ...] = ("pending", "sending", "sent", "failed", "unknown", "skipped")
RENDERINGS: tuple[Rendering, ...] = get_args(Rendering)

#: Rendered content that many recipients may share: the messages of each rendering, as ``codec`` writes them.
#: A digest's edition is deleted once it is owed to nobody.
edition = Table(
    "edition",
    metadata,
    row_id(),
    Column("hash", String, nullable=False, unique=True),
    Column("revision", Integer, nullable=False),
    Column("messages", JSON, nullable=False),
    #: When the edition was last added.
    Column("created_at", Instant, nullable=False),
)

#: A digest run, an alert, a correction or a recall.
job = Table(
    "job",
    metadata,
    row_id(),
    Column("kind", String, nullable=False),
    Column("lane", Coded(LANES), nullable=False),
    #: Null for a recall, and after the edition was deleted.
    Column("edition_id", ForeignKey("edition.id"), index=True),
    Column("corrects_job_id", ForeignKey("job.id"), index=True),
    Column("created_at", Instant, nullable=False),
    #: "open", "paused" or "cancelled"; only an open job's deliveries are sent.
    Column("state", String, nullable=False, server_default="open"),
)
#: Finds the alerts that readers got lately, for those who set a daily limit.
Index(
    "ix_job_alert",
    job.c.created_at,
    sqlite_where=text("kind = 'alert'"),
    postgresql_where=text("kind = 'alert'"),
)
#: The condition of that index, as a literal: with a bound value it would not be used.
IS_ALERT = text("job.kind = 'alert'")

#: What one recipient got for one schedule and day, or for one request.
digest = Table(
    "digest",
    metadata,
    row_id(),
    Column("recipient_id", ForeignKey("recipient.id"), nullable=False),
    #: Null for a request, and after the schedule was deleted.
    Column("schedule_id", ForeignKey("schedule.id", ondelete="SET NULL")),
    Column("local_date", Date),
    #: The update that asked for it.
    Column("request_id", BigInteger, unique=True),
    #: "open", "laid" or "skipped".
    Column("state", String, nullable=False),
    Column("reason", String),
    Column("job_id", ForeignKey("job.id"), index=True),
    Column("created_at", Instant, nullable=False),
    Column("decided_at", Instant),
    #: The moment for which the job's stories were chosen; null if there are none, or if they are forgotten.
    Column("shown_at", Instant),
    UniqueConstraint("schedule_id", "local_date"),
)
#: Contains everything that says what recipients saw, so that the rows themselves need not be read.
Index(
    "ix_digest_shown",
    digest.c.recipient_id,
    digest.c.shown_at,
    digest.c.job_id,
    sqlite_where=text("shown_at IS NOT NULL"),
    postgresql_where=text("shown_at IS NOT NULL"),
)

#: Which stories a job's digests show, and how they stood. All recipients of the same digest share the job, so
#: this is stored once and not for each of them.
job_story = Table(
    "job_story",
    metadata,
    Column("job_id", ForeignKey("job.id"), primary_key=True),
    Column("story_id", ForeignKey("story.id"), primary_key=True, index=True),
    Column("revision", Integer, nullable=False),
    #: The number of outlets that told the story then.
    Column("sources", Integer, nullable=False),
    sqlite_with_rowid=False,
)

#: No foreign keys: checking them took half the time of adding a million rows on PostgreSQL. Recipients are never
#: deleted, and a job only after its deliveries.
delivery = Table(
    "delivery",
    metadata,
    row_id(),
    Column("job_id", Id, nullable=False),
    Column("recipient_id", Id, nullable=False),
    #: Counted from 1.
    Column("part", SmallInteger, nullable=False),
    Column("rendering", Coded(RENDERINGS), nullable=False),
    Column("lane", Coded(LANES), nullable=False),
    Column("state", Coded(STATES), nullable=False),
    Column("attempts", SmallInteger, nullable=False),
    Column("message_id", BigInteger),
    Column("reason", String),
    Column("not_before", Instant),
    Column("lease_owner", String),
    Column("lease_until", Instant),
    #: Real time at which it was last marked sending, and at which it came to its final state.
    Column("tried_at", Instant),
    Column("ended_at", Instant),
    UniqueConstraint("job_id", "recipient_id", "part", "rendering"),
)


def in_state(state: DeliveryState) -> ColumnElement[bool]:
    """The condition with the state as a literal: a bound ``state = ?`` does not use a partial index."""
    return delivery.c.state == literal_column(str(STATES.index(state)))


IS_PENDING = in_state("pending")
IS_READY = and_(IS_PENDING, delivery.c.not_before.is_(None), delivery.c.lease_owner.is_(None))
IS_LATER = and_(IS_PENDING, delivery.c.not_before.is_not(None), delivery.c.lease_owner.is_(None))
IS_LEASED = delivery.c.lease_owner.is_not(None)
#: True of every pending delivery, but written so that PostgreSQL uses its index only if a recipient is given.
#: Without statistics, right after a large job was added, PostgreSQL would use the index for everything.
IS_OWED = and_(IS_PENDING, delivery.c.recipient_id.is_not(None))
#: An alert's rows, latest first, show how its sending goes.
IS_ENDED_ALERT = and_(
    delivery.c.lane == literal_column(str(LANES.index("alert"))), delivery.c.ended_at.is_not(None)
)

for _name, _columns, _which in (
    ("ix_delivery_ready", (delivery.c.lane, delivery.c.id), IS_READY),
    ("ix_delivery_later", (delivery.c.not_before,), IS_LATER),
    ("ix_delivery_leased", (delivery.c.lease_until, delivery.c.lease_owner), IS_LEASED),
    ("ix_delivery_owed", (delivery.c.recipient_id,), IS_OWED),
    ("ix_delivery_alerted", (delivery.c.job_id, delivery.c.ended_at), IS_ENDED_ALERT),
):
    Index(_name, *_columns, sqlite_where=_which, postgresql_where=_which)

#: One row: when the next message may go, in seconds since 1970 on the database's clock (GCRA's
#: "theoretical arrival time").
limiter = Table(
    "limiter",
    metadata,
    Column("id", SmallInteger, primary_key=True, autoincrement=False),
    Column("tat", Float(53), nullable=False),
    #: The remaining share of the rate after the latest flood, and when that was.
    Column("share", Float(53), nullable=False, server_default="1"),
    Column("flooded_at", Float(53), nullable=False, server_default="0"),
    #: Until when the limit is taken to count every single second.
    Column("strict_until", Float(53), nullable=False, server_default="0"),
    #: Who reserved slots last, and since when nobody else did.
    Column("sender", String, nullable=False, server_default=""),
    Column("sender_since", Float(53), nullable=False, server_default="0"),
)

#: A lane that waits because too many chats at once refused what was sent, and since when.
hold = Table(
    "hold",
    metadata,
    Column("lane", Coded(LANES), primary_key=True, autoincrement=False),
    #: In Telegram's words.
    Column("reason", String, nullable=False),
    Column("held_at", Instant, nullable=False),
    #: Real time from which one message of the lane may go as a test.
    Column("probe_at", Instant, nullable=False),
)

#: A task that only one process at a time does: its name, who does it, and until when (seconds as above).
turn = Table(
    "turn",
    metadata,
    Column("name", String, primary_key=True),
    Column("owner", String, nullable=False),
    Column("until", Float(53), nullable=False),
)

#: Before which instant the rows of a kind were deleted last (``pruning``).
pruned = Table(
    "pruned",
    metadata,
    Column("kind", String, primary_key=True),
    Column("before", Instant, nullable=False),
)

#: Telegram's updates, kept before they are handled, so that none is lost in a crash.
inbox = Table(
    "inbox",
    metadata,
    Column(
        "update_id", BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=False
    ),
    #: The chat and the update as JSON. Both are emptied after the update was handled.
    Column("telegram_id", BigInteger),
    Column("body", Text, nullable=False),
    Column("kept_at", Instant, nullable=False),
    Column("done_at", Instant),
)
Index(
    "ix_inbox_pending",
    inbox.c.update_id,
    sqlite_where=text("done_at IS NULL"),
    postgresql_where=text("done_at IS NULL"),
)
