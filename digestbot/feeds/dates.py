"""Reads the dates that publishers write, from ISO 8601 to ``Feb.11 - 2025 6:48 AM CET``.

The cascade, cheapest and surest first: ISO 8601, RFC 822, Unix time, our own reading of times, zones and months, and
for all other languages and for relative dates dateparser. Libraries read an unknown zone as UTC without a word, so
the zone is always read here (``zones``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

from digestbot.feeds.months import CONNECTING_WORDS, MONTHS, WEEKDAYS
from digestbot.feeds.zones import zone_after

#: Nothing on the web is older; feeds with a zero date say 1 Jan 0001 or 1970.
OLDEST: Final = datetime(1990, 1, 1, tzinfo=UTC)
#: How far a publisher's clock may be ahead.
AHEAD: Final = timedelta(days=1)
#: No date is longer; dateparser is slow on anything else.
_LONGEST = 120
#: "hier", "now": nothing shorter than this is asked of dateparser.
_SHORTEST = 5


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as it was written."""

    #: Aware; in UTC where no zone was written, at midnight where no time was.
    at: datetime
    has_time: bool
    has_zone: bool


def read_date(text: str, *, languages: tuple[str, ...] = (), now: datetime) -> datetime | None:
    """The instant that ``text`` names, in the offset that it gives (UTC where it gives none).

    Args:
        text: a date with or without a time, and little else.
        languages: ISO 639-1 codes of the languages that the text may be in.
        now: aware; the base of "2 hours ago".

    Returns:
        An aware datetime, or None if there is no date in the text or none that can be believed (see ``believable``).
    """
    written = understand_date(text, languages=languages, now=now)
    return None if written is None else written.at


def understand_date(text: str, *, languages: tuple[str, ...] = (), now: datetime) -> WrittenDate | None:
    """As ``read_date``, with what was written and what was added."""
    text = " ".join(text.split()).strip(" |·•-–—,;")
    if not text or len(text) > _LONGEST:
        return None
    written = (
        _iso(text)
        or _rfc822(text)
        or _unix_time(text)
        or _own_reading(text, languages, now)
        or _dateparser(text, languages, now)
    )
    return written if written is not None and believable(written.at, now) else None


def read_dateline(line: str, *, languages: tuple[str, ...] = (), now: datetime) -> WrittenDate | None:
    """The date that ``line`` consists of, however long people make it ("Updated 2:15 PM PST, February 11, 2025").

    Unlike ``understand_date`` it takes nothing that programs write for programs, so that a line of figures is no date.
    """
    line = " ".join(line.split()).strip(" |·•-–—,;:()")
    if not 6 <= len(line) <= _LONGEST or not re.search(r"\d", line):
        return None
    written = _own_reading(line, languages, now) or (_iso(line) if "-" in line else None)
    if written is None and languages and (_is_relative(line) or languages[0] != "en"):
        written = _dateparser(line, languages, now) if _may_be_foreign_date(line) else None
    return written if written is not None and believable(written.at, now) else None


def _may_be_foreign_date(line: str) -> bool:
    if len(line) > 50:
        return False
    if re.search(r"(?<!\d)(?:19|20|25)\d\d(?!\d)", line):
        return not line.replace(" ", "").isdecimal()
    return (
        re.search(r"\bago\b|\bvor \d|\bil y a\b|\bhace\b|\bfa\b|\bgeleden\b|\bsedan\b|\bsiden\b|назад", line)
        is not None
    )


def believable(at: datetime, now: datetime) -> bool:
    """Whether something can have been published then: not before 1990 and not more than a day from now."""
    try:
        return OLDEST <= at <= now + AHEAD
    except OverflowError:  # year 1 in an eastern zone
        return False


def sharpest(machine: WrittenDate | None, dateline: WrittenDate | None) -> WrittenDate | None:
    """One date from what a page says to programs and what it says to people.

    The machine's date leads. Where it lacks a time or a zone and the dateline has one on the same day, the dateline
    completes it: ``2025-02-11T06:48`` beside ``Feb 11, 2025 6:48 AM CET``.
    """
    if machine is None or dateline is None:
        return machine or dateline
    if machine.has_zone and machine.has_time:
        return machine
    same_day = abs(machine.at.date() - dateline.at.date()) <= timedelta(days=0 if not machine.has_time else 1)
    if not (same_day and dateline.has_time):
        return machine
    if not machine.has_time:
        return dateline
    if dateline.has_zone and machine.at.replace(second=0, microsecond=0, tzinfo=None) == dateline.at.replace(
        second=0, microsecond=0, tzinfo=None
    ):
        return WrittenDate(machine.at.replace(tzinfo=dateline.at.tzinfo), has_time=True, has_zone=True)
    return machine


