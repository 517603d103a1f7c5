"""Lists of feeds: read from whatever other feed readers export, written so that they can read them."""

from collections import Counter
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digestbot.errors import NotAFeedList
from digestbot.feeds.formats.opml import read_opml, write_opml
from digestbot.feeds.http.addresses import read_address
from digestbot.feeds.urls import source_key
from digestbot.model import OPML_BYTES, SECTIONS, FetchFailed, Subscription

FEED = "https://paper.example/feed"


def opml(body, before=""):
    return f'<?xml version="1.0" encoding="UTF-8"?>{before}<opml version="1.0"><body>{body}</body></opml>'.encode()


def outline(**attributes):
    return "<outline " + " ".join(f'{name}="{value}"' for name, value in attributes.items()) + "/>"


@pytest.mark.parametrize(
    ("body", "read"),
    [
        (outline(text="Paper", type="rss", xmlUrl=FEED), Subscription(FEED, "Paper")),
        (outline(title="The Paper", text="Paper", xmlUrl=FEED), Subscription(FEED, "The Paper")),
        (outline(TEXT="Paper", XMLURL=FEED), Subscription(FEED, "Paper")),
        (outline(text=" The \n Paper ", xmlUrl=f" {FEED} "), Subscription(FEED, "The Paper")),
        (outline(xmlUrl=FEED), Subscription(FEED)),
        (outline(type="rss", url=FEED), Subscription(FEED)),
        (outline(xmlUrl=FEED, section="health"), Subscription(FEED, section="health")),
        (outline(xmlUrl=FEED, section="Gardening"), Subscription(FEED)),
        (outline(xmlUrl=FEED, language="pt-BR"), Subscription(FEED, language="pt")),
        (outline(xmlUrl=FEED, language="Klingon!"), Subscription(FEED)),
        (
            outline(xmlUrl=FEED, category="/News/Technology,Open Source"),
            Subscription(FEED, section="technology", tags=("news", "open source")),
        ),
        (f'<outline text="Sports">{outline(xmlUrl=FEED)}</outline>', Subscription(FEED, section="sport")),
        (
            f'<outline text="Science"><outline text="Mine">{outline(xmlUrl=FEED)}</outline></outline>',
            Subscription(FEED, section="science"),
        ),
        (
            f'<outline text="Science">{outline(xmlUrl=FEED, section="health")}</outline>',
            Subscription(FEED, section="health"),
        ),
        (outline(xmlUrl="feed://paper.example/feed"), Subscription("http://paper.example/feed")),
        (outline(xmlUrl=f"feed:{FEED}"), Subscription(FEED)),
        (outline(xmlUrl=FEED + "?a=1&b=2"), Subscription(FEED + "?a=1&b=2")),
        (outline(xmlUrl=FEED + "?a=1&amp;b=2"), Subscription(FEED + "?a=1&b=2")),
        (outline(xmlUrl=FEED, title="Caf&#233; &amp; Co"), Subscription(FEED, "Café & Co")),
    ],
)
def test_a_feed_is_read_with_what_the_list_says_of_it(body, read):
    assert read_opml(opml(body)).feeds == (read,)


def test_each_feed_comes_once_in_the_order_of_the_list():
    body = "".join(outline(xmlUrl=f"https://{name}.example/", text=name) for name in ("b", "a", "b", "c"))
    assert [one.title for one in read_opml(opml(body)).feeds] == ["b", "a", "c"]


NO_ADDRESSES = (
    "file:///etc/passwd",
    "javascript:alert(1)",
    "/feed",
    "http://",
    "http://[::1",
    "http://a:99999/",
)


