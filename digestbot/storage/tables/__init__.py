"""The rows, private to the storage room. ``docs/design.md``, "The rows", says why they are told apart."""

from digestbot.storage.tables.alerts import alert, alert_job, audit, expectation, held, person
from digestbot.storage.tables.columns import metadata
from digestbot.storage.tables.ledger import delivery, digest, edition, inbox, job, job_story, limiter, turn
from digestbot.storage.tables.news import (
    article,
    article_body,
    feed,
    sighting,
    source,
    story,
    story_alias,
    story_member,
    story_tag,
    story_tagging,
    tag,
    tag_name,
)
from digestbot.storage.tables.readers import chat, chat_alias, follow, mute, opinion, recipient, schedule

__all__ = [
    "alert",
    "alert_job",
    "article",
    "article_body",
    "audit",
    "chat",
    "chat_alias",
    "delivery",
    "digest",
    "edition",
    "expectation",
    "feed",
    "follow",
    "held",
    "inbox",
    "job",
    "job_story",
    "limiter",
    "metadata",
    "mute",
    "opinion",
    "person",
    "recipient",
    "schedule",
    "sighting",
    "source",
    "story",
    "story_alias",
    "story_member",
    "story_tag",
    "story_tagging",
    "tag",
    "tag_name",
    "turn",
]
