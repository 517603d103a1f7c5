"""Dates with zones named twice, in other calendars, scripts and languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from digestbot.feeds.dates.calendars import from_persian
from digestbot.feeds.dates.dates import read_date

NOW = datetime(2026, 11, 29, 18, 0, tzinfo=UTC)


def instant(text: str, *languages: str) -> str | None:
    at = read_date(text, languages=languages, now=NOW)
    return None if at is None else at.astimezone(UTC).isoformat()[:16]


ZONES = {
    "Mon, 03 Nov 2025 08:30:00 -0500 (EST)": "2025-11-03T13:30",
    "Mon, 03 Nov 2025 08:30:00 -0500 EST": "2025-11-03T13:30",
    "2025-11-03 08:30:00 -0500 EST": "2025-11-03T13:30",
    "2025-11-03 08:30:00 +0100 CET": "2025-11-03T07:30",
    "2025-11-03T08:30:00+01:00 CET": "2025-11-03T07:30",
    "2025-11-03 08:30 CET+0100": "2025-11-03T07:30",
    "2025-11-03 08:30:00.5 +0000 UTC m=+0.01": "2025-11-03T08:30",
    "Mon, 03 Nov 2025 08:30:00 -0500 America/New_York": "2025-11-03T13:30",
    "Mon, 03 Nov 2025 08:30:00 America/New_York": "2025-11-03T13:30",
    "Fri, 04 Jul 2025 08:30:00 America/New_York": "2025-07-04T12:30",
    "Mon, 03 Nov 2025 08:30:00 America/Argentina/Buenos_Aires": "2025-11-03T11:30",
    "2025-11-03T08:30:00-05:00Z": "2025-11-03T13:30",
    "2025-11-03T08:30:00+01:00[Europe/Berlin]": "2025-11-03T07:30",
    "2025-11-03T08:30:00 02:00": "2025-11-03T06:30",
    "2025-11-03T08:30:00−05:00": "2025-11-03T13:30",
    "Mon, 3 Nov 2025 08:30:00 +0530 (India Standard Time)": "2025-11-03T03:00",
    "Mon, 3 Nov 2025 08:30:00 Central European Time": "2025-11-03T07:30",
    "Mon, 3 Nov 2025 08:30:00 British Summer Time": "2025-11-03T07:30",
    "Mon Nov 3 08:30:00 EST 2025": "2025-11-03T13:30",
    "Mon, 03 Nov 2025 08:30:00 No/Where": "2025-11-03T08:30",
}


@pytest.mark.parametrize(("text", "expected"), ZONES.items())
def test_an_offset_and_its_zones_name_count_once(text, expected):
    assert instant(text) == expected


DAYS = {
    ("Sat, 11 04 2020 08:51:49 +0100", ""): "2020-04-11T07:51",
    ("Tue, 03/11/2025", "en"): "2025-03-11T00:00",
    ("Mon, 03/11/2025", "en"): "2025-11-03T00:00",
    ("mar., 03/11/2025", "fr"): "2025-03-11T00:00",
    ("03/11/2025", "en"): "2025-03-11T00:00",
}


@pytest.mark.parametrize(("written", "expected"), DAYS.items())
def test_a_weekday_tells_the_day_from_the_month(written, expected):
    text, language = written
    assert instant(text, language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2025-W45-1",
        "2025W451",
        "2025-W45-1T08:30:00Z",
        "2025-307",
        "2025307",
        "12 جمادى الأولى 1447",
        "1447-05-12",
    ],
)
def test_days_that_can_not_be_told_for_sure_are_no_dates(text):
    assert instant(text) is None
    assert instant(text, "ar") is None


WRITTEN = {
    ("3 تشرين الثاني 2025", "ar"): "2025-11-03T00:00",
    ("الاثنين 3 كانون الأول 2025 08:30", "ar"): "2025-12-03T08:30",
    ("٣ نوفمبر ٢٠٢٥ ٠٨:٣٠", "ar"): "2025-11-03T08:30",
    ("5 ماي 2025 16:45", "ar"): "2025-05-05T16:45",
    ("دوشنبه ۱۲ آبان ۱۴۰۴ ۰۸:۳۰", "fa"): "2025-11-03T08:30",
    ("۱۴۰۴/۰۸/۱۲ ۰۸:۳۰", "fa"): "2025-11-03T08:30",
    ("1404/08/12 08:30", "fa"): "2025-11-03T08:30",
    ("12 عقرب 1404", "fa"): "2025-11-03T00:00",
    ("令和7年11月3日 08:30", "ja"): "2025-11-03T08:30",
    ("令和元年5月1日", "ja"): "2019-05-01T00:00",
    ("2025年5月5日月曜日", "ja"): "2025-05-05T00:00",
    ("民國114年11月3日", "zh"): "2025-11-03T00:00",
    ("03 พ.ย. 68 08:30", "th"): "2025-11-03T08:30",
    ("3 พฤศจิกายน 2568 08:30", "th"): "2025-11-03T08:30",
    ("21 มี.ค. 2025, 16:45", "th"): "2025-03-21T16:45",
    ("วันศุกร์ที่ 3 มกราคม ค.ศ. 2025", "th"): "2025-01-03T00:00",
    ("T2, 03/11/2025 08:30 GMT+7", "vi"): "2025-11-03T01:30",
    ("Thứ Năm 25 tháng 12 2025 16:45", "vi"): "2025-12-25T16:45",
    ("11 listopada 2025 16:45", "hr"): "2025-10-11T16:45",
    ("11 listopada 2025 16:45", "pl"): "2025-11-11T16:45",
    ("16 ਜੂਨ 2025 16:45", "pa"): "2025-06-16T16:45",
    ("5 મે 2025 16:45", "gu"): "2025-05-05T16:45",
    ("14 בפבר׳ 2025", "he"): "2025-02-14T00:00",
    ("11 अक्टू॰ 2025, 16:45", "hi"): "2025-10-11T16:45",
    ("3 de xaneiro de 2025", "gl"): "2025-01-03T00:00",
}


@pytest.mark.parametrize(("written", "expected"), WRITTEN.items())
def test_dates_are_read_in_their_own_calendar_script_and_language(written, expected):
    text, language = written
    assert instant(text, language) == expected


@pytest.mark.parametrize(
    ("persian", "gregorian"),
    [
        ((1399, 12, 30), "2021-03-20"),
        ((1400, 1, 1), "2021-03-21"),
        ((1403, 1, 1), "2024-03-20"),
        ((1404, 8, 12), "2025-11-03"),
    ],
)
def test_persian_days_have_their_gregorian_ones(persian, gregorian):
    assert from_persian(*persian).isoformat() == gregorian


def test_a_persian_day_that_there_is_not_is_none():
    assert from_persian(1404, 8, 31) is None
    assert from_persian(1404, 13, 1) is None
