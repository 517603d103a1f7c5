"""When a trouble was over, and which notices to the owners show it.

Follows: 0029
"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("trouble", sa.Column("over_at", sa.DateTime(timezone=True)))
    op.add_column("trouble", sa.Column("end_told_at", sa.DateTime(timezone=True)))
    op.create_table(
        "notice_line",
        sa.Column("job_id", ID, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("shows_over", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("job_id", "key", name="pk_notice_line"),
        sa.ForeignKeyConstraint(["job_id"], ["job.id"], name="fk_notice_line_job_id"),
        sa.ForeignKeyConstraint(["key"], ["trouble.key"], name="fk_notice_line_key"),
    )
    op.create_index("ix_notice_line_key", "notice_line", ["key"])
