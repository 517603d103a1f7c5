"""The table of what needs a look by an operator."""

from __future__ import annotations

from sqlalchemy import Column, Double, ForeignKey, String, Table, Text

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
)
