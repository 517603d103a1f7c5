"""Reads the times, dates and weekdays that people type, in their usual spellings.

English, German, French, Spanish and Russian words are understood, and those of the reader's language where a
function takes ``CalendarWords``; digits may be of any script.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, time, timedelta

from digestbot.errors import BadDate, BadTime
from digestbot.model import NO_WORDS, CalendarWords
from digestbot.newsroom.day_names import DAYS_AHEAD, DayNames, folded, from_to, names_in
from digestbot.newsroom.typed_words import in_english

_YEARS_AHEAD = 10

_TIME = re.compile(
    r"""(?:(?:at|um|a|a\ las?|в)\ )?
        (?P<hour>\d{1,2})
        (?:(?:\ ?(?:[:.h時点]|uhr)\ ?|\ )(?P<minute>\d{2})分?)?
        \ ?(?P<suffix>[ap]\.?\ ?m\.?|h|uhr|時|点|o'clock)?""",
    re.VERBOSE,
)
_COMPACT_TIME = re.compile(r"(?P<hour>\d{1,2})(?P<minute>\d{2}) ?(?P<suffix>[ap]\.?m\.?|h|uhr)?")
NAMED_TIMES = {
    "noon": time(12),
    "midnight": time(0),
    "mittag": time(12),
    "mitternacht": time(0),
    "midi": time(12),
}

_LEAD_IN = re.compile(
    r"(?:(?:until|till|to|on|at|in|for|bis|am|zum|fur|jusqu'au|pendant|hasta|el|le|до|на|через) )+"
)
_SPAN = re.compile(r"(?P<count>\d{1,4}|an?|one|eine[nr]?|une?|un[ao]?) ?(?P<unit>[^\W\d_]\D*)")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_DOTTED = re.compile(r"(\d{1,2})\. ?(\d{1,2})(?:\. ?(\d{4}|\d{2}))?\.?")
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?")
_NUMBERED = re.compile(r"(\d{1,2})月 ?(\d{1,2})日?")
#: A name may have marks that are no letters, such as the vowels of Hindi.
_NAME = r"[^\W\d_][^\s\d.,]*"
_DAY_MONTH = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th|er|\.)? ?(?:de |of )?({_NAME})\.?,?(?: (?:de )?(\d{{4}}))?"
)
_MONTH_DAY = re.compile(rf"({_NAME})\.? (\d{{1,2}})(?:st|nd|rd|th)?(?:,? (\d{{4}}))?")


def read_time(text: str) -> time:
    """A time of day: 08:00, 8, 8:30, 8.30, 0800, 8 am, 8:30pm, 20h, 20 Uhr. Raises BadTime."""
    plain = folded(text)
    if plain in NAMED_TIMES:
        return NAMED_TIMES[plain]
    found = _TIME.fullmatch(plain) or _COMPACT_TIME.fullmatch(plain)
    at = None if found is None else time_of(found["hour"], found["minute"], found["suffix"])
    if at is None:
        raise BadTime(text)
    return at


def time_of(hour: str, minute: str | None, suffix: str | None) -> time | None:
    """The time of day of an hour, a minute and what stands after them ("pm", "Uhr"); None if there is none."""
    hours, half = int(hour), (suffix or "")[:1]
    if half in {"a", "p"}:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half == "p" else 0)
    try:
        return time(hours, int(minute or 0))
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class ReadDate:
    day: date
    #: The year was not typed; it is that of the next such date.
    year_guessed: bool = False


def read_date(text: str, today: date) -> date:
    """As ``read_dated``, without the guess about the year."""
    return read_dated(text, today).day


