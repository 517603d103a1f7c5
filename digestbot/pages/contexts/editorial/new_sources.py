"""The contexts by which editors add sources: each is shown before it is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from digestbot.model import FailureReason, FeedPreview
from digestbot.pages.contexts.parts import UNSHOWN

#: What the page of a source that is not kept yet asks for.
FoundPart = Literal["", "sections", "languages"]


@dataclass(frozen=True)
class SourceAskPage:
    """Asks the editor for the address of a new source; their next message is the answer."""


@dataclass(frozen=True)
class SourceFoundPage:
    """A source before it is kept: the first entries in it, and its section and its language as judged."""

    proposal: int = field(metadata=UNSHOWN)
    place: int = field(metadata=UNSHOWN)
    name: str
    url: str
    preview: FeedPreview
    now: datetime
    zone: str | None = None
    #: What an editor says of it.
    section: str | None = None
    language: str | None = None
    part: FoundPart = ""
    #: The number of the source that it is already; None if it is none yet.
    known: int | None = None
    #: Whether it is one of several to choose from.
    several: bool = field(default=False, metadata=UNSHOWN)
    #: The languages to choose from, for its buttons.
    languages: tuple[str, ...] = field(default=(), metadata=UNSHOWN)


@dataclass(frozen=True)
class SourceChoice:
    """A feed that a page names; the name may be empty."""

    name: str
    url: str
    #: Whether it is a source already.
    kept: bool = False


@dataclass(frozen=True)
class SourceChoicesPage:
    """The feeds that a page names, to choose one by its button."""

    proposal: int = field(metadata=UNSHOWN)
    choices: tuple[SourceChoice, ...]


@dataclass(frozen=True)
class SourceNotFoundPage:
    """Why there is no source at an address."""

    typed: str
    reason: FailureReason
    status: int | None = None
    #: Whether a login may help.
    needs_login: bool = False
    #: The proposal of several feeds to which it belongs; None if it was typed.
    proposal: int | None = field(default=None, metadata=UNSHOWN)


@dataclass(frozen=True)
class SourcesListedPage:
    """What is in a list of sources, before anything is added."""

    proposal: int = field(metadata=UNSHOWN)
    new: int
    known: int
    #: How many have an address that nothing can be fetched from.
    unusable: int
    #: How many of the new ones belong to each section; None for those without one.
    sections: tuple[tuple[str | None, int], ...] = ()


@dataclass(frozen=True)
class SourcesComingPage:
    """How many of a long list of sources are added so far. It has no buttons, so that nobody adds it twice."""

    done: int
    total: int


@dataclass(frozen=True)
class SourcesTakenPage:
    """What became of a list of sources."""

    new: int = 0
    known: int = 0


@dataclass(frozen=True)
class SourcesNotTakenPage:
    """Nothing was added of a list of sources: somebody left it, or else it can't be read."""

    left: bool = False


NewSourcePages = (
    SourceAskPage
    | SourceFoundPage
    | SourceChoicesPage
    | SourceNotFoundPage
    | SourcesListedPage
    | SourcesComingPage
    | SourcesTakenPage
    | SourcesNotTakenPage
)
