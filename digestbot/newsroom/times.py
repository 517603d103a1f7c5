"""Reads the times, dates and weekdays that people type, in their usual spellings.

English, German, French, Spanish and Russian words are understood; digits may be of any script.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, time, timedelta

from digestbot.errors import BadDate, BadTime
from digestbot.model import EVERY_DAY
from digestbot.model.typed import as_meant

#: A longer text is not a time or a date, and is not searched.
_LONGEST = 60
_YEARS_AHEAD = 10

_TIME = re.compile(
    r"""(?:(?:at|um|a|a\ las?|в)\ )?
        (?P<hour>\d{1,2})
        (?:(?:\ ?(?:[:.h時点]|uhr)\ ?|\ )(?P<minute>\d{2})分?)?
        \ ?(?P<suffix>[ap]\.?\ ?m\.?|h|uhr|時|点|o'clock)?""",
    re.VERBOSE,
)
_COMPACT_TIME = re.compile(r"(?P<hour>\d{1,2})(?P<minute>\d{2}) ?(?P<suffix>[ap]\.?m\.?|h|uhr)?")
_NAMED_TIMES = {
    "noon": time(12),
    "midnight": time(0),
    "mittag": time(12),
    "mitternacht": time(0),
    "midi": time(12),
}

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
_SETS_OF_WEEKDAYS = {
    **dict.fromkeys(
        ("daily", "every day", "everyday", "all", "taglich", "tous les jours", "cada dia"), EVERY_DAY
    ),
    **dict.fromkeys(("weekdays", "workdays", "werktags", "будни"), frozenset({1, 2, 3, 4, 5})),
    **dict.fromkeys(("weekend", "weekends", "wochenende", "выходные"), frozenset({6, 7})),
}
_DAYS_AHEAD = {
    **dict.fromkeys(("today", "heute", "aujourd'hui", "hoy", "сегодня"), 0),
    **dict.fromkeys(("tomorrow", "morgen", "demain", "manana", "завтра"), 1),
    **dict.fromkeys(("day after tomorrow", "ubermorgen", "apres-demain", "pasado manana", "послезавтра"), 2),
    **dict.fromkeys(("next week", "nachste woche", "la semaine prochaine", "a week"), 7),
}
_UNITS = {
    **dict.fromkeys(("d", "day", "days", "tag", "tage", "tagen", "jour", "jours", "dia", "dias"), "days"),
    **dict.fromkeys(("день", "дня", "дней"), "days"),
    **dict.fromkeys(
        ("w", "week", "weeks", "woche", "wochen", "semaine", "semaines", "semana", "semanas"), "weeks"
    ),
    **dict.fromkeys(("неделя", "неделю", "недели", "недель"), "weeks"),
    **dict.fromkeys(("month", "months", "monat", "monate", "monaten", "mois", "mes", "meses"), "months"),
    **dict.fromkeys(("месяц", "месяца", "месяцев"), "months"),
}

_LEAD_IN = re.compile(
    r"(?:(?:until|till|to|on|in|for|bis|am|zum|fur|jusqu'au|pendant|hasta|el|le|до|на|через) )+"
)
_SPAN = re.compile(r"(?P<count>\d{1,4}|an?|one|eine[nr]?|une?|un[ao]?) ?(?P<unit>[^\W\d_]+)")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_DOTTED = re.compile(r"(\d{1,2})\. ?(\d{1,2})(?:\. ?(\d{4}|\d{2}))?\.?")
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|\.)? ?(?:de |of )?([^\W\d_]+)\.?,?(?: (?:de )?(\d{4}))?")
_MONTH_DAY = re.compile(r"([^\W\d_]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?")


def read_time(text: str) -> time:
    """A time of day: 08:00, 8, 8:30, 8.30, 0800, 8 am, 8:30pm, 20h, 20 Uhr. Raises BadTime."""
    plain = _plain(text)
    if plain in _NAMED_TIMES:
        return _NAMED_TIMES[plain]
    found = _TIME.fullmatch(plain) or _COMPACT_TIME.fullmatch(plain)
    if found is None:
        raise BadTime(text)
    hour, minute, suffix = int(found["hour"]), int(found["minute"] or 0), found["suffix"] or ""
    if suffix[:1] in {"a", "p"}:
        if not 1 <= hour <= 12:
            raise BadTime(text)
        hour = hour % 12 + (12 if suffix[0] == "p" else 0)
    try:
        return time(hour, minute)
    except ValueError as error:
        raise BadTime(text) from error


@dataclass(frozen=True, slots=True)
class ReadDate:
    day: date
    #: The year was not typed; it is that of the next such date.
    year_guessed: bool = False


def read_date(text: str, today: date) -> date:
    """As ``read_dated``, without the guess about the year."""
    return read_dated(text, today).day


