"""What one layer of a page says of its article, before the layers are weighed against each other."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageFacts:
    """As written; where there are several values, the best comes first."""

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
    #: Whether the page calls itself an article.
    is_article: bool = False
    body: str | None = None
    #: Whether the page says that its article is for those who pay.
    is_paid: bool = False
    #: CSS selectors of the parts that it says are for those who pay.
    paid_parts: tuple[str, ...] = ()
