"""Many senders: what all know of the latest flood, whose turn it is, and a ledger that a million rows are laid into
in seconds.

Follows: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name, at_first in (("share", "1"), ("flooded_at", "0"), ("strict_until", "0"), ("sender_since", "0")):
        op.add_column(
            "limiter", sa.Column(name, sa.Float(53), nullable=False, server_default=sa.text(at_first))
        )
    op.add_column("limiter", sa.Column("sender", sa.String(), nullable=False, server_default=""))
    # What a sender held and had not begun; from now on it holds only what it is sending.
    op.execute("UPDATE delivery SET lease_owner = NULL, lease_until = NULL WHERE state = 0")
    with op.batch_alter_table("delivery") as table:
        table.drop_constraint("fk_delivery_job_id", type_="foreignkey")
        table.drop_constraint("fk_delivery_recipient_id", type_="foreignkey")
    op.create_table(
        "turn",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("until", sa.Float(53), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_turn"),
    )
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION announce_deliveries() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN NOTIFY digestbot_ledger; RETURN NULL; END $$"
        )
        op.execute(
            "CREATE TRIGGER announce_deliveries AFTER INSERT ON delivery "
            "FOR EACH STATEMENT EXECUTE FUNCTION announce_deliveries()"
        )
