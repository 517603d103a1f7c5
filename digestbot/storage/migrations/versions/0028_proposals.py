"""Feeds that an editor looks at before they are kept. They were rows of ``feed`` that were removed at once.

Follows: 0027
"""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    row_id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "proposal",
        sa.Column("id", row_id, sa.Identity(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("feeds", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_proposal"),
    )
    op.create_index("ix_proposal_made_at", "proposal", ["made_at"])