def read_dated(text: str, today: date, words: CalendarWords = NO_WORDS) -> ReadDate:
    """A date that is not before ``today``, nor more than ten years after it. Raises BadDate.

    Understood are 2026-12-24, 24.12., 24.12.2026, 24/12, 24 dec, Dec 24 2026, tomorrow, friday,
    3 days, 2 weeks, a month, and a bare number of days. Without a year it is the next such date,
    today included; a weekday is the next one after today. With slashes the day comes first (5/6 is
    the 5th of June) unless only the American order gives a date (12/24).
    """
    names = names_in(words)
    plain = _LEAD_IN.sub("", _without_until(in_english(folded(text), words), names), count=1)
    try:
        ahead = _relative(plain, today, names)
        found = ReadDate(ahead) if ahead is not None else _absolute(plain, today, names)
    except (ValueError, OverflowError) as error:
        raise BadDate(text) from error
    if found is None or not today <= found.day <= _months_after(today, 12 * _YEARS_AHEAD):
        raise BadDate(text)
    return found


def read_weekdays(text: str) -> frozenset[int]:
    """ISO weekdays (Monday is 1): "mon-fri", "mo, mi, fr", "1-5", "weekdays", "daily". Raises BadDate."""
    names = names_in(NO_WORDS)
    plain = re.sub(r" ?(?:-|–|\bto\b|\bthrough\b|\bbis\b) ?", "-", folded(text))
    if plain in names.sets:
        return names.sets[plain]
    chosen: set[int] = set()
    for part in re.split(r"[,;/+& ]+", re.sub(r"\b(?:and|und|et|y|и)\b", ",", plain)):
        if part:
            chosen |= names.sets.get(part) or _weekday_range(part, text, names)
    if not chosen:
        raise BadDate(text)
    return frozenset(chosen)


def _weekday_range(part: str, text: str, names: DayNames) -> frozenset[int]:
    first, _, last = part.partition("-")
    begin, end = _weekday(first, names), _weekday(last or first, names)
    if begin is None or end is None:
        raise BadDate(text)
    return from_to(begin, end)


def _weekday(word: str, names: DayNames) -> int | None:
    return int(word) if len(word) == 1 and word in "1234567" else names.weekday(word)


def _without_until(plain: str, names: DayNames) -> str:
    """The text without "until" in the reader's language, which some write after the day."""
    for word in names.until:
        for rest in (plain.removeprefix(word), plain.removesuffix(word)):
            if rest != plain:
                return rest.strip()
    return plain


def _relative(plain: str, today: date, names: DayNames) -> date | None:
    if plain in DAYS_AHEAD:
        return today + timedelta(days=DAYS_AHEAD[plain])
    if plain.isdecimal():
        return today + timedelta(days=int(plain)) if len(plain) <= 3 else None
    weekday = names.weekday(re.sub(r"^(?:next|nachsten?|le|el) | next$", "", plain))
    if weekday is not None:
        return today + timedelta(days=(weekday - today.isoweekday() - 1) % 7 + 1)
    span = _SPAN.fullmatch(plain)
    unit = None if span is None else names.units.get(span["unit"])
    if span is None or unit is None:
        return None
    count = int(span["count"]) if span["count"].isdecimal() else 1
    if unit == "months":
        return _months_after(today, count)
    return today + timedelta(**{unit: count})


def _absolute(plain: str, today: date, names: DayNames) -> ReadDate | None:
    if found := _YEAR_FIRST.fullmatch(plain):
        return ReadDate(date(*(int(part) for part in found.groups())))
    if found := _DOTTED.fullmatch(plain):
        return _on(found[1], int(found[2]), found[3], today)
    if found := _SLASHED.fullmatch(plain):
        day, month = (found[1], found[2]) if int(found[2]) <= 12 else (found[2], found[1])
        return _on(day, int(month), found[3], today)
    if found := _NUMBERED.fullmatch(plain):
        return _on(found[2], int(found[1]), None, today)
    if (found := _DAY_MONTH.fullmatch(plain)) and (number := names.month(found[2])):
        return _on(found[1], number, found[3], today)
    if (found := _MONTH_DAY.fullmatch(plain)) and (number := names.month(found[1])):
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
