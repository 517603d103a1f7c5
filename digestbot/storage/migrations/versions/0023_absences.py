"""When a recipient was away, until a digest told what they missed. Nobody knows this of earlier absences.

Follows: 0022
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("away_from", "away_to"):
        op.add_column("recipient", sa.Column(name, sa.DateTime(timezone=True)))
