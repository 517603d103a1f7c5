"""Articles copied as plain text, in the orders and languages in which people copy them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digestbot.errors import NotAnArticle
from digestbot.feeds.articles.plain_text import read_text

NOW = datetime(2026, 2, 12, 9, 0, tzinfo=UTC)

HEADLINE = "Night ferry returns to the harbour after four years"
PARAGRAPHS = (
    (
        "The night ferry between the harbour and the islands is to sail again from the first of June, the council decided on "
        "Monday evening after a long debate."
    ),
    "The boat will carry up to sixty cars and run on batteries.",
    "“We have waited for this for four winters,” said the mayor. “People on the islands can work in town again.”",
)
BODY = "\n\n".join(PARAGRAPHS)
WIDGET = "Trending Now\nTen lakes where you can swim before breakfast\nStar goalkeeper leaves club\nWho will win the cup?"


def read(text: str):
    return read_text(text, source="copied.txt", now=NOW)


def lines(*parts: str) -> str:
    return "\n".join(parts)


TEXT_WITH_EVERYTHING = lines(
    HEADLINE,
    "",
    "Written by Maren Oldenkamp",
    "Feb.11 - 2025 6:48 AM CET",
    "Transport",
    "Photo: Shutterstock",
    "",
    WIDGET,
    "",
    *PARAGRAPHS,
)


def test_a_copied_article_comes_out_whole_and_clean():
    reading = read(TEXT_WITH_EVERYTHING)
    assert reading.kind == "text"
    assert reading.source == "copied.txt"
    assert reading.title == HEADLINE
    assert reading.authors == ("Maren Oldenkamp",)
    assert reading.published.isoformat() == "2025-02-11T06:48:00+01:00"
    assert reading.published.astimezone(UTC).strftime("%H:%M") == "05:48"
    assert reading.section == "Transport"
    assert reading.body == BODY
    assert reading.lead == PARAGRAPHS[0]
    assert reading.language == "en"
    assert (reading.url, reading.key, reading.entry_id) == (None, None, None)


SAME_IN_ANOTHER_FORM = {
    "without blank lines": "\n".join(line for line in TEXT_WITH_EVERYTHING.splitlines() if line),
    "with Windows newlines": TEXT_WITH_EVERYTHING.replace("\n", "\r\n"),
    "with old Mac newlines": TEXT_WITH_EVERYTHING.replace("\n", "\r"),
    "with spaces around": "\n".join(f"   {line} \t" for line in TEXT_WITH_EVERYTHING.splitlines()),
    "with a byte order mark": "\ufeff" + TEXT_WITH_EVERYTHING,
    "section first": lines("Transport", HEADLINE, "Feb.11 - 2025 6:48 AM CET", "Written by Maren Oldenkamp", *PARAGRAPHS),
    "date first": lines("Feb.11 - 2025 6:48 AM CET", "Transport", HEADLINE, "By Maren Oldenkamp", "Photo: AP", *PARAGRAPHS),
    "widget first": lines(WIDGET, "Transport", HEADLINE, "By Maren Oldenkamp", "Feb.11 - 2025 6:48 AM CET", *PARAGRAPHS),
    "widget right above the headline": lines(WIDGET, HEADLINE, "By Maren Oldenkamp", "Feb.11 - 2025 6:48 AM CET", "Transport", *PARAGRAPHS),
    "widget in the middle": lines(
        HEADLINE, "By Maren Oldenkamp", "Feb.11 - 2025 6:48 AM CET", "Transport", PARAGRAPHS[0], WIDGET, *PARAGRAPHS[1:]
    ),
    "credits in the middle": lines(
        HEADLINE, "By Maren Oldenkamp", "Feb.11 - 2025 6:48 AM CET", "Transport", PARAGRAPHS[0], "Photo: Getty Images", PARAGRAPHS[1], "(Photo by Ann Lee/AFP)", PARAGRAPHS[2]
    ),
    "all on one line": lines(HEADLINE, "By Maren Oldenkamp | Feb.11 - 2025 6:48 AM CET | Transport | 3 min read", *PARAGRAPHS),
    "byline with the date": lines("Transport", HEADLINE, "By Maren Oldenkamp, February 11, 2025 6:48 AM CET", *PARAGRAPHS),
    "labels": lines(f"Headline: {HEADLINE}", "Author: Maren Oldenkamp", "Date: 2025-02-11 06:48 CET", "Section: Transport", *PARAGRAPHS),
    "labels on lines of their own": lines(HEADLINE, "Written by", "Maren Oldenkamp", "Published", "Feb.11 - 2025 6:48 AM CET", "Transport", *PARAGRAPHS),
    "buttons around": lines(
        "Share", HEADLINE, "By Maren Oldenkamp", "Published 11 February 2025, 06:48 CET", "Updated 11 February 2025, 09:00 CET", "Transport",
        "Listen to this article", *PARAGRAPHS, "Sign up for our newsletter", "© 2025 Evenstad Post. All rights reserved.",
    ),
    "headline repeated": lines(HEADLINE, "By Maren Oldenkamp", "Feb.11 - 2025 6:48 AM CET", "Transport", HEADLINE.upper(), *PARAGRAPHS),
    "signature at the end": lines(HEADLINE, *PARAGRAPHS, "Written by Maren Oldenkamp", "Feb.11 - 2025 6:48 AM CET", "Section: Transport"),
    "markdown": lines(f"# {HEADLINE}", "**By Maren Oldenkamp**", "Feb.11 - 2025 6:48 AM CET", "Transport", "---", *PARAGRAPHS),
}  # fmt: skip


@pytest.mark.parametrize("text", SAME_IN_ANOTHER_FORM.values(), ids=SAME_IN_ANOTHER_FORM.keys())
def test_the_same_article_is_understood_in_another_form(text):
    reading = read(text)
    assert reading.title == HEADLINE
    assert reading.authors == ("Maren Oldenkamp",)
    assert reading.published.isoformat() == "2025-02-11T06:48:00+01:00"
    assert reading.section == "Transport"
    assert reading.body == BODY


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("By Ann Lee and Bob Ray", ("Ann Lee", "Bob Ray")),
        ("By Ann Lee, Bob Ray and Cy O'Dowd", ("Ann Lee", "Bob Ray", "Cy O'Dowd")),
        ("By ANN LEE & BOB RAY", ("ANN LEE", "BOB RAY")),
        ("Written by Ann van der Lee", ("Ann van der Lee",)),
        ("By Ann Lee, Senior Reporter", ("Ann Lee",)),
        ("Text: Ann Lee", ("Ann Lee",)),
        ("By Reuters", ("Reuters",)),
        ("Some people stood by", ()),
    ],
)
def test_bylines_give_the_names(byline, authors):
    assert read(lines(HEADLINE, byline, *PARAGRAPHS)).authors == authors


def test_a_german_article():
    reading = read(
        lines(
            "Politik",
            "Regierung einigt sich auf neues Klimagesetz",
            "Von Anna Schmidt und Jörg Müller",
            "Stand: 11. Februar 2025, 06.48 Uhr MEZ",
            "Foto: dpa",
            "Die Bundesregierung hat sich nach monatelangem Streit auf ein neues Klimagesetz geeinigt, wie aus der Koalition verlautete.",
            "Mehr zum Thema",
            "Was das Gesetz für Mieter bedeutet",
            "Die Opposition kritisierte den Entwurf als unzureichend.",
        )
    )
    assert reading.title == "Regierung einigt sich auf neues Klimagesetz"
    assert reading.authors == ("Anna Schmidt", "Jörg Müller")
    assert reading.published.isoformat() == "2025-02-11T06:48:00+01:00"
    assert (reading.section, reading.language) == ("Politik", "de")
    assert reading.body.split("\n\n")[1:] == ["Die Opposition kritisierte den Entwurf als unzureichend."]


def test_a_french_article():
    reading = read(
        lines(
            "Les agriculteurs bloquent l'autoroute A7",
            "Par Jean Dupont et Claire Martin",
            "Publié le 11 février 2025 à 06h48, mis à jour le 11 février 2025 à 09h10",
            "Économie",
            "Crédit photo : AFP",
            "Plusieurs centaines d'agriculteurs ont bloqué mardi matin l'autoroute A7 pour protester contre la baisse des prix.",
            "À lire aussi",
            "Le prix du lait au plus bas",
            "Les négociations doivent reprendre jeudi à Paris.",
        )
    )
    assert reading.title == "Les agriculteurs bloquent l'autoroute A7"
    assert reading.authors == ("Jean Dupont", "Claire Martin")
    assert reading.published.isoformat() == "2025-02-11T06:48:00+00:00"
    assert (reading.section, reading.language) == ("Économie", "fr")
    assert "lait" not in reading.body


def test_a_japanese_article_has_no_spaces_to_count_words_by():
    reading = read(
        lines(
            "夜間フェリーが四年ぶりに運航再開へ",
            "2025年2月11日 6:48",
            "港と島を結ぶ夜間フェリーが六月一日から再び運航されることになった。町議会が月曜日の夜、長い議論の末に決定した。",
            "船は電池で動き、車を六十台まで運ぶことができるという。",
        )
    )
    assert reading.title == "夜間フェリーが四年ぶりに運航再開へ"
    assert reading.published.isoformat() == "2025-02-11T06:48:00+00:00"
    assert reading.body.count("\n\n") == 1
    assert reading.language == "ja"


def test_what_is_not_said_stays_unknown():
    reading = read(lines(HEADLINE, "", *PARAGRAPHS))
    assert (reading.title, reading.authors, reading.published, reading.section) == (HEADLINE, (), None, None)
    assert reading.body == BODY


def test_without_a_headline_the_text_begins_the_title():
    assert read(BODY).title.startswith("The night ferry between the harbour and the islands")
    assert read(BODY).body == BODY


def test_wrapped_paragraphs_are_joined():
    reading = read(
        "Night ferry returns\nBy Ann Lee\n\nThe night ferry between the harbour and the islands is to\nsail again from the first of June, the council decided on\n"
        "Monday evening after a long debate.\n\nThe boat will carry up to sixty cars and run on batteries, as\nthe old one did not.\n"
    )
    assert reading.body.split("\n\n") == [
        "The night ferry between the harbour and the islands is to sail again from the first of June, the council decided on Monday evening after a long debate.",
        "The boat will carry up to sixty cars and run on batteries, as the old one did not.",
    ]


def test_a_subheading_between_two_paragraphs_stays():
    assert (
        "What it will cost" in read(lines(HEADLINE, PARAGRAPHS[0], "What it will cost", PARAGRAPHS[1])).body
    )


def test_a_sentence_that_begins_like_a_byline_or_a_button_stays():
    sentences = (
        "By Tuesday the council had received more than four hundred letters from the islands, most of them in favour of it.",
        "Share prices of the shipping company rose on Monday.",
        "Read on the quay, the decision drew applause.",
        "Photo albums of the old ferry are on show in the library.",
    )
    assert read(lines(HEADLINE, *sentences)).body == "\n\n".join(sentences)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "nothing in it"),
        (" \r\n\t\n", "nothing in it"),
        ("Hello world", "single line"),
        ("1\n2\n3\n4 5 6\n7.5", "figures and signs"),
        ("import os\n\ndef main():\n    x = 1\n    return x\n\nmain()\n", "source code"),
        ('#include <stdio.h>\nint main(void) {\n  puts("hi");\n  return 0;\n}\n', "source code"),
        ("milk\neggs\nbread\nbutter", "only short lines"),
        ("name,age\nann,three\nbob,four", "only short lines"),
        ("Trending Now\nTen lakes where you can swim\nStar goalkeeper leaves club", "only short lines"),
    ],
)
def test_what_is_no_article_is_refused_with_the_reason(text, said):
    with pytest.raises(NotAnArticle, match=said):
        read(text)


@settings(max_examples=40)
@given(
    st.permutations(
        ["Written by Maren Oldenkamp", "Feb.11 - 2025 6:48 AM CET", "Transport", "Photo: Shutterstock"]
    ),
    st.integers(0, 4),
)
def test_the_order_of_the_lines_under_the_headline_does_not_matter(order, widget_at):
    reading = read(lines(HEADLINE, *order[:widget_at], WIDGET, *order[widget_at:], *PARAGRAPHS))
    assert (reading.title, reading.authors, reading.section, reading.body) == (
        HEADLINE,
        ("Maren Oldenkamp",),
        "Transport",
        BODY,
    )
    assert reading.published.isoformat() == "2025-02-11T06:48:00+01:00"


@settings(max_examples=100)
@given(st.lists(st.text(max_size=60), max_size=12).map("\n".join))
def test_no_text_whatever_makes_it_fail_otherwise(text):
    try:
        reading = read(text)
    except NotAnArticle:
        return
    assert reading.title
    assert reading.body
