"""The tables of what needs a look by an operator."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Double, ForeignKey, String, Table, Text

from digestbot.storage.tables.columns import Instant, metadata

trouble = Table(
    "trouble",
    metadata,
    Column("key", String, primary_key=True),
    #: A ``TroubleKind``.
    Column("kind", String, nullable=False),
    Column("about", Text, nullable=False),
    Column("amount", Double, nullable=False),
    Column("feed_id", ForeignKey("feed.id"), index=True),
    Column("reason", String),
    #: When it was first and last seen.
    Column("since", Instant, nullable=False),
    Column("seen_at", Instant, nullable=False),
    #: When the owners were told; null while they are to be told.
    Column("told_at", Instant),
    #: When it was over; null while it lasts.
    Column("over_at", Instant),
    #: When the owners got a message that it is over.
    Column("end_told_at", Instant),
)

#: Which troubles the notice of a job shows, so that it can be edited when one of them ends.
notice_line = Table(
    "notice_line",
    metadata,
    Column("job_id", ForeignKey("job.id"), primary_key=True),
    Column("key", ForeignKey("trouble.key"), primary_key=True, index=True),
    #: Whether the notice says that it is over.
    Column("shows_over", Boolean, nullable=False),
)
