"""Finds the feeds that a web page names, and the addresses where sites usually have one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import lxml.html

from digestbot.feeds.articles.page import page_tree
from digestbot.feeds.feed_links import MOST, address_of, is_feed, is_of_comments, names_feed
from digestbot.feeds.markup import fold
from digestbot.model import FeedLink

_WORDS = re.compile(
    r"^(?:rss|atom|xml|feeds?|json feed|web ?feed)(?:[\s-]*(?:rss|atom|feeds?|2\.0|1\.0))*$", re.IGNORECASE
)
_NO_FEED = re.compile(r"\.(?:html?|php|aspx|pdf|jpe?g|png|css|js)(?:$|\?)", re.IGNORECASE)


def feeds_named_in(body: bytes, *, url: str, content_type: str | None = None) -> tuple[FeedLink, ...]:
    """The feeds to which a page links, feeds of articles before feeds of comments: from its ``link`` elements
    or, if there are none, from its links.

    Args:
        body: the page's bytes.
        url: its address; relative links are relative to it, or to its ``base``.
        content_type: the HTTP header, if there was one.

    Raises:
        NotAnArticle: the page is empty.
    """
    root = page_tree(body, content_type)
    base = urljoin(url, next((str(one.get("href")) for one in root.iter("base") if one.get("href")), url))
    found: dict[str, FeedLink] = {}
    for element, title in (*_alternates(root),) or (*_links(root),):
        address = address_of(element.get("href"), base)
        if address is not None and address not in found and address != url:
            found[address] = FeedLink(address, title, is_of_comments(title, address))
    return tuple(sorted(found.values(), key=lambda link: link.of_comments))[:MOST]


def _alternates(root: lxml.html.HtmlElement) -> Iterator[tuple[lxml.html.HtmlElement, str]]:
    for element in root.iter("link", "a"):
        href = (element.get("href") or "").strip()
        if href and is_feed(element.get("rel") or "", element.get("type") or "", href):
            yield element, fold(element.get("title") or "")


def _links(root: lxml.html.HtmlElement) -> Iterator[tuple[lxml.html.HtmlElement, str]]:
    for element in root.iter("a"):
        href, text = (element.get("href") or "").strip(), fold(element.text_content())
        label = text or fold(element.get("title") or element.get("aria-label") or "")
        if not href or _NO_FEED.search(href):
            continue
        if href.casefold().startswith("feed:") or names_feed(urlsplit(href).path) or _WORDS.match(label):
            yield element, label
