"""Refusals that may pass are counted by day; topics go, groups move, and a lane of the ledger may wait.

Follows: 0008
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

# As `digestbot.storage.tables.columns` had them then; a migration never changes with the program.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    for table in ("chat", "recipient"):
        op.add_column(table, sa.Column("refused_days", sa.SmallInteger(), nullable=False, server_default="0"))
        op.add_column(table, sa.Column("refused_on", sa.Date()))
    op.add_column("recipient", sa.Column("gone_at", INSTANT))
    op.add_column("recipient", sa.Column("moved_to", ID))
    op.create_table(
        "lost",
        sa.Column("chat_id", ID, nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("lost_at", INSTANT, nullable=False),
        sa.Column("told_at", INSTANT),
        sa.PrimaryKeyConstraint("chat_id", "thread_id", name="pk_lost"),
        sa.ForeignKeyConstraint(["chat_id"], ["chat.id"], name="fk_lost_chat_id"),
    )
    op.create_table(
        "hold",
        sa.Column("lane", sa.SmallInteger(), nullable=False, autoincrement=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("held_at", INSTANT, nullable=False),
        sa.Column("probe_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("lane", name="pk_hold"),
    )
    # Until now one vague refusal set a chat aside for good: such a chat gets another chance at its next slot.
    op.execute(
        """
        UPDATE schedule SET silent_since = NULL
        WHERE recipient_id IN (
            SELECT recipient.id FROM recipient JOIN chat ON chat.id = recipient.chat_id
            WHERE chat.status = 'unreachable' AND chat.telegram_id IS NOT NULL
        )
        """
    )
    op.execute(
        """
        UPDATE chat SET status = 'active', status_reason = NULL
        WHERE status = 'unreachable' AND telegram_id IS NOT NULL
        """
    )
