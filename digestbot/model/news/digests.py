"""What one reader is to get: the stories of a digest or a week."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from digestbot.model.news.articles import Article
from digestbot.model.news.stories import StoryId
from digestbot.model.news.trends import Trend


@dataclass(frozen=True, slots=True)
class Shown:
    """How a story stood when a reader was last shown it."""

    #: The story's revision then.
    revision: int
    #: The number of outlets that told it then.
    sources: int
    #: UTC.
    at: datetime


@dataclass(frozen=True, slots=True)
class Update:
    """What is new about a story that the reader had."""

    #: The number of outlets that tell it now and did not then; 0 if the same outlets tell something new.
    outlets: int
    #: The latest article since then; None if there is none to show.
    newest: Article | None = None


@dataclass(frozen=True, slots=True)
class Pick:
    """A story chosen for one reader, with the reader's topic under which it comes."""

    trend: Trend
    tag: str
    #: Set if the reader had the story before and it has moved since.
    update: Update | None = None
    #: The headline of a story of the same thread that the reader had, if this story is new to them.
    continues: Article | None = field(default=None, hash=False)
    #: The reader follows this very story.
    followed: bool = False


@dataclass(frozen=True, slots=True)
class DigestSection:
    tag: str
    picks: tuple[Pick, ...]
    #: These are stories that the reader follows, of whatever topics; ``tag`` is that of the first one.
    followed: bool = False


@dataclass(frozen=True, slots=True)
class DigestPlan:
    """One reader's digest at one moment. Without sections, nothing cleared the bar."""

    at: datetime
    sections: tuple[DigestSection, ...] = ()
    #: The reader's topics in which nothing new cleared the bar.
    quiet_tags: tuple[str, ...] = ()
    #: Stories named in one line each: those without room and, in a thin digest, the strongest of other
    #: topics.
    also: tuple[Pick, ...] = ()
    #: The strongest story of the sections, which comes before all others of them if ``followed`` is empty; with
    #: None, the first one.
    strongest: StoryId | None = None
    #: What is new of the stories that the reader follows. They come before all others, and are in no section.
    followed: tuple[Pick, ...] = ()

    @property
    def empty(self) -> bool:
        return not self.sections and not self.followed

    @property
    def picks(self) -> tuple[Pick, ...]:
        """The stories that are told in full: those that the reader follows or, if there are none, the strongest;
        then section by section.
        """
        told = [pick for section in self.sections for pick in section.picks]
        if not self.followed:
            told.sort(key=lambda pick: pick.trend.story.id != self.strongest)
        return (*self.followed, *told)


@dataclass(frozen=True, slots=True)
class WeekPlan:
    """One reader's week at one moment: the stories that were told longest and most widely."""

    at: datetime
    #: Those that no digest showed to the reader, and the others; the strongest first in each.
    missed: tuple[Pick, ...] = ()
    shown: tuple[Pick, ...] = ()

    @property
    def picks(self) -> tuple[Pick, ...]:
        return (*self.missed, *self.shown)

    @property
    def empty(self) -> bool:
        return not self.picks