# --- what programs write --------------------------------------------------------------------------

_ISO = re.compile(
    r"(\d{4}-?\d\d-?\d\d)(?:[T ]{1,2}(\d\d(?::?\d\d(?::?\d\d(?:[.,]\d+)?)?)?) ?(Z|[+-]\d\d(?::?\d\d)?)?)?",
    re.IGNORECASE,
)


def _iso(text: str) -> WrittenDate | None:
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    day, time, zone = match.groups()
    try:
        at = datetime.fromisoformat(f"{day}T{time}{(zone or '').upper()}" if time else day)
    except ValueError:
        return None
    has_zone = at.tzinfo is not None
    return WrittenDate(at if has_zone else at.replace(tzinfo=UTC), has_time=bool(time), has_zone=has_zone)


_RFC822 = re.compile(
    r"(?:[A-Z][a-z]{2}, ?)?\d{1,2} [A-Z][a-z]{2} [12]\d{3} \d{1,2}:\d\d(?::\d\d)? (?:GMT|UTC|UT|[+-](?:0\d|1[0-4])[0-5]\d)"
)


def _rfc822(text: str) -> WrittenDate | None:
    if _RFC822.fullmatch(text) is None:
        return None
    try:
        at = parsedate_to_datetime(text)
    except ValueError:
        return None
    # "-0000" means UTC, but that the sender's zone is not known
    return WrittenDate(at if at.tzinfo else at.replace(tzinfo=UTC), has_time=True, has_zone=True)


def _unix_time(text: str) -> WrittenDate | None:
    if re.fullmatch(r"\d{9,10}(?:\.\d+)?", text):
        seconds = float(text)
    elif re.fullmatch(r"\d{12,13}", text):
        seconds = int(text) / 1000
    else:
        return None
    return WrittenDate(datetime.fromtimestamp(seconds, UTC), has_time=True, has_zone=True)


# --- what people write ----------------------------------------------------------------------------

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


def _own_reading(text: str, languages: tuple[str, ...], now: datetime) -> WrittenDate | None:
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


def _numeric_day(text: str, languages: tuple[str, ...], now: datetime) -> _Day | None:
    if match := _YEAR_FIRST.search(text):
        year, _, month, day = match.groups()
        found = _Day(int(year), int(month), int(day))
    elif match := _YEAR_LAST.search(text):
        first, mark, second, year = match.groups()
        full_year = int(year) + (2000 if len(year) == 2 else 0)
        found = _in_order(
            int(first), int(second), full_year, american="en" in languages and mark != ".", now=now
        )
    else:
        return None
    others = text[: match.start()] + " " + text[match.end() :]
    return found if all(word in _KNOWN_WORDS for word in _words(others)) else None


def _in_order(first: int, second: int, year: int, *, american: bool, now: datetime) -> _Day:
    """Day before month, except where that can't be, or where English is written with strokes."""
    day_first, month_first = _Day(year, second, first), _Day(year, first, second)
    if second > 12:
        return month_first
    if first > 12 or not american:
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
    """One month by name, one year, one day, and nothing else that has no place in a date."""
    month: int | None = None
    numbers: list[tuple[str, bool]] = []  # with whether the month's name came before
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

#: What is tried where the language is not known; all two hundred would take a second.
_LIKELY_LANGUAGES = ["en", "ru", "es", "fr", "de", "ja", "tr", "pt", "it", "zh", "nl", "pl", "ar", "ko"]


def _dateparser(text: str, languages: tuple[str, ...], now: datetime) -> WrittenDate | None:
    if len(text) < _SHORTEST or not (languages or any(character.isdigit() for character in text)):
        return None
    time = _TIME.search(text)
    zone, end = (None, len(text)) if time is None else zone_after(text, time.end(), languages)
    local = _parsed(text if time is None else f"{text[: time.end()]} {text[end:]}".strip(), languages, now)
    if local is None:
        return None
    if _is_relative(text):
        return WrittenDate(local.replace(tzinfo=UTC), has_time=True, has_zone=True)
    at = local.replace(tzinfo=UTC if zone is None else zone.on(local))
    has_time = time is not None or local.time() != datetime.min.time()
    return WrittenDate(at, has_time=has_time, has_zone=zone is not None)


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
    except (ValueError, OverflowError, TypeError, AttributeError):  # each seen on odd input
        return None
    if local is not None and local.year > now.year + 500:  # the Thai solar calendar
        return local.replace(year=local.year - 543)
    return local


def _is_relative(text: str) -> bool:
    """Whether the text counts from now ("2 hours ago"): it can't name a year then."""
    return re.search(r"\d{4}|\d\s?[./-]\s?\d", text) is None
