"""The first rows.

Follows: nothing
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# As `digestbot.storage.tables.columns` had them then; a migration never changes with the program.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)
WORDS = sa.JSON(none_as_null=True)
CODE = sa.SmallInteger()


def upgrade() -> None:  # noqa: PLR0915 - one statement for each table and index
    op.create_table(
        "chat",
        sa.Column("id", ID, sa.Identity(), nullable=False),
        sa.Column("telegram_id", sa.BigInteger()),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("status_reason", sa.String()),
        sa.Column("status_at", INSTANT, nullable=False),
        sa.Column("language", sa.String()),
        sa.Column("languages_read", WORDS, nullable=False),
        sa.Column("style", sa.String()),
        sa.Column("zone", sa.String()),
        sa.Column("paused_until", INSTANT),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("forgotten_at", INSTANT),
        sa.PrimaryKeyConstraint("id", name="pk_chat"),
        sa.UniqueConstraint("telegram_id", name="uq_chat_telegram_id"),
    )
    op.create_table(
        "edition",
        sa.Column("id", ID, sa.Identity(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("messages", sa.JSON(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_edition"),
        sa.UniqueConstraint("hash", name="uq_edition_hash"),
    )
    op.create_table(
        "inbox",
        sa.Column("update_id", ID, autoincrement=False, nullable=False),
        sa.Column("telegram_id", sa.BigInteger()),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("kept_at", INSTANT, nullable=False),
        sa.Column("done_at", INSTANT),
        sa.PrimaryKeyConstraint("update_id", name="pk_inbox"),
    )
    op.create_index(
        "ix_inbox_pending",
        "inbox",
        ["update_id"],
        sqlite_where=sa.text("done_at IS NULL"),
        postgresql_where=sa.text("done_at IS NULL"),
    )
    op.create_table(
        "limiter",
        sa.Column("id", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("tat", sa.Float(precision=53), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_limiter"),
    )
    op.create_table(
        "source",
        sa.Column("id", ID, sa.Identity(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_source"),
        sa.UniqueConstraint("key", name="uq_source_key"),
    )
    op.create_table(
        "tag",
        sa.Column("id", ID, sa.Identity(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("media_topic", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_tag"),
        sa.UniqueConstraint("slug", name="uq_tag_slug"),
    )
    op.create_index("ix_tag_media_topic", "tag", ["media_topic"])
    op.create_table(
        "chat_alias",
        sa.Column("telegram_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("chat_id", ID, nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["chat_id"], ["chat.id"], name="fk_chat_alias_chat_id"),
        sa.PrimaryKeyConstraint("telegram_id", name="pk_chat_alias"),
    )
    op.create_index("ix_chat_alias_chat_id", "chat_alias", ["chat_id"])
    op.create_table(
        "feed",
        sa.Column("id", ID, sa.Identity(), nullable=False),
        sa.Column("source_id", ID, nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("section", sa.String()),
        sa.Column("tags", WORDS, nullable=False),
        sa.Column("language", sa.String()),
        sa.Column("etag", sa.String()),
        sa.Column("last_modified", sa.String()),
        sa.Column("body_hash", sa.String()),
        sa.Column("interval_seconds", sa.Integer(), nullable=False),
        sa.Column("next_check_at", INSTANT),
        sa.Column("checked_at", INSTANT),
        sa.Column("last_ok_at", INSTANT),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("first_failed_at", INSTANT),
        sa.Column("failure_reason", sa.String()),
        sa.Column("failure_detail", sa.String()),
        sa.Column("failure_status", sa.Integer()),
        sa.Column("failure_retry_after", sa.Integer()),
        sa.Column("moved_to", sa.String()),
        sa.Column("moved_count", sa.Integer(), nullable=False),
        sa.Column("disabled_at", INSTANT),
        sa.Column("entries_last", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("removed_at", INSTANT),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_feed_source_id"),
        sa.PrimaryKeyConstraint("id", name="pk_feed"),
        sa.UniqueConstraint("url", name="uq_feed_url"),
    )
    op.create_index(
        "ix_feed_due",
        "feed",
        ["next_check_at"],
        sqlite_where=sa.text("disabled_at IS NULL AND removed_at IS NULL"),
        postgresql_where=sa.text("disabled_at IS NULL AND removed_at IS NULL"),
    )
    op.create_index("ix_feed_source_id", "feed", ["source_id"])
    op.create_table(
        "job",
        sa.Column("id", ID, sa.Identity(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("lane", CODE, nullable=False),
        sa.Column("edition_id", ID),
        sa.Column("corrects_job_id", ID),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["corrects_job_id"], ["job.id"], name="fk_job_corrects_job_id"),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name="fk_job_edition_id"),
        sa.PrimaryKeyConstraint("id", name="pk_job"),
    )
    op.create_index("ix_job_corrects_job_id", "job", ["corrects_job_id"])
    op.create_index("ix_job_edition_id", "job", ["edition_id"])
    op.create_table(
        "recipient",
        sa.Column("id", ID, sa.Identity(), nullable=False),
        sa.Column("chat_id", ID, nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=False),
        sa.Column("language", sa.String()),
        sa.Column("style", sa.String()),
        sa.Column("zone", sa.String()),
        sa.Column("paused_until", INSTANT),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["chat_id"], ["chat.id"], name="fk_recipient_chat_id"),
        sa.PrimaryKeyConstraint("id", name="pk_recipient"),
        sa.UniqueConstraint("chat_id", "thread_id", name="uq_recipient_chat_id_thread_id"),
    )
    op.create_table(
        "tag_name",
        sa.Column("tag_id", ID, nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["tag_id"], ["tag.id"], name="fk_tag_name_tag_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("tag_id", "language", name="pk_tag_name"),
    )
    op.create_table(
        "article",
        sa.Column("id", ID, sa.Identity(), nullable=False),
        sa.Column("source_id", ID, nullable=False),
        sa.Column("feed_id", ID),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("url", sa.String()),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("lead", sa.Text()),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("first_seen_at", INSTANT, nullable=False),
        sa.Column("published_at", INSTANT),
        sa.Column("published_offset", sa.Integer()),
        sa.Column("authors", WORDS, nullable=False),
        sa.Column("section", sa.String()),
        sa.Column("tags", WORDS, nullable=False),
        sa.Column("image", sa.String()),
        sa.Column("language", sa.String()),
        sa.Column("wire_copy_of", ID),
        sa.Column("changed_at", INSTANT),
        sa.Column("grouped_at", INSTANT),
        sa.Column("page_tried_at", INSTANT),
        sa.Column("page_retry_at", INSTANT),
        sa.Column("page_failure", sa.String()),
        sa.ForeignKeyConstraint(["feed_id"], ["feed.id"], name="fk_article_feed_id"),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_article_source_id"),
        sa.ForeignKeyConstraint(["wire_copy_of"], ["article.id"], name="fk_article_wire_copy_of"),
        sa.PrimaryKeyConstraint("id", name="pk_article"),
        sa.UniqueConstraint("key", name="uq_article_key"),
    )
    op.create_index("ix_article_at", "article", ["at"])
    op.create_index("ix_article_feed_id", "article", ["feed_id"])
    op.create_index("ix_article_first_seen_at", "article", ["first_seen_at"])
    op.create_index("ix_article_source_id", "article", ["source_id"])
    op.create_index(
        "ix_article_ungrouped",
        "article",
        ["at", "id"],
        sqlite_where=sa.text("grouped_at IS NULL"),
        postgresql_where=sa.text("grouped_at IS NULL"),
    )
    op.create_index("ix_article_wire_copy_of", "article", ["wire_copy_of"])
    op.create_table(
        "delivery",
        sa.Column("id", ID, sa.Identity(), nullable=False),
        sa.Column("job_id", ID, nullable=False),
        sa.Column("recipient_id", ID, nullable=False),
        sa.Column("part", sa.SmallInteger(), nullable=False),
        sa.Column("rendering", CODE, nullable=False),
        sa.Column("lane", CODE, nullable=False),
        sa.Column("state", CODE, nullable=False),
        sa.Column("attempts", sa.SmallInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("reason", sa.String()),
        sa.Column("not_before", INSTANT),
        sa.Column("lease_owner", sa.String()),
        sa.Column("lease_until", INSTANT),
        sa.Column("tried_at", INSTANT),
        sa.Column("ended_at", INSTANT),
        sa.ForeignKeyConstraint(["job_id"], ["job.id"], name="fk_delivery_job_id"),
        sa.ForeignKeyConstraint(["recipient_id"], ["recipient.id"], name="fk_delivery_recipient_id"),
        sa.PrimaryKeyConstraint("id", name="pk_delivery"),
        sa.UniqueConstraint(
            "job_id",
            "recipient_id",
            "part",
            "rendering",
            name="uq_delivery_job_id_recipient_id_part_rendering",
        ),
    )
    op.create_index(
        "ix_delivery_later",
        "delivery",
        ["not_before"],
        sqlite_where=sa.text("state = 0 AND not_before IS NOT NULL AND lease_owner IS NULL"),
        postgresql_where=sa.text("state = 0 AND not_before IS NOT NULL AND lease_owner IS NULL"),
    )
    op.create_index(
        "ix_delivery_leased",
        "delivery",
        ["lease_until", "lease_owner"],
        sqlite_where=sa.text("lease_owner IS NOT NULL"),
        postgresql_where=sa.text("lease_owner IS NOT NULL"),
    )
    op.create_index(
        "ix_delivery_owed",
        "delivery",
        ["recipient_id"],
        sqlite_where=sa.text("state = 0 AND recipient_id IS NOT NULL"),
        postgresql_where=sa.text("state = 0 AND recipient_id IS NOT NULL"),
    )
    op.create_index(
        "ix_delivery_ready",
        "delivery",
        ["lane", "id"],
        sqlite_where=sa.text("state = 0 AND not_before IS NULL AND lease_owner IS NULL"),
        postgresql_where=sa.text("state = 0 AND not_before IS NULL AND lease_owner IS NULL"),
    )
    op.create_table(
        "follow",
        sa.Column("recipient_id", ID, nullable=False),
        sa.Column("tag_id", ID, nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("alerts", sa.String(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["recipient_id"], ["recipient.id"], name="fk_follow_recipient_id"),
        sa.ForeignKeyConstraint(["tag_id"], ["tag.id"], name="fk_follow_tag_id"),
        sa.PrimaryKeyConstraint("recipient_id", "tag_id", name="pk_follow"),
    )
    op.create_index("ix_follow_tag_id", "follow", ["tag_id"])
    op.create_table(
        "schedule",
        sa.Column("id", ID, sa.Identity(), nullable=False),
        sa.Column("recipient_id", ID, nullable=False),
        sa.Column("at", sa.Time(), nullable=False),
        sa.Column("weekdays", sa.String(7), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("next_due_at", INSTANT, nullable=False),
        sa.Column("next_local_date", sa.Date(), nullable=False),
        sa.Column("silent_since", INSTANT),
        sa.ForeignKeyConstraint(["recipient_id"], ["recipient.id"], name="fk_schedule_recipient_id"),
        sa.PrimaryKeyConstraint("id", name="pk_schedule"),
    )
    op.create_index(
        "ix_schedule_due",
        "schedule",
        ["next_due_at", "id"],
        sqlite_where=sa.text("silent_since IS NULL"),
        postgresql_where=sa.text("silent_since IS NULL"),
    )
    op.create_index("ix_schedule_recipient_id", "schedule", ["recipient_id"])
    op.create_table(
        "article_body",
        sa.Column("article_id", ID, nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name="fk_article_body_article_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article_id", name="pk_article_body"),
    )
    op.create_table(
        "digest",
        sa.Column("id", ID, sa.Identity(), nullable=False),
        sa.Column("recipient_id", ID, nullable=False),
        sa.Column("schedule_id", ID),
        sa.Column("local_date", sa.Date()),
        sa.Column("request_id", sa.BigInteger()),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String()),
        sa.Column("job_id", ID),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("decided_at", INSTANT),
        sa.ForeignKeyConstraint(["job_id"], ["job.id"], name="fk_digest_job_id"),
        sa.ForeignKeyConstraint(["recipient_id"], ["recipient.id"], name="fk_digest_recipient_id"),
        sa.ForeignKeyConstraint(
            ["schedule_id"], ["schedule.id"], name="fk_digest_schedule_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_digest"),
        sa.UniqueConstraint("request_id", name="uq_digest_request_id"),
        sa.UniqueConstraint("schedule_id", "local_date", name="uq_digest_schedule_id_local_date"),
    )
    op.create_index("ix_digest_job_id", "digest", ["job_id"])
    op.create_index("ix_digest_recipient_id", "digest", ["recipient_id"])
    op.create_table(
        "sighting",
        sa.Column("id", ID, sa.Identity(), nullable=False),
        sa.Column("feed_id", ID, nullable=False),
        sa.Column("entry_id", sa.String(), nullable=False),
        sa.Column("article_id", ID, nullable=False),
        sa.Column("seen_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_sighting_article_id"),
        sa.ForeignKeyConstraint(["feed_id"], ["feed.id"], name="fk_sighting_feed_id"),
        sa.PrimaryKeyConstraint("id", name="pk_sighting"),
        sa.UniqueConstraint("feed_id", "entry_id", name="uq_sighting_feed_id_entry_id"),
    )
    op.create_index("ix_sighting_article_id", "sighting", ["article_id"])
    op.create_table(
        "story",
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("untagged_since", INSTANT),
        sa.ForeignKeyConstraint(["id"], ["article.id"], name="fk_story_id"),
        sa.PrimaryKeyConstraint("id", name="pk_story"),
    )
    op.create_index(
        "ix_story_untagged",
        "story",
        ["untagged_since", "id"],
        sqlite_where=sa.text("untagged_since IS NOT NULL"),
        postgresql_where=sa.text("untagged_since IS NOT NULL"),
    )
    op.create_table(
        "exposure",
        sa.Column("recipient_id", ID, nullable=False),
        sa.Column("shown_at", INSTANT, nullable=False),
        sa.Column("story_id", ID, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("digest_id", ID),
        sa.ForeignKeyConstraint(["digest_id"], ["digest.id"], name="fk_exposure_digest_id"),
        sa.ForeignKeyConstraint(["recipient_id"], ["recipient.id"], name="fk_exposure_recipient_id"),
        sa.ForeignKeyConstraint(["story_id"], ["story.id"], name="fk_exposure_story_id"),
        sa.PrimaryKeyConstraint("recipient_id", "shown_at", "story_id", name="pk_exposure"),
    )
    op.create_index("ix_exposure_digest_id", "exposure", ["digest_id"])
    op.create_index("ix_exposure_story_id", "exposure", ["story_id"])
    op.create_table(
        "story_alias",
        sa.Column("alias_id", ID, autoincrement=False, nullable=False),
        sa.Column("story_id", ID, nullable=False),
        sa.Column("merged_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["alias_id"], ["story.id"], name="fk_story_alias_alias_id"),
        sa.ForeignKeyConstraint(["story_id"], ["story.id"], name="fk_story_alias_story_id"),
        sa.PrimaryKeyConstraint("alias_id", name="pk_story_alias"),
    )
    op.create_index("ix_story_alias_story_id", "story_alias", ["story_id"])
    op.create_table(
        "story_member",
        sa.Column("id", ID, sa.Identity(), nullable=False),
        sa.Column("story_id", ID, nullable=False),
        sa.Column("article_id", ID, nullable=False),
        sa.Column("joined_at", INSTANT, nullable=False),
        sa.Column("joined_revision", sa.Integer(), nullable=False),
        sa.Column("left_at", INSTANT),
        sa.Column("left_revision", sa.Integer()),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_story_member_article_id"),
        sa.ForeignKeyConstraint(["story_id"], ["story.id"], name="fk_story_member_story_id"),
        sa.PrimaryKeyConstraint("id", name="pk_story_member"),
    )
    op.create_index("ix_story_member_article_id", "story_member", ["article_id"])
    op.create_index("ix_story_member_story_id", "story_member", ["story_id"])
    op.create_index(
        "uq_story_member_present",
        "story_member",
        ["article_id"],
        unique=True,
        sqlite_where=sa.text("left_at IS NULL"),
        postgresql_where=sa.text("left_at IS NULL"),
    )
    op.create_table(
        "story_tagging",
        sa.Column("id", ID, sa.Identity(), nullable=False),
        sa.Column("story_id", ID, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("set_at", INSTANT, nullable=False),
        sa.Column("set_by", sa.String(), nullable=False),
        sa.Column("section", sa.String()),
        sa.ForeignKeyConstraint(["story_id"], ["story.id"], name="fk_story_tagging_story_id"),
        sa.PrimaryKeyConstraint("id", name="pk_story_tagging"),
    )
    op.create_index("ix_story_tagging_story_id", "story_tagging", ["story_id"])
    op.create_table(
        "story_tag",
        sa.Column("tagging_id", ID, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("tag_id", ID, nullable=False),
        sa.ForeignKeyConstraint(["tag_id"], ["tag.id"], name="fk_story_tag_tag_id"),
        sa.ForeignKeyConstraint(
            ["tagging_id"], ["story_tagging.id"], name="fk_story_tag_tagging_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("tagging_id", "position", name="pk_story_tag"),
    )
    op.create_index("ix_story_tag_tag_id", "story_tag", ["tag_id"])
