"""The words of one language for days, months and spans of time, as people may type them."""

from __future__ import annotations

from dataclasses import dataclass

#: The words for one thing.
Forms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """How one language names days, months and spans. The case of letters and accents do not matter."""

    #: Monday first, and January first.
    weekdays: tuple[Forms, ...] = ()
    months: tuple[Forms, ...] = ()
    #: Words for spans: of days, of weeks, of months.
    spans: tuple[Forms, ...] = ()
    every_day: Forms = ()
    workdays: Forms = ()
    weekend: Forms = ()
    #: "Without a sound".
    soundless: Forms = ()
    #: "Until", before a day.
    until: Forms = ()
    #: English words that commands take ("tomorrow", "at"), each with those of this language.
    typed: tuple[tuple[str, Forms], ...] = ()


#: For a reader whose language is not known: only the words that the program itself knows.
NO_WORDS = CalendarWords()
