"""Feeds as publishers write them, beside the readings that come of them."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digestbot.errors import NotAFeed
from digestbot.feeds.formats.documents import MOST_ENTRIES, parse_feed

NOW = datetime(2026, 2, 12, 9, 0, tzinfo=UTC)
URL = "https://post.example/feeds/all.xml"


def rss(
    items: str, *, channel: str = "<title>The Post</title><link>https://post.example/</link>", head: str = ""
) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>{head}<rss version="2.0" {NAMESPACES}><channel>{channel}{items}</channel></rss>'.encode()


NAMESPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" '
    'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"'
)


def atom(entries: str, head: str = "<title>The Post</title>") -> bytes:
    return f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">{head}{entries}</feed>'.encode()


def parse(body: bytes, **more):
    return parse_feed(body, url=URL, now=NOW, **more)


def only_entry(body: bytes, **more):
    (entry,) = parse(body, **more).entries
    return entry


FULL_ITEM = """<item><title>Ferry &amp; train meet again</title><link>https://post.example/ferry?utm_source=rss</link>
    <guid isPermaLink="false">post-17</guid><pubDate>Tue, 11 Feb 2025 06:48:00 CET</pubDate>
    <dc:creator>Maren Oldenkamp</dc:creator><dc:creator>Joss Whitlock</dc:creator>
    <category>Transport</category><category>Islands</category><prism:section>News/Local</prism:section>
    <description>&lt;p&gt;The night ferry is &lt;b&gt;back&lt;/b&gt;.&lt;/p&gt;</description>
    <content:encoded><![CDATA[<p>The night ferry is back, the council said on Monday.</p><p>It sails in June.</p><script>x()</script>]]></content:encoded>
    <media:content url="/pictures/small.jpg" medium="image" width="200"/><media:content url="/pictures/ferry.jpg" medium="image" width="1200"/></item>"""


def test_an_rss_entry_is_read_with_all_that_it_says():
    entry = only_entry(rss(FULL_ITEM))
    assert entry.kind == "entry"
    assert entry.source == URL
    assert entry.title == "Ferry & train meet again"
    assert entry.url == "https://post.example/ferry"
    assert entry.key == "post.example/ferry"
    assert entry.entry_id == "post-17"
    assert entry.published.isoformat() == "2025-02-11T06:48:00+01:00"
    assert entry.authors == ("Maren Oldenkamp", "Joss Whitlock")
    assert entry.tags == ("Transport", "Islands")
    assert entry.section == "News/Local"
    assert entry.lead == "The night ferry is back."
    assert entry.body == "The night ferry is back, the council said on Monday.\n\nIt sails in June."
    assert entry.image == "https://post.example/pictures/ferry.jpg"
    assert entry.language == "en"


def test_the_feed_tells_of_itself():
    channel = (
        "<title>The &lt;i&gt;Post&lt;/i&gt;</title><link>/</link><language>de-AT</language><ttl>30</ttl>"
    )
    document = parse(rss("", channel=channel))
    assert (document.title, document.homepage, document.language, document.ttl) == (
        "The Post",
        "https://post.example/",
        "de",
        1800,
    )
    assert document.entries == ()


def test_the_syndication_module_says_how_often_to_come():
    channel = (
        "<title>T</title><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>"
    )
    assert parse(rss("", channel=channel)).ttl == 1800


def test_atom_entries_inherit_the_feeds_author_and_base():
    body = atom(
        """<entry xml:base="https://post.example/2025/"><title type="html">Ways to use &lt;b&gt;maps&lt;/b&gt;</title><id>urn:1</id>
        <link rel="enclosure" type="image/png" href="map.png"/><link rel="alternate" href="maps"/>
        <updated>2025-02-11T06:48:00+01:00</updated><category term="t1" label="Maps"/><summary>How to.</summary></entry>""",
        "<title>The Post</title><author><name>Nora Fields</name></author>",
    )
    entry = only_entry(body)
    assert entry.url == "https://post.example/2025/maps"
    assert entry.image == "https://post.example/2025/map.png"
    assert entry.title == "Ways to use maps"
    assert entry.tags == ("Maps",)
    assert entry.published.isoformat() == "2025-02-11T06:48:00+01:00"


def test_an_atom_title_of_plain_text_keeps_its_angle_brackets():
    assert (
        only_entry(atom('<entry><title type="text">Use &lt;canvas&gt; well</title><id>1</id></entry>')).title
        == "Use <canvas> well"
    )


def test_rdf_is_read():
    body = b"""<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Old</title><link>https://old.example/</link></channel>
        <item><title>One</title><link>https://old.example/1</link><dc:date>2025-02-11T06:48+01:00</dc:date></item></rdf:RDF>"""
    assert only_entry(body).published.isoformat() == "2025-02-11T06:48:00+01:00"


JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "The Post",
    "home_page_url": "https://post.example/",
    "language": "fr",
    "authors": [{"name": "Nora Fields"}],
    "items": [
        {
            "id": 17,
            "url": "/ferry",
            "title": "A < B",
            "content_html": "<p>Le bac est de retour après quatre ans d'absence.</p>",
            "date_published": "2025-02-11T06:48:00+01:00",
            "tags": ["Transport"],
            "image": "/ferry.jpg",
        },
        {
            "id": "18",
            "content_text": "Un < deux, et le texte est assez long pour un chapeau.",
            "author": {"name": "Ann Lee"},
        },
        "no item",
    ],
}


def test_json_feed_is_read_by_our_own_reader():
    document = parse(json.dumps(JSON_FEED).encode(), content_type="application/feed+json")
    first, second = document.entries
    assert document.title == "The Post"
    assert (first.entry_id, first.url, first.title) == ("17", "https://post.example/ferry", "A < B")
    assert first.published.isoformat() == "2025-02-11T06:48:00+01:00"
    assert (first.authors, first.tags, first.image, first.language) == (
        ("Nora Fields",),
        ("Transport",),
        "https://post.example/ferry.jpg",
        "fr",
    )
    assert (second.authors, second.body) == (
        ("Ann Lee",),
        "Un < deux, et le texte est assez long pour un chapeau.",
    )


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "nothing in it"),
        (b" \n\t", "nothing in it"),
        (b"<!DOCTYPE html><html><head><title>Post</title></head><body>Hi</body></html>", "web page"),
        (b'{"error": "not found"}', "no JSON Feed"),
        (b"[1, 2", "can't be read"),
        (b"\x1f\x8bnonsense", "unpacked"),
        (b"just some words", "neither RSS, Atom nor JSON Feed"),
        (b"/etc/passwd", "neither"),
        (b"https://post.example/feed.xml", "neither"),
        (b'<?xml version="1.0"?><urlset><url><loc>https://a.example/</loc></url></urlset>', "sitemap"),
        (b'<?xml version="1.0"?><opml version="2.0"><body></body></opml>', "OPML"),
    ],
)
def test_what_is_no_feed_is_refused_with_what_it_is(body, said):
    with pytest.raises(NotAFeed, match=said):
        parse(body)


MALFORMED = {
    "a bare ampersand": rss(
        "<item><title>Salt & pepper</title><link>https://post.example/a?b=1&c=2</link></item>"
    ),
    "an entity that XML does not know": rss("<item><title>It&rsquo;s on &ndash; at last</title></item>"),
    "a tag left open": rss("<item><title>Open</title><description>Not closed</item>"),
    "cut in the middle": rss("<item><title>First</title></item><item><title>Sec")[:-30],
    "a control character": rss("<item><title>Beep \x07 beep</title></item>"),
    "junk before the declaration": b"\n\n  " + rss("<item><title>Late</title></item>"),
    "a byte order mark": b"\xef\xbb\xbf" + rss("<item><title>Marked</title></item>"),
    "no channel": b"<rss version='2.0'><item><title>Alone</title></item></rss>",
    "no namespaces declared": b"<rss version='2.0'><channel><item><title>T</title><dc:creator>Ann Lee</dc:creator></item></channel></rss>",
    "capital letters": b"<RSS VERSION='2.0'><CHANNEL><ITEM><TITLE>Loud</TITLE></ITEM></CHANNEL></RSS>",
    "a wrong root end": rss("<item><title>Ends oddly</title></item>").replace(b"</rss>", b"</rdf>"),
    "gzipped without saying so": gzip.compress(rss("<item><title>Packed</title></item>")),
}


