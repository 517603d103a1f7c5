"""Saves stories for a reader, and lists them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digestbot.actions.action import Action
from digestbot.actions.readers.feedback import as_seen
from digestbot.actions.tools import Tools
from digestbot.errors import StoryNotKept, TooManySaved
from digestbot.model import RecipientId, SavedStory, Story, StoryId
from digestbot.storage.desk import Desk

#: The most stories that a reader can save.
MOST_SAVED = 200


@dataclass(frozen=True, slots=True)
class KeptStory:
    """A story below a digest, and whether the reader saved or follows it."""

    #: As the button names it, which may be an id from before a merge.
    story_id: StoryId
    headline: str
    saved: bool
    followed: bool


@Action
def save_story(desk: Desk, tools: Tools, recipient_id: RecipientId, story_id: StoryId) -> bool:
    """Save a story, under the headline that it has for the reader; False if they had saved it already.

    Raises:
        StoryNotKept: There never was such a story, or nothing of it is kept any more.
        TooManySaved: The reader has saved as many as they can.
    """
    now = tools.clock()
    story = story_kept(desk, story_id)
    saved = desk.saved.of(recipient_id)
    if any(one.story_id == story.id for one in saved):
        return False
    if len(saved) >= MOST_SAVED:
        raise TooManySaved(MOST_SAVED)
    headline = as_seen(desk.readers.get(recipient_id).taste, story, now).headline
    kept = SavedStory(
        story_id=story.id,
        headline=headline.title,
        source_name=headline.source_name,
        url=headline.url,
        at=headline.at,
        saved_at=now,
    )
    return desk.saved.add(recipient_id, kept)


@Action
def kept_stories(
    desk: Desk, tools: Tools, recipient_id: RecipientId, story_ids: Sequence[StoryId]
) -> tuple[KeptStory, ...]:
    """Those of the stories of which news is kept, in the given order."""
    now = tools.clock()
    taste = desk.readers.get(recipient_id).taste
    saved = {one.story_id for one in desk.saved.of(recipient_id)}
    followed = {one.story_id for one in desk.followed_stories.of(recipient_id)}
    stories = desk.stories.many(story_ids)
    return tuple(
        KeptStory(
            story_id,
            as_seen(taste, stories[story_id], now).headline.title,
            saved=stories[story_id].id in saved,
            followed=stories[story_id].id in followed,
        )
        for story_id in story_ids
        if story_id in stories
    )


def story_kept(desk: Desk, story_id: StoryId) -> Story:
    """The story in its present form.

    Raises:
        StoryNotKept: There never was such a story, or nothing of it is kept any more.
    """
    try:
        story = desk.stories.get(story_id)
    except LookupError:
        raise StoryNotKept(str(story_id)) from None
    if story is None:
        raise StoryNotKept(str(story_id))
    return story
