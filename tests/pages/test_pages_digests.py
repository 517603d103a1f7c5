"""Digests: what is in them, in what order, and how they are cut."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from page_builders import NOW, a_digest, a_morning, a_trend, an_article

from digestbot.model import DigestPlan, DigestSection, Pick, ShowDigest, Tune, Update, read_button
from digestbot.pages import markup
from digestbot.pages.contexts import DigestPage
from digestbot.pages.digest import _packed
from digestbot.pages.keeping import DrawnBlocks
from digestbot.pages.stories import shorten, whole_sentences


def text_of(messages):
    return "\n".join(markup.plain(message.html) for message in messages)


@pytest.mark.parametrize("style", ["classic", "rich", "plain"])
def test_every_story_is_there_once_whatever_the_size(pages, style):
    trends = [a_trend(number, 6, title=f"Story {number}.", lead="A lead. " * 30) for number in range(60)]
    long = a_digest(("world", *trends[:30]), ("sport", *trends[30:]))

    messages = pages.digest(long, style)

    shown = text_of(messages).split("\n") if style != "rich" else [m.html for m in messages]
    for number in range(60):
        heading = f">Story {number}.</a></h3>" if style == "rich" else f"Story {number}."
        assert sum(line.count(heading) for line in shown) == 1, heading
    assert len(messages) > 1


def test_leads_are_shortened_before_a_digest_is_split(pages):
    lead = "This is a sentence of some fifty characters, more or less. " * 5
    page = a_digest(("world", *(a_trend(number, 3, lead=lead) for number in range(13))))

    messages = pages.digest(page, "classic")

    assert len(messages) == 1


def test_a_section_that_is_split_has_its_heading_on_both_parts(pages):
    trends = [a_trend(number, 3, lead="Long enough. " * 20) for number in range(30)]

    messages = pages.digest(a_digest(("world", *trends)), "classic")

    assert len(messages) > 1
    assert all("<b>WORLD</b>" in message.html for message in messages)


def test_parts_are_numbered(pages):
    trends = [a_trend(number, 3, lead="Long enough. " * 20) for number in range(30)]

    messages = pages.digest(a_digest(("world", *trends)), "classic")

    for number, message in enumerate(messages, start=1):
        assert f"Part {number} of {len(messages)}" in message.html


@given(st.lists(st.integers(1, 9), min_size=1, max_size=30), st.integers(5, 20))
def test_each_part_holds_as_many_stories_as_fit(sizes, room):
    groups = _packed(sizes, lambda some, _: sum(some) <= room)

    assert [size for group in groups for size in group] == sizes
    assert all(len(group) == 1 or sum(group) <= room for group in groups)
    assert all(sum(group) + after[0] > room for group, after in pairwise(groups))


def test_the_same_topic_twice_in_a_row_is_one_section(pages):
    (message,) = pages.digest(a_morning(), "classic")

    assert message.html.count("<b>CLIMATE</b>") == 1


def test_each_story_says_where_it_is_from_and_why_it_is_there(pages):
    text = text_of(pages.digest(a_morning(), "classic"))

    assert "The Harbour Post + 5 more · 07:00" in text
    assert "breaking · 6 sources in 3 h · you follow Climate" in text
    assert "one source so far · you follow Technology" in text


def test_one_report_in_many_outlets_is_called_that(pages):
    printed = replace(a_trend(outlets=4), sources=1)

    text = text_of(pages.digest(a_digest(("climate", printed)), "classic"))

    assert "The Harbour Post + 3 more" in text
    assert "one report, printed by 4 sources · you follow climate" in text


def test_a_story_of_yesterday_says_so(pages):
    old = a_trend(at=NOW - timedelta(hours=14))

    assert "The Harbour Post · yesterday at 18:00" in text_of(
        pages.digest(a_digest(("world", old)), "classic")
    )


def test_quiet_topics_are_named_at_the_end(pages):
    assert "Quiet today: Sport, Health" in text_of(pages.digest(a_morning(), "plain"))


def test_a_plain_digest_hides_no_link(pages):
    (message,) = pages.digest(a_morning(), "plain")

    assert "<" not in message.html
    assert "https://news.example/chip?a=1&b=2" in markup.plain(message.html)
    assert message.rendering == "classic"


def test_a_rich_digest_folds_the_other_outlets_away(pages):
    (message,) = pages.digest(a_morning(), "rich")

    assert "<details><summary>5 more sources</summary>" in message.html
    assert message.rendering == "rich"


def test_a_digest_offers_more(pages):
    (message,) = pages.digest(a_morning(), "classic")

    assert [read_button(button.data) for row in message.buttons for button in row] == [
        ShowDigest(),
        Tune(open=True, stories=(1, 2, 3)),
    ]


@pytest.mark.parametrize("style", ["classic", "rich", "plain"])
def test_an_empty_plan_becomes_an_honest_nothing(pages, style):
    messages = pages.digest(a_digest(quiet_tags=("sport",)), style)

    assert "Nothing new stood out in Sport." in text_of(messages)


@pytest.mark.parametrize("minutes", [0, 9])
def test_a_few_minutes_late_is_not_late(pages, minutes):
    assert "late" not in text_of(
        pages.digest(a_digest(("world", a_trend()), late_minutes=minutes), "classic")
    )


@pytest.mark.parametrize(
    ("text", "limit", "cut"),
    [
        ("Short.", 280, "Short."),
        (
            "One sentence that is of a good length, forty and more. Two is not. Three.",
            60,
            "One sentence that is of a good length, forty and more.",
        ),
        (
            "St. Mary's bells rang for the first time in a hundred years",
            40,
            "St. Mary's bells rang for the first…",
        ),
        ("天気は晴れです。" * 10, 50, "天気は晴れです。" * 6),
        ("x" * 50, 10, "xxxxxxxxx…"),
    ],
)
def test_a_lead_is_cut_at_a_sentence_where_there_is_one(text, limit, cut):
    assert whole_sentences(text, limit) == cut


def test_a_cut_never_exceeds_its_limit():
    for limit in range(2, 60):
        assert len(shorten("some words — and, then some more of them: here", limit)) <= limit


@pytest.mark.parametrize("style", ["classic", "rich", "plain"])
@pytest.mark.parametrize(
    "had",
    [
        {"continues": an_article(9, title="Probe nears comet Ashby")},
        {"update": Update(2, an_article(8, title="Probe phones home"))},
    ],
)
def test_readers_who_had_different_things_share_no_line_about_what_they_had(pages, style, had):
    """What was drawn for one reader is kept for those who get the same, and for nobody else."""
    trend, kept = a_trend(1, 3), DrawnBlocks()
    digests = [
        DigestPage(DigestPlan(NOW, (DigestSection("science", (pick,)),)), NOW.date())
        for pick in (Pick(trend, "science"), Pick(trend, "science", **had), Pick(trend, "science"))
    ]

    shared = [pages.digest(digest, style, kept=kept) for digest in digests]

    assert shared == [pages.digest(digest, style) for digest in digests]
    assert shared[0] == shared[2] != shared[1]
