"""Rewrites dates of other calendars, digits and languages so that the other modules can read them: Gregorian,
ASCII, English.

Persian (solar Hijri) dates, Thai and Taiwanese years and Japan's eras are converted. Lunar dates are not
converted: they depend on the sighting of the moon, and no date is better than a guess.
"""

from __future__ import annotations

import re
from datetime import date

from digestbot.feeds.dates.months import MONTHS_BY_PHRASE

_ENGLISH = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_PERSIAN_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("فروردین حمل", "اردیبهشت ثور", "خرداد جوزا", "تیر سرطان", "مرداد امرداد اسد", "شهریور سنبله"),
            *("مهر میزان", "آبان عقرب", "آذر قوس", "دی جدی", "بهمن دلو", "اسفند حوت"),
        ),
        start=1,
    )
    for name in names.split()
}
_PERSIAN_BY_NAME = re.compile(
    rf"(?<!\d)(\d{{1,2}})\s*(?:م\s)?({'|'.join(_PERSIAN_MONTHS)})\s*(?:ماه)?\s*،?\s*(1[34]\d\d)(?!\d)"
)
_PERSIAN_BY_NUMBER = re.compile(r"(?<!\d)(1[34]\d\d)\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{1,2})(?!\d)")
_PERSIAN_SPEAKERS = frozenset({"fa", "ps", "ku", "az"})

#: The year before the first of an era.
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
_ERA_YEAR = re.compile(rf"({'|'.join(_ERAS)})\s?(\d{{1,3}}|元)\s?年")
_THAI = re.compile("[\u0e00-\u0e7f]")
_THAI_YEAR = re.compile(
    r"(?<![\d:])(?:(?:พ\.?\s?ศ\.?|พุทธศักราช)\s*)?(2[45]\d\d|\d\d)(?![\d:])(?=\D*(?:\d{1,2}[:.]\d\d|$))"
)

#: Vietnamese counts its weekdays and months.
_VIETNAMESE_WEEKDAY = re.compile(
    r"^(?:T[2-7]|CN)\s*,|(?<!\w)(?:Thứ (?:[2-7]|Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ Nhật)(?!\w)\s*,?", re.IGNORECASE
)
_VIETNAMESE_MONTH = re.compile(r"(?<!\w)tháng\s(1[0-2]|0?[1-9])(?!\d)", re.IGNORECASE)

#: The word means November in Polish and Czech.
_CROATIAN_OCTOBER = re.compile(r"\blistopad[au]?\b", re.IGNORECASE)

_OTHER_HALVES = {
    **dict.fromkeys(("ب.ظ", "ب.ظ.", "بعدازظهر", "بعد از ظهر"), "PM"),
    **dict.fromkeys(("ق.ظ", "ق.ظ.", "قبل از ظهر"), "AM"),
}
_ARABIC_LETTERS = re.compile("[\u0621-\u064a\u0671-\u06d3\u200c]+")

_LETTER = r"[^\W\d_]|[\u0300-\u036f\u0591-\u05c7\u0900-\u0fff\u1000-\u109f]"
_PHRASE = re.compile(
    rf"(?<!{_LETTER.replace('|', ')(?<!')})ב?({'|'.join(sorted(map(re.escape, MONTHS_BY_PHRASE), key=len, reverse=True))})[׳॰]?(?!{_LETTER})",
    re.IGNORECASE,
)
#: Weekdays and other words in scripts in which no known word of a date is written.
_OTHER_SCRIPTS = re.compile("[\u0370-\u03ff\u0530-\u10ff\u200c\u200d]+")


def in_known_words(text: str, languages: tuple[str, ...]) -> str:
    """``text`` with digits, years and names of months in forms that the readers of dates know; times and
    zones stay.
    """
    text = _VIETNAMESE_WEEKDAY.sub(" ", text).strip()
    if {"hr", "bs"} & set(languages):
        text = _CROATIAN_OCTOBER.sub("october", text)
    text = _from_persian_words(with_plain_digits(text), languages)
    if text.isascii():
        return text
    text = _ERA_YEAR.sub(
        lambda match: f"{_ERAS[match[1]] + (1 if match[2] == '元' else int(match[2]))}年", text
    )
    text = _VIETNAMESE_MONTH.sub(lambda match: _ENGLISH[int(match[1]) - 1], text)
    if _THAI.search(text):
        text = _THAI_YEAR.sub(_from_thai_year, text)
    named = _PHRASE.sub(lambda match: f" {_month(match[1])} ", text)
    return _ARABIC_LETTERS.sub(" ", _OTHER_SCRIPTS.sub(" ", named)) if named != text else text


def with_plain_digits(text: str) -> str:
    """The text with digits of all scripts as ASCII digits, and one form of minus."""
    if text.isascii():
        return text
    return "".join(str(int(character)) if character.isdecimal() else character for character in text).replace(
        "\u2212", "-"
    )


def _month(phrase: str) -> str:
    return _ENGLISH[MONTHS_BY_PHRASE[phrase.casefold()] - 1]


def _from_persian_words(text: str, languages: tuple[str, ...]) -> str:
    match = _PERSIAN_BY_NAME.search(text.replace("ي", "ی").replace("ك", "ک"))
    if match:
        parts = int(match[3]), _PERSIAN_MONTHS[match[2]], int(match[1])
    elif (match := _PERSIAN_BY_NUMBER.search(text)) and _PERSIAN_SPEAKERS & set(languages):
        parts = int(match[1]), int(match[2]), int(match[3])
    else:
        return text
    day = from_persian(*parts)
    if day is None:
        return text
    around = f"{text[: match.start()]} {day.isoformat()} {text[match.end() :]}"
    for written, half in _OTHER_HALVES.items():
        around = around.replace(written, half)
    return " ".join(_ARABIC_LETTERS.sub(" ", around).replace("،", " ").split())


def from_persian(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Persian one, by the arithmetic calendar with its cycle of 33 years; None if
    there is no such day.

    The arithmetic holds from 1799 to 2256 (Borkowski, "The Persian calendar for 3000 years", 1996).
    """
    if not (1 <= month <= 12 and 1 <= day <= (31 if month < 7 else 30)):
        return None
    before = year + 1595
    days = -355_668 + 365 * before + before // 33 * 8 + (before % 33 + 3) // 4 + day
    days += (month - 1) * 31 if month < 7 else (month - 7) * 30 + 186
    return date.fromordinal(days - 365)


def _from_thai_year(match: re.Match[str]) -> str:
    """Thais count from the Buddha's death, 543 years earlier, and may write only two digits."""
    year = int(match[1])
    if len(match[1]) == 4:
        return str(year - 543)
    return str(2500 + year - 543) if year >= 40 else match[0]
