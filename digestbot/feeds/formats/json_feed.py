"""JSON Feed, versions 1 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from digestbot.errors import NotAFeed
from digestbot.feeds.formats.entries import RawEntry, RawFeed
from digestbot.feeds.markup import as_markup, without_cdata

_HALVES_AND_NULL = re.compile("[\x00\ud800-\udfff]")


def looks_like_json(body: bytes) -> bool:
    return body[:200].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:1] in (b"{", b"[")


def read_json_feed(text: str, url: str) -> tuple[RawFeed, tuple[RawEntry, ...]]:
    """The feed's data and its entries. Raises NotAFeed if the JSON is broken or something else."""
    try:
        # Not strict, because a line break in a string must not break the feed.
        document = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        raise NotAFeed("This is JSON that can't be read, and no feed.") from error
    if not isinstance(document, dict) or not _is_feed(document):
        raise NotAFeed(
            "This is JSON, but no JSON Feed: it has no version and items as jsonfeed.org names them."
        )
    language = _text(document.get("language")) or None
    feed = RawFeed(url, _text(document.get("title")), _text(document.get("home_page_url")), language)
    authors = tuple(_authors(document))
    items = document.get("items")
    return feed, tuple(
        _entry(item, authors) for item in (items if isinstance(items, list) else ()) if isinstance(item, dict)
    )


def _is_feed(document: dict[str, Any]) -> bool:
    version = _text(document.get("version"))
    return "jsonfeed.org/version/" in version or (
        isinstance(document.get("items"), list) and "title" in document
    )


def _entry(item: dict[str, Any], feed_authors: tuple[str, ...]) -> RawEntry:
    text = _text(item.get("content_text"))
    tags = item.get("tags")
    return RawEntry(
        id=_text(item.get("id")),
        links=(_text(item.get("url")), _text(item.get("external_url"))),
        title=_text(item.get("title")),
        title_is_markup=False,
        summary=as_markup(_text(item.get("summary"))),
        content=_text(item.get("content_html")) or as_markup(text),
        dates=(_text(item.get("date_published")), _text(item.get("date_modified"))),
        authors=tuple(_authors(item)) or feed_authors,
        tags=tuple(map(_text, tags)) if isinstance(tags, list) else (),
        images=(_text(item.get("image")), _text(item.get("banner_image")), *_pictures(item)),
        language=_text(item.get("language")) or None,
    )


def _authors(holder: dict[str, Any]) -> Iterator[str]:
    authors = holder.get("authors")
    for author in authors if isinstance(authors, list) else [holder.get("author")]:
        name = author.get("name") if isinstance(author, dict) else author
        if isinstance(name, str):
            yield _text(name)


def _pictures(item: dict[str, Any]) -> Iterator[str]:
    attachments = item.get("attachments")
    for attachment in attachments if isinstance(attachments, list) else ():
        if isinstance(attachment, dict) and _text(attachment.get("mime_type")).startswith("image/"):
            yield _text(attachment.get("url"))


def _text(value: object) -> str:
    """A string, or a number in place of a string, without half characters, which JSON can express and text
    can't.
    """
    if isinstance(value, str):
        return without_cdata(_HALVES_AND_NULL.sub("", value))
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
