"""Editors correct what stories are about: which story they were asked for tags of, and which a step concerned.

Follows: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    for table in ("expectation", "audit"):
        story_id = sa.Column("story_id", ID, sa.ForeignKey("story.id", name=f"fk_{table}_story_id"))
        op.add_column(table, story_id, inline_references=True)
        op.create_index(f"ix_{table}_story_id", table, ["story_id"])
