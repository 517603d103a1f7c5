"""What was read from outside, before anything of it is kept: an article, or a feed with its entries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

ReadingKind = Literal["entry", "page", "text"]


@dataclass(frozen=True, slots=True)
class Outlet:
    """The outlet of an article that another outlet's feed passes on."""

    name: str
    #: Its home page or a feed of its own; None if only the name is given.
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one article, from a feed, a page or a text."""

    kind: ReadingKind
    #: The feed's or page's address, or the file's path.
    source: str
    #: The link to show: as published, without tracking.
    url: str | None = None
    #: Canonical form of the link: two readings with the same key are the same article. None without a link.
    key: str | None = None
    title: str = ""
    authors: tuple[str, ...] = ()
    #: Aware, with the offset that the publisher wrote; None if no date can be believed.
    published: datetime | None = None
    #: In the publisher's own words ("News/Europe"), not one of SECTIONS.
    section: str | None = None
    tags: tuple[str, ...] = ()
    lead: str | None = None
    image: str | None = None
    #: ISO 639-1, as detected or declared.
    language: str | None = None
    #: Paragraphs joined by a blank line.
    body: str | None = None
    #: The entry's own id within its feed; None for pages and texts.
    entry_id: str | None = None
    #: Set if the feed only passes the article on, as aggregators do; otherwise the article is of the feed's
    #: own outlet.
    outlet: Outlet | None = None


@dataclass(frozen=True, slots=True)
class FeedDocument:
    """A parsed feed: its own data, and its entries in the published order."""

    title: str
    homepage: str | None
    language: str | None
    entries: tuple[Reading, ...]
    #: Seconds for which the feed asks not to be fetched again (``<ttl>``), if it does.
    ttl: int | None = None
