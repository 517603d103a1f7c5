"""Languages: those of the news that a reader reads, and the one that the bot speaks with them."""

from __future__ import annotations

from collections.abc import Sequence

from digestbot.actions.action import Action
from digestbot.actions.news.weigh import trends_now
from digestbot.actions.tools import Tools
from digestbot.errors import LastLanguage
from digestbot.model import EVERY_LANGUAGE, Reader, RecipientId, language_of_news
from digestbot.storage.desk import Desk

#: Languages offered to tap; any other can be written.
MOST_OFFERED = 20


@Action
def read_languages(desk: Desk, _tools: Tools, recipient_id: RecipientId, languages: Sequence[str]) -> Reader:
    """Read news in these languages, and in no other: ISO 639-1 codes, or EVERY_LANGUAGE."""
    desk.readers.choose(recipient_id, languages_read=tuple(languages))
    return desk.readers.get(recipient_id)


@Action
def read_language(
    desk: Desk, tools: Tools, recipient_id: RecipientId, language: str, *, on: bool
) -> tuple[Reader, bool]:
    """Read news in this language too, or no more; gives the reader as they are then, and False where it was so already.

    Raises:
        LastLanguage: they read no other.
    """
    reader = desk.readers.get(recipient_id)
    is_on = language in (reader.reads or (EVERY_LANGUAGE,))
    if is_on == on:
        return reader, False
    return read_languages.step(desk, tools, recipient_id, turned(reader.reads, language, on=on)), True


@Action
def speak(desk: Desk, _tools: Tools, recipient_id: RecipientId, language: str) -> Reader:
    """Speak this language (an IETF tag) with them from now on."""
    desk.readers.choose(recipient_id, language=language)
    return desk.readers.get(recipient_id)


async def languages_of_news(tools: Tools) -> tuple[tuple[str, int], ...]:
    """The languages of the news of the last two days, with how many outlets write in each, the most first."""
    return (await trends_now(tools)).languages


def offered(told: Sequence[tuple[str, int]], reader: Reader) -> tuple[tuple[str, int], ...]:
    """The languages to choose from, with their outlets: the bot's own with the reader, those of the news, what else they read.

    Turning one on or off moves none of those before it, so that the next tap meets what it was meant for.
    """
    outlets = dict(told)
    first = list(dict.fromkeys([language_of_news(reader.language), *outlets]))[:MOST_OFFERED]
    others = [language for language in reader.reads if language not in first]
    return tuple((language, outlets.get(language, 0)) for language in (*first, *others))


def turned(reads: Sequence[str], language: str, *, on: bool) -> tuple[str, ...]:
    """What somebody reads once they turned a language on or off who read these so far (none: every language).

    Who reads every language and chooses one reads that one; who turns "every language" off reads what the bot speaks.

    Raises:
        LastLanguage: they read no other.
    """
    if language == EVERY_LANGUAGE:
        return (EVERY_LANGUAGE,) if on else ()
    if on:
        return tuple(dict.fromkeys([*reads, language]))
    left = tuple(one for one in reads if one != language)
    if not left:
        raise LastLanguage(language)
    return left
