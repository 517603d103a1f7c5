"""Finds what the page of one story shows a reader. Nothing is changed: a stranger's link may have led there."""

from __future__ import annotations

from dataclasses import dataclass

from digestbot.actions.action import Action
from digestbot.actions.digests.digest_cache import MEMORY
from digestbot.actions.readers.feedback import as_seen
from digestbot.actions.tools import Tools
from digestbot.model import Article, FollowedStory, RecipientId, StoryId, Trend
from digestbot.newsroom.digests.followed import ENDS_AFTER
from digestbot.newsroom.digests.tastes import read_of
from digestbot.newsroom.stories.developments import developments
from digestbot.storage.desk import Desk


@dataclass(frozen=True, slots=True)
class StoryShown:
    """A story as one reader sees it."""

    trend: Trend
    #: What was told of it, the latest first, in the languages that the reader reads.
    developments: tuple[Article, ...]
    #: Whether the story that was asked for became part of this one.
    merged: bool
    #: Whether the reader got it in a digest lately.
    had: bool
    #: Its place among the stories that the reader saved, from 0; None if they did not save it.
    saved_at_place: int | None
    #: How the reader follows it; None if they do not.
    followed: FollowedStory | None
    #: Whether somebody told it lately.
    can_be_followed: bool


@Action
def story_page(desk: Desk, tools: Tools, recipient_id: RecipientId, story_id: StoryId) -> StoryShown | None:
    """The story in its present form; None if none of its articles is kept any more.

    Raises:
        LookupError: There never was such a story.
    """
    story = desk.stories.get(story_id)
    if story is None:
        return None
    now = tools.clock()
    taste = desk.readers.get(recipient_id).taste
    saved = [one.story_id for one in desk.saved.of(recipient_id)]
    return StoryShown(
        trend=as_seen(taste, story, now),
        developments=developments(read_of(taste, story.articles))[::-1],
        merged=story.id != story_id,
        had=story.id in desk.digests.had(recipient_id, now - MEMORY),
        saved_at_place=saved.index(story.id) if story.id in saved else None,
        followed=next(
            (one for one in desk.followed_stories.of(recipient_id) if one.story_id == story.id), None
        ),
        can_be_followed=story.last_seen >= now - ENDS_AFTER,
    )