@pytest.mark.parametrize("body", MALFORMED.values(), ids=MALFORMED.keys())
def test_a_malformed_feed_still_gives_its_entries(body):
    assert parse(body).entries[0].title


def test_what_a_malformed_feed_says_is_kept():
    assert parse(MALFORMED["a bare ampersand"]).entries[0].title == "Salt & pepper"
    assert parse(MALFORMED["an entity that XML does not know"]).entries[0].title == "It’s on – at last"
    assert parse(MALFORMED["no namespaces declared"]).entries[0].authors == ("Ann Lee",)


ENCODINGS = [
    ("utf-8", "UTF-8", None),
    ("utf-16", "UTF-16", None),
    ("iso-8859-1", "ISO-8859-1", None),
    ("windows-1252", "windows-1252", None),
    (
        "windows-1252",
        "UTF-8",
        "text/xml; charset=windows-1252",
    ),  # the header is believed before the declaration
    ("utf-8", "US-ASCII", None),
]


@pytest.mark.parametrize(("encoding", "declared", "content_type"), ENCODINGS)
def test_the_character_set_is_found(encoding, declared, content_type):
    text = f'<?xml version="1.0" encoding="{declared}"?><rss version="2.0"><channel><item><title>Über Öl für Ägypten</title></item></channel></rss>'
    assert only_entry(text.encode(encoding), content_type=content_type).title == "Über Öl für Ägypten"


def test_cyrillic_needs_the_header():
    text = '<?xml version="1.0"?><rss version="2.0"><channel><item><title>Новости дня</title></item></channel></rss>'
    assert (
        only_entry(
            text.encode("windows-1251"), content_type="application/rss+xml; charset=windows-1251"
        ).title
        == "Новости дня"
    )


LINKS = [
    ("<link>https://post.example/a</link>", "https://post.example/a"),
    ("<link>/a</link>", "https://post.example/a"),
    ("<link>a/b</link>", "https://post.example/feeds/a/b"),
    ("<link>//cdn.example/a</link>", "https://cdn.example/a"),
    ("<link>  https://post.example/a\n </link>", "https://post.example/a"),
    ("<link>javascript:alert(1)</link>", None),
    ("<link>mailto:desk@post.example</link>", None),
    ("<link></link>", None),
    ("<guid>https://post.example/a</guid>", "https://post.example/a"),
    ('<guid isPermaLink="false">a-1</guid>', None),
    (
        "<link>https://feeds.example/~r/1</link><feedburner:origLink>https://post.example/a</feedburner:origLink>",
        "https://post.example/a",
    ),
]


@pytest.mark.parametrize(("written", "url"), LINKS)
def test_links_are_absolute_and_of_the_web(written, url):
    assert only_entry(rss(f"<item><title>T</title>{written}</item>")).url == url


def test_an_entry_is_known_by_its_guid_or_its_link_or_its_words():
    items = """<item><title>A</title><guid isPermaLink="false">one</guid><link>https://post.example/a</link></item>
        <item><title>B</title><link>https://post.example/b</link></item><item><title>C</title></item><item><title>D</title></item>"""
    ids = [entry.entry_id for entry in parse(rss(items)).entries]
    assert ids[:2] == ["one", "post.example/b"]
    assert len(set(ids)) == 4
    assert ids == [entry.entry_id for entry in parse(rss(items)).entries]


def test_one_guid_at_two_articles_identifies_neither():
    items = "".join(
        f'<item><guid isPermaLink="false">same</guid><link>https://post.example/{n}</link></item>'
        for n in (1, 2)
    )
    assert [entry.entry_id for entry in parse(rss(items)).entries] == ["post.example/1", "post.example/2"]


