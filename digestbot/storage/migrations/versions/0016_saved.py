"""Readers save stories.

Follows: 0015
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

# As `digestbot.storage.tables.columns` had them then; a migration never changes with the program.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "saved",
        sa.Column("recipient_id", ID, nullable=False),
        sa.Column("story_id", ID, nullable=False, autoincrement=False),
        sa.Column("headline", sa.String(), nullable=False),
        sa.Column("source_name", sa.String(), nullable=False),
        sa.Column("url", sa.String()),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("saved_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("recipient_id", "story_id", name="pk_saved"),
        sa.ForeignKeyConstraint(["recipient_id"], ["recipient.id"], name="fk_saved_recipient_id"),
    )
