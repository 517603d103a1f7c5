"""The contexts of the search."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from digestbot.model import Trend
from digestbot.pages.contexts.parts import UNSHOWN


@dataclass(frozen=True)
class SearchHelpPage:
    """Asks for the words, after a /search without any."""


@dataclass(frozen=True)
class BadSearchPage:
    """No word of the search tells one story from others."""


@dataclass(frozen=True)
class FoundPage:
    """A page of the stories that were found."""

    #: The words that were searched for.
    text: str
    trends: tuple[Trend, ...]
    now: datetime
    zone: str | None = None
    #: The page, from 0, and the number of the first story on it, from 1.
    page: int = field(default=0, metadata=UNSHOWN)
    first: int = 1
    #: How many stories say it.
    stories: int = 0
    #: Whether there are more pages.
    more: bool = field(default=False, metadata=UNSHOWN)
    #: Whether words were left out because the text was too long.
    cut: bool = False
    #: Stories that are left out because the reader muted them, or reads none of their languages.
    muted: int = 0
    foreign: int = 0
    #: Whether the words may be in any language.
    every_language: bool = False


SearchPages = BadSearchPage | FoundPage | SearchHelpPage
