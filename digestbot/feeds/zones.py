"""What the names of time zones mean in the news.

Abbreviations are not unique; each is taken as the outlets that print it mean it, and the article's language decides
where two large regions share one.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from digestbot.feeds.months import MONTHS, WEEKDAYS

#: Minutes east of UTC, then the names.
_OFFSETS: dict[int, str] = {
    -600: "HST",
    -540: "AKST",
    -480: "PST AKDT",
    -420: "MST PDT",
    -360: "CST MDT",
    -300: "EST CDT COT PET",
    -240: "EDT AST CLT",
    -210: "NST",
    -180: "ADT BRT ART CLST",
    -150: "NDT",
    0: "Z UT UTC GMT WET",
    60: "CET MEZ BST WEST WESZ HEC HNEC WAT",
    120: "CEST MESZ MEST EET OEZ HAEC HEEC CAT SAST",
    180: "EEST OESZ MSK МСК TRT EAT IDT",
    210: "IRST",
    240: "GST",
    300: "PKT",
    330: "IST",
    345: "NPT",
    420: "ICT WIB",
    480: "WITA HKT SGT MYT PHT PHST AWST",
    540: "JST KST WIT",
    570: "ACST",
    600: "AEST",
    630: "ACDT",
    660: "AEDT",
    720: "NZST",
    780: "NZDT",
}
_ABBREVIATIONS = {name: minutes for minutes, names in _OFFSETS.items() for name in names.split()}

#: (abbreviation, language) → minutes, where the language tells which of two zones is meant.
_BY_LANGUAGE = {("IST", "he"): 120, ("IST", "ga"): 60, ("CST", "zh"): 480, ("BST", "bn"): 360}

#: Names that mean winter or summer time, whichever holds on the day.
_BY_PLACE = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
    "EASTERN": "America/New_York",
    "CENTRAL": "America/Chicago",
    "MOUNTAIN": "America/Denver",
    "PACIFIC": "America/Los_Angeles",
}

_AFTER_A_TIME = re.compile(
    r"""\s*[,(]?\s*
    (?: (?P<place>Eastern|Central|Mountain|Pacific)\s+(?:Standard\s+|Daylight\s+)?Time\b
      | (?P<name>[A-ZА-Я]{1,5})(?![^\W\d_]) )?
    \s?(?: (?<![\d:])(?P<sign>[+\-−])(?P<hours>\d{1,2})(?: :?(?P<minutes>\d{2}) )?(?![\d/.-]) )?
    (?:\s*\([^()]*\))?  # a name in words, as JavaScript writes it
    \)?""",
    re.VERBOSE,
)


def zone_after(text: str, position: int, languages: tuple[str, ...]) -> tuple[_Zone | None, int]:
    """The zone that is written at ``position``, right after a time of day, and where it ends.

    A zone is ``None`` where there is none or nobody knows it; it still ends where its name ends.
    """
    match = _AFTER_A_TIME.match(text, position)
    if match is None:
        return None, position
    if match["sign"] and match["name"] in (None, "GMT", "UTC", "UT", "Z"):
        return _of_offset(match["sign"], match["hours"], match["minutes"]), match.end()
    if match["place"]:
        return _Zone(place=_BY_PLACE[match["place"].upper()]), match.end()
    name = match["name"]
    if name in _BY_PLACE:
        return _Zone(place=_BY_PLACE[name]), match.end("name")
    minutes = next(
        (_BY_LANGUAGE[name, language] for language in languages if (name, language) in _BY_LANGUAGE),
        _ABBREVIATIONS.get(name),
    )
    if minutes is None:
        unknown = name is not None and name.casefold() not in MONTHS.keys() | WEEKDAYS
        return None, match.end("name") if unknown else position
    return _Zone(minutes=minutes), match.end("name")


class _Zone:
    """An offset, or a place whose offset depends on the day."""

    def __init__(self, *, minutes: int = 0, place: str | None = None) -> None:
        self._minutes = minutes
        self._place = place

    def on(self, local: datetime) -> timezone:
        if self._place is None:
            return timezone(timedelta(minutes=self._minutes))
        offset = ZoneInfo(self._place).utcoffset(local)
        return timezone(offset or timedelta(0))


def _of_offset(sign: str, hours: str, minutes: str | None) -> _Zone | None:
    total = int(hours) * 60 + int(minutes or 0)
    if total > 14 * 60:
        return None  # no place on Earth is further from UTC
    return _Zone(minutes=total if sign == "+" else -total)
