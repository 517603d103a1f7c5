"""What is wrong in a feed stays where it is: one bad byte, one bare ampersand, one wrong tag."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC, datetime

import pytest

from digestbot.errors import NotAFeed
from digestbot.feeds.formats.documents import parse_feed

NOW = datetime(2026, 2, 12, 9, 0, tzinfo=UTC)
URL = "https://post.example/feeds/all.xml"
NAMESPACES = (
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
)


def rss(
    items: str, *, declaration: str = '<?xml version="1.0" encoding="UTF-8"?>', language: str = "en"
) -> str:
    return f'{declaration}<rss version="2.0" {NAMESPACES}><channel><title>The Post</title><language>{language}</language>{items}</channel></rss>'


def item(title: str, *, lead: str = "", number: int = 1, more: str = "") -> str:
    return f"<item><title>{title}</title><link>https://post.example/{number}</link><description>{lead}</description>{more}</item>"


BEFORE = item("Before", lead="Lead before.", number=1)
AFTER = item("<![CDATA[After]]>", lead="<![CDATA[Lead after.]]>", number=3)


def entries(body: str | bytes, content_type: str | None = None):
    body = body if isinstance(body, bytes) else body.encode()
    return parse_feed(body, url=URL, content_type=content_type, now=NOW).entries


# --- bytes ----------------------------------------------------------------------------------------

RUSSIAN = rss(
    item("Паром снова ходит", lead="Рейсы возобновили утром.")
    + item("Погода на выходные", lead="Ожидается дождь и сильный ветер@.", number=2),
    language="ru",
)


@pytest.mark.parametrize(
    "content_type", [None, "application/rss+xml; charset=utf-8", "text/xml; charset=ISO-8859-1"]
)
@pytest.mark.parametrize("bad", [b"\xd1", b"\xff", b"\xe2\x82", b"\xed\xa0\x80", b"\xc3("])
def test_one_bad_byte_spoils_one_character_and_not_the_feed(bad, content_type):
    first, second = entries(RUSSIAN.encode().replace(b"@", bad), content_type)
    assert (first.title, first.lead) == ("Паром снова ходит", "Рейсы возобновили утром.")
    assert second.title == "Погода на выходные"
    assert second.lead.replace("\ufffd", "").replace("(", "") == "Ожидается дождь и сильный ветер."


def test_a_bad_byte_in_a_title_a_link_and_a_tag_costs_no_neighbour():
    body = rss(
        "<item><title>Caf@ für Öl</title><link>https://post.example/@1</link><category>Küche@</category></item>"
        + item("Über Ägypten", number=2)
    )
    first, second = entries(body.encode().replace(b"@", b"\xe9"))
    assert first.title == "Caf\ufffd für Öl"
    assert first.tags == ("Küche\ufffd",)
    assert second.title == "Über Ägypten"


TEXTS = [
    ("windows-1251", "ru", "Новый мост откроют осенью, сообщили власти"),
    ("koi8-r", "ru", "Паром снова ходит по расписанию"),
    ("koi8-u", "uk", "Пором знову ходить за розкладом"),
    ("shift_jis", "ja", "東京で大きな地震、けが人なし"),
    ("euc_jp", "ja", "島への船が再開されたと発表した"),
    ("gbk", "zh", "今天股市上涨，分析师表示乐观"),
    ("big5", "zh", "渡輪恢復航行，市長宣布新政策"),
    ("euc_kr", "ko", "섬으로 가는 배가 다시 운항한다고 시장이 밝혔다"),
    ("windows-1253", "el", "Το πλοίο επιστρέφει στο νησί"),
    ("windows-1255", "he", "המעבורת חוזרת לאי ביום שני"),
    ("windows-1256", "ar", "العبارة تعود إلى الجزيرة يوم الاثنين"),
    ("cp874", "th", "เรือข้ามฟากกลับมาให้บริการ"),
    ("iso-8859-2", "pl", "Żółta łódź wraca na wyspę, mówi burmistrz"),
    ("windows-1252", "fr", "Le bac de l’île reprend à Noël – enfin"),
    ("utf-16", "de", "Über Öl für Ägypten"),
    ("utf-16-le", "de", "Über Öl für Ägypten"),
    ("utf-16-be", "ru", "Паром снова ходит"),
    ("utf-32", "de", "Über Öl für Ägypten"),
]


@pytest.mark.parametrize("declared", ["", "UTF-8", "ISO-8859-1", "windows-1251", "no-such-set"])
@pytest.mark.parametrize(("encoding", "language", "text"), TEXTS)
def test_a_declared_character_set_that_makes_nonsense_of_the_text_is_not_believed(
    encoding, language, text, declared
):
    said = f' encoding="{declared}"' if declared else ""
    body = rss(
        item(text, lead=f"{text}!"), declaration=f'<?xml version="1.0"{said}?>', language=language
    ).encode(encoding)
    (entry,) = entries(body)
    assert (entry.title, entry.lead) == (text, f"{text}!")


@pytest.mark.parametrize(
    ("encoding", "text", "bad"),
    [
        ("gbk", "今天股市上涨@分析师", b"\x81"),
        ("shift_jis", "月曜日の朝@", b"\x83"),
        ("windows-1251", "Паром @ ходит", b"\x98"),
    ],
)
def test_a_bad_byte_in_an_older_character_set_spoils_its_place_only(encoding, text, bad):
    declaration = f'<?xml version="1.0" encoding="{encoding}"?>'
    body = (
        rss(item(text) + item(text.replace("@", ""), number=2), declaration=declaration)
        .encode(encoding)
        .replace(b"@", bad)
    )
    first, second = entries(body)
    assert (first.title[:4], second.title) == (text[:4], text.replace("@", "").replace("  ", " "))


@pytest.mark.parametrize(
    ("byte", "title"),
    [(b"\xe9", "Caf\xe9 opens"), (b"\xc3", "Caf\ufffd opens"), (b"\x92", "Caf\u2019 opens")],
)
def test_the_only_byte_beyond_ascii_is_read_if_it_can_be(byte, title):
    assert entries(rss(item("Caf@ opens")).encode().replace(b"@", byte))[0].title == title


JSON_TEXTS = [
    ("utf-16", "", "Über Öl"),
    ("utf-8", "ru", "Паром снова ходит"),
    ("windows-1251", "ru", "Паром снова ходит"),
    ("latin-1", "de", "Über Öl für alle"),
]


@pytest.mark.parametrize(("encoding", "language", "text"), JSON_TEXTS)
def test_json_feeds_are_read_in_any_character_set(encoding, language, text):
    items = [{"id": "1", "title": text, "content_text": "Q&A <![CDATA[now]]>"}]
    document = json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": "P", "language": language, "items": items},
        ensure_ascii=False,
    )
    (entry,) = entries(document.encode(encoding))
    assert (entry.title, entry.lead) == (text, "Q&A now")


def test_a_line_break_or_a_bad_byte_in_json_breaks_no_feed():
    body = '{"version":"https://jsonfeed.org/version/1.1","title":"Möwe","items":[{"id":"1","title":"Über\n@ Öl"}]}'.encode().replace(
        b"@", b"\xe4"
    )
    assert entries(body)[0].title == "Über \ufffd Öl"


def test_what_a_broken_server_writes_before_a_feed_does_no_harm():
    warning = "<br />\n<b>Warning</b>: fopen() in <b>/x.php</b> on line <b>3</b><br />\n"
    assert entries(warning + rss(BEFORE))[0].title == "Before"


def test_the_declaration_decides_between_sets_in_which_the_text_reads_alike():
    text = rss(item("Price £5"), declaration='<?xml version="1.0" encoding="ISO-8859-1"?>')
    assert entries(text.encode("latin-1"))[0].title == "Price £5"


# --- characters -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "AT&T buys a rival",
        "S&P 500 falls",
        "H&M, M&S and C&A close",
        "Bread&butter: prices",
        "Cash&notary",
        "Q&A",
        "A & B",
        "?a=1&reg=3",
        "Tom&&Jerry",
        "R&D; more",
    ],
)
def test_bare_ampersands_stay_as_written_in_every_field(text):
    body = rss(
        f"<item><title>{text}</title><link>https://post.example/s?id=1&reg=3&x=&copy=2</link><guid>https://post.example/g?a=1&x=2</guid>"
        f"<description>{text} this week.</description><category>{text}</category><author>Ann & Bob</author>"
        f"<content:encoded><![CDATA[<p>{text} in full, as the paper has it.</p>]]></content:encoded>"
        f'<enclosure url="https://post.example/p.jpg?a=1&reg=3" type="image/jpeg"/></item>'
    )
    (entry,) = entries(body)
    assert entry.title == text
    assert entry.lead == f"{text} this week."
    assert entry.body == f"{text} in full, as the paper has it."
    assert entry.tags == (text,)
    assert entry.url == "https://post.example/s?id=1&reg=3&x=&copy=2"
    assert entry.entry_id == "https://post.example/g?a=1&x=2"
    assert entry.image == "https://post.example/p.jpg?a=1&reg=3"
    assert entry.authors == ("Ann", "Bob")


def test_entities_of_html_are_the_characters_that_they_mean():
    (entry,) = entries(
        rss(item("It&rsquo;s on &ndash; at last &copy; 2026 &#8217;&#x27;", lead="Caf&eacute; &amp; bar"))
    )
    assert (entry.title, entry.lead) == ("It’s on – at last © 2026 ’'", "Café & bar")


@pytest.mark.parametrize(
    "text",
    [
        "می‌خواهد برنامه‌های تازه",
        "क्‍ष और शक्‍ति की योजना",
        "മലയാള വാര്‍ത്ത അവര്‍",
        "A firefighter 👩‍🚒 and a family 👨‍👩‍👧 rescued",
        "קובץ\u200f (PDF) נפתח",
        "ශ්‍රී ලංකා පුවත්",
    ],
)
def test_joiners_stay_in_every_field(text):
    body = rss(
        f"<item><title>{text}</title><description>&lt;p&gt;{text}.&lt;/p&gt;</description><category>{text}</category>"
        f"<content:encoded><![CDATA[<p>{text}.</p><p>{text}!</p>]]></content:encoded></item>"
    )
    (entry,) = entries(body)
    assert (entry.title, entry.lead, entry.tags) == (text, f"{text}.", (text,))
    assert entry.body == f"{text}.\n\n{text}!"


def test_marks_that_join_and_turn_nothing_go():
    (entry,) = entries(
        rss(item("\u200f\u202bשלום\u202c", lead="He ran with \u200ca gun at the Capi\u00adtol."))
    )
    assert (entry.title, entry.lead) == ("שלום", "He ran with a gun at the Capitol.")


ESCAPED_CDATA = [
    "&lt;![CDATA[Bridge opens]]&gt;",
    "<![CDATA[<![CDATA[Bridge opens]]]]><![CDATA[>]]>",
    "&amp;lt;![CDATA[Bridge opens]]&amp;gt;",
    "&lt;![CDATA[&lt;b&gt;Bridge&lt;/b&gt; opens]]&gt;",
]


@pytest.mark.parametrize("written", ESCAPED_CDATA)
def test_escaped_cdata_goes_from_every_field(written):
    body = rss(
        f"<item><title>{written}</title><description>{written.replace('opens', 'opened')}</description><category>{written}</category><content:encoded>{written}</content:encoded></item>"
    )
    (entry,) = entries(body)
    assert (entry.title, entry.lead, entry.tags) == ("Bridge opens", "Bridge opened", ("Bridge opens",))


def test_escaped_cdata_goes_from_links_dates_and_guids():
    body = rss(
        "<item><title>T</title><link>&lt;![CDATA[https://post.example/a]]&gt;</link><guid>&lt;![CDATA[g-1]]&gt;</guid>"
        "<pubDate>&lt;![CDATA[Wed, 11 Feb 2026 06:48:00 +0100]]&gt;</pubDate></item>"
    )
    (entry,) = entries(body)
    assert (entry.url, entry.entry_id) == ("https://post.example/a", "g-1")
    assert entry.published.isoformat() == "2026-02-11T06:48:00+01:00"


# --- tags -----------------------------------------------------------------------------------------

BROKEN_ITEMS = {
    "a title ended by another name": "<item><title>Broken</titel><link>https://post.example/2</link><description>Lead.</description></item>",
    "a title without an end": "<item><title>Broken<link>https://post.example/2</link><description>Lead.</description></item>",
    "an end in capitals": "<item><title>Broken</TITLE><link>https://post.example/2</link><description>Lead.</description></item>",
    "an item without an end": "<item><title>Broken</title><link>https://post.example/2</link><description>Lead.</description>",
    "an end without a beginning": "<item><title>Broken</title></b><link>https://post.example/2</link></p><description>Lead.</description></item>",
    "markup without escapes": "<item><title>Broken</title><link>https://post.example/2</link><description><p>Lead.<br></description></item>",
    "a description ended twice": "<item><title>Broken</title><link>https://post.example/2</link><description>Lead.</description></description></item>",
    "an attribute without quotes": "<item><title type=text>Broken</title><link>https://post.example/2</link><description>Lead.</description></item>",
    "an attribute twice": '<item><title a="1" a="2">Broken</title><link>https://post.example/2</link><description>Lead.</description></item>',
    "a stray angle bracket": "<item><title>Broken</title><link>https://post.example/2</link><description>Lead.</description> < 3 </item>",
    "a prefix that nobody declared": "<item><x:y>1</x:y><title>Broken</title><link>https://post.example/2</link><description>Lead.</description></item>",
    "CDATA without an end": "<item><title>Broken</title><link>https://post.example/2</link><description><![CDATA[Lead.</description></item>",
    "CDATA without an end in a title": "<item><title><![CDATA[Broken</title><link>https://post.example/2</link><description><![CDATA[Lead.]]></description></item>",
    "an end of CDATA too many": "<item><title>Broken]]></title><link>https://post.example/2</link><description>Lead.</description></item>",
    "a comment without an end": "<item><title>Broken</title><!-- <link>https://post.example/2</link><description>Lead.</description></item>",
    "a picture without an end": '<item><title>Broken</title><media:group><media:content url="https://post.example/p.jpg"><link>https://post.example/2</link><description>Lead.</description></item>',
    "a guid ended by another name": "<item><title>Broken</title><link>https://post.example/2</link><description>Lead.</description><guid>a</guidd></item>",
}


@pytest.mark.parametrize("broken", BROKEN_ITEMS.values(), ids=BROKEN_ITEMS.keys())
def test_one_wrong_tag_swallows_no_neighbour(broken):
    found = entries(rss(BEFORE + broken + AFTER))
    assert [(one.title, one.url, one.lead) for one in found] == [
        ("Before", "https://post.example/1", "Lead before."),
        ("Broken", "https://post.example/2", "Lead."),
        ("After", "https://post.example/3", "Lead after."),
    ]


def test_one_wrong_tag_in_atom_swallows_no_neighbour():
    entry = '<entry><title>{0}</title><id>urn:{0}</id><link href="https://post.example/{0}"/><summary>S.</summary></entry>'
    broken = entry.format("b").replace("</title>", "</titl>")
    body = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title>{entry.format("a")}{broken}{entry.format("c")}</feed>'
    found = entries(body)
    assert [(one.title, one.url) for one in found] == [(n, f"https://post.example/{n}") for n in "abc"]


def test_a_feed_that_ends_in_the_middle_keeps_what_came():
    whole = rss(BEFORE + AFTER)
    for end in range(whole.index("<item>") + len(BEFORE), len(whole), 7):
        assert entries(whole[:end])[0].lead == "Lead before."


def test_what_stands_before_the_declaration_does_no_harm():
    body = "\n<!-- made by hand -->\n" + rss(BEFORE)
    assert entries(body)[0].title == "Before"


@pytest.mark.parametrize(
    "body",
    [
        "<rss>" + "<a>" * 100_000,
        "<rss><channel><item>" + "<![CDATA[" * 50_000,
        "<rss><item>" + '<a b="' * 50_000,
        "<!DOCTYPE rss " + "\"'" * 50_000,
        "<rss>" + "&" * 200_000,
        "<rss><item><title>" + "<" * 100_000,
        "<rss>" + "</x>" * 100_000 + "<item/>",
        "<rss><item>" + "<title><![CDATA[x</title><link>" * 20_000,
        "<rss><item>" + "<title><![CDATA[x</title><link>" * 20_000 + "]]>",
        "<rss><item>" + "<!-- " * 20_000,
        "<!DOCTYPE rss [ " * 20_000,
    ],
    ids=range(11),
)
def test_rubbish_of_any_depth_is_read_or_refused(body):
    with suppress(NotAFeed):
        assert len(entries(body)) <= 1


def test_short_entities_of_a_document_type_are_known():
    body = rss(item("&paper; opens")).replace(
        "<rss", '<!DOCTYPE rss [<!ENTITY paper "The Post &#8217;">]><rss', 1
    )
    assert "opens" in entries(body)[0].title


# --- what is nested -------------------------------------------------------------------------------


def test_the_title_is_the_entrys_own_and_not_its_pictures():
    picture = "<image><title>A lamp post</title><url>https://post.example/i.jpg</url><link>https://post.example/i</link></image>"
    media = '<media:group><media:title>A crowd</media:title><media:content url="https://post.example/m.jpg" medium="image"><media:title>Hall</media:title></media:content></media:group>'
    for nested in (picture, media):
        for inner in (
            f"{nested}<title>Own</title><link>https://post.example/1</link>",
            f"<title>Own</title><link>https://post.example/1</link>{nested}",
        ):
            (entry,) = entries(rss(f"<item>{inner}</item>"))
            assert (entry.title, entry.url) == ("Own", "https://post.example/1")


def test_captions_are_no_leads():
    caption = '<media:content url="https://post.example/1.jpg" medium="image"><media:description>Photo: the hall</media:description></media:content>'
    direct = "<media:description>Photo: the hall</media:description>"
    group = f"<media:group>{caption}{direct}</media:group>"
    for picture in (caption, direct, group):
        for inner in (
            f"{picture}<description>Twice as many came.</description>",
            f"<description>Twice as many came.</description>{picture}",
        ):
            (entry,) = entries(rss(f"<item><title>T</title>{inner}</item>"))
            assert entry.lead == "Twice as many came."
        (bare,) = entries(rss(f"<item><title>T</title>{picture}</item>"))
        assert bare.lead is None


def test_what_is_said_of_a_film_is_said_of_the_entry():
    film = '<media:group><media:content url="https://post.example/v" type="application/x-shockwave-flash"/><media:description>How the bridge was built.</media:description></media:group>'
    (entry,) = entries(rss(f"<item><title>T</title>{film}</item>"))
    assert entry.lead == "How the bridge was built."


def test_a_variants_title_and_id_are_not_the_entrys():
    body = """<feed xmlns="http://www.w3.org/2005/Atom" xmlns:s="http://shop.example/ns"><entry><s:variant><id>urn:v</id><title>Default</title></s:variant>
        <id>urn:e</id><title>Own</title><source><title>Elsewhere</title><id>urn:s</id></source></entry></feed>"""
    (entry,) = entries(body)
    assert (entry.title, entry.entry_id) == ("Own", "urn:e")


ATOM_LINKS = {
    '<link href="https://q.example/1"/><link rel="alternate" type="application/nostr+json" href="nostr:x"/>': "https://q.example/1",
    '<link rel="alternate" type="application/json" href="https://q.example/2.json"/><link rel="alternate" type="text/html" href="https://q.example/2"/>': "https://q.example/2",
    '<link rel="alternate" href="https://q.example/3"/><link rel="enclosure" type="image/jpeg">https://i.example/3.jpg</link>': "https://q.example/3",
    '<link rel="replies" href="https://q.example/4/feed"/><link href="https://q.example/4"/>': "https://q.example/4",
    '<link type="text/html" hreflang="en" href="https://q.example/en"/><link type="text/html" hreflang="de" href="https://q.example/de"/>': "https://q.example/en",
    '<link rel="related" href="https://else.example/p"/><link rel="alternate" href="https://q.example/7"/>': "https://q.example/7",
    '<link rel="self" href="https://q.example/8.atom"/><link rel="enclosure" type="audio/mpeg" href="https://q.example/8.mp3"/>': None,
    "": None,
}


@pytest.mark.parametrize(("links", "url"), ATOM_LINKS.items())
def test_of_an_atom_entrys_links_the_page_for_people_is_taken_and_none_is_made_up(links, url):
    body = (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><id>17</id>{links}</entry></feed>'
    )
    (entry,) = entries(body)
    assert entry.url == url


def test_an_rss_items_own_link_goes_before_atoms():
    body = rss(
        "<item><title>T</title><a:link rel='alternate' hreflang='fr' href='https://post.example/fr'/><a:link rel='self' href='https://post.example/x.xml'/>"
        "<link>https://post.example/1</link></item>"
    ).replace("<rss ", '<rss xmlns:a="http://www.w3.org/2005/Atom" ')
    assert entries(body)[0].url == "https://post.example/1"


TITLES = {
    "Don&amp;#x27;t forget": "Don't forget",
    "What&amp;amp;#8217;s next": "What’s next",
    "&lt;i&gt;Hamlet&lt;/i&gt; at the pier": "Hamlet at the pier",
    "A guide to &lt;head&gt; elements": "A guide to <head> elements",
    "5 &lt; 6 and 7 &gt; 6": "5 < 6 and 7 > 6",
    "Q&amp;amp;A: why &amp;lt;3 hours?": "Q&A: why <3 hours?",
    "Raw <em>markup</em> in a title": "Raw markup in a title",
    "C++ &lt;vector&gt; explained": "C++ <vector> explained",
    "Tom &amp;amp;amp; Jerry": "Tom & Jerry",
}


@pytest.mark.parametrize(("written", "title"), TITLES.items())
def test_titles_are_read_as_they_were_meant_however_often_they_are_escaped(written, title):
    assert entries(rss(item(written)))[0].title == title


def test_a_namespace_that_nobody_knows_is_the_feeds_own():
    body = '<rss xmlns="http://example.org/ns"><channel><title>F</title><item><title>T</title></item></channel></rss>'
    assert entries(body)[0].title == "T"
