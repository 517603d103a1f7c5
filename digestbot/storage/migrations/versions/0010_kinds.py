"""Articles are of a kind; those of before count as news.

Follows: 0009
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("article", sa.Column("kind", sa.String, nullable=False, server_default="news"))
