"""The buttons for the languages of the news that a reader reads, and for the language of the bot."""

from __future__ import annotations

from digestbot.model import (
    EVERY_LANGUAGE,
    ReadLanguage,
    ShowBotLanguage,
    ShowLanguages,
    SpeakLanguage,
)
from digestbot.pages import contexts
from digestbot.pages.buttons import MANY, ButtonTable, Rows, checked, in_rows, settings_button, short, tap
from digestbot.pages.languages.words import Words

LANGUAGE_PAGES = ButtonTable()


@LANGUAGE_PAGES.page
def _languages(page: contexts.LanguagesPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    toggles = [
        tap(
            checked(_counted(words.tongue(code), outlets), on=code in page.reads),
            ReadLanguage(on=code not in page.reads, language=code),
        )
        for code, outlets in page.offered[:MANY]
    ]
    every = tap(
        checked(_("Every language"), on=not page.reads),
        ReadLanguage(on=bool(page.reads), language=EVERY_LANGUAGE),
    )
    speaks = tap(
        _("I speak: %(language)s") % {"language": short(words.spoken(page.speaks))}, ShowBotLanguage()
    )
    return (*in_rows(toggles, 2), (every,), (speaks, settings_button(words)))


def _counted(name: str, outlets: int) -> str:
    return f"{short(name)} · {outlets}" if outlets else short(name)


@LANGUAGE_PAGES.page
def _unknown_language(page: contexts.UnknownLanguagePage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    near = [tap(short(words.tongue(code)), ReadLanguage(on=True, language=code)) for code in page.near]
    return (*in_rows(near, 2), (tap(_("Choose from the list"), ShowLanguages()),))


@LANGUAGE_PAGES.page
def _bot_language(page: contexts.BotLanguagePage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    spoken = [
        tap(checked(short(words.spoken(code)), on=code == page.speaks), SpeakLanguage(code))
        for code in page.offered[:MANY]
    ]
    return (*in_rows(spoken, 2), (tap(_("Languages of news"), ShowLanguages()), settings_button(words)))
