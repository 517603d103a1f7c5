"""What old rows need so that they can be found and deleted: when an entry was last in its feed, and indexes.

Follows: 0018
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

# As `digestbot.storage.tables.columns` had it then; a migration never changes with the program.
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("feed", sa.Column("read_at", INSTANT))
    op.add_column("sighting", sa.Column("last_seen_at", INSTANT))
    for table, column in (("job_story", "story_id"), ("opinion", "story_id"), ("opinion", "article_id")):
        op.create_index(f"ix_{table}_{column}", table, [column])
    op.create_table(
        "pruned",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("before", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("kind", name="pk_pruned"),
    )
