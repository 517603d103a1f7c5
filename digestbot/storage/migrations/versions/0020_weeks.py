"""A schedule may bring the week in one message; a recipient has the day of the latest one.

Follows: 0019
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("schedule", sa.Column("brings", sa.String(), nullable=False, server_default="digest"))
    op.add_column("recipient", sa.Column("week_on", sa.Date()))
    op.add_column("recipient", sa.Column("week_offered_at", sa.DateTime(timezone=True)))
    op.drop_index("ix_schedule_recipient_id_at", "schedule")
    op.create_index("ix_schedule_recipient_id_at", "schedule", ["recipient_id", "brings", "at"], unique=True)
