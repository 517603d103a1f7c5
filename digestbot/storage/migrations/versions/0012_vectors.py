"""Articles have vectors; those of before have none.

Follows: 0011
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("article", sa.Column("vector", sa.LargeBinary))
