"""The contexts by which editors look at the sources and change them. ``new_sources`` has those that add some."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from digestbot.model import USUAL_FEED, FeedHealth, FeedSettings, FeedState
from digestbot.pages.contexts.parts import UNSHOWN, Names

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

    number: int
    name: str
    #: The name that readers see.
    outlet: str
    url: str
    health: FeedHealth
    now: datetime
    zone: str | None
    #: What somebody said of it.
    section: str | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()
    #: Most of its latest articles, as judged; the language as it says itself, if it does.
    judged_section: str | None = None
    judged_language: str | None = None
    #: Whether a login may help.
    needs_login: bool = False
    #: The articles of the last week that it brought first.
    articles: int = 0
    newest_at: datetime | None = None
    #: What the page asks for.
    part: SourcePart = ""
    names: Names = field(default_factory=dict, hash=False)
    settings: FeedSettings = field(default=USUAL_FEED, metadata=UNSHOWN)
    #: The languages to choose from, for its buttons.
    languages: tuple[str, ...] = field(default=(), metadata=UNSHOWN)


@dataclass(frozen=True)
class SourcesFilePage:
    """Stands below the file with the list of sources."""


SourcePages = SourcesFilePage | SourcesPage | SourcePage
