"""Pages say nothing that is not so: no digest that never comes, no numbers that contradict each other, one language."""

import re
from dataclasses import replace
from datetime import date, time, timedelta
from importlib.resources import files
from typing import get_args

import pytest
from page_builders import NOW, TOMORROW, a_digest, a_schedule, a_trend

from digestbot.actions.readers.names import names_for
from digestbot.chat.client.payloads import send_call
from digestbot.model import HelpTopic, Judge, Pick, SetTopic, ShowHelp, ShowWelcome, Slot, Update, read_button
from digestbot.newsroom.tagging.topics import Topics
from digestbot.pages.contexts import (
    HelpPage,
    HourAndZonePage,
    NothingPage,
    PausedPage,
    ReadyPage,
    ResumedPage,
    SettingsPage,
    TimeSetPage,
    TopicsPage,
    TrendingPage,
    TuneKeys,
    UnfollowedPage,
    YearUnclearPage,
    ZonePage,
    ZoneSetPage,
)


def html(messages):
    return "\n".join(message.html for message in messages)


def meanings(rows):
    return [read_button(button.data) for row in rows for button in row]


def labels(messages):
    return [button.label for message in messages for row in message.buttons for button in row]


def test_nobody_is_all_set_without_topics_and_a_button_leads_back_to_them(pages):
    (page,) = pages.show(ReadyPage((), time(8), None, NOW))

    assert "All set" not in page.html
    assert "topics" in page.html
    assert meanings(page.buttons)[0] == ShowWelcome()
    assert ShowWelcome() in meanings(pages.show(HourAndZonePage(NOW, "Europe/Berlin"))[0].buttons)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(
    "page",
    [
        TimeSetPage((Slot(time(8)),), None, NOW, follows_nothing=True),
        ResumedPage(NOW, follows_nothing=True),
        SettingsPage((), (a_schedule(),), NOW),
        UnfollowedPage("sport", nothing_left=True),
    ],
)
def test_whoever_follows_nothing_is_told_that_nothing_comes(pages, page, language):
    said = html(pages.show(page, language))

    assert "/topics" in said
    assert "/time" not in said


def test_after_a_digest_of_the_same_day_there_is_nothing_new_rather_than_nothing_much(pages):
    page = NothingPage(
        ("science",), NOW, "Europe/Berlin", 120, 14, TOMORROW, had_at=NOW - timedelta(minutes=1)
    )

    said = html(pages.show(page))

    assert "Nothing new since your digest of 07:59." in said
    assert "Nothing much" not in said
    assert "I look again" not in said


def test_nobody_says_that_no_articles_came_where_none_was_read(pages):
    read = html(pages.show(NothingPage(("science",), NOW, articles=0, sources=0)))
    unread = html(pages.show(NothingPage(("science",), NOW, articles=0, sources=0, unread=True)))

    assert "No articles came in" in read
    assert "No articles" not in unread
    assert "Nothing much" not in unread
    assert "can be read" in unread


def test_a_year_that_is_not_this_one_is_named(pages):
    assert "2027" in html(pages.show(PausedPage(date(2027, 3, 24), None, NOW)))
    assert "2025" not in html(pages.show(PausedPage(date(2025, 12, 24), None, NOW)))
    asked = pages.show(YearUnclearPage("24.3.", date(2026, 3, 24), NOW))
    assert "2026" in html(asked)
    assert any("2026" in label for label in labels(asked))


@pytest.mark.parametrize("style", ["rich", "classic", "plain"])
def test_the_sources_in_the_reason_are_those_beside_it(pages, style):
    story = replace(a_trend(outlets=4, hours=8), sources=3)

    said = html(pages.digest(a_digest(("world", story)), style))

    assert "The Harbour Post + 3, one of them a reprint" in said
    assert "3 sources" not in said


def test_an_update_counts_what_it_says_it_counts(pages):
    def said(sources):
        story = replace(a_trend(outlets=6), sources=sources)
        page = a_digest(("world", story))
        moved = replace(page.plan.sections[0], picks=(Pick(story, "world", Update(3, None)),))
        return html(pages.digest(replace(page, plan=replace(page.plan, sections=(moved,))), "classic"))

    assert "3 more sources since you had it" in said(6)
    assert "3 more sources with reports of their own since you had it" in said(5)


