"""Digests: what is in them, in what order, and how they are cut."""

import re
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from page_builders import NOW, a_digest, a_morning, a_trend, an_article

from digestbot.model import (
    DigestPlan,
    DigestSection,
    JudgeOne,
    KeepStoryBeside,
    Pick,
    ShowDigest,
    ShowKeeping,
    Tune,
    Update,
    Why,
    read_button,
)
from digestbot.pages import markup
from digestbot.pages.contexts import DigestPage, TrendingPage
from digestbot.pages.digest import _packed
from digestbot.pages.keeping import DrawnBlocks
from digestbot.pages.stories import isolated, shorten, whole_sentences, words_in


def first_line(message):
    """What the notification and the list of chats show."""
    if message.rendering == "rich":
        return re.sub("<[^>]+>", "", message.html.split("</h1>")[0].split("</p>")[0])
    return markup.plain(message.html).splitlines()[0]


def html_of(messages):
    return "\n".join(message.html for message in messages)


def text_of(messages):
    return "\n".join(markup.plain(message.html) for message in messages)


@pytest.mark.parametrize("style", ["classic", "rich", "plain"])
def test_every_story_is_there_once_whatever_the_size(pages, style):
    trends = [a_trend(number, 6, title=f"Story {number}.", lead="A lead. " * 30) for number in range(60)]
    long = a_digest(("world", *trends[:30]), ("sport", *trends[30:]))

    messages = pages.digest(long, style)

    shown = text_of(messages).split("\n") if style != "rich" else [m.html for m in messages]
    for number in range(60):
        heading = f"Story {number}."
        if style == "rich":
            heading = f'<h{3 if number else 1}><a href="https://news.example/{number * 100}">{heading}'
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

    assert "The Harbour Post + 5 · 1 h ago · you follow Climate" in text
    # The topic stands above the others.
    assert text.count("you follow") == 1
    assert "The Harbour Post + 1 · 1 h ago\n" in text
    assert "The Harbour Post · 14 h ago\n" in text


def test_one_report_in_many_outlets_is_called_that(pages):
    printed = replace(a_trend(outlets=4), sources=1)

    text = text_of(pages.digest(a_digest(("climate", printed)), "classic"))

    assert "The Harbour Post + 3, all one report · 1 h ago" in text


@pytest.mark.parametrize(
    ("age", "said"),
    [
        (timedelta(seconds=3), "1 min ago"),
        (timedelta(minutes=59), "59 min ago"),
        (timedelta(hours=14), "14 h ago"),
        (timedelta(hours=47), "47 h ago"),
        (timedelta(hours=49), "2 days ago"),
        # An outlet whose clock is ahead.
        (timedelta(minutes=-5), "1 min ago"),
    ],
)
def test_a_story_says_how_old_it_is(pages, age, said):
    old = a_trend(at=NOW - age)

    assert f"The Harbour Post · {said}" in text_of(pages.digest(a_digest(("world", old)), "classic"))


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("style", ["classic", "rich", "plain"])
def test_the_first_line_is_the_strongest_story_and_how_many_more_there_are(pages, style, language):
    weak, strong, other = (a_trend(number, 2, title=f"Story {number}") for number in (1, 2, 3))
    page = a_digest(("world", weak), ("sport", strong, other))
    page = replace(page, plan=replace(page.plan, strongest=strong.story.id))

    (message,) = pages.digest(page, style, language)

    more = {"en": "+ 2 more", "de": "+ 2 weitere"}[language]
    assert first_line(message) == f"Story 2 {more}"
    # It is told once, and its topic's heading stands above the other one.
    told = re.findall("Story [123]", re.sub("(?s)<details>.*?</details>", "", message.html))
    assert told == ["Story 2", "Story 1", "Story 3"]


@pytest.mark.parametrize("style", ["classic", "rich", "plain"])
def test_below_a_followed_story_each_topic_has_one_heading_in_the_readers_order(pages, style):
    followed = Pick(a_trend(9), "sport", followed=True)
    world, science = (
        DigestSection(tag, tuple(Pick(a_trend(number), tag) for number in numbers))
        for tag, numbers in (("world", (1, 2)), ("science", (3, 4)))
    )
    plan = DigestPlan(NOW, (world, science), strongest=science.picks[1].trend.story.id, followed=(followed,))

    (message,) = pages.digest(DigestPage(plan), style)

    headings = re.findall("(?im)^(?:<b>|<h2>)?(World|Science)(?:</b>|</h2>)?$", message.html)
    assert [heading.title() for heading in headings] == ["World", "Science"]


