"""What was chosen is kept as one JSON object for a chat and a recipient, but for what SQL asks.

Follows: 0014
"""

import json

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_TABLES = ("chat", "recipient")


def upgrade() -> None:
    for table in _TABLES:
        op.add_column(table, sa.Column("preferences", sa.Text(), nullable=False, server_default="{}"))
        _move(table)
        op.drop_column(table, "style")
        op.drop_column(table, "languages_read")


def _move(name: str) -> None:
    """Few combinations are many readers'."""
    table = sa.table(name, sa.column("preferences"), sa.column("style"), sa.column("languages_read", sa.JSON))
    languages_read = sa.cast(table.c.languages_read, sa.Text)
    connection = op.get_bind()
    for style, languages in connection.execute(sa.select(table.c.style, languages_read).distinct()).all():
        read = None if languages is None else json.loads(languages)
        # A chat that reads none of its own had an empty list, which is also what is so where nothing is chosen.
        chosen = {"languages_read": None if name == "chat" and not read else read, "style": style}
        kept = {key: value for key, value in chosen.items() if value is not None}
        if kept:
            connection.execute(
                sa.update(table)
                .where(
                    table.c.style.is_not_distinct_from(style), languages_read.is_not_distinct_from(languages)
                )
                .values(preferences=json.dumps(kept, ensure_ascii=False, sort_keys=True))
            )