def test_a_channel_is_not_spoken_to_as_if_it_followed_something(pages):
    for style in ("rich", "classic", "plain"):
        messages = pages.digest(a_digest(("world", a_trend()), public=True), style)
        assert not re.search("[Yy]ou", html(messages))
        assert labels(messages) == []
    (nothing,) = pages.show(NothingPage(("science",), NOW, None, 5, 2, TOMORROW, public=True))
    assert not re.search("[Yy]ou|/", re.sub("<[^>]+>", "", nothing.html))
    assert nothing.buttons == ()


def test_a_button_says_what_it_will_do_so_that_a_double_tap_is_one(pages):
    topics = meanings(pages.show(TopicsPage(("sport",)))[0].buttons)
    assert SetTopic(False, "topics", "sport") in topics
    assert SetTopic(True, "topics", "health") in topics
    thumbs = meanings(pages.keys(TuneKeys(((7, "Storm", "more"), (8, "Ferry", None)))))
    assert thumbs[:4] == [
        Judge("more", False, 0, (7, 8)),
        Judge("less", True, 0, (7, 8)),
        Judge("more", True, 1, (7, 8)),
        Judge("less", True, 1, (7, 8)),
    ]


def test_editors_and_owners_find_their_commands_in_the_help(pages):
    def said(role):
        return "".join(html(pages.show(HelpPage(role, topic))) for topic in get_args(HelpTopic))

    assert "/alert " not in said(None)
    editor, owner = said("editor"), said("owner")
    assert "/alert " in editor
    assert "/retag " in editor
    assert "/editors " not in editor
    assert "/editors " in owner


@pytest.mark.parametrize("language", ["en", "de"])
def test_each_command_is_on_one_page_of_the_help_and_each_page_leads_to_the_others(pages, language):
    help_pages = [pages.show(HelpPage(None, topic), language)[0] for topic in get_args(HelpTopic)]

    for command, does in pages.commands(language):
        assert sum(f"/{command} · {does}\n" in f"{page.html}\n" for page in help_pages) == 1, command
    for page in help_pages:
        assert meanings(page.buttons)[:3] == [ShowHelp(topic) for topic in get_args(HelpTopic)]
        # Short enough to be read at a glance.
        assert page.html.count("\n/") <= 10


def test_an_editor_s_buttons_are_one_tap_away(pages):
    def shown(editing):
        below = labels(pages.show(TrendingPage((a_trend(), a_trend(2)), NOW, editing=editing)))
        return [label for label in below if label.startswith("Tags")]

    assert shown("no") == []
    assert shown("offered") == ["Tags …"]
    assert shown("open") == ["Tags 1", "Tags 2"]


def test_a_channel_s_update_speaks_to_nobody(pages):
    story = a_trend(outlets=6)
    page = a_digest(("world", story), public=True)
    for more in (0, 3):
        picks = (Pick(story, "world", Update(more, None)),)
        moved = replace(page.plan, sections=(replace(page.plan.sections[0], picks=picks),))
        for style in ("rich", "classic", "plain"):
            assert not re.search("[Yy]ou", html(pages.digest(replace(page, plan=moved), style)))


def test_the_keyboard_that_shares_the_location_goes_once_the_zone_is_known(pages):
    asked = pages.show(ZonePage(NOW))
    known = pages.show(ZoneSetPage("Europe/Vienna", NOW, TOMORROW, private=True))

    assert [message.ask_location for message in asked] == [False, True]
    assert [message.put_keyboard_away for message in known] == [False, True]
    assert send_call(5, 0, known[1])[1]["reply_markup"] == {"remove_keyboard": True}
    # A group has no such keyboard.
    assert len(pages.show(ZoneSetPage("Europe/Vienna", NOW, TOMORROW))) == 1


@pytest.mark.parametrize("language", ["nl", "tr", "xx"])
def test_a_page_in_english_names_topics_in_english(pages, language):
    known = Topics.parse(files("digestbot.newsroom").joinpath("topics.toml").read_text("utf-8"))

    names = names_for(pages, known, language)

    assert names["climate"] == names_for(pages, known, "en")["climate"]
    assert names_for(pages, known, "de-AT")["climate"] == "Klima"


def test_a_sentence_that_ends_with_an_abbreviated_time_has_one_full_stop(pages):
    page = TimeSetPage((Slot(time(8)),), TOMORROW, NOW, "America/Mexico_City")

    (message,) = pages.show(page, "es")

    assert "a.m.</b>\n" in message.html
    assert "a.m.\n" in message.html
