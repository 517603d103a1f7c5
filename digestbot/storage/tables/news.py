"""The tables of the news: outlets, their feeds, articles, and stories."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from digestbot.storage.tables.columns import Instant, StringList, WordSet, metadata, row_id

source = Table(
    "source",
    metadata,
    row_id(),
    #: Feeds with the same key belong to one outlet, and so are one voice.
    Column("key", String, nullable=False, unique=True),
    Column("name", String, nullable=False),
    Column("created_at", Instant, nullable=False),
)

feed = Table(
    "feed",
    metadata,
    row_id(),
    Column("source_id", ForeignKey("source.id"), nullable=False, index=True),
    Column("url", String, nullable=False, unique=True),
    Column("title", String, nullable=False),
    Column("section", String),
    Column("tags", StringList, nullable=False),
    Column("language", String),
    Column("etag", String),
    Column("last_modified", String),
    Column("body_hash", String),
    Column("interval_seconds", Integer, nullable=False),
    Column("next_check_at", Instant),
    Column("checked_at", Instant),
    Column("last_ok_at", Instant),
    Column("failures", Integer, nullable=False),
    Column("first_failed_at", Instant),
    Column("failure_reason", String),
    Column("failure_detail", String),
    Column("failure_status", Integer),
    Column("failure_retry_after", Integer),
    Column("moved_to", String),
    Column("moved_count", Integer, nullable=False),
    Column("disabled_at", Instant),
    Column("entries_last", Integer, nullable=False),
    #: When its entries were last read. A check that finds the feed unchanged reads none.
    Column("read_at", Instant),
    Column("created_at", Instant, nullable=False),
    #: Set when the feed is removed; its history stays.
    Column("removed_at", Instant),
    #: Since when an editor has it paused.
    Column("paused_at", Instant),
    #: ``FeedSettings``, as far as they are not the usual ones; with the login as it is.
    Column("settings", JSON(none_as_null=True)),
    #: The language that the feed itself says it has; ``language`` is what somebody said of it.
    Column("own_language", String),
)
Index(
    "ix_feed_due",
    feed.c.next_check_at,
    sqlite_where=text("disabled_at IS NULL AND removed_at IS NULL"),
    postgresql_where=text("disabled_at IS NULL AND removed_at IS NULL"),
)

#: Feeds that an editor looks at before they are kept.
proposal = Table(
    "proposal",
    metadata,
    row_id(),
    Column("made_at", Instant, nullable=False, index=True),
    #: A list of ``ProposedFeed``.
    Column("feeds", JSON, nullable=False),
)

article = Table(
    "article",
    metadata,
    row_id(),
    Column("source_id", ForeignKey("source.id"), nullable=False, index=True),
    #: The feed that brought the article first. Its words are preferred to those of other feeds.
    Column("feed_id", ForeignKey("feed.id"), index=True),
    Column("key", String, nullable=False, unique=True),
    Column("url", String),
    Column("title", String, nullable=False),
    Column("lead", Text),
    #: The earlier of publication and first sight, if both can be believed.
    Column("at", Instant, nullable=False, index=True),
    Column("first_seen_at", Instant, nullable=False, index=True),
    Column("published_at", Instant),
    Column("published_offset", Integer),
    Column("authors", StringList, nullable=False),
    Column("section", String),
    Column("tags", StringList, nullable=False),
    Column("image", String),
    Column("language", String),
    #: What kind of text it is: news, opinion, gallery and so on.
    Column("kind", String, nullable=False, server_default="news"),
    #: The vector of title and lead, as signed bytes.
    Column("vector", LargeBinary),
    #: The article that this one repeats word for word.
    Column("wire_copy_of", ForeignKey("article.id"), index=True),
    Column("changed_at", Instant),
    Column("grouped_at", Instant),
    Column("page_tried_at", Instant),
    Column("page_retry_at", Instant),
    Column("page_failure", String),
)
Index(
    "ix_article_ungrouped",
    article.c.at,
    article.c.id,
    sqlite_where=text("grouped_at IS NULL"),
    postgresql_where=text("grouped_at IS NULL"),
)

#: Separate from the article, because bodies are large, seldom read, and deleted after a while.
article_body = Table(
    "article_body",
    metadata,
    Column("article_id", ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    Column("body", Text, nullable=False),
)

#: By which words an article is found. On SQLite triggers keep the index ``article_words_index`` (FTS5), which
#: reads its words from here.
article_words = Table(
    "article_words",
    metadata,
    Column("article_id", ForeignKey("article.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("words", WordSet, nullable=False),
)
Index(
    "ix_article_words_words",
    article_words.c.words,
    postgresql_using="gin",
    # Without a list of rows that wait to be added: every search would read it.
    postgresql_with={"fastupdate": "off"},
).ddl_if(dialect="postgresql")

#: An entry in a feed.
sighting = Table(
    "sighting",
    metadata,
    row_id(),
    Column("feed_id", ForeignKey("feed.id"), nullable=False),
    Column("entry_id", String, nullable=False),
    Column("article_id", ForeignKey("article.id"), nullable=False, index=True),
    Column("seen_at", Instant, nullable=False),
    #: About when it was last among the feed's entries; null while it was not since ``seen_at``.
    Column("last_seen_at", Instant),
    UniqueConstraint("feed_id", "entry_id"),
)

tag = Table(
    "tag",
    metadata,
    row_id(),
    Column("slug", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("media_topic", String, index=True),
    #: When news last said the words of a followed tag that no list knows; checked once a day.
    Column("said_at", Instant),
)

tag_name = Table(
    "tag_name",
    metadata,
    Column("tag_id", ForeignKey("tag.id", ondelete="CASCADE"), primary_key=True),
    Column("language", String, primary_key=True),
    Column("name", String, nullable=False),
)

story = Table(
    "story",
    metadata,
    #: The id of the article that founded it.
    Column("id", ForeignKey("article.id"), primary_key=True, autoincrement=False),
    Column("revision", Integer, nullable=False),
    Column("created_at", Instant, nullable=False),
    #: Since when its articles differ from those that its tags were decided from; null if they do not.
    Column("untagged_since", Instant),
)
Index(
    "ix_story_untagged",
    story.c.untagged_since,
    story.c.id,
    sqlite_where=text("untagged_since IS NOT NULL"),
    postgresql_where=text("untagged_since IS NOT NULL"),
)

#: The remaining story of a merge. Never a chain: the second id is always that of a living story.
story_alias = Table(
    "story_alias",
    metadata,
    Column("alias_id", ForeignKey("story.id"), primary_key=True, autoincrement=False),
    Column("story_id", ForeignKey("story.id"), nullable=False, index=True),
    Column("merged_at", Instant, nullable=False),
)

#: An article in a story, over time, with the revisions at which it came and left.
story_member = Table(
    "story_member",
    metadata,
    row_id(),
    Column("story_id", ForeignKey("story.id"), nullable=False, index=True),
    Column("article_id", ForeignKey("article.id"), nullable=False, index=True),
    Column("joined_at", Instant, nullable=False),
    Column("joined_revision", Integer, nullable=False),
    Column("left_at", Instant),
    Column("left_revision", Integer),
)
Index(
    "uq_story_member_present",
    story_member.c.article_id,
    unique=True,
    sqlite_where=text("left_at IS NULL"),
    postgresql_where=text("left_at IS NULL"),
)

#: The tags of a story, with a row for each time that they changed; the latest applies.
story_tagging = Table(
    "story_tagging",
    metadata,
    row_id(),
    Column("story_id", ForeignKey("story.id"), nullable=False, index=True),
    Column("revision", Integer, nullable=False),
    Column("set_at", Instant, nullable=False),
    #: "rule" or "editor".
    Column("set_by", String, nullable=False),
    Column("section", String),
)

story_tag = Table(
    "story_tag",
    metadata,
    Column("tagging_id", ForeignKey("story_tagging.id", ondelete="CASCADE"), primary_key=True),
    #: From 0, the strongest first.
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("tag_id", ForeignKey("tag.id"), nullable=False, index=True),
)
