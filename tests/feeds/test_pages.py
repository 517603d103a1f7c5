"""Article pages in eleven layouts, and what their metadata is worth."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from page_layouts import AUTHOR, FURNITURE, HEADLINE, LAYOUTS, PARAGRAPHS, RUN_TOGETHER, WITHOUT_HEADING

from digestbot.errors import NotAnArticle
from digestbot.feeds.articles.boilerplate import is_sentence
from digestbot.feeds.articles.page import LARGEST_PAGE, read_page

NOW = datetime(2026, 2, 12, 9, 0, tzinfo=UTC)
URL = "https://post.example/2025/ferry?utm_source=feed"
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def read(page: str | bytes, **more):
    body = page if isinstance(page, bytes) else page.encode()
    return read_page(body, url=URL, now=NOW, **more)


def page(head: str = "", above: str = f"<h1>{HEADLINE}</h1>", text: str = TEXT, language: str = "en") -> str:
    return f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8">{head}</head><body><article>{above}{text}</article></body></html>'


def json_ld(**data) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", **data})}</script>'


@pytest.mark.parametrize("layout", LAYOUTS, ids=[layout.__name__ for layout in LAYOUTS])
def test_the_article_is_understood_in_every_layout(layout):
    reading = read(layout())
    assert reading.title == HEADLINE
    assert reading.body == "\n\n".join(PARAGRAPHS)
    assert reading.language == "en"
    assert reading.authors == (AUTHOR,)
    assert reading.published.astimezone(UTC).isoformat() == "2025-02-11T05:48:00+00:00"
    assert not any(furniture in reading.body for furniture in FURNITURE)


@pytest.mark.parametrize("markup", WITHOUT_HEADING.values(), ids=WITHOUT_HEADING.keys())
def test_the_sites_name_goes_from_the_title_also_where_no_h1_is(markup):
    reading = read(markup)
    assert reading.title == HEADLINE
    assert reading.body == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize("text", RUN_TOGETHER.values(), ids=RUN_TOGETHER.keys())
def test_no_text_begins_with_a_byline_that_runs_on(text):
    reading = read(page(text=text))
    assert (reading.body, reading.lead) == ("\n\n".join(PARAGRAPHS), PARAGRAPHS[0])
    assert reading.authors == (AUTHOR,)
    assert reading.published.astimezone(UTC).isoformat() == "2025-02-11T05:48:00+00:00"


@pytest.mark.parametrize(
    "title",
    ["War in the north: harbour town votes to bring back its ferry", "The ferry returns – what we know", "Harbour - a town and its ferry"],
)  # fmt: skip
def test_what_is_no_sites_name_stays_in_the_title(title):
    above = f"<p>War in the north</p><p>what we know</p><p>Harbour</p><h2>{title}</h2>"
    assert read(page(f"<title>{title}</title>", above=above)).title == title


@pytest.mark.parametrize(
    "name", ["<b>M</b><b>cDonald</b>", "<span>W</span><span>ardens</span>", "<i>e</i><b>Mail</b>"]
)
def test_a_capital_set_apart_does_not_break_its_word(name):
    text = f"<p>{name} counted 318 seal pups on the sandbanks this week, nearly a fifth more than last year.</p>{TEXT}"
    assert read(page(text=text)).body.split()[0] in {"McDonald", "Wardens", "eMail"}


def test_a_reading_of_a_page_knows_where_it_is_from():
    reading = read(
        page('<link rel="canonical" href="/2025/ferry"><meta property="og:image" content="/ferry.jpg">')
    )
    assert (reading.kind, reading.source, reading.entry_id) == ("page", URL, None)
    assert (reading.url, reading.key) == ("https://post.example/2025/ferry", "post.example/2025/ferry")
    assert reading.image == "https://post.example/ferry.jpg"
    assert reading.lead == PARAGRAPHS[0]


def test_a_file_is_known_by_the_address_that_the_page_gives_as_its_own():
    body = page('<link rel="canonical" href="https://post.example/2025/ferry">').encode()
    reading = read_page(body, url="/home/ann/ferry.html", now=NOW)
    assert (reading.source, reading.url) == ("/home/ann/ferry.html", "https://post.example/2025/ferry")


@pytest.mark.parametrize(
    ("author", "authors"),
    [
        ({"@type": "Person", "name": "Ann Lee"}, ("Ann Lee",)),
        (
            [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "By Bob Ray"}],
            ("Ann Lee", "Bob Ray"),
        ),
        ("Ann Lee", ("Ann Lee",)),
        (["Ann Lee", "Bob Ray"], ("Ann Lee", "Bob Ray")),
        ({"@type": "Person", "name": ["Ann Lee", "Bob Ray"]}, ("Ann Lee", "Bob Ray")),
        ({"@type": "Person", "givenName": "Ann", "familyName": "Lee"}, ("Ann Lee",)),
        ({"@type": "Person", "name": "ann@post.example (Ann Lee)"}, ("Ann Lee",)),
        (
            [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Organization", "name": "Reuters"}],
            ("Ann Lee", "Reuters"),
        ),
        ({"@type": "Organization", "name": "Reuters"}, ("Reuters",)),
        (105092, ()),
        ({"@type": "Person", "name": "admin"}, ()),
        ({"@type": "Person", "name": "https://www.facebook.com/thepost"}, ()),
        (None, ()),
    ],
)
def test_authors_are_persons_however_the_page_writes_them(author, authors):
    assert read(page(json_ld(headline=HEADLINE, author=author))).authors == authors


def test_an_author_may_stand_elsewhere_in_the_graph():
    graph = {"@context": "https://schema.org", "@graph": [
        {"@type": "Person", "@id": "#ann", "name": "Ann Lee"},
        {"@type": "NewsArticle", "headline": HEADLINE, "author": {"@id": "#ann"}},
    ]}  # fmt: skip
    assert read(page(f'<script type="application/ld+json">{json.dumps(graph)}</script>')).authors == (
        "Ann Lee",
    )


def test_the_byline_names_the_person_where_the_data_name_the_outlet():
    head = json_ld(
        headline=HEADLINE,
        author={"@type": "Organization", "name": "The Post"},
        publisher={"name": "The Post"},
    )
    assert read(page(head, above=f"<h1>{HEADLINE}</h1><p>By Ann Lee</p>")).authors == ("Ann Lee",)


def test_no_author_is_made_up():
    above = f'<h1>{HEADLINE}</h1><div class="author-box">Follow us</div><p>Harbour news</p>'
    assert read(page(above=above)).authors == ()


@pytest.mark.parametrize(
    ("head", "above", "instant"),
    [
        (
            json_ld(headline=HEADLINE, datePublished="2025-02-11T06:48:00+01:00"),
            "",
            "2025-02-11T06:48:00+01:00",
        ),
        (
            json_ld(headline=HEADLINE, datePublished="Tue Feb 11 06:48:00 CET 2025"),
            "",
            "2025-02-11T06:48:00+01:00",
        ),
        (
            json_ld(headline=HEADLINE, datePublished="2025-02-11"),
            "<p>Feb 11, 2025 6:48 AM CET</p>",
            "2025-02-11T06:48:00+01:00",
        ),
        (json_ld(headline=HEADLINE, datePublished="0001-01-01T00:00:00"), "", None),
        (
            '<meta property="article:published_time" content="2025-02-11T05:48:00Z">',
            "",
            "2025-02-11T05:48:00+00:00",
        ),
        ('<meta property="article:published_time" content="2031-01-01T00:00:00Z">', "", None),
        ("", '<time datetime="2025-02-11T05:48:00Z">yesterday</time>', "2025-02-11T05:48:00+00:00"),
        ("", "<p>Tuesday, 11 February 2025, 06:48 CET</p>", "2025-02-11T06:48:00+01:00"),
        ("", "<p>No date here</p>", None),
        ("", "<footer>© 2024 The Post</footer>", None),
    ],
)
def test_the_instant_is_what_the_page_says_most_exactly(head, above, instant):
    published = read(page(head, above=f"<h1>{HEADLINE}</h1>{above}")).published
    assert (published and published.isoformat()) == instant


@pytest.mark.parametrize(
    ("window", "site", "title"),
    [
        (f"{HEADLINE} | The Post", "The Post", HEADLINE),
        (f"{HEADLINE} - Local - The Post", None, HEADLINE),
        (f"The Post » {HEADLINE}", None, HEADLINE),
        (HEADLINE, None, HEADLINE),
    ],
)
def test_the_site_is_no_part_of_the_headline(window, site, title):
    site_name = f'<meta property="og:site_name" content="{site}">' if site else ""
    assert read(page(f"<title>{window}</title>{site_name}")).title == title


def test_a_dash_within_a_headline_stays():
    headline = "Night ferry returns - and with it the bakers"
    assert read(page(f"<title>{headline}</title>", above="")).title == headline


def test_publishers_tags_section_and_description_are_taken():
    head = json_ld(
        headline=HEADLINE,
        articleSection=["Local", "News"],
        keywords="ferry, islands,harbour",
        description="The ferry is back. Read more",
    )
    reading = read(page(head))
    assert (reading.section, reading.tags, reading.lead) == (
        "Local",
        ("ferry", "islands", "harbour"),
        "The ferry is back.",
    )


def test_the_text_tells_the_language_where_the_page_is_wrong():
    assert read(page(language="fi")).language == "en"


@pytest.mark.parametrize(
    ("encoding", "header"),
    [
        ("windows-1252", "text/html; charset=windows-1252"),
        ("utf-8", None),
        ("utf-8", "text/html; charset=windows-1252"),  # as some sites say of all their pages
        ("utf-16", None),
        ("utf-16-le", "text/html; charset=utf-16le"),
    ],
)
def test_the_character_set_is_found(encoding, header):
    written = page(above="<h1>Über Öl für Ägypten</h1>").replace('<meta charset="utf-8">', "")
    assert read(written.encode(encoding), content_type=header).title == "Über Öl für Ägypten"


def test_soft_hyphens_and_ruby_do_not_break_words():
    text = TEXT.replace("harbour", "har&shy;bour").replace("council", "<ruby>coun<rt></rt></ruby>cil")
    assert read(page(text=text)).body == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"   ",
        b"<html></html>",
        b"<html><body><p>Please enable JavaScript.</p></body></html>",
        b"<!-- nothing but a comment -->",
        b"<html><body>" + b'<a href="/x">A link</a> ' * 300 + b"</body></html>",
    ],
)
def test_a_page_without_an_article_is_refused(body):
    with pytest.raises(NotAnArticle):
        read(body)


def test_a_page_of_more_than_ten_megabytes_is_refused():
    with pytest.raises(NotAnArticle, match="10 MB"):
        read(page(text=TEXT + " " * LARGEST_PAGE))


def test_a_page_of_nine_megabytes_is_read():
    script = f"<script>let x = '{'abcdefgh ' * 1_000_000}';</script>"
    assert read(page(f"<title>{HEADLINE}</title>{script}")).body == "\n\n".join(PARAGRAPHS)


# The text


def test_what_holds_most_of_the_sentences_is_the_article_whatever_it_is_called():
    body = f"""<html><body><h1>{HEADLINE}</h1><div class="paywall-access newsletter-wrapper"><div class="promo">{TEXT}</div></div>
        <div class="comments"><p>I have never been to this town, and I do not want to go there any more.</p></div></body></html>"""
    reading = read(body)
    assert all(paragraph in reading.body for paragraph in PARAGRAPHS[:4])
    assert "never been" not in reading.body


def test_a_subheading_in_capitals_stays_and_a_linked_headline_in_capitals_goes():
    first, *rest = (f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    text = f"""{first}<h2>WHY THE TOWN WANTS ITS FERRY BACK</h2>{rest[0]}
        <p><a href="/goalkeeper">STAR GOALKEEPER LEAVES CLUB AFTER NINE YEARS</a></p>{"".join(rest[1:])}"""
    body = read(page(text=text)).body
    assert "WHY THE TOWN WANTS ITS FERRY BACK" in body
    assert "GOALKEEPER" not in body


def test_the_line_below_the_headline_that_describes_the_article_begins_it():
    standfirst = "The boat will sail five times a week, and the county is to pay half of what it costs."
    above = f'<header><h1>{HEADLINE}</h1><p class="teaser">{standfirst}</p><p>Share</p></header>'
    head = f'<meta name="description" content="{standfirst}">'
    assert read(page(head, above=above)).body.split("\n\n") == [standfirst, *PARAGRAPHS]


def test_a_text_in_several_parts_is_whole_where_the_page_tells_it_to_programs():
    parts = "".join(f'<div class="chunk"><section><div><p>{p}</p></div></section></div><div class="ad">Ad</div>' for p in PARAGRAPHS)  # fmt: skip
    head = json_ld(headline=HEADLINE, articleBody=" ".join(PARAGRAPHS))
    assert read(page(head, text=parts)).body.split("\n\n") == list(PARAGRAPHS)


def test_what_the_page_tells_to_programs_and_does_not_show_is_not_believed():
    hidden = "The mayor is said to be a spy of the neighbouring town, which wants the ferry for itself. " * 12
    assert read(page(json_ld(headline=HEADLINE, articleBody=hidden))).body == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "sentence",
    [
        "पुल सोमवार को फिर से खुल गया और नगर के लोग बहुत दिनों बाद नदी पार कर सके।",
        "شہر کا پل پیر کے دن دوبارہ کھول دیا گیا اور لوگوں نے خوشی منائی۔",
        "هل يعود العبّارة الليلية إلى المدينة الصغيرة بعد أربع سنوات من الانتظار؟",
        "「島の人たちはまた町で働けるようになる」と市長は月曜日の夜の会議で語った。』",
    ],
)
def test_a_sentence_is_known_by_the_stops_of_its_script(sentence):
    assert is_sentence(sentence)


@pytest.mark.parametrize(
    "text",
    [
        "روزنامه‌ها نوشتند که شورای شهر رأی داد و کشتی شبانه دوباره به راه می‌افتد.",
        "नगर परिषद ने रात की नाव फिर चलाने का फ़ैसला किया, क्\u200dष और र\u200dय के साथ लिखा गया।",
        "അവന്\u200d പറഞ്ഞു, കപ്പല്\u200d വീണ്ടും ഓടും, നഗരസഭ തീരുമാനിച്ചു എന്ന് അവര്\u200d അറിയിച്ചു.",
        "ශ්\u200dරී ලංකාවේ නගර සභාව රාත්\u200dරී බෝට්ටුව නැවත ආරම්භ කිරීමට තීරණය කළේය.",
        "The crew \U0001f469\u200d\U0001f692 and the family \U0001f468\u200d\U0001f469\u200d\U0001f467 came ashore late on Monday evening, wet and tired.",
    ],
)
def test_joiners_of_a_page_stay_in_title_lead_and_body(text):
    body = "".join(f"<p>{number}. {text} {text}</p>" for number in range(1, 6))
    page = f'<!DOCTYPE html><meta charset=utf-8><title>{text}</title><meta name=description content="{text}"><article><h1>{text}</h1>{body}</article>'
    reading = read_page(page.encode(), url="https://post.example/a", now=datetime(2026, 11, 29, tzinfo=UTC))
    assert (reading.title, reading.lead) == (text, text)
    assert reading.body == "\n\n".join(f"{number}. {text} {text}" for number in range(1, 6))


DRAWN_BY_SCRIPT = {
    "a named state": lambda body: f"window.__STATE__ = {json.dumps({'a': [{'article': {'body': body}}]})};",
    "a part that is pushed": lambda body: f"self.__next_f.push({json.dumps([1, body])})",
    "JSON in a string": lambda body: f"window.state = JSON.parse({json.dumps(json.dumps({'body': body}))})",
    "JSON alone": lambda body: json.dumps({"props": {"pageProps": {"story": {"content": body}}}}),
    "a list of paragraphs": lambda _: json.dumps(
        {"elements": [{"type": "text", "content": paragraph} for paragraph in PARAGRAPHS]}
    ),
}


@pytest.mark.parametrize("form", DRAWN_BY_SCRIPT)
def test_an_article_that_only_a_script_would_draw_is_read_from_its_json(form):
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    script = DRAWN_BY_SCRIPT[form](body).replace("</", "<\\/")
    menu = json.dumps({"menu": ["Home", "Sport"], "ads": "<div>Buy <b>two</b> boats, get one free.</div>"})
    page = f"<!DOCTYPE html><meta charset=utf-8><title>{HEADLINE}</title><script>var x = 1;</script><script>{menu}</script><div id=app></div><script>{script}</script>"
    reading = read_page(page.encode(), url="https://post.example/a", now=datetime(2026, 11, 29, tzinfo=UTC))
    assert reading.body == "\n\n".join(PARAGRAPHS)


def test_json_beside_an_article_adds_nothing_to_it():
    script = json.dumps({"related": "".join(f"<p>{paragraph} Or so.</p>" for paragraph in PARAGRAPHS * 3)})
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    page = f"<!DOCTYPE html><meta charset=utf-8><title>{HEADLINE}</title><article><h1>{HEADLINE}</h1>{body}</article><script>{script}</script>"
    reading = read_page(page.encode(), url="https://post.example/a", now=datetime(2026, 11, 29, tzinfo=UTC))
    assert reading.body == "\n\n".join(PARAGRAPHS)


STANDFIRST = "Council decides after a long debate to bring the boats back four years on"


@pytest.mark.parametrize(
    ("head", "element"),
    [
        (f'<meta name="description" content="{STANDFIRST}">', "p"),
        ("", 'h2 class="article__sub-title"'),
        ("", 'div class="SplitHeaderDek-x1"'),
        ("", 'p class="intro u-bold"'),
    ],
)
@pytest.mark.parametrize("heading", [HEADLINE, f"Night ferry <span>{HEADLINE}</span>"])
def test_a_standfirst_without_a_full_stop_is_the_first_paragraph(head, element, heading):
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    page = f"<!DOCTYPE html><meta charset=utf-8><title>{HEADLINE}</title>{head}<header><h1>{heading}</h1><{element}>{STANDFIRST}</{element.split()[0]}><p>By Ann Lee</p></header><article>{body}</article>"
    reading = read_page(page.encode(), url="https://post.example/a", now=datetime(2026, 11, 29, tzinfo=UTC))
    assert reading.body == "\n\n".join((STANDFIRST, *PARAGRAPHS))


@pytest.mark.parametrize(
    "form",
    [
        lambda text: text.replace("night ferry", "[night ferry](https://post.example/ferry)"),
        lambda text: text.replace("night ferry", '<a href="/ferry">night ferry</a>').replace(
            "\n\n", "</p><p>"
        ),
    ],
)
def test_what_a_page_says_to_programs_is_found_on_it_whatever_markup_stands_in_it(form):
    # Parts that the extractor takes for something else: the page says that they belong to the article.
    lines = [f"{paragraph} The night ferry sails on Monday, they said." for paragraph in PARAGRAPHS]
    said = {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": form("\n\n".join(lines))}
    told = json.dumps(said).replace("</", "<\\/")
    parts = "".join(f'<div class="related teaser"><aside><p>{line}</p></aside></div>' for line in lines[1:])
    page = f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{HEADLINE}</title><script type=application/ld+json>{told}</script></head><body><article><h1>{HEADLINE}</h1><p>{lines[0]}</p>{parts}</article></body></html>"
    reading = read_page(page.encode(), url="https://post.example/a", now=datetime(2026, 11, 29, tzinfo=UTC))
    assert reading.body == "\n\n".join(lines)