@pytest.mark.parametrize("style", ["classic", "rich", "plain"])
def test_a_digest_of_one_story_counts_no_others(pages, style):
    (message,) = pages.digest(a_digest(("world", a_trend(title="Only this")), articles=1, outlets=1), style)

    assert first_line(message) == "Only this"
    assert "one story · one minute · from one article of one outlet" in markup.plain(message.html)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "3 stories · one minute · from 1,240 articles of 57 outlets"),
        ("de", "3 Meldungen · eine Minute · aus 1.240 Artikeln von 57 Medien"),
    ],
)
@pytest.mark.parametrize("style", ["classic", "rich", "plain"])
def test_a_digest_says_what_it_is(pages, style, language, said):
    messages = pages.digest(replace(a_morning(), articles=1240, outlets=57), style, language)

    assert said in text_of(messages)


def test_a_digest_that_was_counted_nowhere_says_nothing_of_articles(pages):
    assert "3 stories · one minute\n" in text_of(pages.digest(a_morning(), "classic"))


@pytest.mark.parametrize(("words", "minutes"), [(1, "one minute"), (238, "one minute"), (239, "2 minutes")])
def test_the_minutes_are_those_that_reading_takes(pages, words, minutes):
    titles = ["a " * min(100, words - start) for start in range(0, words, 100)]
    page = a_digest(("world", *(a_trend(n, title=title, lead=None) for n, title in enumerate(titles, 1))))

    assert f" · {minutes}\n" in text_of(pages.digest(page, "classic"))


def test_a_script_without_spaces_is_read_letter_by_letter():
    assert words_in("天気は晴れです。") == 7
    assert words_in("Das Wetter ist gut.") == 4
    assert words_in("الطقس جميل اليوم") == 3


@pytest.mark.parametrize("style", ["classic", "rich", "plain"])
def test_what_moved_of_what_the_reader_had_stands_apart_from_what_is_new(pages, style):
    also = (
        Pick(a_trend(5, title="Quite new"), "world"),
        Pick(a_trend(6, title="Known"), "world", Update(4, an_article(61, title="Known goes on"))),
        Pick(a_trend(7, title="Told by more"), "world", Update(4)),
        Pick(a_trend(8, title="Next in it"), "world", continues=an_article(81, title="First in it")),
    )
    page = a_digest(("world", a_trend(1)))

    text = text_of(pages.digest(replace(page, plan=replace(page.plan, also=also)), style))

    new, moved = text.upper().split("SINCE YESTERDAY")
    assert "QUITE NEW" in new.split("ALSO TRENDING")[1]
    assert "UPDATE: KNOWN GOES ON" in moved
    assert "↑ TOLD BY MORE (+4)" in moved
    assert "NEW: NEXT IN IT" in moved


@pytest.mark.parametrize("style", ["classic", "rich", "plain"])
def test_a_digest_ends(pages, style):
    def end(**fields):
        return " ".join(text_of(pages.digest(a_digest(("world", a_trend()), **fields), style)).split())

    assert end().endswith("That's all. The next one comes tomorrow at 08:00.")
    assert end(next_at=None).endswith("That's all.")


@pytest.mark.parametrize("style", ["classic", "rich", "plain"])
def test_a_digest_in_parts_leads_and_ends_once(pages, style):
    trends = [a_trend(number, 9, title=f"Story {number}.", lead="A lead. " * 30) for number in range(1, 70)]

    first, *rest = pages.digest(a_digest(("world", *trends)), style)

    assert first_line(first) == "Story 1. + 68 more"
    assert rest
    assert not any("more" in first_line(part) for part in rest)
    assert [("That's all." in part.html) for part in (first, *rest)] == [False] * len(rest) + [True]