def read_dated(text: str, today: date) -> ReadDate:
    """A date that is not before ``today``, nor more than ten years after it. Raises BadDate.

    Understood are 2026-12-24, 24.12., 24.12.2026, 24/12, 24 dec, Dec 24 2026, tomorrow, friday,
    3 days, 2 weeks, a month, and a bare number of days. Without a year it is the next such date,
    today included; a weekday is the next one after today. With slashes the day comes first (5/6 is
    the 5th of June) unless only the American order gives a date (12/24).
    """
    plain = _LEAD_IN.sub("", _plain(text), count=1)
    try:
        ahead = _relative(plain, today)
        found = ReadDate(ahead) if ahead is not None else _absolute(plain, today)
    except (ValueError, OverflowError) as error:
        raise BadDate(text) from error
    if found is None or not today <= found.day <= _months_after(today, 12 * _YEARS_AHEAD):
        raise BadDate(text)
    return found


def read_weekdays(text: str) -> frozenset[int]:
    """ISO weekdays (Monday is 1): "mon-fri", "mo, mi, fr", "1-5", "weekdays", "daily". Raises BadDate."""
    plain = re.sub(r" ?(?:-|–|\bto\b|\bthrough\b|\bbis\b) ?", "-", _plain(text))
    if plain in _SETS_OF_WEEKDAYS:
        return _SETS_OF_WEEKDAYS[plain]
    chosen: set[int] = set()
    for part in re.split(r"[,;/+& ]+", re.sub(r"\b(?:and|und|et|y|и)\b", ",", plain)):
        if part:
            chosen |= _SETS_OF_WEEKDAYS.get(part) or _weekday_range(part, text)
    if not chosen:
        raise BadDate(text)
    return frozenset(chosen)


def _weekday_range(part: str, text: str) -> frozenset[int]:
    first, _, last = part.partition("-")
    begin, end = _weekday(first), _weekday(last or first)
    if begin is None or end is None:
        raise BadDate(text)
    return frozenset((begin + step - 1) % 7 + 1 for step in range((end - begin) % 7 + 1))


def _weekday(word: str) -> int | None:
    if len(word) == 1 and word in "1234567":
        return int(word)
    return _SHORT_WEEKDAYS.get(word.rstrip(".")) or _named(word, _WEEKDAYS)


def _named(word: str, names: tuple[tuple[str, ...], ...]) -> int | None:
    """The position, from 1, of the only row with a name that begins with ``word`` (at least three letters);
    else None.
    """
    start = word.rstrip(".")
    if len(start) < 3 and not any(start in row for row in names):
        return None
    rows = [place for place, row in enumerate(names, 1) if any(name.startswith(start) for name in row)]
    return rows[0] if len(rows) == 1 else None


def _relative(plain: str, today: date) -> date | None:
    if plain in _DAYS_AHEAD:
        return today + timedelta(days=_DAYS_AHEAD[plain])
    if plain.isdecimal() and len(plain) <= 3:
        return today + timedelta(days=int(plain))
    weekday = None if plain.isdecimal() else _weekday(re.sub(r"^(?:next|nachsten?|le|el) ", "", plain))
    if weekday is not None:
        return today + timedelta(days=(weekday - today.isoweekday() - 1) % 7 + 1)
    span = _SPAN.fullmatch(plain)
    if span is None or span["unit"] not in _UNITS:
        return None
    count = int(span["count"]) if span["count"].isdecimal() else 1
    if _UNITS[span["unit"]] == "months":
        return _months_after(today, count)
    return today + timedelta(**{_UNITS[span["unit"]]: count})


def _absolute(plain: str, today: date) -> ReadDate | None:
    if found := _YEAR_FIRST.fullmatch(plain):
        return ReadDate(date(*(int(part) for part in found.groups())))
    if found := _DOTTED.fullmatch(plain):
        return _on(found[1], int(found[2]), found[3], today)
    if found := _SLASHED.fullmatch(plain):
        day, month = (found[1], found[2]) if int(found[2]) <= 12 else (found[2], found[1])
        return _on(day, int(month), found[3], today)
    if (found := _DAY_MONTH.fullmatch(plain)) and (number := _named(found[2], _MONTHS)):
        return _on(found[1], number, found[3], today)
    if (found := _MONTH_DAY.fullmatch(plain)) and (number := _named(found[1], _MONTHS)):
        return _on(found[2], number, found[3], today)
    return None


def _on(day: str, month: int, year: str | None, today: date) -> ReadDate | None:
    """That day of the given year or, without a year, the next such day (29 February waits for a leap year)."""
    if year is not None:
        return ReadDate(date(int(year) + (2000 if len(year) == 2 else 0), month, int(day)))
    for candidate in range(today.year, today.year + 9):
        if 1 <= month <= 12 and int(day) <= monthrange(candidate, month)[1]:
            found = date(candidate, month, int(day))
            if found >= today:
                return ReadDate(found, year_guessed=True)
    return None


def _months_after(today: date, months: int) -> date:
    """The same day some months later, or the last day of that month if it is shorter."""
    years, month = divmod(today.month - 1 + months, 12)
    year = today.year + years
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def _plain(text: str) -> str:
    """Lower case, single spaces, Latin letters without accents, and full-width characters as normal ones."""
    if len(text) > _LONGEST:
        return ""
    folded = unicodedata.normalize("NFKD", as_meant(text).casefold().replace("’", "'"))
    kept = "".join(mark for mark in folded if not "\u0300" <= mark <= "\u0305" and mark not in "\u0308\u0327")
    return " ".join(unicodedata.normalize("NFC", kept).split())
