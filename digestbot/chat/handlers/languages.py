"""Answers about languages: those of the news that a reader reads, and the one that the bot speaks."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from digestbot.actions.readers import languages as actions
from digestbot.chat.answering import N_, answers, command
from digestbot.chat.visit import Visit
from digestbot.errors import LastLanguage, UnknownLanguage
from digestbot.model import (
    EVERY_LANGUAGE,
    Reader,
    ReadLanguage,
    ShowBotLanguage,
    ShowLanguages,
    SpeakLanguage,
    language_of_news,
)
from digestbot.pages.contexts import BotLanguagePage, LanguagesPage, UnknownLanguagePage
from digestbot.pages.languages import language_names

# --- of news --------------------------------------------------------------------------------------


@answers(ShowLanguages)
async def languages(visit: Visit) -> None:
    """A tap on "Languages"."""
    await visit.toast_quietly()
    await visit.show(await _languages(visit, visit.reader))


@command("languages", N_("Languages of news that you read: /languages en fr"))
async def languages_words(visit: Visit) -> None:
    """/languages en fr, /languages Deutsch, français or /languages all"""
    reader = visit.reader
    if visit.words:
        try:
            read = _read(visit)
        except UnknownLanguage as error:
            await visit.say(UnknownLanguagePage(error.text, error.near))
            return
        reader = await actions.read_languages(visit.tools, reader.recipient_id, read)
    await visit.say(await _languages(visit, reader))


def _read(visit: Visit) -> tuple[str, ...]:
    """The languages that the reader typed. Raises UnknownLanguage."""
    try:
        return language_names.read_languages(visit.words, visit.language)
    except UnknownLanguage:
        # "español y francés", "все": the words between, and for all of them.
        with suppress(UnknownLanguage):
            return language_names.read_languages(visit.words_in_english, visit.language)
        raise


@answers(ReadLanguage)
async def read_one(visit: Visit, tap: ReadLanguage) -> None:
    """A tap on a language."""
    if tap.on and tap.language != EVERY_LANGUAGE and not language_names.is_language(tap.language):
        await visit.toast("stale")
        return
    reader = visit.reader
    try:
        reader, changed = await actions.read_language(
            visit.tools, reader.recipient_id, tap.language, on=tap.on
        )
    except LastLanguage:
        await visit.toast("last_language")
    else:
        await _toast_read(visit, tap, reader, changed=changed)
    await visit.show(await _languages(visit, reader))


async def _toast_read(visit: Visit, tap: ReadLanguage, reader: Reader, *, changed: bool) -> None:
    if not changed:
        await visit.toast("already")
    elif tap.language != EVERY_LANGUAGE:
        await visit.toast("language_read" if tap.on else "language_left", language=tap.language)
    elif tap.on:
        await visit.toast("every_language")
    else:
        await visit.toast("own_language", language=reader.reads[0])


async def _languages(visit: Visit, reader: Reader) -> LanguagesPage:
    told = await actions.languages_of_news(visit.tools)
    return LanguagesPage(
        reads=reader.reads,
        offered=actions.offered(told, reader),
        speaks=_spoken(visit, reader),
        silent=tuple(language for language in reader.reads if language not in dict(told)),
    )


# --- of the bot -----------------------------------------------------------------------------------


@answers(ShowBotLanguage)
async def bot_language(visit: Visit) -> None:
    """A tap on "I speak: …"."""
    await visit.toast_quietly()
    await visit.show(_bot_language(visit))


@command("language", N_("The language that I speak: /language de"))
async def language_words(visit: Visit) -> None:
    """/language de"""
    if not visit.words:
        await visit.say(_bot_language(visit))
        return
    language = _meant(visit)
    if language is None:
        await visit.say(replace(_bot_language(visit), text=visit.words))
        return
    speaking = await _speaking(visit, language)
    await speaking.say(_bot_language(speaking))


@answers(SpeakLanguage)
async def speak_one(visit: Visit, tap: SpeakLanguage) -> None:
    """A tap on a language that the bot speaks."""
    if tap.language not in visit.tools.pages.languages:
        await visit.toast("stale")
        return
    speaking = await _speaking(visit, tap.language)
    await speaking.toast("already" if speaking is visit else "saved")
    await speaking.show(_bot_language(speaking))


def _meant(visit: Visit) -> str | None:
    """The bot's language that the reader typed.

    None if the bot does not speak it, or if they typed several.
    """
    pages = visit.tools.pages
    for language in pages.languages:
        # "简体中文" and "Português (Brasil)" stand on the buttons.
        if visit.words.strip().casefold() == pages.own_name(language).casefold():
            return language
    try:
        meant = language_names.read_languages(visit.words, visit.language)
    except UnknownLanguage:
        return None
    spoken = {language_of_news(language): language for language in pages.languages}
    return spoken.get(meant[0]) if len(meant) == 1 else None


async def _speaking(visit: Visit, language: str) -> Visit:
    """Choose the language that the bot speaks with the reader, and return the visit with it.

    A regional setting (de-AT) stays when its language (de) is chosen again.
    """
    if _spoken(visit, visit.reader) == language:
        return visit
    reader = await actions.speak(visit.tools, visit.reader.recipient_id, language)
    speaking = visit.about(reader)
    await speaking.offer_menu()
    return speaking


def _bot_language(visit: Visit) -> BotLanguagePage:
    reader = visit.reader
    return BotLanguagePage(_spoken(visit, reader), visit.tools.pages.languages, reader.reads)


def _spoken(visit: Visit, reader: Reader) -> str:
    """The bot's language for the reader. The reader's own may be one that the bot does not speak."""
    return visit.tools.pages.spoken(reader.language)