def test_quiet_topics_are_named_at_the_end(pages):
    assert "Quiet today: Sport, Health" in text_of(pages.digest(a_morning(), "plain"))


def test_a_plain_digest_hides_no_link(pages):
    (message,) = pages.digest(a_morning(), "plain")

    assert "<" not in message.html
    assert "https://news.example/chip?a=1&b=2" in markup.plain(message.html)
    assert message.rendering == "classic"


def test_a_rich_digest_folds_the_other_outlets_away(pages):
    (message,) = pages.digest(a_morning(), "rich")

    assert "<details><summary>The Harbour Post + 5 · <tg-time" in message.html
    assert message.rendering == "rich"


def told_abroad(*languages, foreign=None):
    """A story whose outlets write in these languages, the first of them under its headline."""
    told = a_trend(outlets=len(languages))
    headline, *others = (
        replace(article, language=language)
        for article, language in zip((told.headline, *told.coverage), languages, strict=True)
    )
    return replace(told, headline=headline, coverage=tuple(others), foreign=foreign)


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("en", "The Harbour Post (in French) + 1"),
        ("de", "The Harbour Post (auf Französisch) + 1"),
    ],
)
def test_a_headline_that_the_reader_does_not_read_is_marked(pages, language, marked):
    story = told_abroad("fr", "fr", foreign="fr")

    assert marked in text_of(pages.digest(a_digest(("world", story)), "classic", language))
    assert "(in " not in text_of(pages.digest(a_digest(("world", told_abroad("en", "fr"))), "classic"))


def test_a_story_says_in_which_other_languages_it_is_told(pages):
    story = told_abroad("en", "fr", "ar", "fr", "en", "en-GB")

    assert "The Harbour Post + 5 · also told in French, Arabic" in text_of(
        pages.digest(a_digest(("world", story)), "classic")
    )
    assert "also told" not in text_of(
        pages.digest(a_digest(("world", told_abroad("en", "en", None))), "classic")
    )


def test_trending_says_how_fast_a_story_spreads_before_it_names_other_languages(pages):
    trend = replace(told_abroad("en", "fr", "ar"), hours=9, lately=1)
    (message,) = pages.show(TrendingPage((trend,), NOW))

    assert "3 sources in 9 h, 1 in the last 3 h · also told in Arabic, French" in message.html


def test_the_languages_of_a_region_count_as_one(pages):
    story = told_abroad("en", "ar", "ar", "fr", "fr-CA", "fr-BE")

    assert "also told in French, Arabic" in text_of(pages.digest(a_digest(("world", story)), "classic"))


def test_more_sources_are_grouped_by_language(pages):
    (message,) = pages.digest(a_digest(("world", told_abroad("en", "fr", "en", "ar", "fr"))), "rich")

    folded = message.html[message.html.index("<details>") : message.html.index("</details>")]
    assert re.findall(r"In \w+|<li>[^:]+", folded) == [
        "<li>Morgenblick",
        "In Arabic",
        "<li>Delta Wire",
        "In French",
        "<li>Northern Ledger",
        "<li>The Lantern",
    ]


def test_a_digest_offers_more(pages):
    (message,) = pages.digest(a_morning(), "classic")

    assert [read_button(button.data) for row in message.buttons for button in row] == [
        ShowDigest(),
        Tune(open=True, stories=(1, 2, 3)),
        ShowKeeping(open=True, stories=(1, 2, 3)),
        Why((1, 2, 3)),
    ]


def test_each_story_has_its_handles_where_telegram_takes_them(pages):
    (message,) = pages.digest(replace(a_morning(), handles=True), "rich")

    meant = [read_button(data) for data in re.findall('<tg-button [^>]*data="([^"]+)"', message.html)]
    assert meant == [
        meaning
        for story in (1, 2, 3)
        for meaning in (
            JudgeOne("more", story),
            JudgeOne("less", story),
            KeepStoryBeside("save", story),
            KeepStoryBeside("follow", story),
            Why((story,)),
        )
    ]
    markup.check(message.html, "rich")


