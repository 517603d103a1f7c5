"""Pages in a language that is written from right to left."""

import pytest
from page_builders import NOW, a_morning, a_trend

from digestbot.model import Pick, WeekPlan
from digestbot.pages.contexts import AlertPage, WeekPage
from digestbot.pages.languages.directions import from_right, has_latin

RLM, LRM, FSI, PDI = "\u200f", "\u200e", "\u2068", "\u2069"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("<b>مرحبا</b>", "<b>مرحبا</b>"),
        ("3 مصادر", "3 مصادر"),
        ("The Harbour Post · الآن", f"{RLM}The Harbour Post · الآن"),
        ("<i>The Harbour Post + 4 · 07:40</i>", f"<i>{RLM}{FSI}The Harbour Post + 4 · 07:40{PDI}</i>"),
        ("<b>It's over.</b>", f"<b>{RLM}{FSI}It's over.{PDI}</b>"),
        ("— · —", "— · —"),
        (f"{FSI}The Harbour Post{PDI} · الآن", f"{FSI}The Harbour Post{PDI} · الآن"),
        (f"{FSI}The Harbour Post{PDI} + 4", f"{RLM}{FSI}{FSI}The Harbour Post{PDI} + 4{PDI}"),
        (
            '• <a href="https://a.example">Late goal!</a>',
            f'{RLM}• <a href="https://a.example">{FSI}Late goal!{PDI}</a>',
        ),
        ("1. <b>Late goal</b> (رويترز)", f"{RLM}1. <b>Late goal</b> (رويترز)"),
        ("اكتب /time الآن", f"اكتب {LRM}/time الآن"),
        ("اكتب <code>/follow nasa</code>", f"اكتب {LRM}<code>/follow nasa</code>"),
        ("/time · وقت الملخص", f"{RLM}{LRM}/time · وقت الملخص"),
        (
            '<a href="https://news.example/a">نص</a> &amp; نص',
            '<a href="https://news.example/a">نص</a> &amp; نص',
        ),
        ("<p>One.</p><p>Two.</p>", f"<p>{RLM}One.</p><p>Two.</p>"),
    ],
)
def test_a_line_gets_the_marks_that_make_it_run_from_the_right(line, shown):
    assert from_right(line) == shown
    assert from_right(f"{line}\n\n{line}") == f"{shown}\n\n{shown}"


def test_marks_change_neither_the_commands_that_telegram_finds_nor_the_text(telegram, commands_in):
    text = from_right(
        "The Harbour Post · الآن\n/time · وقت <b>Reuters</b>\nاكتب <code>/follow nasa</code> و /help."
    )

    assert telegram(text)["text"].count(RLM) == 2
    assert commands_in(text) == ["/time", "/follow", "/help"]


def test_what_an_editor_wrote_keeps_its_own_direction(pages):
    [message] = pages.show(AlertPage("<b>Dam breaks</b>\n/stay at home.", tags=("world",)), "ar")

    assert message.html.endswith("\n\n<b>Dam breaks</b>\n/stay at home.")
    assert message.html.startswith("⚡ العالم")


@pytest.mark.parametrize(("language", "from_the_right"), [("ar", True), ("en", False)])
def test_the_blocks_of_a_digest_and_of_a_week_run_as_the_language_does(pages, language, from_the_right):
    week = WeekPage(WeekPlan(NOW, (Pick(a_trend(), "world"),)))
    messages = (*pages.digest(a_morning(), "rich", language), *pages.week(week, "rich", language))

    assert [message.right_to_left for message in messages] == [from_the_right] * 2


def test_latin_is_what_has_a_letter_of_it_outside_of_tags():
    assert has_latin("<b>Reuters</b>")
    assert not has_latin("<b>رويترز</b> &amp; 4")
