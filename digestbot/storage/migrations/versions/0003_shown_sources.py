"""How many outlets told a story when a reader was shown it, so that a later digest can tell whether it moved.

Follows: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("exposure", sa.Column("sources", sa.Integer(), nullable=False, server_default="1"))
