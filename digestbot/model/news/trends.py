"""How strong a story is at a moment."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from digestbot.model.news.articles import Article
from digestbot.model.news.stories import Story

Phase = Literal["breaking", "developing", "steady", "fading"]
#: What readers may ask for: what is trending now, or what was in the last 24 hours or seven days.
Period = Literal["now", "today", "week"]


@dataclass(frozen=True, slots=True)
class Trend:
    """A story's score at one moment, with the numbers behind it.

    Plans are looked up by their trends, so the hash covers the numbers only: hashing every article takes too
    long.
    """

    story: Story = field(hash=False)
    score: float
    phase: Phase
    #: The number of voices: outlets that print the same report count once.
    sources: int
    #: Whole hours, at least 1, between the first and the latest article.
    hours: int
    #: The article that stands for the story: readers see its headline, lead, link and picture.
    headline: Article = field(hash=False)
    #: The other outlets' articles, one for each outlet: the newest first, then those that repeat another
    #: one's words.
    coverage: tuple[Article, ...] = field(default=(), hash=False)
    #: As ``sources``, in the last three hours.
    lately: int = 0
    #: The lead that is shown, possibly from another article than the headline; None if no article has one.
    lead: str | None = field(default=None, hash=False)
    #: The article whose picture is shown, if any has one.
    picture: Article | None = field(default=None, hash=False)
    #: The language (ISO 639-1) of the headline, if no outlet tells the story in a language that the reader
    #: reads; else None.
    foreign: str | None = None
    #: The moment of the score (UTC); None for that of the latest article.
    weighed_at: datetime | None = field(default=None, compare=False)
    #: The time before that moment that the score is about; None if it tells how strong the story is just then.
    over: timedelta | None = None

    @property
    def outlets(self) -> int:
        """The number of outlets that told the story, also in the words of others."""
        return 1 + len(self.coverage)
