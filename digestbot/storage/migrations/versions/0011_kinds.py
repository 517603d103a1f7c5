"""Articles are of a kind; those of before count as news.

Follows: 0010
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("article", sa.Column("kind", sa.String, nullable=False, server_default="news"))