def test_a_zero_date_is_no_date():
    assert (
        only_entry(
            rss("<item><title>T</title><pubDate>Mon, 01 Jan 0001 00:00:00 +0000</pubDate></item>")
        ).published
        is None
    )


@pytest.mark.parametrize(
    ("written", "lead"),
    [
        ("Rain is on its way to the coast. Read more", "Rain is on its way to the coast."),
        (
            "&lt;p&gt;Rain is coming.&lt;/p&gt;&lt;p&gt;The post Rain appeared first on The Post.&lt;/p&gt;",
            "Rain is coming.",
        ),
        ("Rain is coming to the coast […]", "Rain is coming to the coast"),
        ("&lt;img src='x.jpg'/&gt;Rain &amp;amp; wind", "Rain & wind"),
        ("", None),
    ],
)
def test_the_lead_is_plain_text_without_trailers(written, lead):
    assert only_entry(rss(f"<item><title>T</title><description>{written}</description></item>")).lead == lead


def test_a_long_description_is_the_body_and_its_beginning_the_lead():
    paragraphs = [
        f"Paragraph {n} of the story says something at some length about the harbour." for n in range(9)
    ]
    written = "".join(f"&lt;p&gt;{p}&lt;/p&gt;" for p in paragraphs)
    entry = only_entry(rss(f"<item><title>T</title><description>{written}</description></item>"))
    assert entry.body == "\n\n".join(paragraphs)
    assert entry.lead == paragraphs[0]


def test_a_tracking_pixel_is_no_picture():
    written = "&lt;img width='1' height='1' src='https://t.example/p.gif'&gt;&lt;img src='https://post.example/f.jpg'&gt; A text."
    assert (
        only_entry(rss(f"<item><description>{written}</description></item>")).image
        == "https://post.example/f.jpg"
    )


def test_of_a_long_feed_so_many_entries_are_read():
    items = "".join(
        f"<item><title>Story {n}</title><link>https://post.example/{n}</link></item>"
        for n in range(3 * MOST_ENTRIES)
    )
    document = parse(rss(items))
    assert len(document.entries) == MOST_ENTRIES
    assert document.entries[0].title == "Story 0"


def test_of_a_long_feed_that_begins_with_the_oldest_the_newest_are_read():
    items = "".join(
        f"<item><title>{year}</title><pubDate>{year}-01-02T00:00:00Z</pubDate></item>"
        for year in range(1990, 2026)
        for _ in range(40)
    )
    assert parse(rss(items)).entries[-1].title == "2025"


def test_entities_of_a_document_type_neither_explode_nor_read_files():
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = rss("<item><title>&l9;</title></item>", head=f'<!DOCTYPE rss [<!ENTITY l0 "lol">{lol}]>')
    spy = rss(
        "<item><title>&f;</title></item>", head='<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    )
    assert all(len(entry.title) < 100 for entry in parse(bomb).entries)
    assert all("root:" not in entry.title for entry in parse(spy).entries)


@settings(max_examples=60)
@given(st.binary(max_size=300))
def test_no_bytes_whatever_make_it_fail_otherwise(noise):
    for body in (noise, rss("") + noise, rss("<item><title>T</title></item>").replace(b"T<", noise + b"<")):
        try:
            parse(body)
        except NotAFeed:
            continue


def test_half_characters_and_nulls_that_json_can_spell_leave_no_trace():
    item = {
        "id": "1\x00",
        "url": "https://h.example/1",
        "title": "Red\x00 alert\ud800",
        "summary": "\udc00So",
    }
    feed = {**JSON_FEED, "title": "A\ud83d", "items": [{**item, "authors": [{"name": "Ja\x00ne"}]}]}

    document = parse(json.dumps(feed).encode(), content_type="application/feed+json")

    [entry] = document.entries
    assert (document.title, entry.title, entry.lead, entry.authors) == ("A", "Red alert", "So", ("Jane",))
    assert entry.entry_id == "1"
