"""Readers follow stories.

Follows: 0021
"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

# As `digestbot.storage.tables.columns` had them then; a migration never changes with the program.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "story_follow",
        sa.Column("recipient_id", ID, nullable=False),
        sa.Column("story_id", ID, nullable=False, autoincrement=False),
        sa.Column("headline", sa.String(), nullable=False),
        sa.Column("since", INSTANT, nullable=False),
        sa.Column("at_once", sa.Boolean(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("recipient_id", "story_id", name="pk_story_follow"),
        sa.ForeignKeyConstraint(["recipient_id"], ["recipient.id"], name="fk_story_follow_recipient_id"),
    )
    op.create_index(
        "ix_story_follow_at_once",
        "story_follow",
        ["recipient_id"],
        sqlite_where=sa.text("at_once"),
        postgresql_where=sa.text("at_once"),
    )
