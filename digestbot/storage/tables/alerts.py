"""The tables of breaking alerts: who may send them, their content, for whom they are held, and who did what
when.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    text,
)

from digestbot.storage.tables.columns import Instant, StringList, metadata, row_id

#: Somebody who sends alerts, or tried to. Separate from chats, because a person may write from several.
person = Table(
    "person",
    metadata,
    row_id(),
    #: Null after the person asked to be forgotten.
    Column("telegram_id", BigInteger, unique=True),
    Column("name", String, nullable=False),
    #: "editor", or null. The owners are in the operator's settings.
    Column("role", String),
    Column("changed_at", Instant, nullable=False),
)

alert = Table(
    "alert",
    metadata,
    row_id(),
    Column("state", String, nullable=False),
    Column("revision", Integer, nullable=False),
    #: Null until the editor gave the text; see ``storage.alerts.alerts`` for its form.
    Column("content", JSON(none_as_null=True)),
    #: A correction that is not confirmed yet.
    Column("correction", JSON(none_as_null=True)),
    Column("tags", StringList, nullable=False),
    Column("everybody", Boolean, nullable=False),
    Column("chats", String, nullable=False),
    Column("critical", Boolean, nullable=False),
    Column("author_id", ForeignKey("person.id"), index=True),
    Column("created_at", Instant, nullable=False),
    Column("changed_at", Instant, nullable=False),
    Column("due_at", Instant),
    Column("started_at", Instant),
    Column("ended_at", Instant),
    Column("corrected_at", Instant),
    Column("recalled_at", Instant),
    Column("trouble", String),
    #: What the editor must be told.
    Column("notice", String),
    #: The chat in which the editor follows the alert; null for an alert from the terminal.
    Column("board_chat", BigInteger),
    Column("board_message", BigInteger),
    Column("preview_message", BigInteger),
    #: Work is left, or something must be shown.
    Column("live", Boolean, nullable=False),
    #: Real time at which the alert was last resumed: earlier failures do not count.
    Column("resumed_at", Instant),
    #: Real time of the next check, while the alert is live.
    Column("look_at", Instant),
)
Index(
    "ix_alert_due",
    alert.c.due_at,
    sqlite_where=text("state = 'scheduled'"),
    postgresql_where=text("state = 'scheduled'"),
)
Index("ix_alert_live", alert.c.id, sqlite_where=text("live"), postgresql_where=text("live"))

#: The jobs of an alert, one for each language. One job can carry several alerts that were merged in the
#: morning.
alert_job = Table(
    "alert_job",
    metadata,
    Column("alert_id", ForeignKey("alert.id"), primary_key=True),
    Column("job_id", ForeignKey("job.id"), primary_key=True, index=True),
    #: IETF tag of the language of the job's edition.
    Column("language", String, nullable=False),
)

#: An alert that waits for the end of a reader's quiet hours.
held = Table(
    "held",
    metadata,
    Column("alert_id", ForeignKey("alert.id"), primary_key=True),
    Column("recipient_id", ForeignKey("recipient.id"), primary_key=True, index=True),
    Column("until", Instant, nullable=False, index=True),
)

#: Rows are only added, except that a refusal counts how often the person met one on that day.
audit = Table(
    "audit",
    metadata,
    row_id(),
    Column("at", Instant, nullable=False),
    #: Null for actions from the terminal or of the bot itself.
    Column("person_id", ForeignKey("person.id"), index=True),
    #: The person whom the step is about, if it is somebody else.
    Column("about_id", ForeignKey("person.id"), index=True),
    #: How often it happened: more than once only for refusals.
    Column("times", Integer, nullable=False, server_default="1"),
    #: "editor", "terminal" or "digestbot".
    Column("actor", String, nullable=False),
    Column("what", String, nullable=False),
    Column("alert_id", ForeignKey("alert.id"), index=True),
    Column("detail", Text, nullable=False),
    Column("story_id", ForeignKey("story.id"), index=True),
)

#: What an editor was asked for and writes next.
expectation = Table(
    "expectation",
    metadata,
    Column("person_id", ForeignKey("person.id"), primary_key=True),
    #: A word of ``Expected``.
    Column("what", String, nullable=False),
    Column("alert_id", ForeignKey("alert.id"), index=True),
    Column("asked_at", Instant, nullable=False),
    Column("story_id", ForeignKey("story.id"), index=True),
    Column("feed_id", ForeignKey("feed.id"), index=True),
)
