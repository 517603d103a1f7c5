"""Who wants the report of how the bot did, every Monday.

Follows: 0027
"""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "weekly_report",
        sa.Column("recipient_id", ID, nullable=False),
        sa.Column("told_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("recipient_id", name="pk_weekly_report"),
        sa.ForeignKeyConstraint(["recipient_id"], ["recipient.id"], name="fk_weekly_report_recipient_id"),
    )
