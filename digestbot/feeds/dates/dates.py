"""Reads the dates that publishers write, from ISO 8601 to ``Feb.11 - 2025 6:48 AM CET``.

The cascade, cheapest and surest first: ISO 8601, RFC 822, Unix time, our own reading of times, zones and months, and
for all other languages and for relative dates dateparser (``written_dates``).
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

from digestbot.feeds.dates.calendars import in_known_words
from digestbot.feeds.dates.written_dates import WrittenDate, is_relative, read_by_dateparser, read_by_words

#: Nothing on the web is older; feeds with an empty date say 1 Jan 0001 or 1970.
OLDEST: Final = datetime(1990, 1, 1, tzinfo=UTC)
#: How far a publisher's clock may be ahead.
AHEAD: Final = timedelta(days=1)
#: No date is longer; on other long texts dateparser is slow.
_LONGEST = 120


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
    """As ``read_date``, with details: which parts were written, and which were added."""
    original = _CLOCK_OF_GO.sub("", " ".join(text.split())).strip(" |·•-–—,;")
    if not original or len(original) > _LONGEST or _UNUSUAL.match(original):
        return None
    text = in_known_words(original, languages)
    written = (
        _iso(text)
        or _rfc822(text)
        or _unix_time(text)
        or read_by_words(text, languages, now)
        or read_by_dateparser(text, languages, now)
        or (read_by_dateparser(original, languages, now) if text != original else None)
    )
    return written if written is not None and believable(written.at, now) else None


def read_dateline(line: str, *, languages: tuple[str, ...] = (), now: datetime) -> WrittenDate | None:
    """The date that is the whole of ``line``, also in long forms ("Updated 2:15 PM PST, February 11, 2025").

    Unlike ``understand_date`` it ignores forms that only programs write, so a line of figures is no date.
    """
    line = in_known_words(" ".join(line.split()).strip(" |·•-–—,;:()")[: _LONGEST + 1], languages)
    if not 6 <= len(line) <= _LONGEST or not re.search(r"\d", line):
        return None
    written = read_by_words(line, languages, now) or (_iso(line) if "-" in line else None)
    if written is None and languages and (is_relative(line) or languages[0] != "en"):
        written = read_by_dateparser(line, languages, now) if _may_be_foreign_date(line) else None
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
    """Whether something can have been published then: not before 1990, and not more than a day from now."""
    try:
        return OLDEST <= at <= now + AHEAD
    except OverflowError:  # year 1 in an eastern zone
        return False


def sharpest(machine: WrittenDate | None, dateline: WrittenDate | None) -> WrittenDate | None:
    """Combine the date in a page's metadata with the date that the page shows.

    The metadata's date is preferred. If it lacks a time or a zone, and the shown date has one on the same
    day, the shown date completes it: ``2025-02-11T06:48`` beside ``Feb 11, 2025 6:48 AM CET``.
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

#: In an address a plus means a space, so "02:00" after a space may be an offset. After an offset, "Z" or a
#: zone in brackets adds nothing.
_ISO = re.compile(
    r"(\d{4}-?\d\d-?\d\d)(?:[T ]{1,2}(\d\d(?::?\d\d(?::?\d\d(?:[.,]\d+)?)?)?)"
    r" ?(Z|[+-]\d\d(?::?\d\d)?|(?<= )[01]\d:\d\d)?Z?(?:\[[\w/+-]+\])?)?",
    re.IGNORECASE,
)
#: Go adds to a time how long its program has been running.
_CLOCK_OF_GO = re.compile(r" m=[+-][\d.]+$")
#: Days of ISO 8601 counted by weeks or through the year; the libraries read them as other dates.
_UNUSUAL = re.compile(r"\d{4}-?W\d\d(?!\d{3})|\d{4}-\d{3}(?![\d-])|\d{7}(?!\d)", re.IGNORECASE)


def _iso(text: str) -> WrittenDate | None:
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    day, time, zone = match.groups()
    try:
        offset = f"+{zone}" if zone and zone[0].isdigit() else (zone or "").upper()
        at = datetime.fromisoformat(f"{day}T{time}{offset}" if time else day)
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
    # "-0000" means UTC with an unknown zone of the sender
    return WrittenDate(at if at.tzinfo else at.replace(tzinfo=UTC), has_time=True, has_zone=True)


def _unix_time(text: str) -> WrittenDate | None:
    if re.fullmatch(r"\d{9,10}(?:\.\d+)?", text):
        seconds = float(text)
    elif re.fullmatch(r"\d{12,13}", text):
        seconds = int(text) / 1000
    else:
        return None
    return WrittenDate(datetime.fromtimestamp(seconds, UTC), has_time=True, has_zone=True)
