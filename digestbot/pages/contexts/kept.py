"""The contexts of a story's own page, and of the stories that a reader saved or follows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from digestbot.model import Article, FollowedStory, SavedStory, StoryOrigin, Trend
from digestbot.pages.contexts.parts import UNSHOWN


@dataclass(frozen=True)
class KeepKeys:
    """The buttons below a digest while the reader saves and follows its stories. It has no template."""

    #: (story, its headline, whether it is saved, whether it is followed)
    stories: tuple[tuple[int, str, bool, bool], ...]


@dataclass(frozen=True)
class SavedPage:
    """A page of the stories that the reader saved, the latest first."""

    stories: tuple[SavedStory, ...]
    now: datetime
    zone: str | None = None
    #: The number of this page, from 1, and of all pages.
    number: int = 1
    pages: int = 1
    #: The story that was removed just now, if it can be saved again.
    removed: SavedStory | None = field(default=None, metadata=UNSHOWN)


@dataclass(frozen=True)
class StoryPage:
    """A story with what was told of it, the latest first."""

    trend: Trend
    now: datetime
    zone: str | None = None
    #: Whether the story that was asked for became part of this one.
    merged: bool = False
    #: The articles on this page that told something new.
    developments: tuple[Article, ...] = ()
    #: The number of this page, from 1, and of all pages.
    number: int = 1
    pages: int = 1
    saved: bool = field(default=False, metadata=UNSHOWN)
    #: Whether the reader got it in a digest, so that there are reasons for that.
    had: bool = field(default=False, metadata=UNSHOWN)
    #: How the reader gets news of it; "over": nobody has told it for a week, so it can't be followed.
    follows: Literal["no", "digest", "at_once", "over"] = field(default="no", metadata=UNSHOWN)
    origin: StoryOrigin = field(default="message", metadata=UNSHOWN)
    #: The page of the list of saved stories on which it is.
    saved_page: int = field(default=1, metadata=UNSHOWN)
    #: In a channel: its readers can't tap.
    public: bool = field(default=False, metadata=UNSHOWN)


@dataclass(frozen=True)
class FollowedStoriesPage:
    """The stories that the reader follows."""

    stories: tuple[FollowedStory, ...]
    #: The story that the reader stopped following just now.
    removed: FollowedStory | None = field(default=None, metadata=UNSHOWN)


@dataclass(frozen=True)
class FollowedNewsPage:
    """News of a story of which the reader wants news at once."""

    trend: Trend
    newest: Article
    now: datetime
    zone: str | None = None
    #: The number of such messages within a day, if this was the last one allowed; else 0.
    most: int = 0


@dataclass(frozen=True)
class EndedStoriesPage:
    """Stories that the reader follows no longer, because nobody has told them for a week."""

    stories: tuple[FollowedStory, ...]


KeptPages = SavedPage | StoryPage | FollowedStoriesPage | FollowedNewsPage | EndedStoriesPage
