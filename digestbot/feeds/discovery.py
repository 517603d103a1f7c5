"""Finds the feeds that a web page names, and the addresses where sites usually have one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import lxml.html

from digestbot.feeds.articles.page import page_tree
from digestbot.feeds.markup import fold
from digestbot.model import FeedLink

_TYPE = re.compile(r"\b(?:rss|atom|rdf)\b|feed\+json", re.IGNORECASE)
_MAYBE_TYPE = re.compile(r"^\s*(?:application|text)/(?:xml|json)\b", re.IGNORECASE)
_ADDRESS = re.compile(
    r"(?:^|[/._=-])(?:rss\d*|feeds?|atom|rdf)(?:$|[/._?&=-])|feedburner\.|\.(?:rss|rdf|atom)(?:$|\?)",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"^(?:rss|atom|xml|feeds?|json feed|web ?feed)(?:[\s-]*(?:rss|atom|feeds?|2\.0|1\.0))*$", re.IGNORECASE
)
_OF_COMMENTS = re.compile(
    r"comment|kommentar|commentaire|comentario|commenti|reacties|комментар", re.IGNORECASE
)
_NO_FEED = re.compile(r"\.(?:html?|php|aspx|pdf|jpe?g|png|css|js)(?:$|\?)", re.IGNORECASE)
_MOST = 30


def feeds_named_in(body: bytes, *, url: str, content_type: str | None = None) -> tuple[FeedLink, ...]:
    """The feeds that a page names, articles before comments; its ``link`` elements, or where it has none its links.

    Args:
        body: the page's bytes.
        url: its address; relative links are relative to it, or to its ``base``.
        content_type: the HTTP header, if there was one.

    Raises:
        NotAnArticle: there is nothing to read in it.
    """
    root = page_tree(body, content_type)
    base = urljoin(url, next((str(one.get("href")) for one in root.iter("base") if one.get("href")), url))
    found: dict[str, FeedLink] = {}
    for element, title in (*_alternates(root),) or (*_links(root),):
        address = _address(element.get("href"), base)
        if address is not None and address not in found and address != url:
            found[address] = FeedLink(address, title, _OF_COMMENTS.search(f"{title} {address}") is not None)
    return tuple(sorted(found.values(), key=lambda link: link.of_comments))[:_MOST]


def _alternates(root: lxml.html.HtmlElement) -> Iterator[tuple[lxml.html.HtmlElement, str]]:
    for element in root.iter("link", "a"):
        relations = (element.get("rel") or "").casefold().split()
        kind, href = element.get("type") or "", (element.get("href") or "").strip()
        if not href or not {"alternate", "feed"} & set(relations):
            continue
        says_so = _TYPE.search(kind) or "feed" in relations
        if says_so or (_MAYBE_TYPE.search(kind) and _ADDRESS.search(href)):
            yield element, fold(element.get("title") or "")


def _links(root: lxml.html.HtmlElement) -> Iterator[tuple[lxml.html.HtmlElement, str]]:
    for element in root.iter("a"):
        href, text = (element.get("href") or "").strip(), fold(element.text_content())
        label = text or fold(element.get("title") or element.get("aria-label") or "")
        if not href or _NO_FEED.search(href):
            continue
        if href.casefold().startswith("feed:") or _ADDRESS.search(urlsplit(href).path) or _WORDS.match(label):
            yield element, label


def _address(href: str | None, base: str) -> str | None:
    """The web address behind a link; ``feed:`` stands before one, or for http."""
    text = re.sub(r"^feed:(?:/*(?=https?://)|//)", "", (href or "").strip(), flags=re.IGNORECASE)
    if text != (href or "").strip() and "://" not in text:
        text = f"http://{text}"
    try:
        address = urljoin(base, text).partition("#")[0]
        readable = urlsplit(address).scheme in ("http", "https") and bool(urlsplit(address).hostname)
    except ValueError:
        return None
    return address if readable else None
