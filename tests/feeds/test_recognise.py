"""Whatever somebody points at is recognised by its content."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from page_layouts import HEADLINE, PARAGRAPHS, plain_paragraphs

from digestbot.errors import NotAFeed, NotAnArticle
from digestbot.feeds.recognise import recognise
from digestbot.model import FeedDocument, Reading

NOW = datetime(2026, 2, 12, 9, 0, tzinfo=UTC)

RSS = b"<rss version='2.0'><channel><title>Post</title><item><title>One</title></item></channel></rss>"
ATOM = b"<?xml version='1.0'?><!-- made by hand --><feed xmlns='http://www.w3.org/2005/Atom'><title>Post</title></feed>"
JSON = b'{"version": "https://jsonfeed.org/version/1.1", "title": "Post", "items": []}'
PAGE = plain_paragraphs().encode()
TEXT = "\n".join((HEADLINE, "By Ann Lee", *PARAGRAPHS))


def read(body: bytes, content_type: str | None = None):
    return recognise(body, source="thing", content_type=content_type, now=NOW)


@pytest.mark.parametrize(
    "body",
    [RSS, ATOM, JSON, b"\xef\xbb\xbf" + ATOM, RSS.decode().encode("utf-16")],
    ids=["rss", "atom", "json", "marked", "utf-16"],
)
def test_a_feed_is_a_feed_whatever_the_server_calls_it(body):
    for content_type in (None, "text/html", "text/plain"):
        document = read(body, content_type)
        assert isinstance(document, FeedDocument)
        assert document.title == "Post"


@pytest.mark.parametrize(
    "body",
    [PAGE, b"\n\n" + PAGE, b"<article><h1>" + PAGE.split(b"<h1>", 1)[1]],
    ids=["page", "late", "fragment"],
)
def test_a_page_is_a_page(body):
    reading = read(body, "text/plain")
    assert isinstance(reading, Reading)
    assert (reading.kind, reading.title) == ("page", HEADLINE)


def test_a_page_that_names_its_feed_is_still_a_page():
    link = b'<head><link rel="alternate" type="application/rss+xml" href="/rss">'
    assert read(PAGE.replace(b"<head>", link)).kind == "page"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_is_a_text_in_any_encoding(encoding):
    reading = read(TEXT.encode(encoding))
    assert (reading.kind, reading.title, reading.authors) == ("text", HEADLINE, ("Ann Lee",))
    assert reading.body == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    ("body", "error", "said"),
    [
        (b"", NotAnArticle, "nothing in it"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", NotAnArticle, "binary"),
        (b'{"error": 404}', NotAFeed, "no JSON Feed"),
        (b"one line", NotAnArticle, "single line"),
        (b"<?xml version='1.0'?><books/>", NotAFeed, "neither"),
    ],
)
def test_anything_else_is_refused_with_the_reason(body, error, said):
    with pytest.raises(error, match=said):
        read(body)
