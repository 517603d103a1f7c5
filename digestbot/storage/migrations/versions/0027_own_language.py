"""The language that a feed says it has is kept apart from what editors say.

Nobody can tell which of the two a language was that was kept before. It is taken as the feed's own, because
until now what an editor said had no effect.

Follows: 0026
"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("feed", sa.Column("own_language", sa.String()))
    op.execute("UPDATE feed SET own_language = language, language = NULL")
