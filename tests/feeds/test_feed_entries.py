"""Entries without a title, entries of other outlets, in each format of feeds."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from digestbot.feeds.articles.leads import LONGEST_HEADLINE, headline_and_rest
from digestbot.feeds.formats.documents import parse_feed
from digestbot.feeds.formats.outlets import without_outlet
from digestbot.model import Outlet

NOW = datetime(2026, 2, 12, 9, 0, tzinfo=UTC)
URL = "https://search.example/rss"


def only(body: str):
    (entry,) = parse_feed(body.encode(), url=URL, now=NOW).entries
    return entry


def rss(item: str) -> str:
    return (
        f'<rss version="2.0" xmlns:N="https://www.bing.com/news/search?format=rss"><channel><title>Search</title>'
        f"<link>https://search.example/</link><item>{item}</item></channel></rss>"
    )


def atom(entry: str) -> str:
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Planet</title><link href="https://planet.example/"/><entry>{entry}</entry></feed>'


def json_feed(**item: str) -> str:
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Micro", "items": [item]})


TEXT = "Water is back in the old town. Thank you for your patience."
UNTITLED = {
    "RSS without a title": rss(f"<description>&lt;p&gt;{TEXT}&lt;/p&gt;</description>"),
    "RSS with an empty one": rss(f"<title/><description>{TEXT}</description>"),
    "RSS with a made-up one": rss(f"<title>(no title)</title><description>{TEXT}</description>"),
    "Atom": atom(f'<id>1</id><title></title><content type="html">&lt;p&gt;{TEXT}&lt;/p&gt;</content>'),
    "Atom with a summary": atom(f"<id>1</id><summary>{TEXT}</summary>"),
    "RDF": f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item><description>{TEXT}</description></item></rdf:RDF>',
    "JSON Feed, HTML": json_feed(id="1", content_html=f"<p>{TEXT}</p>"),
    "JSON Feed, text": json_feed(id="1", content_text=TEXT),
    "JSON Feed, summary": json_feed(id="1", title="", summary=TEXT),
}


@pytest.mark.parametrize("body", UNTITLED.values(), ids=UNTITLED.keys())
def test_an_entry_without_a_title_gets_a_headline_made_of_its_text(body):
    entry = only(body)
    assert (entry.title, entry.lead) == ("Water is back in the old town", "Thank you for your patience.")


def test_without_a_text_either_there_is_no_headline():
    assert only(rss("<link>https://post.example/1</link>")).title == ""


HEADLINES = {
    "Council meets tonight at seven.": ("Council meets tonight at seven", None),
    "Fire! All out now.": ("Fire! All out now", None),
    "The ferry is late at 8 p.m. because of ice. Next at 20:30.": (
        "The ferry is late at 8 p.m. because of ice",
        "Next at 20:30.",
    ),
    "Bead, Greek, ca. 4th century BCE": ("Bead, Greek, ca. 4th century BCE", None),
    "月曜日の朝、船の運航が再開された。冬の間は止まっていた。": (
        "月曜日の朝、船の運航が再開された",
        "冬の間は止まっていた。",
    ),
}


@pytest.mark.parametrize(("text", "expected"), HEADLINES.items())
def test_a_headline_is_the_first_sentence(text, expected):
    assert headline_and_rest(text) == expected


@pytest.mark.parametrize("text", ["word " * 60, "島" * 300])
def test_a_long_sentence_is_cut_at_a_word_and_stays_the_lead(text):
    headline, lead = headline_and_rest(text.strip())
    assert len(headline) <= LONGEST_HEADLINE
    assert headline.endswith("…")
    assert lead == text.strip()


NORTH = Outlet("Northern Star", "https://northernstar.example/")
PASSED_ON = {
    "RSS 2.0": rss(
        '<title>Storm hits coast - Northern Star</title><source url="https://northernstar.example">Northern Star</source>'
    ),
    "RSS 2.0, a feed's address": rss(
        '<title>Storm hits coast | Northern Star</title><source url="https://northernstar.example">Northern Star</source>'
    ),
    "brackets": rss(
        '<title>Storm hits coast (Northern Star)</title><source url="https://northernstar.example">Northern Star</source>'
    ),
    "no name behind the title": rss(
        '<title>Storm hits coast</title><source url="https://northernstar.example">Northern Star</source>'
    ),
    "a name alone, a link elsewhere": rss(
        "<title>Storm hits coast</title><link>https://northernstar.example/</link><source>Northern Star</source>"
    ),
    "another module": rss(
        "<title>Storm hits coast</title><link>https://northernstar.example/</link><N:Source>Northern Star</N:Source>"
    ),
    "Atom": atom(
        '<title>Storm hits coast</title><source><title>Northern Star</title><link href="https://northernstar.example/"/></source>'
    ),
    "Atom, an id": atom(
        "<title>Storm hits coast</title><source><title>Northern Star</title><id>https://northernstar.example/</id></source>"
    ),
}


@pytest.mark.parametrize("body", PASSED_ON.values(), ids=PASSED_ON.keys())
def test_the_outlet_is_the_one_that_the_feed_names(body):
    entry = only(body)
    assert (entry.title, entry.outlet) == ("Storm hits coast", NORTH)


OWN = {
    "the feed's own site": rss(
        '<title>T</title><source url="https://www.search.example/other.xml">Search</source>'
    ),
    "a credit": rss("<title>T</title><link>https://search.example/1</link><source>AP</source>"),
    "nobody": rss("<title>T</title><source/>"),
    "no web address": rss('<title>T</title><source url="urn:x">AP</source>'),
}


@pytest.mark.parametrize("body", OWN.values(), ids=OWN.keys())
def test_what_names_no_other_outlet_is_the_feeds_own(body):
    assert only(body).outlet is None


@pytest.mark.parametrize(
    ("title", "stripped"),
    [
        ("A - B - Northern Star", "A - B"),
        ("Why the Northern Star set sail", "Why the Northern Star set sail"),
        ("Storm – northernstar.example", "Storm"),
        ("Storm: The Northern Star", "Storm: The Northern Star"),
        ("Storm - The Northern Star", "Storm"),
        ("Northern Star", "Northern Star"),
        ("Northern Star - Northern Star", "Northern Star"),
    ],
)
def test_the_outlets_name_goes_from_the_end_of_the_title_only(title, stripped):
    assert without_outlet(title, NORTH) == stripped


LEADS = {
    "the title and the name": "&lt;a href='x'&gt;Storm hits coast&lt;/a&gt;&amp;nbsp;&lt;font&gt;Northern Star&lt;/font&gt;",
    "the title": "Storm hits coast",
    "a list of others'": "&lt;ol&gt;&lt;li&gt;Storm hits coast Northern Star&lt;/li&gt;&lt;li&gt;Others say so too The Meridian&lt;/li&gt;&lt;/ol&gt;",
}


@pytest.mark.parametrize("lead", LEADS.values(), ids=LEADS.keys())
def test_no_lead_repeats_the_title(lead):
    entry = only(
        rss(
            f'<title>Storm hits coast - Northern Star</title><source url="https://northernstar.example">Northern Star</source><description>{lead}</description>'
        )
    )
    assert entry.lead is None
    assert entry.body is None


def test_a_lead_that_says_more_stays():
    entry = only(
        rss(
            '<title>Storm hits - N</title><source url="https://northernstar.example">N</source><description>Forty thousand homes are dark.</description>'
        )
    )
    assert entry.lead == "Forty thousand homes are dark."
