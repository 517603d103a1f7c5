"""Changes the languages of the news that a reader reads, and the language that the bot speaks with them."""

from __future__ import annotations

from collections.abc import Sequence

from digestbot.actions.action import Action
from digestbot.actions.news.weigh import trends_now
from digestbot.actions.tools import Tools
from digestbot.errors import LastLanguage
from digestbot.model import EVERY_LANGUAGE, Reader, RecipientId, language_of_news
from digestbot.storage.desk import Desk

#: The most languages to offer as buttons. Readers can type any other.
MOST_OFFERED = 20


@Action
def read_languages(desk: Desk, _tools: Tools, recipient_id: RecipientId, languages: Sequence[str]) -> Reader:
    """Set the languages of the reader's news: ISO 639-1 codes, or EVERY_LANGUAGE."""
    desk.readers.choose(recipient_id, languages_read=tuple(languages))
    return desk.readers.get(recipient_id)


@Action
def read_language(
    desk: Desk, tools: Tools, recipient_id: RecipientId, language: str, *, on: bool
) -> tuple[Reader, bool]:
    """Add a language to those of the reader's news, or remove it.

    Returns:
        The reader afterwards, and whether anything changed.

    Raises:
        LastLanguage: It is the only language that they read, so it can't be removed.
    """
    reader = desk.readers.get(recipient_id)
    is_on = language in (reader.reads or (EVERY_LANGUAGE,))
    if is_on == on:
        return reader, False
    return read_languages.step(desk, tools, recipient_id, turned(reader.reads, language, on=on)), True


@Action
def speak(desk: Desk, _tools: Tools, recipient_id: RecipientId, language: str) -> Reader:
    """Set the language that the bot speaks with the reader (an IETF tag)."""
    desk.readers.choose(recipient_id, language=language)
    return desk.readers.get(recipient_id)


async def languages_of_news(tools: Tools) -> tuple[tuple[str, int], ...]:
    """The languages of the news of the last two days with their numbers of outlets, the most first."""
    return (await trends_now(tools)).languages


def offered(told: Sequence[tuple[str, int]], reader: Reader) -> tuple[tuple[str, int], ...]:
    """The languages to offer, each with its number of outlets.

    First comes the language that the bot speaks with the reader, then those of the news, then others that
    they read. Adding or removing a language moves none of those before it, so that the next tap hits the
    intended button.
    """
    outlets = dict(told)
    first = list(dict.fromkeys([language_of_news(reader.language), *outlets]))[:MOST_OFFERED]
    others = [language for language in reader.reads if language not in first]
    return tuple((language, outlets.get(language, 0)) for language in (*first, *others))


def turned(reads: Sequence[str], language: str, *, on: bool) -> tuple[str, ...]:
    """The languages that a reader reads after turning one on or off.

    If they read every language and choose one, they read only that one. If they turn "every language" off,
    the result is empty, which means the language that the bot speaks with them.

    Args:
        reads: The languages that they read so far; empty for every language.
        language: The language to turn on or off, or EVERY_LANGUAGE.
        on: Whether to turn it on.

    Raises:
        LastLanguage: It is the only language that they read, so it can't be turned off.
    """
    if language == EVERY_LANGUAGE:
        return (EVERY_LANGUAGE,) if on else ()
    if on:
        return tuple(dict.fromkeys([*reads, language]))
    left = tuple(one for one in reads if one != language)
    if not left:
        raise LastLanguage(language)
    return left
