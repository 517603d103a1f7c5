"""The record names a person by their row, and counts refusals by person and day.

Follows: 0009
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    about_id = sa.Column("about_id", ID, sa.ForeignKey("person.id", name="fk_audit_about_id"))
    op.add_column("audit", about_id, inline_references=True)
    op.create_index("ix_audit_about_id", "audit", ["about_id"])
    op.add_column("audit", sa.Column("times", sa.Integer(), nullable=False, server_default="1"))
    # Who was appointed or removed stood there by their Telegram id.
    op.execute(
        "UPDATE audit SET detail = '', about_id ="
        " (SELECT person.id FROM person WHERE CAST(person.telegram_id AS VARCHAR) = audit.detail)"
        " WHERE what IN ('editor added', 'editor removed')"
    )
    # Of somebody who was removed, and whose chat was forgotten, nothing is left.
    op.execute(
        "UPDATE person SET telegram_id = NULL, name = '' WHERE role IS NULL AND telegram_id IS NOT NULL"
        " AND id IN (SELECT about_id FROM audit WHERE about_id IS NOT NULL)"
        " AND NOT EXISTS (SELECT 1 FROM chat WHERE chat.telegram_id = person.telegram_id)"
    )
