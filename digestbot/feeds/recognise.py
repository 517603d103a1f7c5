"""Recognises a feed, a page or a plain text, and reads it."""

from __future__ import annotations

import codecs
import re
from datetime import datetime

from w3lib.encoding import html_to_unicode

from digestbot.errors import NotAnArticle
from digestbot.feeds.articles.page import read_page
from digestbot.feeds.articles.plain_text import read_text
from digestbot.feeds.formats.documents import parse_feed, unzipped
from digestbot.feeds.formats.json_feed import looks_like_json
from digestbot.model import FeedDocument, Reading

_FEED = re.compile(rb"<(?:\w+:)?(?:rss|feed|rdf)[\s>]|<entry\s[^<>]*www\.w3\.org/2005/Atom", re.IGNORECASE)
_HTML = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_PAGE = re.compile(
    rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<(?:article|main|div|p|h1|meta|title)(?:\s[^<>]*)?>",
    re.IGNORECASE,
)
#: The kind of a document shows in this many bytes at its beginning.
_HEAD = 4096


def recognise(
    body: bytes, *, source: str, content_type: str | None = None, now: datetime
) -> FeedDocument | Reading:
    """Read a document of unknown kind.

    Args:
        body: the bytes of a feed, a web page or a plain text.
        source: its address or its file's path.
        content_type: the HTTP header, if there was one; the bytes are believed before it.
        now: aware.

    Raises:
        NotAFeed: it looks like a feed, but can't be read.
        NotAnArticle: there is no article in it.
    """
    body = unzipped(body)
    head = _head(body)
    if not body.strip():
        raise NotAnArticle("There is nothing in it.")
    feed, page = _FEED.search(head), _HTML.search(head)
    if feed and not (page and page.start() < feed.start()):
        return parse_feed(body, url=source, content_type=content_type, now=now)
    if looks_like_json(body):
        return parse_feed(body, url=source, content_type=content_type, now=now)
    if _PAGE.search(head):
        return read_page(body, url=source, content_type=content_type, now=now)
    if head.lstrip().startswith(b"<?xml") or (content_type and re.search(r"\b(?:rss|atom)\b", content_type)):
        return parse_feed(body, url=source, content_type=content_type, now=now)
    return read_text(_decoded(body, content_type), source=source, now=now)


def _head(body: bytes) -> bytes:
    """The beginning, decoded in a way that keeps ASCII as it is."""
    if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return body[: 2 * _HEAD].decode("utf-16", "replace").encode()
    return body[:_HEAD]


def _decoded(body: bytes, content_type: str | None) -> str:
    if b"\x00" in body[:_HEAD] and not body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise NotAnArticle("This is no text: it looks like a picture, a document or another binary file.")
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return html_to_unicode(content_type, body, default_encoding="cp1252")[1]
