"""Feeds that a list or a page names."""

from __future__ import annotations

from dataclasses import dataclass

#: The largest list of feeds that is read.
OPML_BYTES = 5_000_000


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed in a list of feeds, such as OPML."""

    url: str
    title: str = ""
    #: One of SECTIONS.
    section: str | None = None
    tags: tuple[str, ...] = ()
    #: ISO 639.
    language: str | None = None


@dataclass(frozen=True, slots=True)
class FeedList:
    """The feeds of a list, and how many of its entries have an address that nothing can be fetched from."""

    feeds: tuple[Subscription, ...]
    unusable: int = 0


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed to which a page links."""

    url: str
    #: The page's name for it; "" if there is none.
    title: str
    #: Whether the feed is said to contain readers' comments, not articles.
    of_comments: bool = False
