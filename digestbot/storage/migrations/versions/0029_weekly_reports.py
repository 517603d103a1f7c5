"""The Mondays on which somebody was told how last week went.

Follows: 0028
"""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "weekly_report",
        sa.Column("recipient_id", ID, nullable=False),
        sa.Column("monday", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("recipient_id", "monday", name="pk_weekly_report"),
        sa.ForeignKeyConstraint(["recipient_id"], ["recipient.id"], name="fk_weekly_report_recipient_id"),
    )
