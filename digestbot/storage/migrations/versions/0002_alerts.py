"""Breaking alerts: who sends them, for whom they wait, and what readers want of them.

Follows: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# As `digestbot.storage.tables.columns` had them then; a migration never changes with the program.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)
WORDS = sa.JSON(none_as_null=True)


def upgrade() -> None:
    for column in (
        sa.Column("alerts", sa.String()),
        sa.Column("quiet_from", sa.Time()),
        sa.Column("quiet_to", sa.Time()),
        sa.Column("alert_cap", sa.SmallInteger()),
        sa.Column("critical_overrides", sa.Boolean()),
    ):
        op.add_column("recipient", column)
    # Nobody could choose so far; "critical" was written for everybody.
    op.execute("UPDATE follow SET alerts = 'all' WHERE alerts = 'critical'")
    op.add_column("job", sa.Column("state", sa.String(), nullable=False, server_default="open"))
    op.create_index(
        "ix_job_alert",
        "job",
        ["created_at"],
        sqlite_where=sa.text("kind = 'alert'"),
        postgresql_where=sa.text("kind = 'alert'"),
    )
    op.create_index(
        "ix_delivery_alerted",
        "delivery",
        ["job_id", "ended_at"],
        sqlite_where=sa.text("lane = 1 AND ended_at IS NOT NULL"),
        postgresql_where=sa.text("lane = 1 AND ended_at IS NOT NULL"),
    )
    _people()
    _alerts()


def _people() -> None:
    op.create_table(
        "person",
        sa.Column("id", ID, sa.Identity(), nullable=False),
        sa.Column("telegram_id", sa.BigInteger()),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String()),
        sa.Column("changed_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sa.UniqueConstraint("telegram_id", name="uq_person_telegram_id"),
    )


def _alerts() -> None:
    op.create_table(
        "alert",
        sa.Column("id", ID, sa.Identity(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(none_as_null=True)),
        sa.Column("correction", sa.JSON(none_as_null=True)),
        sa.Column("tags", WORDS, nullable=False),
        sa.Column("everybody", sa.Boolean(), nullable=False),
        sa.Column("chats", sa.String(), nullable=False),
        sa.Column("critical", sa.Boolean(), nullable=False),
        sa.Column("author_id", ID),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("changed_at", INSTANT, nullable=False),
        sa.Column("due_at", INSTANT),
        sa.Column("started_at", INSTANT),
        sa.Column("ended_at", INSTANT),
        sa.Column("corrected_at", INSTANT),
        sa.Column("recalled_at", INSTANT),
        sa.Column("trouble", sa.String()),
        sa.Column("notice", sa.String()),
        sa.Column("board_chat", sa.BigInteger()),
        sa.Column("board_message", sa.BigInteger()),
        sa.Column("preview_message", sa.BigInteger()),
        sa.Column("live", sa.Boolean(), nullable=False),
        sa.Column("resumed_at", INSTANT),
        sa.Column("look_at", INSTANT),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name="fk_alert_author_id"),
        sa.PrimaryKeyConstraint("id", name="pk_alert"),
    )
    op.create_index("ix_alert_author_id", "alert", ["author_id"])
    op.create_index(
        "ix_alert_due",
        "alert",
        ["due_at"],
        sqlite_where=sa.text("state = 'scheduled'"),
        postgresql_where=sa.text("state = 'scheduled'"),
    )
    op.create_index(
        "ix_alert_live", "alert", ["id"], sqlite_where=sa.text("live"), postgresql_where=sa.text("live")
    )
    op.create_table(
        "alert_job",
        sa.Column("alert_id", ID, nullable=False),
        sa.Column("job_id", ID, nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["alert_id"], ["alert.id"], name="fk_alert_job_alert_id"),
        sa.ForeignKeyConstraint(["job_id"], ["job.id"], name="fk_alert_job_job_id"),
        sa.PrimaryKeyConstraint("alert_id", "job_id", name="pk_alert_job"),
    )
    op.create_index("ix_alert_job_job_id", "alert_job", ["job_id"])
    op.create_table(
        "held",
        sa.Column("alert_id", ID, nullable=False),
        sa.Column("recipient_id", ID, nullable=False),
        sa.Column("until", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["alert_id"], ["alert.id"], name="fk_held_alert_id"),
        sa.ForeignKeyConstraint(["recipient_id"], ["recipient.id"], name="fk_held_recipient_id"),
        sa.PrimaryKeyConstraint("alert_id", "recipient_id", name="pk_held"),
    )
    op.create_index("ix_held_recipient_id", "held", ["recipient_id"])
    op.create_index("ix_held_until", "held", ["until"])
    op.create_table(
        "audit",
        sa.Column("id", ID, sa.Identity(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("person_id", ID),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("alert_id", ID),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["alert_id"], ["alert.id"], name="fk_audit_alert_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_audit_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
    )
    op.create_index("ix_audit_alert_id", "audit", ["alert_id"])
    op.create_index("ix_audit_person_id", "audit", ["person_id"])
    op.create_table(
        "expectation",
        sa.Column("person_id", ID, nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("alert_id", ID),
        sa.Column("asked_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["alert_id"], ["alert.id"], name="fk_expectation_alert_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_expectation_person_id"),
        sa.PrimaryKeyConstraint("person_id", name="pk_expectation"),
    )
    op.create_index("ix_expectation_alert_id", "expectation", ["alert_id"])
