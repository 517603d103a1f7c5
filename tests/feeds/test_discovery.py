"""Which feeds a page names, in all the forms in which pages do."""

from __future__ import annotations

import pytest

from digestbot.feeds.discovery import feeds_named_in
from digestbot.feeds.feed_links import feeds_named_in_header

URL = "https://post.example/en/"


def named(markup: str, url: str = URL) -> list[str]:
    page = f"<!DOCTYPE html><html><head><title>Post</title>{markup}</head><body><p>Hi</p></body></html>"
    return [link.url for link in feeds_named_in(page.encode(), url=url)]


@pytest.mark.parametrize(
    "markup",
    [
        '<link rel="alternate" type="application/rss+xml" title="All" href="/en/all.xml">',
        "<LINK REL=Alternate TYPE='application/RSS+XML' HREF=/en/all.xml>",
        '<link rel="alternate home" type="application/atom+xml; charset=utf-8" href="all.xml"/>',
        '<link href="//post.example/en/all.xml" type="application/feed+json" rel="alternate">',
        '<link rel="alternate" type="text/xml" href="https://post.example/en/all.xml#x"><link rel="alternate" type="application/rss+xml" href="all.xml">',
        '<link rel="feed" href=" /en/all.xml ">',
        '<base href="/en/"><link rel="alternate" type="application/rdf+xml" href="all.xml">',
        '<link rel="alternate" type="application/rss+xml" href="feed:https://post.example/en/all.xml">',
        '<link rel="alternate" type="application/rss+xml" href="feed://post.example/en/all.xml">',
        '</head><body><a href="/en/all.xml">RSS</a>',
        '</head><body><a href="all.xml" title="RSS feed"><img src="rss.png"></a>',
        '</head><body><link rel="alternate" type="application/rss+xml" href="all.xml">',
    ],
)
def test_a_feed_is_found_however_the_page_names_it(markup):
    assert [url.replace("http://", "https://") for url in named(markup)] == [
        "https://post.example/en/all.xml"
    ]


@pytest.mark.parametrize(
    "markup",
    [
        '<link rel="alternate" hreflang="de" href="/de/">',
        '<link rel="alternate" media="handheld" href="https://m.post.example/">',
        '<link rel="alternate" type="application/json+oembed" href="/oembed?url=x">',
        '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">',
        '<link rel="stylesheet" type="text/css" href="/rss.css">',
        '<link rel="alternate" type="application/rss+xml" href="">',
        '<link rel="alternate" type="application/rss+xml" href="javascript:void(0)">',
        '</head><body><a href="/about-rss.html">About RSS</a><a href="/feedback">Feedback</a>',
        f'<link rel="alternate" type="application/rss+xml" href="{URL}">',
    ],
)
def test_other_alternates_are_no_feeds(markup):
    assert named(markup) == []


def test_feeds_of_comments_come_last_and_each_once():
    markup = """<link rel="alternate" type="application/rss+xml" title="Post » Comments Feed" href="/comments/feed/">
        <link rel="alternate" type="application/rss+xml" title="Post » Feed" href="/feed/">
        <link rel="alternate" type="application/atom+xml" title="Post" href="/feed/">"""
    page = f"<html><head>{markup}</head></html>".encode()
    links = feeds_named_in(page, url=URL)
    assert [(link.url, link.of_comments) for link in links] == [
        ("https://post.example/feed/", False),
        ("https://post.example/comments/feed/", True),
    ]
    assert links[0].title == "Post » Feed"


@pytest.mark.parametrize(
    "header",
    [
        '</en/all.xml>; rel="alternate"; type="application/rss+xml"',
        "<all.xml>;rel=alternate;type=application/atom+xml",
        '<https://post.example/en/all.xml#x> ; TYPE="application/feed+json" ; Rel="home alternate" ; title="a, <b>; c"',
        '<https://w.example/>; rel="https://api.w.org/", <all.xml>; rel="feed", </en/all.xml>; rel="alternate"; type="application/rss+xml"',
        '</style.css>; rel=preload; as=style; nopush,</en/all.xml>; rel=alternate; type="application/rdf+xml"',
    ],
)
def test_a_feed_is_found_in_a_header(header):
    assert [link.url for link in feeds_named_in_header(header, url=URL)] == [
        "https://post.example/en/all.xml"
    ]


@pytest.mark.parametrize(
    "header",
    [
        "",
        "nonsense <<>>;;,=",
        '</en/all.xml>; rel="next"; type="application/rss+xml"',
        '</wp-json/wp/v2/pages/2>; rel="alternate"; title="JSON"; type="application/json"',
        '<javascript:x>; rel="alternate"; type="application/rss+xml"',
        f'<{URL}>; rel="alternate"; type="application/rss+xml"',
        "<" * 20_000 + ";a" * 20_000,
    ],
)
def test_other_links_in_a_header_are_no_feeds(header):
    assert feeds_named_in_header(header, url=URL) == ()


def test_a_feed_of_comments_comes_last_in_a_header():
    header = '</comments/feed>; rel=alternate; type="application/rss+xml", </feed>; rel=alternate; type="application/rss+xml"; title="All\tnews"'
    links = feeds_named_in_header(header, url=URL)
    assert [(link.url, link.title) for link in links] == [
        ("https://post.example/feed", "All news"),
        ("https://post.example/comments/feed", ""),
    ]
