"""The values of what readers keep of single stories."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from digestbot.model.news.stories import StoryId


@dataclass(frozen=True, slots=True)
class SavedStory:
    """A story that a reader saved, with all that their list shows of it. It stays when the news is deleted."""

    #: The present id of the story, if it was merged since.
    story_id: StoryId
    #: The article whose headline the reader saw: its title, outlet and link, and when it was published.
    headline: str
    source_name: str
    url: str | None
    at: datetime
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class FollowedStory:
    """A story that a reader follows."""

    #: The present id of the story, if it was merged since.
    story_id: StoryId
    #: Its headline when they began to follow it.
    headline: str
    #: What was told up to then (UTC), they know.
    since: datetime
    #: Whether news of it comes at once, and not with the next digest.
    at_once: bool = False
