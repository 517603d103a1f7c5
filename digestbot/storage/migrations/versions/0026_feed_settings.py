"""How a single feed is fetched and read, as far as it is not as usual.

Follows: 0025
"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("feed", sa.Column("settings", sa.JSON()))
