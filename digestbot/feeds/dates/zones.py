"""The meanings of time zones' names in the news.

Abbreviations are not unique. Each has the meaning that outlets give it; if two large regions share one, the
article's language decides.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from digestbot.feeds.dates.months import MONTHS, WEEKDAYS

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

#: (abbreviation, language) → minutes, for abbreviations with two meanings.
_BY_LANGUAGE = {("IST", "he"): 120, ("IST", "ga"): 60, ("CST", "zh"): 480, ("BST", "bn"): 360}

#: Names for winter or summer time alike; the date decides.
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

#: Names in words → minutes east of UTC.
_IN_WORDS = {
    "greenwich mean time": 0,
    "coordinated universal time": 0,
    "western european time": 0,
    "british summer time": 60,
    "western european summer time": 60,
    "central european time": 60,
    "central european standard time": 60,
    "central european summer time": 120,
    "eastern european time": 120,
    "eastern european summer time": 180,
    "moscow standard time": 180,
    "moscow time": 180,
    "india standard time": 330,
    "indian standard time": 330,
    "china standard time": 480,
    "singapore standard time": 480,
    "japan standard time": 540,
    "korea standard time": 540,
    "australian eastern standard time": 600,
    "australian eastern daylight time": 660,
}

_PLACE_NAME = r"[A-Z][A-Za-z]+/[A-Za-z][A-Za-z0-9_+\-]+(?:/[A-Za-z][A-Za-z0-9_\-]+)?"
_AFTER_A_TIME = re.compile(
    rf"""\s*[,(\[]?\s*
    (?: (?P<words>(?i:{"|".join(name.replace(" ", "[ ]") for name in sorted(_IN_WORDS, key=len, reverse=True))}))\b
      | (?P<place>Eastern|Central|Mountain|Pacific)\s+(?:Standard\s+|Daylight\s+)?Time\b
      | (?P<city>{_PLACE_NAME})
      | (?P<name>[A-ZА-Я]{{1,5}})(?![^\W\d_]) )?
    \s?(?: (?<![\d:])(?P<sign>[+\-−])(?P<hours>\d{{1,2}})(?: :?(?P<minutes>\d{{2}}) )?(?![\d/.-]) )?
    (?:\s*\([^()]*\))?  # a name in words, as JavaScript writes it
    [)\]]?""",
    re.VERBOSE,
)
#: After an offset, the name of a zone only repeats it.
_NAME_AGAIN = re.compile(rf"\s?[\[(]?([A-Z]{{1,5}}|{_PLACE_NAME})[\])]?(?![^\W\d_])")


def zone_after(text: str, position: int, languages: tuple[str, ...]) -> tuple[_ZoneOffset | None, int]:
    """The zone at ``position``, directly after a time of day, and the position of its end.

    An offset is preferred to a name beside it. The zone is ``None`` if there is none or if it is unknown; the
    position is after its name in any case.
    """
    match = _AFTER_A_TIME.match(text, position)
    if match is None:
        return None, position
    name = match["name"]
    if match["sign"] and (name in (None, "GMT", "UTC", "UT", "Z") or not _is_date_word(name)):
        again = _NAME_AGAIN.match(text, match.end())
        said_again = again is not None and (
            "/" in again[1] or again[1] in _ABBREVIATIONS or again[1] in _BY_PLACE
        )
        end = again.end() if again is not None and said_again else match.end()
        return _of_offset(match["sign"], match["hours"], match["minutes"]), end
    if match["words"]:
        return _ZoneOffset(minutes=_IN_WORDS[match["words"].lower()]), match.end()
    if match["place"]:
        return _ZoneOffset(place=_BY_PLACE[match["place"].upper()]), match.end()
    if match["city"]:
        return (_ZoneOffset(place=match["city"]) if _is_place(match["city"]) else None), match.end()
    if name in _BY_PLACE:
        return _ZoneOffset(place=_BY_PLACE[name]), match.end("name")
    minutes = next(
        (_BY_LANGUAGE[name, language] for language in languages if (name, language) in _BY_LANGUAGE),
        _ABBREVIATIONS.get(name),
    )
    if minutes is None:
        unknown = name is not None and not _is_date_word(name)
        return None, match.end("name") if unknown else position
    return _ZoneOffset(minutes=minutes), match.end("name")


def _is_date_word(name: str) -> bool:
    return name.casefold() in MONTHS.keys() | WEEKDAYS


def _is_place(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


class _ZoneOffset:
    """An offset, or a place whose offset depends on the day."""

    def __init__(self, *, minutes: int = 0, place: str | None = None) -> None:
        self._minutes = minutes
        self._place = place

    def on(self, local: datetime) -> timezone:
        if self._place is None:
            return timezone(timedelta(minutes=self._minutes))
        offset = ZoneInfo(self._place).utcoffset(local)
        return timezone(offset or timedelta(0))


def _of_offset(sign: str, hours: str, minutes: str | None) -> _ZoneOffset | None:
    total = int(hours) * 60 + int(minutes or 0)
    if total > 14 * 60:
        return None  # no place on Earth is further from UTC
    return _ZoneOffset(minutes=total if sign == "+" else -total)
