"""What is read without feedparser must be what feedparser would have read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digestbot.feeds.regular_feed import Irregular, take_entries
from digestbot.feeds.xml_feed import read_by_feedparser, read_xml_feed

URL = "https://news.example.org/feeds/main.xml"
NAMESPACES = """xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"
 xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"
 xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/" xmlns:thr="http://purl.org/syndication/thread/1.0" """

COMMON = (
    "<title>Dam opens</title>",
    "<title> Rock &amp;amp; roll &amp;lt;b&amp;gt;back&amp;lt;/b&amp;gt; </title>",
    '<title xml:lang="pt_BR">A barragem abre</title>',
    "<title/>",
    "<title><![CDATA[<i>Dam</i> opens &rsquo;]]></title>",
    "<title>cafÃ© \u0093quoted\u0094</title>",
    "<media:title>Dam from above</media:title>",
    "<dc:title>Dam, opened</dc:title>",
    "<dc:creator>Ann Lee</dc:creator>",
    "<dc:creator><![CDATA[Ann Lee and Bob Ray]]></dc:creator>",
    "<dc:date>2026-11-20T08:00:00Z</dc:date>",
    "<dc:subject>Water</dc:subject>",
    "<dcterms:created>2026-11-19</dcterms:created>",
    '<category term="water" label="Water"/>',
    "<category>Energy</category>",
    '<category domain="topics">Energy</category>',
    "<category/>",
    "<media:keywords>dam, river,</media:keywords>",
    '<media:category scheme="x">News</media:category>',
    '<media:content url="/a.jpg" medium="image" width="900"/>',
    '<media:content url="https://cdn.example.org/b.jpg" type="image/jpeg"><media:title>b</media:title><media:credit>C</media:credit></media:content>',
    '<media:group><media:content url="c.jpg"/><media:thumbnail url="d.jpg"/><media:description>Seen from a plane</media:description></media:group>',
    '<media:thumbnail url="e.jpg"/>',
    "<media:description>Seen from the road</media:description>",
    '<itunes:image href="f.jpg"/>',
    "<itunes:author>Cem Ak</itunes:author>",
    "<itunes:summary>Of a dam</itunes:summary>",
    "<itunes:keywords>a,b</itunes:keywords>",
    "<feedburner:origLink>https://news.example.org/1?from=feed</feedburner:origLink>",
    "<prism:section>World</prism:section>",
    "<section>Home</section>",
    "<comments>https://news.example.org/1#comments</comments>",
    "<thr:total>3</thr:total>",
    "<summary>In short</summary>",
    "<content:encoded><![CDATA[<p>The dam <b>opened</b>.</p><img src='g.jpg'>]]></content:encoded>",
    "<unknown><title>Inside</title></unknown>",
    "<unknown a='b'>text</unknown>",
    "<!-- a comment -->",
)
RSS = (
    *COMMON,
    "<link>https://news.example.org/1?a=1&amp;b=2</link>",
    "<link>/2</link>",
    '<atom:link rel="related" href="/3"/>',
    "<guid>https://news.example.org/4</guid>",
    '<guid isPermaLink="false">tag:5</guid>',
    "<guid isPermaLink='true'>/6</guid>",
    "<pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate>",
    "<description>&lt;p&gt;The dam opened.&lt;/p&gt;</description>",
    "<description>Plain</description>",
    "<description/>",
    "<author>ann@example.org (Ann Lee)</author>",
    "<author>ann@example.org</author>",
    "<author>Ann Lee</author>",
    '<enclosure url="h.jpg" type="image/jpeg" length="1"/>',
    '<source url="https://other.example.org/">Other</source>',
    "<image><url>i.jpg</url></image>",
)
ATOM = (
    *COMMON,
    "<id>urn:7</id>",
    '<link href="/8"/>',
    '<link rel="alternate" type="text/html" href="9?utm_source=x"/>',
    '<link rel="self" href="/10.xml"/>',
    '<link rel="enclosure" type="image/png" href="/k.png"/>',
    "<published>2026-11-20T08:00:00Z</published>",
    "<updated>2026-11-20T09:00:00Z</updated>",
    '<title type="html">&lt;i&gt;Dam&lt;/i&gt;</title>',
    '<summary type="html">&lt;p&gt;The dam&lt;/p&gt;</summary>',
    '<content type="html" xml:base="https://cdn.example.org/x/">&lt;img src="l.jpg"&gt;</content>',
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Dam</p></div></content>',
    "<content>plain</content>",
    "<author><name>Ann Lee</name><email>ann@example.org</email></author>",
    "<author><email>ann@example.org</email></author>",
    "<contributor><name>Eve Oz</name></contributor>",
    "<source><id>o</id><title>Other</title></source>",
)


