"""Readers share their topics by a link.

Follows: 0020
"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "shared_topics",
        sa.Column("recipient_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("topics", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("recipient_id", name="pk_shared_topics"),
        sa.ForeignKeyConstraint(["recipient_id"], ["recipient.id"], name="fk_shared_topics_recipient_id"),
        sa.UniqueConstraint("token", name="uq_shared_topics_token"),
    )
