"""A few pages in each language, kept word for word, and the readers' pages that are made from the catalogues."""

import re
from datetime import date, time

import pytest
from page_builders import NOW, TOMORROW, a_morning, a_schedule
from test_pages_golden import on_paper

from digestbot.model import Preferences
from digestbot.pages.contexts import HelpPage, PausedPage, PrivacyPage, SettingsPage, TopicsPage
from digestbot.pages.languages.catalogue import languages
from digestbot.pages.templates import templates_folder
from tools.make_readers_pages import all_pages

#: English and German are kept page for page elsewhere.
OTHERS = [language for language in languages([templates_folder()]) if language not in {"en", "de"}]


@pytest.mark.parametrize("language", OTHERS)
def test_the_pages_of_a_language_look_like_this(pages, language, html_file):
    settings = SettingsPage(
        topics=("science", "world"),
        schedules=(a_schedule(), a_schedule(time(18, 30), frozenset({1, 5}))),
        now=NOW,
        chosen=Preferences(zone="Europe/Berlin"),
        next_at=TOMORROW,
        reads=("en", language),
    )
    shown = (
        *pages.show(settings, language),
        *pages.show(TopicsPage(("science", "sport"), ("science",), ("sport",)), language),
        *pages.show(HelpPage(), language),
        *pages.show(PausedPage(date(2025, 12, 24), "Europe/Berlin", NOW, TOMORROW), language),
        *pages.show(PrivacyPage(), language),
        *pages.digest(a_morning(), "classic", language),
        *pages.digest(a_morning(), "rich", language),
        *pages.digest(a_morning(), "plain", language),
    )

    assert on_paper(shown) == html_file


def test_no_template_has_english_quotation_marks_outside_of_a_sentence():
    """A sentence in a catalogue has those of its language."""
    outside = {
        str(file.relative_to(templates_folder())): re.sub(
            r"{{.*?}}|{%.*?%}|{#.*?#}", "", file.read_text("utf-8"), flags=re.DOTALL
        )
        for file in templates_folder().rglob("*.html")
    }

    assert [name for name, text in outside.items() if "“" in text or "”" in text] == []


def test_the_readers_pages_say_what_the_catalogues_say():
    """``make catalogues`` makes them anew."""
    for file, text in all_pages().items():
        assert file.read_text("utf-8") == text, file.name