def rss(entries: list[list[str]]) -> bytes:
    items = "".join(f"<item>{''.join(parts)}</item>" for parts in entries)
    head = "<title>News</title><link>https://news.example.org/</link><language>en-GB</language><ttl>30</ttl>"
    return f'<rss version="2.0" {NAMESPACES}><channel>{head}{items}</channel></rss>'.encode()


def atom(entries: list[list[str]]) -> bytes:
    items = "".join(f"<entry>{''.join(parts)}</entry>" for parts in entries)
    head = "<title>News</title><author><name>Staff Writer</name></author>"
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom" {NAMESPACES} xml:lang="en">{head}{items}</feed>'.encode()
    )


def entries_of(parts: tuple[str, ...]) -> st.SearchStrategy[list[list[str]]]:
    return st.lists(st.lists(st.sampled_from(parts), max_size=7), max_size=3)


@given(st.one_of(entries_of(RSS).map(rss), entries_of(ATOM).map(atom)))
def test_both_ways_read_the_same(feed: bytes) -> None:
    assert read_xml_feed(feed, URL, None) == read_by_feedparser(feed, URL, None)


@pytest.mark.parametrize("part", [*RSS, *ATOM])
def test_both_ways_read_each_element_the_same(part: str) -> None:
    for feed in (rss([[part]]), atom([[part]]), rss([["<title>T</title>", part]])):
        assert read_xml_feed(feed, URL, None) == read_by_feedparser(feed, URL, None)


def test_an_ordinary_feed_is_read_without_feedparser() -> None:
    item = [
        "<title>Dam opens</title>",
        "<link>https://news.example.org/1</link>",
        "<pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate>",
        "<description>&lt;p&gt;The dam opened.&lt;/p&gt;</description>",
        '<media:content url="/a.jpg" medium="image" width="900"/>',
    ]
    head, entries = take_entries(rss([item, item]), URL, "application/rss+xml; charset=UTF-8")
    assert [entry["title"] for entry in entries] == ["Dam opens", "Dam opens"]
    assert b"<item>" not in head


def test_names_of_characters_and_control_characters_are_mended() -> None:
    feed = rss([["<title>Dam&nbsp;opens &mdash; at\x02 last</title>"]])
    _, entries = take_entries(feed, URL, None)
    assert entries[0]["title"] == "Dam\xa0opens — at last"


@pytest.mark.parametrize(
    "feed",
    [
        b"<rss><channel><item><title>a</channel></rss>",
        b'<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel><item><title>&a;</title></item></channel></rss>',
        b'<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><item/></channel></rss>',
        b"<rss><channel><item><title>caf\xe9</title></item></channel></rss>",
        b"<rss><channel/><channel/></rss>",
        b"<html><body>no feed</body></html>",
        b"",
    ],
)
def test_what_is_not_regular_is_left_to_feedparser(feed: bytes) -> None:
    with pytest.raises(Irregular):
        take_entries(feed, URL, None)


def test_a_character_set_in_the_header_is_left_to_feedparser() -> None:
    with pytest.raises(Irregular):
        take_entries(rss([["<title>a</title>"]]), URL, "text/xml; charset=windows-1251")
