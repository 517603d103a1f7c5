"""When news last said a name that no list knows, and whom it was told that nothing does.

Follows: 0012
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("tag", sa.Column("said_at", sa.DateTime(timezone=True)))
    op.add_column("follow", sa.Column("silence_told_at", sa.DateTime(timezone=True)))
