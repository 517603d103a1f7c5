"""Articles can be searched. The articles that are there already are added by the running bot, in small steps.

Follows: 0017
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

#: Every character but a space belongs to a word, because the words are made by the program.
_TOKENS = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'"
_ENTER = "INSERT INTO article_words_index (rowid, words) VALUES (new.article_id, new.words);"
_LEAVE = (
    "INSERT INTO article_words_index (article_words_index, rowid, words) "
    "VALUES ('delete', old.article_id, old.words);"
)


def upgrade() -> None:
    words = sa.Text().with_variant(postgresql.TSVECTOR(), "postgresql")
    op.create_table(
        "article_words",
        sa.Column("article_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("words", words, nullable=False),
        sa.PrimaryKeyConstraint("article_id", name="pk_article_words"),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name="fk_article_words_article_id", ondelete="CASCADE"
        ),
    )
    if op.get_bind().dialect.name == "postgresql":
        op.create_index(
            "ix_article_words_words",
            "article_words",
            ["words"],
            postgresql_using="gin",
            postgresql_with={"fastupdate": "off"},
        )
        return
    op.execute(
        "CREATE VIRTUAL TABLE article_words_index USING fts5 (words, content = 'article_words', "
        f"content_rowid = 'article_id', detail = none, columnsize = 0, tokenize = \"{_TOKENS}\")"
    )
    for event, steps in {"INSERT": (_ENTER,), "DELETE": (_LEAVE,), "UPDATE": (_LEAVE, _ENTER)}.items():
        op.execute(
            f"CREATE TRIGGER article_words_{event.lower()} AFTER {event} ON article_words BEGIN {' '.join(steps)} END"
        )
