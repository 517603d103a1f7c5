"""The data about an article from one layer of its page, before the layers are combined."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The values as written. If there are several, the best one comes first."""

    titles: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    publisher: str | None = None
    dates: tuple[str, ...] = ()
    section: str | None = None
    tags: tuple[str, ...] = ()
    lead: str | None = None
    image: str | None = None
    language: str | None = None
    site: str | None = None
    canonical: str | None = None
    #: Whether the page says that it is an article.
    is_article: bool = False
    body: str | None = None
    #: Whether the page says that its article is only for subscribers.
    is_paid: bool = False
    #: CSS selectors of the parts that, as the page says, only subscribers get.
    paid_parts: tuple[str, ...] = ()
