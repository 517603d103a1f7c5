"""RSS in all its versions, and Atom, through feedparser.

feedparser gets bytes only: a text that looks like an address or a path it would open. It neither sanitises nor
resolves links in markup (twice as fast; markup becomes plain text anyway), and its dates are not used: it reads
``06:48 CET`` as 06:48 UTC.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from typing import Any

import feedparser
import feedparser.api

from digestbot.errors import NotAFeed
from digestbot.feeds import sax
from digestbot.feeds.entries import RawEntry, RawFeed

feedparser.api.PREFERRED_XML_PARSERS = [sax.__name__]

_PERIODS = {"hourly": 3600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000}


def read_xml_feed(body: bytes, url: str, content_type: str | None) -> tuple[RawFeed, tuple[RawEntry, ...]]:
    """What the feed says. NotAFeed where there is neither a feed's root nor an entry."""
    headers = {"content-location": url}
    if content_type:
        headers["content-type"] = content_type
    document = feedparser.parse(
        io.BytesIO(_in_utf8(body)), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )
    if not document.get("version") and not document.entries:
        raise NotAFeed(_what_it_is(body))
    about = document.feed
    feed = RawFeed(
        url=url,
        title=_text(about, "title"),
        homepage=_text(about, "link"),
        language=_text(about, "language") or None,
        ttl=_seconds_between_visits(about),
    )
    by_all = tuple(_authors(about)) if document.get("version", "").startswith("atom") else ()
    return feed, tuple(_entry(entry, by_all) for entry in document.entries)


def _in_utf8(body: bytes) -> bytes:
    """UTF-16 that is marked but not declared, which feedparser does not find its way in, as UTF-8."""
    if not body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return body
    text = body.decode("utf-16", "replace")
    return re.sub(r"(<\?xml[^>]*?encoding=)([\"'])[\w-]+\2", r"\1\2utf-8\2", text, count=1).encode()


def _entry(entry: dict[str, Any], feed_authors: tuple[str, ...]) -> RawEntry:
    title = _part(entry, "title_detail")
    content, base = _content(entry)
    return RawEntry(
        id=_text(entry, "id"),
        links=(_text(entry, "feedburner_origlink"), _text(entry, "link"), *_other_links(entry)),
        title=_text(entry, "title"),
        title_is_markup=title.get("type") != "text/plain",
        summary=_text(entry, "summary"),
        content=content,
        dates=tuple(filter(None, (_text(entry, key) for key in ("published", "created", "updated")))),
        authors=tuple(_authors(entry)) or feed_authors,
        tags=tuple(_tags(entry)),
        section=_text(entry, "prism_section") or _text(entry, "section") or None,
        images=tuple(_images(entry)),
        language=title.get("language") or None,
        base=base or title.get("base") or "",
    )


def _content(entry: dict[str, Any]) -> tuple[str, str]:
    """The longest text of the entry, and the address its links are relative to."""
    parts = [
        part
        for part in _parts(entry, "content")
        if str(part.get("type", "")).startswith(("text/", "application/xhtml"))
    ]
    best = max(parts, key=lambda part: len(str(part.get("value", ""))), default={})
    return str(best.get("value") or ""), str(best.get("base") or "")


def _other_links(entry: dict[str, Any]) -> Iterator[str]:
    for link in _parts(entry, "links"):
        if link.get("rel") in ("alternate", "related", "via"):
            yield str(link.get("href") or "")


def _authors(holder: dict[str, Any]) -> Iterator[str]:
    named = [str(author["name"]) for author in _parts(holder, "authors") if author.get("name")]
    yield from named or filter(None, [_text(holder, "author")])


def _tags(entry: dict[str, Any]) -> Iterator[str]:
    for tag in _parts(entry, "tags"):
        written = str(tag.get("label") or tag.get("term") or "")
        # Some publishers put all tags into one element.
        yield from written.split(",") if written.count(",") >= 2 else [written]


def _images(entry: dict[str, Any]) -> Iterator[str]:
    media = [item for item in _parts(entry, "media_content") if _is_image(item)]
    for item in sorted(media, key=_width, reverse=True):
        yield str(item.get("url") or "")
    for link in _parts(entry, "links"):
        if link.get("rel") == "enclosure" and _is_image(link):
            yield str(link.get("href") or "")
    for item in _parts(entry, "media_thumbnail"):
        yield str(item.get("url") or "")
    yield str(_part(entry, "image").get("href") or "")


def _is_image(item: dict[str, Any]) -> bool:
    kind = f"{item.get('medium') or ''} {item.get('type') or ''}"
    if "image" in kind:
        return True
    address = str(item.get("url") or item.get("href") or "")
    return (
        not kind.strip()
        and re.search(r"\.(?:jpe?g|png|webp|gif)(?:$|\?)", address, re.IGNORECASE) is not None
    )


def _width(item: dict[str, Any]) -> int:
    width = str(item.get("width") or "")
    return int(width) if width.isdecimal() and len(width) < 6 else 0


def _seconds_between_visits(about: dict[str, Any]) -> int | None:
    """From ``<ttl>`` (minutes) or the syndication module's period and frequency."""
    ttl = _text(about, "ttl").strip()
    if ttl.isdecimal() and len(ttl) < 7:
        return int(ttl) * 60 or None
    period = _PERIODS.get(_text(about, "sy_updateperiod").strip().casefold())
    frequency = _text(about, "sy_updatefrequency").strip() or "1"
    if period and frequency.isdecimal() and len(frequency) < 7 and int(frequency) > 0:
        return period // int(frequency)
    return None


def _what_it_is(body: bytes) -> str:
    head = body[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not head:
        return "There is nothing in it."
    if b"<opml" in head:
        return "This is an OPML list of feeds, not a feed. Import it instead."
    if head.startswith((b"<!doctype html", b"<html")) or b"<body" in head:
        return "This is a web page, not a feed. Give the address of its RSS or Atom feed instead."
    if b"<urlset" in head or b"<sitemapindex" in head:
        return "This is a sitemap, not a feed."
    return "This is neither RSS, Atom nor JSON Feed."


# feedparser's own mappings give one value under another's name, with a warning; these ask for the very key.


def _text(holder: dict[str, Any], key: str) -> str:
    value = dict.get(holder, key)
    return value if isinstance(value, str) else ""


def _part(holder: dict[str, Any], key: str) -> dict[str, Any]:
    value = dict.get(holder, key)
    return value if isinstance(value, dict) else {}


def _parts(holder: dict[str, Any], key: str) -> list[dict[str, Any]]:
    value = dict.get(holder, key)
    return [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []
