"""Finds which day, month or span of time a word means.

English, German, French, Spanish and Russian names are known. Those of the reader's own language come as
``CalendarWords`` and go before them, because short names differ: "do" is Thursday in German (Donnerstag) and
Sunday in Spanish (domingo).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from digestbot.caches import cached
from digestbot.model import EVERY_DAY, CalendarWords
from digestbot.model.typed import as_meant

Unit = Literal["days", "weeks", "months"]

#: A longer text is not a time or a date, and is not searched.
_LONGEST = 60

_MONTHS = (
    ("january", "januar", "janvier", "enero", "января", "январь"),
    ("february", "februar", "fevrier", "febrero", "февраля", "февраль"),
    ("march", "marz", "maerz", "mars", "marzo", "марта"),
    ("april", "avril", "abril", "апреля", "апрель"),
    ("may", "mai", "mayo", "мая", "май"),
    ("june", "juni", "juin", "junio", "июня", "июнь"),
    ("july", "juli", "juillet", "julio", "июля", "июль"),
    ("august", "aout", "agosto", "августа"),
    ("september", "sept", "septembre", "septiembre", "сентября", "сентябрь"),
    ("october", "oktober", "octobre", "octubre", "октября", "октябрь"),
    ("november", "novembre", "noviembre", "ноября", "ноябрь"),
    ("december", "dezember", "decembre", "diciembre", "декабря", "декабрь"),
)
_WEEKDAYS = (
    ("monday", "montag", "lundi", "lunes", "понедельник", "понедельника"),
    ("tuesday", "dienstag", "mardi", "martes", "вторник", "вторника"),
    ("wednesday", "mittwoch", "mercredi", "miercoles", "среда", "среды", "среду"),
    ("thursday", "donnerstag", "jeudi", "jueves", "четверг", "четверга"),
    ("friday", "freitag", "vendredi", "viernes", "пятница", "пятницы", "пятницу"),
    ("saturday", "samstag", "sonnabend", "samedi", "sabado", "суббота", "субботы", "субботу"),
    ("sunday", "sonntag", "dimanche", "domingo", "воскресенье", "воскресенья"),
)
#: Two letters are English, German or Russian: "di" is Tuesday (Dienstag), "do" Thursday (Donnerstag).
_SHORT_WEEKDAYS = {
    **{short: day for day, short in enumerate(("mo", "tu", "we", "th", "fr", "sa", "su"), 1)},
    **{short: day for day, short in enumerate(("mo", "di", "mi", "do", "fr", "sa", "so"), 1)},
    **{short: day for day, short in enumerate(("пн", "вт", "ср", "чт", "пт", "сб", "вс"), 1)},
}
_WORKDAYS = frozenset({1, 2, 3, 4, 5})
_WEEKEND = frozenset({6, 7})
_SETS = {
    **dict.fromkeys(("daily", "every day", "everyday", "each day", "all", "all days"), EVERY_DAY),
    **dict.fromkeys(("taglich", "jeden tag", "alle tage", "tous les jours", "cada dia"), EVERY_DAY),
    **dict.fromkeys(("weekday", "weekdays", "workday", "workdays", "working days"), _WORKDAYS),
    **dict.fromkeys(("werktag", "werktags", "werktage", "wochentags", "будни"), _WORKDAYS),
    **dict.fromkeys(("weekend", "weekends", "wochenende", "wochenenden", "выходные"), _WEEKEND),
}
_SOUNDLESS = frozenset({"silent", "silently", "without a sound", "lautlos", "stumm", "still", "ohne ton"})
DAYS_AHEAD = {
    **dict.fromkeys(("today", "heute", "aujourd'hui", "hoy", "сегодня"), 0),
    **dict.fromkeys(("tomorrow", "morgen", "demain", "manana", "завтра"), 1),
    **dict.fromkeys(("day after tomorrow", "ubermorgen", "apres-demain", "pasado manana", "послезавтра"), 2),
    **dict.fromkeys(("next week", "nachste woche", "la semaine prochaine", "a week"), 7),
}
_UNITS: dict[str, Unit] = {
    **dict.fromkeys(("d", "day", "days", "tag", "tage", "tagen", "jour", "jours", "dia", "dias"), "days"),
    **dict.fromkeys(("день", "дня", "дней"), "days"),
    **dict.fromkeys(
        ("w", "week", "weeks", "woche", "wochen", "semaine", "semaines", "semana", "semanas"), "weeks"
    ),
    **dict.fromkeys(("неделя", "неделю", "недели", "недель"), "weeks"),
    **dict.fromkeys(("month", "months", "monat", "monate", "monaten", "mois", "mes", "meses"), "months"),
    **dict.fromkeys(("месяц", "месяца", "месяцев"), "months"),
}


@dataclass(frozen=True, slots=True)
class DayNames:
    """The names that a reader may use, as ``folded`` writes them."""

    weekdays: Mapping[str, int]
    #: Days that have a name together, such as "weekend".
    sets: Mapping[str, frozenset[int]]
    units: Mapping[str, Unit]
    #: Words for "until", and for "without a sound".
    until: frozenset[str]
    soundless: frozenset[str]
    _own: CalendarWords

    def weekday(self, word: str) -> int | None:
        """The ISO weekday of a name, or of its beginning with at least three letters; also of "mondays"."""
        for start in (word.rstrip("."), word.removesuffix("s")):
            day = self.weekdays.get(start) or _named(start, self._own.weekdays) or _named(start, _WEEKDAYS)
            if day is not None:
                return day
        return None

    def month(self, word: str) -> int | None:
        """The number of a month, from 1, by its name or its beginning with at least three letters."""
        start = word.rstrip(".")
        return _named(start, self._own.months) or _named(start, _MONTHS)


@cached(100)
def names_in(words: CalendarWords) -> DayNames:
    """The names that the program knows, and those of ``words``."""
    own = CalendarWords(
        weekdays=tuple(_all_folded(forms) for forms in words.weekdays),
        months=tuple(_all_folded(forms) for forms in words.months),
    )
    sets = ((words.every_day, EVERY_DAY), (words.workdays, _WORKDAYS), (words.weekend, _WEEKEND))
    units: tuple[Unit, ...] = ("days", "weeks", "months")
    return DayNames(
        weekdays={
            name: day
            for table in (_WEEKDAYS, own.weekdays)
            for day, row in enumerate(table, 1)
            for name in row
        }
        | _SHORT_WEEKDAYS
        | {name: day for day, row in enumerate(own.weekdays, 1) for name in row},
        sets=_SETS | {name: days for forms, days in sets for name in _all_folded(forms)},
        units=_UNITS
        | {
            name: unit for unit, forms in zip(units, words.spans, strict=False) for name in _all_folded(forms)
        },
        until=frozenset(_all_folded(words.until)),
        soundless=_SOUNDLESS | frozenset(_all_folded(words.soundless)),
        _own=own,
    )


def from_to(first: int, last: int) -> frozenset[int]:
    """The ISO weekdays from one to another; Saturday to Monday are three."""
    return frozenset((first + step - 1) % 7 + 1 for step in range((last - first) % 7 + 1))


def _all_folded(forms: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for form in forms if (name := folded(form).rstrip(".")))


def _named(start: str, names: tuple[tuple[str, ...], ...]) -> int | None:
    """The position, from 1, of the only row with a name that begins with ``start`` (at least three letters);
    else None.
    """
    if len(start) < 3 and not any(start in row for row in names):
        return None
    rows = [place for place, row in enumerate(names, 1) if any(name.startswith(start) for name in row)]
    return rows[0] if len(rows) == 1 else None


def folded(text: str, longest: int = _LONGEST) -> str:
    """Lower case, single spaces, Latin letters without accents, and full-width characters as normal ones.

    Empty if the text is longer than ``longest`` characters.
    """
    if len(text) > longest:
        return ""
    folded = unicodedata.normalize("NFKD", as_meant(text).casefold().replace("’", "'").replace("ʼ", "'"))
    kept = "".join(mark for mark in folded if not "\u0300" <= mark <= "\u0305" and mark not in "\u0308\u0327")
    return " ".join(unicodedata.normalize("NFC", kept).split())
