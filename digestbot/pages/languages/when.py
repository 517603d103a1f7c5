"""Writes dates and times for a reader: in their zone and language, in the format of their country.

The format follows from the language and from the country of the zone, or else from the country in the
language tag. So an English reader sees "8:00 AM" in New York and "08:00" in London.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_interval, format_time, format_timedelta
from babel.numbers import format_decimal
from babel.units import format_unit

#: The year of a full date in CLDR's patterns, with what belongs to it: "2025", "de 2025", "2025 г.", "2025年".
_YEAR = re.compile(r"[,.]?\s+(?:'de'\s+)?y(?:\s*'\w+'\.?)?$|^y年|\s+y(?=\s+EEEE$)")
#: The languages that CLDR's ``characterOrder`` has from right to left. Asking CLDR for each language that the bot
#: speaks would load the dates and names of all of them at the start, which takes 11 MB.
_FROM_THE_RIGHT = frozenset(
    "apc ar bal bgn ckb dv fa he ks lrc mzn nqo ps rhg sd sdh skr syr trw ug ur yi".split()  # noqa: SIM905 - a table
)
#: The format of English if the zone belongs to no country.
_ENGLISH = "en_GB"


def zone_info(zone: str | None) -> tzinfo:
    """The zone, or UTC if the reader set none or this machine does not know it."""
    if zone is None:
        return UTC
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def local(instant: datetime, zone: str | None) -> datetime:
    return instant.astimezone(zone_info(zone))


@lru_cache(maxsize=4096)
def clock(value: datetime | time, zone: str | None, language: str) -> str:
    """The time of day: "08:00", "8:00 AM". A bare ``time`` is local already."""
    moment = local(value, zone) if isinstance(value, datetime) else value
    shown = format_time(moment.replace(tzinfo=None), "short", locale=manner(language, zone))
    # CLDR puts a narrow no-break space before AM and PM, which some fonts show as a box.
    return str(shown).replace("\u202f", "\u00a0")


@lru_cache(maxsize=1024)
def day(value: date, zone: str | None, language: str, *, with_year: bool = False) -> str:
    """A day with its weekday: "Tuesday, 9 December", or "Tuesday, 9 December 2025"."""
    place = manner(language, zone)
    if with_year:
        return str(format_date(value, "full", locale=place))
    return str(format_date(value, _YEAR.sub("", place.date_formats["full"].pattern), locale=place))


def dates(first: date, last: date, zone: str | None, language: str) -> str:
    """The days from the first to the last: "23–29 Nov", "30 Nov – 6 Dec"."""
    shown = format_interval(first, last, "MMMd", locale=manner(language, zone))
    # CLDR puts thin spaces around the dash, which some fonts show as boxes.
    return str(shown).replace("\u2009", " ")


def weekday(value: date, zone: str | None, language: str) -> str:
    return str(format_date(value, "EEEE", locale=manner(language, zone)))


def weekdays(days: frozenset[int], zone: str | None, language: str, comma: str = ", ") -> str:
    """ISO weekdays by their short names: "Mon, Wed, Fri"; three or more in a row as "Mon–Fri"."""
    rows: list[list[int]] = []
    for number in sorted(days):
        if rows and rows[-1][-1] == number - 1:
            rows[-1].append(number)
        else:
            rows.append([number])
    names = manner(language, zone).days["stand-alone"]["abbreviated"]
    return comma.join(
        f"{names[row[0] - 1]}–{names[row[-1] - 1]}"
        if len(row) > 2
        else comma.join(names[day - 1] for day in row)
        for row in rows
    )


def named_weekday(day: int, zone: str | None, language: str) -> str:
    """The full name of an ISO weekday, as it stands alone: "Sunday"."""
    return str(manner(language, zone).days["stand-alone"]["wide"][day - 1])


def duration(minutes: int, zone: str | None, language: str) -> str:
    """A rough length: "25 minutes", "2 hours"."""
    length = timedelta(minutes=minutes)
    return str(format_timedelta(length, threshold=1.5, locale=manner(language, zone)))


def span(seconds: float, zone: str | None, language: str) -> str:
    """A rough length from a second on: "40 seconds", "3 minutes"."""
    length = timedelta(seconds=max(1, round(seconds)))
    return str(format_timedelta(length, threshold=1.5, locale=manner(language, zone)))


def days(count: int, zone: str | None, language: str) -> str:
    """A number of days: "1 day", "7 days"."""
    length = timedelta(days=count)
    return str(format_timedelta(length, granularity="day", threshold=1.5, locale=manner(language, zone)))


@lru_cache(maxsize=1024)
def number(value: int, language: str) -> str:
    """A whole number with its thousands set apart as the language does: "1,240", "1.240"."""
    return str(format_decimal(value, locale=manner(language, None)))


def right_to_left(language: str) -> bool:
    """Say whether the language is written from right to left."""
    return re.split("[-_]", language)[0].lower() in _FROM_THE_RIGHT


def days_between(now: datetime, then: datetime, zone: str | None) -> int:
    """Local midnights from ``now`` to ``then``: 0 today, 1 tomorrow, -1 yesterday."""
    return (local(then, zone).date() - local(now, zone).date()).days


def zone_city(zone: str | None, language: str) -> str:
    """The zone's city in the reader's language: "Vienna"; "UTC+3" for a fixed offset."""
    if zone is None or zone in {"UTC", "Etc/UTC"}:
        return "UTC"
    if fixed := re.fullmatch(r"Etc/GMT([+-])(\d{1,2})", zone):
        # POSIX counts west of Greenwich as positive.
        return f"UTC{'-' if fixed[1] == '+' else '+'}{fixed[2]}"
    place = manner(language, None)
    for name in (zone, *_other_names().get(zone, ())):
        if city := place.time_zones.get(name, {}).get("city"):
            return str(city)
    # CLDR leaves out a city whose name is that of the zone.
    return zone.rsplit("/", 1)[-1].replace("_", " ") if zone_info(zone) is not UTC else "UTC"


def country_name(code: str, language: str) -> str:
    """The country's name in the language; empty if CLDR knows no country of this ISO 3166 code."""
    return str(manner(language, None).territories.get(code, ""))


