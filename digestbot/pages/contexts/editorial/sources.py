"""The contexts by which editors look at the sources and change them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from digestbot.model import USUAL_FEED, FailureReason, FeedLink, FeedSettings, FeedState
from digestbot.pages.contexts.parts import UNSHOWN

#: What a source's page asks for, or says, besides how it is.
SourcePart = Literal["", "sections", "languages", "settings", "name", "remove", "removed"]


@dataclass(frozen=True)
class SourceLine:
    """A source in the list."""

    number: int
    name: str
    state: FeedState


@dataclass(frozen=True)
class SourcesPage:
    """The sources, or those that have the text asked for: some on a page, as buttons."""

    #: How many there are that have the text, and how many of them can't be read.
    total: int = 0
    troubled: int = 0
    #: What was asked for; empty for all.
    asked: str = ""
    lines: tuple[SourceLine, ...] = field(default=(), metadata=UNSHOWN)
    #: The place of the first of these, from 0.
    start: int = field(default=0, metadata=UNSHOWN)


@dataclass(frozen=True)
class SourcePage:
    """A source: what it is, how its last check went, and what it brought."""

    number: int = field(metadata=UNSHOWN)
    name: str
    #: The name that readers see.
    outlet: str
    url: str
    state: FeedState
    now: datetime
    zone: str | None
    section: str | None = None
    #: The language that somebody said it has, and the one that it says itself.
    language: str | None = None
    own_language: str | None = None
    read_at: datetime | None = None
    next_at: datetime | None = None
    reason: FailureReason | None = None
    #: The HTTP status of a failure.
    status: int | None = None
    #: The articles of the last week that it brought first.
    articles: int = 0
    newest_at: datetime | None = None
    #: What the page asks for.
    part: SourcePart = ""
    settings: FeedSettings = field(default=USUAL_FEED, metadata=UNSHOWN)
    #: The languages to choose from, for its buttons.
    languages: tuple[str, ...] = field(default=(), metadata=UNSHOWN)


@dataclass(frozen=True)
class SourceAskPage:
    """Asks the editor for the address of a new source; their next message is the answer."""


@dataclass(frozen=True)
class SourceFoundPage:
    """A source before it is kept: the first entries in it, its section and its language as judged."""

    number: int = field(metadata=UNSHOWN)
    name: str
    url: str
    #: Title, and when it was published.
    entries: tuple[tuple[str, datetime | None], ...]
    section: str | None
    language: str | None
    now: datetime
    known: bool = False


@dataclass(frozen=True)
class SourceNotFoundPage:
    """Why there is no source at an address."""

    typed: str
    reason: FailureReason
    status: int | None = None
    #: The feeds that the page there names.
    choices: tuple[FeedLink, ...] = ()


@dataclass(frozen=True)
class SourcesFilePage:
    """Stands below the file with the list of sources."""


@dataclass(frozen=True)
class SourcesTakenPage:
    """What became of a file with a list of sources. Both are 0 where it can't be read as one."""

    new: int = 0
    known: int = 0


SourcePages = (
    SourcesFilePage
    | SourcesTakenPage
    | SourcesPage
    | SourcePage
    | SourceAskPage
    | SourceFoundPage
    | SourceNotFoundPage
)