@pytest.mark.parametrize(
    ("style", "fields"),
    [
        ("rich", {"handles": False}),
        ("rich", {"handles": True, "public": True}),
        ("classic", {"handles": True}),
        ("plain", {"handles": True}),
    ],
)
def test_nobody_gets_buttons_in_a_text_that_does_not_take_them_or_of_a_channel(pages, style, fields):
    assert "tg-button" not in html_of(pages.digest(replace(a_morning(), **fields), style))


def test_readers_whose_telegram_takes_handles_share_no_block_with_those_whose_does_not(pages):
    kept = DrawnBlocks()
    drawn = [
        pages.digest(replace(a_morning(), handles=handles), "rich", kept=kept) for handles in (True, False)
    ]

    assert drawn == [pages.digest(replace(a_morning(), handles=handles), "rich") for handles in (True, False)]


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
        DigestPage(DigestPlan(NOW, (DigestSection("science", (pick,)),)))
        for pick in (Pick(trend, "science"), Pick(trend, "science", **had), Pick(trend, "science"))
    ]

    shared = [pages.digest(digest, style, kept=kept) for digest in digests]

    assert shared == [pages.digest(digest, style) for digest in digests]
    assert shared[0] == shared[2] != shared[1]


@pytest.mark.parametrize("style", ["classic", "rich", "plain"])
def test_readers_share_no_line_about_other_counts_or_other_news_of_a_story_below(pages, style):
    """The summary and each line at the end are drawn once for all readers for whom they are the same."""
    kept, told, moved = DrawnBlocks(), a_digest(("world", a_trend(1, 3))), a_trend(2, 4)
    newest = an_article(8, title="Probe phones home")
    digests = [
        replace(told, plan=replace(told.plan, also=(pick,)), articles=articles, outlets=57)
        for articles in (1240, 900)
        for pick in (
            Pick(moved, "science"),
            Pick(moved, "science", update=Update(2)),
            Pick(moved, "science", update=Update(3)),
            Pick(moved, "science", update=Update(3, newest)),
            Pick(moved, "science", continues=newest),
        )
    ]

    shared = [pages.digest(digest, style, kept=kept) for digest in digests]

    assert shared == [pages.digest(digest, style) for digest in digests]
    assert len(set(shared)) == len(digests)


ARABIC = "سفينة شحن تعود إلى الميناء"


@pytest.mark.parametrize("style", ["classic", "rich", "plain"])
def test_a_headline_from_right_to_left_does_not_turn_the_words_beside_it(pages, style):
    harbour = replace(a_trend(1, 3, title=ARABIC, lead="", url=None), foreign="ar")
    two = pages.digest(a_digest(("world", harbour, a_trend(2))), style)
    alone = pages.digest(a_digest(("world", harbour)), style)

    assert first_line(two[0]) == f"\u2068{ARABIC}\u2069 + 1 more"
    assert first_line(alone[0]) == ARABIC


@pytest.mark.parametrize("style", ["classic", "rich", "plain"])
def test_names_and_headlines_from_right_to_left_stand_apart_in_the_grey_line_and_at_the_end(pages, style):
    told = a_trend(1, 3, title="Ferry refloated")
    told = replace(told, headline=replace(told.headline, source_name="صوت الميناء"))
    also = Pick(replace(a_trend(2, title=ARABIC), foreign="ar"), "world")
    moved = Pick(a_trend(3, title=ARABIC), "world", update=Update(2))
    digest = a_digest(("world", told))
    text = text_of(pages.digest(replace(digest, plan=replace(digest.plan, also=(also, moved))), style))

    assert "\u2068صوت الميناء\u2069 + 2" in text
    assert f"\u2068{ARABIC}\u2069 (in Arabic)" in text
    assert f"↑ \u2068{ARABIC}\u2069 (+2)" in text


@pytest.mark.parametrize(
    "text", ["Ferry refloated", "Île d’Yeu: 40 € de plus", "港で船が座礁", "Паром", "🚢"]
)
def test_a_text_from_left_to_right_gets_no_marks(text):
    assert isolated(text) == text


@pytest.mark.parametrize("text", ["سفينة", "ספינה", "Radio سفينة", "𞤀𞤣𞤤𞤢𞤥"])
def test_a_text_with_letters_from_right_to_left_stands_between_marks(text):
    assert isolated(text) == f"\u2068{text}\u2069"
