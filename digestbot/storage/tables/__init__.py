"""The table definitions, private to ``storage``. ``docs/design.md``, "The rows", explains why they are
separate tables.
"""

from digestbot.storage.tables.alerts import alert, alert_job, audit, expectation, held, person
from digestbot.storage.tables.columns import metadata
from digestbot.storage.tables.ledger import (
    delivery,
    digest,
    edition,
    hold,
    inbox,
    job,
    job_story,
    limiter,
    pruned,
    turn,
)
from digestbot.storage.tables.news import (
    article,
    article_body,
    article_words,
    feed,
    proposal,
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
from digestbot.storage.tables.readers import (
    chat,
    chat_alias,
    follow,
    lost,
    mute,
    opinion,
    recipient,
    removed_slot,
    saved,
    schedule,
    shared_topics,
    story_follow,
    weekly_report,
)
from digestbot.storage.tables.troubles import notice_line, trouble

#: The tables whose rows are a recipient's own. Forgetting deletes these rows, and an export of all that is kept
#: about a reader consists of them, the preferences and the digests.
OWN_OF_RECIPIENTS = (
    follow,
    schedule,
    removed_slot,
    held,
    mute,
    opinion,
    saved,
    story_follow,
    shared_topics,
    weekly_report,
)
#: The same of chats.
OWN_OF_CHATS = (chat_alias, lost)

__all__ = [
    "OWN_OF_CHATS",
    "OWN_OF_RECIPIENTS",
    "alert",
    "alert_job",
    "article",
    "article_body",
    "article_words",
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
    "hold",
    "inbox",
    "job",
    "job_story",
    "limiter",
    "lost",
    "metadata",
    "mute",
    "notice_line",
    "opinion",
    "person",
    "proposal",
    "pruned",
    "recipient",
    "removed_slot",
    "saved",
    "schedule",
    "shared_topics",
    "sighting",
    "source",
    "story",
    "story_alias",
    "story_follow",
    "story_member",
    "story_tag",
    "story_tagging",
    "tag",
    "tag_name",
    "trouble",
    "turn",
    "weekly_report",
]
