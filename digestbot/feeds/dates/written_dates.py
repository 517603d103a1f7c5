"""Reads dates that are written for people: with our own rules for times, zones and months, else with
dateparser.

Libraries silently read an unknown zone as UTC, so this module always reads the zone itself (``zones``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from digestbot.feeds.dates.months import CONNECTING_WORDS, MONTHS, WEEKDAYS, weekday
from digestbot.feeds.dates.zones import zone_after

#: dateparser gets nothing shorter than this, such as "hier" or "now".
_SHORTEST = 5


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as it was written."""

    #: Aware; in UTC if no zone was written, at midnight if no time was written.
    at: datetime
    has_time: bool
    has_zone: bool


_TIME = re.compile(
    r"""(?<![\d.,:/+\-−])(?P<hour>[01]?\d|2[0-4])
    (?: \s?(?:[:hH]|(?:Uhr|uur)\s)\s?(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:[.,]\d+)?)?
      | \.(?P<dotted>[0-5]\d)(?:\.(?P<dotted_second>[0-5]\d))?(?=\s*(?:$|Uhr|uur|[AaPp]\.?\s?[Mm]\b|[A-Z]{2,5}\b))
      | (?=\s*(?:[AaPp]\.?[Mm]\b|Uhr\b|uur\b)) )
    (?!\d)(?:\s*(?P<half>[AaPp])\.?\s?[Mm]\b\.?)?(?:\s*(?:Uhr|uur|hrs?|h)\b)?""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class _Day:
    year: int
    month: int
    day: int


def read_by_words(text: str, languages: tuple[str, ...], now: datetime) -> WrittenDate | None:
    """The date in ``text``, if it consists of a day, a time and a zone in words that this module knows."""
    time = _TIME.search(text)
    zone, end = (None, len(text)) if time is None else zone_after(text, time.end(), languages)
    rest = text if time is None else f"{text[: time.start()]} {text[end:]}"
    day = _numeric_day(rest, languages, now) or _named_day(rest)
    if day is None:
        return None
    try:
        local = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - the zone follows
        local += timedelta(0) if time is None else _since_midnight(time)
    except (ValueError, OverflowError):
        return None
    at = local.replace(tzinfo=UTC if zone is None else zone.on(local))
    return WrittenDate(at, has_time=time is not None, has_zone=zone is not None)


def _since_midnight(time: re.Match[str]) -> timedelta:
    hour = int(time["hour"])
    if time["half"]:
        hour = hour % 12 + (12 if time["half"] in "pP" else 0)
    minute = int(time["minute"] or time["dotted"] or 0)
    return timedelta(hours=hour, minutes=minute, seconds=int(time["second"] or time["dotted_second"] or 0))


_YEAR_FIRST = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s?([-/.年년])\s?(\d{1,2})\s?(?:\2|[月월])\s?(\d{1,2})(?!\d)[日일]?"
)
_YEAR_LAST = re.compile(r"(?<![\d.,])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d\d|\d\d)(?![\d])")
#: Numbers alone are a date only beside the name of their weekday.
_SPACED = re.compile(r"(?<![\d.,])(\d{1,2})( )(\d{1,2}) ((?:19|20)\d\d)(?!\d)")


def _numeric_day(text: str, languages: tuple[str, ...], now: datetime) -> _Day | None:
    if match := _YEAR_FIRST.search(text):
        year, _, month, day = match.groups()
        found = _Day(int(year), int(month), int(day))
    elif match := _YEAR_LAST.search(text) or _SPACED.search(text):
        first, mark, second, year = match.groups()
        full_year = int(year) + (2000 if len(year) == 2 else 0)
        orders = _Day(full_year, int(second), int(first)), _Day(full_year, int(first), int(second))
        named = [number for word in _words(text) if (number := weekday(word)) is not None]
        fitting = [day for day in orders if named and _weekday_of(day) == named[0]]
        if mark == " " and not fitting:
            return None
        american = "en" in languages and mark != "."
        found = fitting[0] if len(fitting) == 1 else _in_order(*orders, american=american, now=now)
    else:
        return None
    others = text[: match.start()] + " " + text[match.end() :]
    return found if all(word in _KNOWN_WORDS for word in _words(others)) else None


def _weekday_of(day: _Day) -> int | None:
    try:
        return datetime(day.year, day.month, day.day, tzinfo=UTC).weekday()
    except ValueError:
        return None


def _in_order(day_first: _Day, month_first: _Day, *, american: bool, now: datetime) -> _Day:
    """Day before month, unless that is impossible, or the text is English with slashes."""
    if day_first.month > 12:
        return month_first
    if month_first.month > 12 or not american:
        return day_first
    return day_first if _ahead(month_first, now) else month_first


def _ahead(day: _Day, now: datetime) -> bool:
    tomorrow = now + timedelta(days=1)
    return (day.year, day.month, day.day) > (tomorrow.year, tomorrow.month, tomorrow.day)


_KNOWN_WORDS = WEEKDAYS | CONNECTING_WORDS
_WORD = re.compile(r"\d+|[^\W\d_]+")


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _named_day(text: str) -> _Day | None:
    """The day, if the text has one month by name, one year, one day, and nothing that has no place in a date."""
    month: int | None = None
    numbers: list[tuple[str, bool]] = []  # each with whether the month's name came before it
    for word in _words(text):
        if word.isdecimal():
            numbers.append((word, month is not None))
        elif word in MONTHS and (month is None or word not in _KNOWN_WORDS):
            month = MONTHS[word]
        elif word not in _KNOWN_WORDS:
            return None
    if month is None or len(numbers) != 2:
        return None
    years = [n for n, _ in numbers if len(n) == 4]
    days = [n for n, _ in numbers if len(n) <= 2]
    if len(years) == 1 and len(days) == 1:
        return _Day(int(years[0]), month, int(days[0]))
    if len(days) == 2 and not numbers[0][1] and numbers[1][1]:  # "11 Feb 25", as in the older e-mail standard
        return _Day(2000 + int(days[1]), month, int(days[0]))
    return None


# --- everything else ------------------------------------------------------------------------------

#: The languages to try if the language is not known; trying all two hundred would take a second.
_LIKELY_LANGUAGES = ["en", "ru", "es", "fr", "de", "ja", "tr", "pt", "it", "zh", "nl", "pl", "ar", "ko"]


def read_by_dateparser(text: str, languages: tuple[str, ...], now: datetime) -> WrittenDate | None:
    """The date in ``text`` in any language, or relative to ``now``; takes milliseconds."""
    if len(text) < _SHORTEST or not (languages or any(character.isdigit() for character in text)):
        return None
    time = _TIME.search(text)
    zone, end = (None, len(text)) if time is None else zone_after(text, time.end(), languages)
    local = _parsed(text if time is None else f"{text[: time.end()]} {text[end:]}".strip(), languages, now)
    if local is None:
        return None
    if not is_relative(text) and not _stands_in(local, text):
        return None
    if is_relative(text):
        return WrittenDate(local.replace(tzinfo=UTC), has_time=True, has_zone=True)
    at = local.replace(tzinfo=UTC if zone is None else zone.on(local))
    has_time = time is not None or local.time() != datetime.min.time()
    return WrittenDate(at, has_time=has_time, has_zone=zone is not None)


def _stands_in(local: datetime, text: str) -> bool:
    """Whether the text contains the day and the year as numbers, because dateparser invents what it can't
    read.
    """
    figures = {int(figure) for figure in re.findall(r"\d+", text)}
    return local.day in figures and any(local.year - years in figures for years in (0, 2000, 1900, -543))


def _parsed(text: str, languages: tuple[str, ...], now: datetime) -> datetime | None:
    import dateparser  # noqa: PLC0415 - a fifth of a second that most dates do not need
    from dateparser.data.languages_info import language_order  # noqa: PLC0415

    known = [language for language in languages if language in language_order]
    settings = {
        "RELATIVE_BASE": now.astimezone(UTC).replace(tzinfo=None),
        "REQUIRE_PARTS": ["day", "month", "year"],
        "TIMEZONE": "UTC",
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    try:
        local: datetime | None = dateparser.parse(
            text, languages=known or _LIKELY_LANGUAGES, settings=settings
        )
    except (ValueError, OverflowError, TypeError, AttributeError):  # each of these was seen on odd input
        return None
    if local is not None and local.year > now.year + 500:  # the Thai solar calendar
        return local.replace(year=local.year - 543)
    return local


def is_relative(text: str) -> bool:
    """Whether the text counts from now ("2 hours ago"); then it can't name a year."""
    return re.search(r"\d{4}|\d\s?[./-]\s?\d", text) is None
