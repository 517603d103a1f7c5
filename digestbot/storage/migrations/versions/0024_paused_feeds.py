"""Since when an editor has a feed paused, and about which feed an editor was asked something.

Follows: 0023
"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    feed_id = sa.Column("feed_id", ID, sa.ForeignKey("feed.id", name="fk_expectation_feed_id"))
    op.add_column("expectation", feed_id, inline_references=True)
    op.create_index("ix_expectation_feed_id", "expectation", ["feed_id"])
    op.add_column("feed", sa.Column("paused_at", sa.DateTime(timezone=True)))