def test_outlines_without_a_web_address_are_passed_over_and_counted():
    body = "".join(outline(xmlUrl=url) for url in ("", *NO_ADDRESSES, "https://a b.example/", FEED))
    read = read_opml(opml(body))
    assert ([one.url for one in read.feeds], read.unusable) == ([FEED], len(NO_ADDRESSES) + 1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_any_encoding_that_the_list_declares_is_read(encoding):
    text = f'<?xml version="1.0" encoding="{encoding}"?><opml><body>{outline(xmlUrl=FEED, text="Café &amp; Co")}</body></opml>'
    assert read_opml(text.encode(encoding)).feeds == (Subscription(FEED, "Café & Co"),)


def test_a_list_with_a_namespace_or_that_breaks_off_is_read_as_far_as_it_goes():
    assert read_opml(b'<opml xmlns="http://opml.org/spec2"><body>' + outline(xmlUrl=FEED).encode()).feeds == (
        Subscription(FEED),
    )


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"   ",
        b"not xml",
        b"<html><body>hello</body></html>",
        b'{"version": "https://jsonfeed.org/version/1"}',
        b"<opml",
        opml(""),
        opml(outline(text="a folder")),
        b"\x00\x01\x02",
        b"<opml>" + b" " * OPML_BYTES + b"</opml>",
    ],
)
def test_what_is_no_list_of_feeds_is_refused_with_a_sentence(document):
    with pytest.raises(NotAFeedList, match=r"\.$"):
        read_opml(document)


def test_files_named_by_the_list_are_not_opened(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("the secret")
    entities = f'<!DOCTYPE opml [<!ENTITY x SYSTEM "{secret.as_uri()}"><!ENTITY % y SYSTEM "{secret.as_uri()}"> %y;]>'
    body = f'<outline xmlUrl="{FEED}" text="a&x;">&x;</outline>' + outline(
        xmlUrl="https://b.example/", text="b"
    )
    try:
        read = read_opml(opml(body, before=entities)).feeds
    except NotAFeedList:
        read = ()
    assert "secret" not in repr(read)


def test_entities_that_swell_are_stopped():
    entities = '<!ENTITY a0 "aaaaaaaaaa">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
    )
    document = opml(outline(xmlUrl=FEED, text="&a9;"), before=f"<!DOCTYPE opml [{entities}]>")
    try:
        read = read_opml(document).feeds
    except NotAFeedList:
        read = ()
    assert len(repr(read)) < 1000


@pytest.mark.parametrize("depth", [200, 100_000])
def test_folders_in_folders_without_end_do_no_harm(depth):
    document = opml('<outline text="world">' * depth + outline(xmlUrl=FEED))
    try:
        assert read_opml(document).feeds == (Subscription(FEED, section="world"),)
    except NotAFeedList:
        assert depth > 200


SUBSCRIPTIONS = st.builds(
    Subscription,
    url=st.integers(0, 99).map(lambda n: f"https://paper.example/{n}?a=1&b=<2>"),
    title=st.text(max_size=20)
    .map(lambda text: " ".join("".join(c for c in text if c.isprintable()).split()))
    .filter(bool),
    section=st.sampled_from([None, *SECTIONS]),
    tags=st.lists(st.sampled_from(["climate", "open source", "são paulo"]), unique=True).map(tuple),
    language=st.sampled_from([None, "en", "pt"]),
)


@given(st.lists(SUBSCRIPTIONS, min_size=1, max_size=5, unique_by=lambda one: one.url))
def test_what_is_written_is_read_again(subscriptions):
    read = read_opml(write_opml(subscriptions)).feeds
    assert sorted(read, key=lambda one: one.url) == sorted(subscriptions, key=lambda one: one.url)


def test_characters_that_xml_can_not_hold_are_left_out():
    assert read_opml(write_opml([Subscription(FEED, "a\x00\x0bb\ud800")])).feeds == (
        Subscription(FEED, "ab"),
    )


