"""Finds what the link means by which somebody started the bot. Nothing is changed: anybody can make a link."""

from __future__ import annotations

from dataclasses import dataclass

from digestbot.actions.action import Action
from digestbot.actions.readers.feedback import as_seen
from digestbot.actions.tools import Tools
from digestbot.model import RecipientId, StoryId, Trend
from digestbot.storage.desk import Desk


@dataclass(frozen=True, slots=True)
class LinkedStory:
    #: The story as the reader would see it; None if none of its articles is kept any more.
    trend: Trend | None
    #: Whether the linked story became part of this one.
    merged: bool = False


@Action
def linked_story(
    desk: Desk, tools: Tools, recipient_id: RecipientId, story_id: StoryId
) -> LinkedStory | None:
    """The linked story in its present form; None if there never was such a story."""
    try:
        story = desk.stories.get(story_id)
    except LookupError:
        return None
    if story is None:
        return LinkedStory(None)
    taste = desk.readers.get(recipient_id).taste
    return LinkedStory(as_seen(taste, story, tools.clock()), merged=story.id != story_id)
