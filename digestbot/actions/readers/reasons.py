"""Finds out why a story is in a reader's digest, by their settings of now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from digestbot.actions.action import Action
from digestbot.actions.digests.digest_cache import MEMORY
from digestbot.actions.readers.feedback import as_seen, topic_of
from digestbot.actions.tools import Tools
from digestbot.model import Reader, RecipientId, Story, StoryId, Trend
from digestbot.newsroom.digests.tastes import weights
from digestbot.newsroom.tagging.topics import Topics
from digestbot.storage.desk import Desk


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a reader got a story."""

    trend: Trend
    #: The reader's topic that fits the story, or the story's own section if none does.
    topic: str
    followed: bool
    #: Whether the reader wants more of the topic than of others (1), less (-1), or as much (0).
    share: int
    #: The story's tags that the reader wants more of, and whether they want more of the headline's outlet.
    liked_tags: tuple[str, ...] = ()
    liked_outlet: bool = False


@Action
def reasons(
    desk: Desk, tools: Tools, recipient_id: RecipientId, story_ids: Sequence[StoryId]
) -> tuple[Reasons, ...]:
    """The reasons for those of the stories that the reader was shown lately, in the given order."""
    now = tools.clock()
    reader = desk.readers.get(recipient_id)
    had = desk.digests.had(recipient_id, now - MEMORY)
    stories = desk.stories.many([story_id for story_id in story_ids if story_id in had])
    return tuple(
        _reasons_for(reader, stories[story_id], tools.topics, now)
        for story_id in story_ids
        if story_id in stories
    )


def _reasons_for(reader: Reader, story: Story, topics: Topics, now: datetime) -> Reasons:
    trend = as_seen(reader.taste, story, now)
    topic, wanted, leanings = (
        topic_of(reader.taste, story, topics),
        weights(reader.taste),
        reader.taste.leanings,
    )
    weight = wanted.get(topic, 1.0)
    return Reasons(
        trend,
        topic,
        topic in wanted,
        (weight > 1) - (weight < 1),
        tuple(tag for tag in story.tags if dict(leanings.tags).get(tag, 0) > 0),
        dict(leanings.sources).get(trend.headline.source_id, 0) > 0,
    )
