"""A reader has several slots, each at a time of day of its own, with or without a sound.

Everybody had one schedule at most. It stays as it is: its time, its days, its next date, and with a sound.

Follows: 0016
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("schedule", sa.Column("sound", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.drop_index("ix_schedule_recipient_id", "schedule")
    op.create_index("ix_schedule_recipient_id_at", "schedule", ["recipient_id", "at"], unique=True)
    op.create_table(
        "removed_slot",
        sa.Column("recipient_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.Time(), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["recipient_id"], ["recipient.id"], name="fk_removed_slot_recipient_id"),
        sa.PrimaryKeyConstraint("recipient_id", "at", name="pk_removed_slot"),
    )