@lru_cache(maxsize=1)
def _other_names() -> dict[str, tuple[str, ...]]:
    """The other names of each zone. CLDR knows the cities of some zones by former names only ("Europe/Kiev")."""
    same: dict[str, list[str]] = {}
    for former, today in get_global("zone_aliases").items():
        same.setdefault(today, [today]).append(former)
    return {name: tuple(names) for names in same.values() for name in names}


@lru_cache(maxsize=1024)
def manner(language: str, zone: str | None) -> Locale:
    """The locale of the language in the zone's country, or the nearest that CLDR knows."""
    base, *rest = re.split("[-_]", language)
    base = base.lower()
    regions = [subtag.upper() for subtag in rest if re.fullmatch("[A-Za-z]{2}", subtag)]
    countries = (get_global("zone_territories").get(zone or ""), *regions)
    here = [f"{base}_{country}" for country in countries if country]
    usual = get_global("likely_subtags").get(base, "").split("_")[1:2]
    for name in (*here, _ENGLISH if base == "en" else base, _ENGLISH):
        try:
            found = Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
        # Taiwan writes other signs than the sentences ("週一" for "周一").
        if found.script is None or [found.script] == usual or name == base:
            return found
    raise AssertionError("CLDR knows British English")  # pragma: no cover


def size(count: float, language: str) -> str:
    """A number of bytes: "12 MB", "1.5 GB" (a megabyte is a million bytes)."""
    units = (("gigabyte", 1e9), ("megabyte", 1e6), ("kilobyte", 1e3))
    name, worth = next((unit for unit in units if count >= unit[1]), units[-1])
    shown = format_unit(round(count / worth, 1), f"digital-{name}", "short", locale=manner(language, None))
    return str(shown).replace("\u202f", "\u00a0")
