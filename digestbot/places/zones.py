"""Finds zones by IANA name, abbreviation, offset, position, or present local hour."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import chain, zip_longest
from zoneinfo import ZoneInfo, available_timezones

from tzfpy import get_tz

from digestbot.errors import UnknownZone
from digestbot.places.gazetteer import gazetteer

#: Abbreviations with the places that may be meant, the most likely first. Several abbreviations are also IANA
#: names, but of fixed offsets that nobody means ("EST" stays at -5 in summer).
ABBREVIATIONS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("utc", "z", "zulu", "ut"), ("UTC",)),
    "gmt": ("UTC", "Europe/London"),
    "bst": ("Europe/London", "Asia/Dhaka"),
    "ist": ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"),
    **dict.fromkeys(("wet", "west"), ("Europe/Lisbon",)),
    **dict.fromkeys(("cet", "cest", "mez", "mesz", "met"), ("Europe/Berlin",)),
    **dict.fromkeys(("eet", "eest", "oez"), ("Europe/Kyiv", "Europe/Athens", "Africa/Cairo")),
    **dict.fromkeys(("msk", "мск"), ("Europe/Moscow",)),
    "trt": ("Europe/Istanbul",),
    **dict.fromkeys(("et", "edt", "est5edt", "eastern time"), ("America/New_York",)),
    "est": ("America/New_York", "America/Panama"),
    **dict.fromkeys(("cdt", "ct", "cst6cdt", "central time"), ("America/Chicago",)),
    "cst": ("America/Chicago", "Asia/Shanghai", "America/Mexico_City"),
    **dict.fromkeys(("mdt", "mst7mdt", "mountain time"), ("America/Denver",)),
    "mst": ("America/Denver", "America/Phoenix"),
    **dict.fromkeys(("pst", "pdt", "pt", "pst8pdt", "pacific time"), ("America/Los_Angeles",)),
    **dict.fromkeys(("akst", "akdt"), ("America/Anchorage",)),
    **dict.fromkeys(("hst", "hdt"), ("Pacific/Honolulu",)),
    "ast": ("America/Halifax", "America/Puerto_Rico", "Asia/Riyadh"),
    "adt": ("America/Halifax",),
    **dict.fromkeys(("nst", "ndt"), ("America/St_Johns",)),
    "brt": ("America/Sao_Paulo",),
    "art": ("America/Argentina/Buenos_Aires",),
    "clt": ("America/Santiago",),
    "cot": ("America/Bogota",),
    "wat": ("Africa/Lagos",),
    "cat": ("Africa/Maputo",),
    "eat": ("Africa/Nairobi",),
    "sast": ("Africa/Johannesburg",),
    "gst": ("Asia/Dubai",),
    "irst": ("Asia/Tehran",),
    "pkt": ("Asia/Karachi",),
    "npt": ("Asia/Kathmandu",),
    "ict": ("Asia/Bangkok",),
    "wib": ("Asia/Jakarta",),
    "sgt": ("Asia/Singapore",),
    "hkt": ("Asia/Hong_Kong",),
    "pht": ("Asia/Manila",),
    "jst": ("Asia/Tokyo",),
    "kst": ("Asia/Seoul",),
    "awst": ("Australia/Perth",),
    **dict.fromkeys(("acst", "acdt"), ("Australia/Adelaide",)),
    "aest": ("Australia/Sydney", "Australia/Brisbane"),
    "aedt": ("Australia/Sydney",),
    **dict.fromkeys(("nzst", "nzdt"), ("Pacific/Auckland",)),
}

#: Offsets in minutes east of UTC that are not whole hours, each with the only zone that is meant.
_BROKEN_OFFSETS = {
    -570: "Pacific/Marquesas",
    -210: "America/St_Johns",
    210: "Asia/Tehran",
    270: "Asia/Kabul",
    330: "Asia/Kolkata",
    345: "Asia/Kathmandu",
    390: "Asia/Yangon",
    525: "Australia/Eucla",
    570: "Australia/Adelaide",
    630: "Australia/Lord_Howe",
    765: "Pacific/Chatham",
}
_OFFSET = re.compile(r"(?:utc|gmt)? ?(?P<sign>[+−–-]) ?(?P<hours>\d{1,2})(?::?(?P<minutes>[0-5]\d))?")
_MOST_CHOICES = 8


@lru_cache(maxsize=1)
def _zones_by_name() -> dict[str, str]:
    return {name.casefold(): name for name in available_timezones() - {"localtime", "Factory"}}


def zone_names() -> tuple[str, ...]:
    """All IANA names, ``Europe/Berlin`` and aliases such as ``US/Pacific`` alike."""
    return tuple(_zones_by_name().values())


def zone_named(text: str) -> str | None:
    """The properly spelt IANA name, from any case, and with spaces for underscores; None if there is none."""
    return _zones_by_name().get("_".join(text.casefold().split()))


def zone_of_offset(text: str) -> str | None:
    """A fixed zone for "UTC+2", "GMT-5" or "+05:30"; ``Etc/GMT-2`` is two hours *east* (POSIX signs)."""
    found = _OFFSET.fullmatch(text.casefold().strip())
    if found is None:
        return None
    minutes = int(found["hours"]) * 60 + int(found["minutes"] or 0)
    minutes = minutes if found["sign"] == "+" else -minutes
    if minutes in _BROKEN_OFFSETS:
        return _BROKEN_OFFSETS[minutes]
    hours, rest = divmod(minutes, 60)
    if rest or not -12 <= hours <= 14:
        return None
    return f"Etc/GMT{-hours:+d}" if hours else "UTC"


def zone_at(latitude: float, longitude: float) -> str:
    """The IANA zone at a position in degrees; at sea a zone with a fixed offset. Raises UnknownZone if the
    degrees are out of range.
    """
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise UnknownZone(f"{latitude}, {longitude}")
    zone = str(get_tz(longitude, latitude))
    if zone.casefold() not in _zones_by_name():
        raise UnknownZone(f"{latitude}, {longitude}")
    return zone


def zone_of_country(country: str) -> str | None:
    """The zone in which most people of a country (ISO 3166 code) live; None if the country is not known."""
    return next((zone.name for zone in gazetteer().zones if zone.country == country), None)


def zones_at_clock(hour: int, now: datetime) -> tuple[str, ...]:
    """Well-known zones in which the local hour is ``hour`` (0 to 23) at ``now``, at most eight.

    Of all zones with the same clock over the coming year, only the most populous one is given. First come the
    most populous zones of each offset, then zones that share their offset today but not in another season.
    """
    clocks: dict[timedelta, dict[tuple[timedelta, ...], str]] = defaultdict(dict)
    for zone in gazetteer().zones:  # the most populous first
        where = ZoneInfo(zone.name)
        if now.astimezone(where).hour == hour:
            year = tuple(_offset(now + timedelta(days=30 * month), where) for month in range(12))
            clocks[year[0]].setdefault(year, zone.name)
    by_offset = [list(zones.values()) for zones in clocks.values()]
    in_turn = chain.from_iterable(zip_longest(*by_offset))
    return tuple(zone for zone in in_turn if zone is not None)[:_MOST_CHOICES]


def _offset(moment: datetime, where: ZoneInfo) -> timedelta:
    return moment.astimezone(where).utcoffset() or timedelta(0)
