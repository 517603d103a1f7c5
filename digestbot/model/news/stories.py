"""Stories: articles that tell the same event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from digestbot.model.feeds.feeds import SourceId
from digestbot.model.news.articles import Article, ArticleId

#: A story has the id of the article that founded it, so no id is ever given twice.
StoryId = NewType("StoryId", int)


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that tell the same event, as known at some moment."""

    id: StoryId
    #: Oldest first; never empty.
    articles: tuple[Article, ...]
    section: str | None
    tags: tuple[str, ...]
    #: Grows by one whenever the story's articles or tags change.
    revision: int = 1

    @property
    def first_seen(self) -> datetime:
        return self.articles[0].at

    @property
    def last_seen(self) -> datetime:
        return self.articles[-1].at


@dataclass(frozen=True, slots=True)
class StoryTags:
    """One section and the tags of a story, the strongest first."""

    section: str | None
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoryChanges:
    """The grouper's decisions, for storage to apply in this order."""

    #: Each article with the story that it joins; if the two ids are equal, it founds the story.
    joins: tuple[tuple[ArticleId, StoryId], ...] = ()
    #: (the story that disappears, the story that takes it in). The first id becomes an alias.
    merges: tuple[tuple[StoryId, StoryId], ...] = ()


@dataclass(frozen=True, slots=True)
class Membership:
    """An article in a story, as the grouper needs it after a restart."""

    article: Article
    story_id: StoryId


@dataclass(frozen=True, slots=True)
class Match:
    """An article in which somebody's search was found, and the story that it belongs to."""

    story_id: StoryId
    source_id: SourceId
    at: datetime
    #: An IETF tag; None if the language is not known.
    language: str | None
