"""What digests showed is kept once for all who got the same: by job, and no more for each recipient and story.

Follows: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)
SHOWED_SOMETHING = sa.text("shown_at IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "job_story",
        sa.Column("job_id", ID, nullable=False),
        sa.Column("story_id", ID, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("sources", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("job_id", "story_id", name="pk_job_story"),
        sa.ForeignKeyConstraint(["job_id"], ["job.id"], name="fk_job_story_job_id"),
        sa.ForeignKeyConstraint(["story_id"], ["story.id"], name="fk_job_story_story_id"),
        sqlite_with_rowid=False,
    )
    op.add_column("digest", sa.Column("shown_at", INSTANT))
    _move_rows()
    op.drop_table("exposure")
    # Recipients and jobs stay for ever, and nobody asks for their digests by these.
    op.drop_index("ix_digest_recipient_id", "digest")
    op.drop_index("ix_digest_job_id", "digest")
    op.create_index(
        "ix_digest_shown",
        "digest",
        ["recipient_id", "shown_at", "job_id"],
        sqlite_where=SHOWED_SOMETHING,
        postgresql_where=SHOWED_SOMETHING,
    )


def _move_rows() -> None:
    """Within the database, each table in its order. All rows of one digest were written with one instant."""
    op.execute(
        """
        UPDATE digest
        SET shown_at = (SELECT max(shown_at) FROM exposure WHERE exposure.digest_id = digest.id)
        WHERE job_id IS NOT NULL
        """
    )
    # All digests of one job show the same, so one of them tells it.
    op.execute(
        """
        INSERT INTO job_story (job_id, story_id, revision, sources)
        SELECT digest.job_id, exposure.story_id, max(exposure.revision), max(exposure.sources)
        FROM digest JOIN exposure ON exposure.digest_id = digest.id
        WHERE digest.id IN (SELECT min(id) FROM digest WHERE shown_at IS NOT NULL GROUP BY job_id)
        GROUP BY digest.job_id, exposure.story_id
        """
    )
    # A group that was met under its new id first: what the younger recipient saw went to the older, the digest did not.
    op.execute(
        """
        UPDATE digest
        SET recipient_id = (
            SELECT max(recipient_id) FROM exposure
            WHERE exposure.digest_id = digest.id AND exposure.recipient_id <> digest.recipient_id
        )
        WHERE id IN (
            SELECT digest.id FROM digest JOIN exposure ON exposure.digest_id = digest.id
            WHERE exposure.recipient_id <> digest.recipient_id
        )
        """
    )
