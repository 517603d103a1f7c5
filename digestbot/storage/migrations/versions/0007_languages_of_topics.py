"""Topics of a forum choose the languages of news that they read.

Follows: 0006
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

# As `digestbot.storage.tables.columns` had it then; a migration never changes with the program.
WORDS = sa.JSON(none_as_null=True)


def upgrade() -> None:
    op.add_column("recipient", sa.Column("languages_read", WORDS))
