"""What readers muted, and what they said of stories.

Follows: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

# As `digestbot.storage.tables.columns` had them then; a migration never changes with the program.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "mute",
        sa.Column("id", ID, sa.Identity(), nullable=False),
        sa.Column("recipient_id", ID, nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("phrase", sa.String()),
        sa.Column("tag", sa.String()),
        sa.Column("source_id", ID),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_mute"),
        sa.ForeignKeyConstraint(["recipient_id"], ["recipient.id"], name="fk_mute_recipient_id"),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_mute_source_id"),
        sa.UniqueConstraint("recipient_id", "phrase", name="uq_mute_recipient_id_phrase"),
        sa.UniqueConstraint("recipient_id", "source_id", name="uq_mute_recipient_id_source_id"),
    )
    op.create_table(
        "opinion",
        sa.Column("recipient_id", ID, nullable=False),
        sa.Column("story_id", ID, nullable=False),
        sa.Column("view", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("tag", sa.String()),
        sa.Column("article_id", ID, nullable=False),
        sa.Column("said_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("recipient_id", "story_id", name="pk_opinion"),
        sa.ForeignKeyConstraint(["recipient_id"], ["recipient.id"], name="fk_opinion_recipient_id"),
        sa.ForeignKeyConstraint(["story_id"], ["story.id"], name="fk_opinion_story_id"),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_opinion_article_id"),
    )
