"""Every preference stands on the page that its declaration names, and can be set there if it has a few answers."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from other_choices import CHOSEN

from digestbot.chat.handlers.alert_settings import alerts_page
from digestbot.chat.handlers.manage import manage_page
from digestbot.chat.handlers.settings import settings_page
from digestbot.chat.looking_after import in_hand
from digestbot.model import (
    IN_SETTINGS,
    PREFERENCES,
    AlertSettings,
    ChatId,
    Reader,
    RecipientId,
    SetPreference,
    button_data,
    preferences_of,
    read_button,
)
from digestbot.pages.contexts import AnswersPage, BotLanguagePage
from digestbot.pages.renderer import Pages

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
READER = Reader(RecipientId(1), ChatId(1), 1, "private", **CHOSEN)
PAGES = Pages()
#: Set on the page of settings, by buttons.
OF_FEW_ANSWERS = IN_SETTINGS


def looking_after(reader):
    """The page of /manage for somebody who may look after one channel."""
    channel = replace(READER, recipient_id=CHOSEN["looks_after"], title="The Wire")
    return manage_page((channel,), in_hand(reader, NOW))


PAGE_OF = {
    "settings": lambda reader: settings_page(reader, NOW, {}),
    "languages": lambda reader: BotLanguagePage(reader.language, ("en", "de"), reader.reads),
    "manage": looking_after,
    "alerts": lambda reader: alerts_page(AlertSettings.of(reader), reader.zone, {}),
}


@pytest.mark.parametrize("name", PREFERENCES)
def test_the_page_of_a_preference_says_how_it_is(name: str):
    preference = PREFERENCES[name]
    page_of = PAGE_OF[preference.shown_on]
    chosen, usual = (page_of(reader) for reader in (READER, replace(READER, **{name: preference.default})))
    assert PAGES.show(chosen) != PAGES.show(usual), (
        f"{name} is not to be seen on the page of {preference.shown_on}"
    )


@pytest.mark.parametrize("name", OF_FEW_ANSWERS)
def test_each_answer_has_a_button_and_the_one_that_is_chosen_its_mark(name: str):
    answers = PREFERENCES[name].answers
    for chosen in answers:
        (message,) = PAGES.show(settings_page(replace(READER, **{name: chosen}), NOW, {}))
        meant = [(one.label, read_button(one.data)) for row in message.buttons for one in row]
        marked = {
            meaning.preference[1]: text.startswith("✅")
            for text, meaning in meant
            if isinstance(meaning, SetPreference) and meaning.preference[0] == name
        }
        assert marked == {answer: answer == chosen for answer in answers}


def test_a_button_for_a_style_that_was_sent_before_preferences_had_names_means_the_same():
    assert read_button("1y:plain").preference == ("style", "plain")
    assert read_button(button_data(SetPreference("style=plain"))).preference == ("style", "plain")


@pytest.mark.parametrize("name", OF_FEW_ANSWERS)
def test_the_page_of_its_answers_says_in_the_words_of_the_settings_which_is_chosen(name: str):
    said = set()
    for answer in PREFERENCES[name].answers:
        reader = replace(READER, **{name: answer})
        (settings,) = PAGES.show(settings_page(reader, NOW, {}))
        (answers,) = PAGES.show(AnswersPage(name, preferences_of(reader)))
        how_it_is, *_ = answers.html.splitlines()
        assert how_it_is in settings.html.splitlines()
        said.add(how_it_is)
    assert len(said) == len(PREFERENCES[name].answers)
