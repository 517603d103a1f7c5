"""Finds what a page shows beside the headline: who wrote the article, and when it was published."""

from __future__ import annotations

import re
from collections.abc import Iterator

import lxml.html

from digestbot.feeds.articles.boilerplate import is_byline, looks_like_name
from digestbot.feeds.markup import fold
from digestbot.feeds.people import people, starts_like_byline, unique

_MARKED = re.compile(
    r"(?:^|[\s_-])(?:by-?lines?|authors?|writers?|contributors?|autor(?:en|es|i)?|auteurs?|verfasser|reporter|skribent|kirjoittaja|penulis|yazar)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"comment|related|footer|sidebar|widget|recommend|teaser|bio|about|follow|share|avatar|image|photo|carousel|newsletter|most-?read|popular|promo",
    re.IGNORECASE,
)
_OUTSIDE = frozenset({"aside", "footer", "nav", "figure", "figcaption", "form"})
_MOST = 30


def shown_authors(root: lxml.html.HtmlElement) -> tuple[str, ...]:
    """The names in the byline that the page shows, if the page marks it as one and it contains only names."""
    for element in _marked(root):
        text = fold(element.text_content())
        names = _names(text) or _linked_names(element)
        if names:
            return names
    return ()


def shown_dates(root: lxml.html.HtmlElement) -> Iterator[str]:
    """The dates in the page's ``time`` elements, those of the article first."""
    times = [time for time in root.iter("time") if not _is_elsewhere(time)][:_MOST]
    inside = [
        time for time in times if any(parent.tag in ("article", "main") for parent in time.iterancestors())
    ]
    for time in inside or times[:1]:
        yield (time.get("datetime") or "").strip() or fold(time.text_content())


def _marked(root: lxml.html.HtmlElement) -> Iterator[lxml.html.HtmlElement]:
    found = 0
    for element in root.iter(
        "a",
        "div",
        "span",
        "p",
        "address",
        "li",
        "ul",
        "section",
        "b",
        "strong",
        "em",
        "cite",
        "h2",
        "h3",
        "h4",
    ):
        label = f"{element.get('class') or ''} {element.get('rel') or ''} {element.get('data-testid') or ''} {element.get('id') or ''}"
        if not _MARKED.search(label) or _is_elsewhere(element):
            continue
        if len(fold(element.text_content())) <= 200:
            yield element
            found += 1
        if found >= _MOST:
            return


def _is_elsewhere(element: lxml.html.HtmlElement) -> bool:
    for place in (element, *element.iterancestors()):
        if place.tag in _OUTSIDE:
            return True
        if place.tag in ("body", "html", "article", "main"):
            return False
        if _ELSEWHERE.search(f"{place.get('class') or ''} {place.get('id') or ''}"):
            return True
    return False


def _names(text: str) -> tuple[str, ...]:
    """The names before any date or separator, if the text is a byline or only names."""
    text = re.split(r"\s+[|·•]\s+|\s*\|\s*|\s(?=\d)", text, maxsplit=1)[0].strip(" ,:–—-")
    if is_byline(text):
        return people(starts_like_byline(text) or "")
    names = people(text)
    return names if names and all(looks_like_name(name) for name in names) else ()


def _linked_names(element: lxml.html.HtmlElement) -> tuple[str, ...]:
    links = [fold(link.text_content()) for link in element.iter("a")]
    return unique(name for text in links if looks_like_name(text) for name in people(text))
