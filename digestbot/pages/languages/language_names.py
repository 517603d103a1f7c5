"""The names of languages: their own ("Deutsch"), in other languages ("German"), and as people type them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from babel.core import get_global

from digestbot.errors import UnknownLanguage
from digestbot.model import EVERY_LANGUAGE, language_of_news
from digestbot.model.near import nearest
from digestbot.model.typed import as_meant
from digestbot.pages.languages import when
from digestbot.pages.languages.native_names import OWN_NAMES

#: The number of similar languages to offer if a typed one is not known.
NEAR = 4
#: Characters of a name, beyond which no near ones are looked for, and words of it.
_LONGEST, _MOST_WORDS = 32, 3
_LONGEST_CODE = 3
_CODE = re.compile(r"[a-z]{2,3}(?:[-_][a-z0-9]{1,8})*")
_EVERY = frozenset(
    {EVERY_LANGUAGE, "all", "every", "any", "all languages", "every language"}
    | {"alle", "alles", "jede", "alle sprachen", "jede sprache"}
)
#: Other names that people use.
_ALSO = {"farsi": "fa", "mandarin": "zh"}
#: Between two languages these say nothing; in the second set are codes, too (Estonian, Oriya), so only
#: between names.
_AND = frozenset({"and", "und", "oder", "y", "e", "i", "и"})
_AND_BETWEEN_NAMES = frozenset({"et", "or"})


def is_language(code: str) -> bool:
    """Say whether this is the ISO 639-1 code of a language in which there may be news."""
    return len(code) == len("en") and code in _names("en") and code == language_of_news(code)


def own_name(code: str) -> str | None:
    """The name of a language in itself, such as "Deutsch"; None if it is not known."""
    return OWN_NAMES.get(_base(code))


def name_in(language: str, code: str) -> str | None:
    """The name of the language ``code`` in the language of an IETF tag: "German" for ("en", "de").

    Else None.
    """
    return _names(language).get(_base(code))


def country_of(language: str) -> str | None:
    """The country (ISO 3166 code) of an IETF tag, "AT" for "de-AT"; if it names none, the country in which
    most people speak the language, by the Unicode CLDR. None if no country can be told.
    """
    parts = re.split("[-_]", language)
    named = [part.upper() for part in parts[1:] if len(part) == len("AT") and part.isalpha()]
    if named:
        return named[0]
    likely = get_global("likely_subtags")
    whole = likely.get("_".join([parts[0].lower(), *map(str.title, parts[1:])])) or likely.get(
        parts[0].lower()
    )
    country = (whole or "").rpartition("_")[2]
    return country if len(country) == len("AT") and country.isupper() else None


def means_every(text: str) -> bool:
    """Say whether the text means every language, such as "all"."""
    return _folded(as_meant(text)) in _EVERY


def read_languages(text: str, language: str) -> tuple[str, ...]:
    """The languages that a person typed; ``(EVERY_LANGUAGE,)`` for all of them.

    A language can be typed as an ISO code ("de", "pt-BR", "deu"), by their own names or by those in
    ``language`` or English, with commas or spaces between them::

        "en de", "Deutsch, français", "English and Norwegian Bokmål"

    Raises:
        UnknownLanguage: For the first name that is no language, or if nothing was typed.
    """
    found: dict[str, None] = {}
    for part in re.split(r"[,;/+&\n،、，；]", as_meant(text)):
        found |= dict.fromkeys(_in_part(part.split(), language))
    if not found:
        raise UnknownLanguage(text)
    return (EVERY_LANGUAGE,) if EVERY_LANGUAGE in found else tuple(found)


def _in_part(words: list[str], language: str) -> list[str]:
    found: list[str] = []
    at = 0
    while at < len(words):
        if _says_and(words, at):
            at += 1
            continue
        for length in range(min(_MOST_WORDS, len(words) - at), 0, -1):
            code = _meant(" ".join(words[at : at + length]), language)
            if code is not None:
                found.append(code)
                at += length
                break
        else:
            raise UnknownLanguage(words[at], _near(words[at], language))
    return found


def _says_and(words: list[str], at: int) -> bool:
    if not 0 < at < len(words) - 1:
        return False
    between_names = min(len(words[at - 1]), len(words[at + 1])) > _LONGEST_CODE
    word = words[at].lower()
    return word in _AND or (word in _AND_BETWEEN_NAMES and between_names)


def _meant(name: str, language: str) -> str | None:
    """The language with this name or code; None if there is none."""
    folded = _folded(name)
    if folded in _EVERY:
        return EVERY_LANGUAGE
    if _CODE.fullmatch(folded):
        # Old codes of two letters are words, too, such as "in".
        code = get_global("language_aliases").get(folded, folded) if len(folded) == _LONGEST_CODE else folded
        if is_language(_base(code)):
            return _base(code)
    return _codes_by_name(language).get(folded)


def _near(name: str, language: str) -> tuple[str, ...]:
    if len(name) > _LONGEST:
        return ()
    codes = _codes_by_name(language)
    return tuple(dict.fromkeys(codes[one] for one in nearest(_folded(name), codes)))[:NEAR]


def _base(code: str) -> str:
    """The code without a country or a script, as news has it: "pt" for "pt_BR"."""
    return language_of_news(code.replace("_", "-"))


@lru_cache(maxsize=32)
def _names(language: str) -> dict[str, str]:
    """The names of languages in this language, or in English, by their codes ("de", "de_AT", "gsw")."""
    return dict(when.manner(language, None).languages)


@lru_cache(maxsize=32)
def _codes_by_name(language: str) -> dict[str, str]:
    """The codes of languages by all the folded names that a person who speaks this language may type."""
    codes = _ALSO | {_folded(name): code for code, name in OWN_NAMES.items()}
    for spoken in ("en", language):
        for code, name in _names(spoken).items():
            if is_language(_base(code)):
                codes.setdefault(_folded(name), _base(code))
    return codes


def _folded(text: str) -> str:
    """The text without capitals and accents, so that "FRANCAIS" equals "français"."""
    apart = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(sign for sign in apart if not "\u0300" <= sign <= "\u036f")