def test_the_list_to_start_with_covers_all_sections_and_many_languages():
    starter = read_opml(files("digestbot.feeds").joinpath("starter.opml").read_bytes()).feeds
    assert 80 <= len(starter) <= 110
    assert {one.section for one in starter} == {*SECTIONS, None}
    languages = Counter(one.language for one in starter)
    for language in ("en", "de", "es", "fr", "pt", "it", "ru", "uk", "ar", "zh"):
        sections = {one.section for one in starter if one.language == language}
        assert (languages[language] >= 6, len(sections) >= 3) == (True, True), language
    assert all(one.title and one.url.startswith("https://") for one in starter)
    assert not [one.url for one in starter if isinstance(read_address(one.url), FetchFailed)]
    for section in SECTIONS:
        outlets = {source_key(one.url) for one in starter if one.section == section}
        assert len(outlets) >= 3, section


def feeds_of(outlines: str | bytes, head: str = "") -> list[tuple[str, str]]:
    body = outlines if isinstance(outlines, bytes) else outlines.encode()
    return [
        (one.title, one.url)
        for one in read_opml(head.encode() + b'<opml version="2.0"><body>' + body + b"</body></opml>").feeds
    ]


ODD = {
    "entities of HTML": (
        '<outline text="Caf&eacute; &amp; bar" xmlUrl="https://a.example/f"/>',
        "Café & bar",
    ),
    "quotes in quotes": (
        '<outline text="The "Gull" daily" type="rss" xmlUrl="https://a.example/f"/>',
        'The "Gull" daily',
    ),
    "a quote in single quotes": ("<outline text='Tom's news' xmlUrl='https://a.example/f'/>", "Tom's news"),
    "angle brackets": ('<outline text="a < b > c" xmlUrl="https://a.example/f"/>', "a < b > c"),
    "a bare ampersand": ('<outline text="A&B & C" xmlUrl="https://a.example/f"/>', "A&B & C"),
    "an emoji of three": (
        '<outline text="👨\u200d👩\u200d👧 news" xmlUrl="https://a.example/f"/>',
        "👨\u200d👩\u200d👧 news",
    ),
    "capitals": ('<OUTLINE TEXT="Loud" XMLURL="https://a.example/f"/>', "Loud"),
    "no quotes": ("<outline text=Bare xmlUrl=https://a.example/f />", "Bare"),
    "an outline without an end": ('<outline text="Open" xmlUrl="https://a.example/f">', "Open"),
    "Latin-1 without a word of it": (
        '<outline text="Zürcher Möwe" xmlUrl="https://a.example/f"/>'.encode("latin-1"),
        "Zürcher Möwe",
    ),
    "Cyrillic without a word of it": (
        '<outline text="Новости гавани" xmlUrl="https://a.example/f"/>'.encode("cp1251"),
        "Новости гавани",
    ),
}


@pytest.mark.parametrize(("outline", "title"), ODD.values(), ids=ODD.keys())
def test_lists_in_odd_forms_lose_no_feed_and_no_character(outline: str | bytes, title: str):
    assert feeds_of(outline) == [(title, "https://a.example/f")]


def test_what_stands_before_a_list_does_no_harm():
    head = "\ufeff\r\n<!-- export -->\r\n<?xml version='1.0' encoding='utf-8'?>\r\n"
    assert feeds_of('<outline text="A" xmlUrl="https://a.example/f"/>', head) == [
        ("A", "https://a.example/f")
    ]


def test_a_list_in_utf_16_is_read():
    document = '<opml><body><outline text="Möwe" xmlUrl="https://a.example/f?a=1&amp;b=2"/></body></opml>'
    assert [one.url for one in read_opml(document.encode("utf-16")).feeds] == ["https://a.example/f?a=1&b=2"]


def test_folders_in_folders_and_capitals_say_the_section():
    nested = '<OUTLINE TITLE="World"><outline text="Africa"><outline text="N" xmlUrl="https://a.example/f"/></outline></OUTLINE>'
    (one,) = read_opml(f"<opml><body>{nested}</body></opml>".encode()).feeds
    assert one.section == "world"
