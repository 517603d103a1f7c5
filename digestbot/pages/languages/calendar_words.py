"""Collects the words of a language for days, months and spans, so that people can type them: from CLDR, and
from our catalogue where CLDR has none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Literal

from babel import Locale
from babel.units import format_unit

from digestbot.model import CalendarWords
from digestbot.model.calendar_words import Forms
from digestbot.pages.languages.catalogue import Catalogue, Untranslated
from digestbot.pages.languages.when import manner

#: English words that commands take, each with those of the language.
Typed = tuple[tuple[str, Forms], ...]

#: Numbers that between them have every plural form of every language.
_COUNTS = (1, 2, 3, 5, 11, 21, 100)
_WIDTHS = ("wide", "abbreviated", "short")
_LENGTHS: tuple[Literal["long", "short"], ...] = ("long", "short")


@lru_cache(maxsize=100)
def calendar_words(catalogue: Catalogue, language: str, typed: Typed = ()) -> CalendarWords:
    """The words of ``language``, and those of the catalogue that it is spoken with, with what people type besides."""
    locale, _ = manner(language, None), catalogue.gettext

    def told(say: Callable[[], str]) -> Forms:
        # The words of other sentences are read also where the catalogue lacks one.
        try:
            return (say().replace("%(day)s", "").strip(),)
        except Untranslated:
            return ()

    return CalendarWords(
        weekdays=tuple(_forms(locale.days, day) for day in range(7)),
        months=tuple(_forms(locale.months, month) for month in range(1, 13)),
        spans=tuple(_units(unit, locale) for unit in ("duration-day", "duration-week", "duration-month")),
        every_day=told(lambda: _("Every day")),
        workdays=told(lambda: _("Weekdays")),
        weekend=told(lambda: _("Weekend")),
        soundless=told(lambda: _("Without a sound")),
        until=told(lambda: _("Until %(day)s")),
        typed=typed,
    )


def _forms(names: Mapping[str, Mapping[str, Mapping[int, str]]], number: int) -> Forms:
    """The forms of one day or month, as a part of a date and standing alone, in full and shortened."""
    found = (
        names[context][width].get(number)
        for context in ("format", "stand-alone")
        for width in _WIDTHS
        if width in names[context]
    )
    return tuple(dict.fromkeys(name for name in found if name))


def _units(unit: str, locale: Locale) -> Forms:
    """The words of a unit in each plural form: "день", "дня", "дней"; none where CLDR's data lack them."""
    written = (
        format_unit(count, unit, length, locale=locale).replace(str(count), "")
        for count in _COUNTS
        for length in _LENGTHS
    )
    return tuple(dict.fromkeys(words for text in written if (words := text.strip()) and words != unit))
