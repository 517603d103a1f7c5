"""Dates as publishers write them, beside the instant that they mean."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digestbot.feeds.dates.dates import read_date, read_dateline, sharpest, understand_date
from digestbot.feeds.dates.written_dates import WrittenDate

NOW = datetime(2026, 2, 12, 9, 0, tzinfo=UTC)

IN_THE_PUBLISHERS_OFFSET = [
    ("Feb.11 - 2025 6:48 AM CET", "2025-02-11T06:48:00+01:00"),
    # what programs write
    ("2025-02-11T05:48:00Z", "2025-02-11T05:48:00+00:00"),
    ("20250211T054800Z", "2025-02-11T05:48:00+00:00"),
    ("2025-02-11T06:48:00.1234567+01:00", "2025-02-11T06:48:00.123456+01:00"),
    ("2025-02-11 06:48:00 +0100", "2025-02-11T06:48:00+01:00"),
    ("2025-02-11T06:48+01", "2025-02-11T06:48:00+01:00"),
    ("2025-02-11 06:48 CET", "2025-02-11T06:48:00+01:00"),
    ("1739252880", "2025-02-11T05:48:00+00:00"),
    ("1739252880000", "2025-02-11T05:48:00+00:00"),
    ("Tue, 11 Feb 2025 05:48:00 GMT", "2025-02-11T05:48:00+00:00"),
    ("Tue,11 Feb 2025 06:48:00 +0100", "2025-02-11T06:48:00+01:00"),
    ("Tue, 11 Feb 25 06:48:00 EST", "2025-02-11T06:48:00-05:00"),
    ("Fri Apr 28 19:20:36 CEST 2023", "2023-04-28T19:20:36+02:00"),
    ("Tue Feb 11 2025 06:48:00 GMT+0100 (Central European Standard Time)", "2025-02-11T06:48:00+01:00"),
    # zones by name, which e-mail's own reader takes for UTC
    ("Tue, 11 Feb 2025 06:48:00 CET", "2025-02-11T06:48:00+01:00"),
    ("Tue, 11 Feb 2025 06:48:00 CEST", "2025-02-11T06:48:00+02:00"),
    ("Tue, 11 Feb 2025 06:48:00 BST", "2025-02-11T06:48:00+01:00"),
    ("Tue, 11 Feb 2025 06:48:00 MSK", "2025-02-11T06:48:00+03:00"),
    ("11 Feb 2025 06:48 IST", "2025-02-11T06:48:00+05:30"),
    ("11 Feb 2025 06:48 GMT+5:30", "2025-02-11T06:48:00+05:30"),
    ("Feb 11, 2025, 6:48 AM ET", "2025-02-11T06:48:00-05:00"),
    ("July 11, 2025 at 6:48 pm ET", "2025-07-11T18:48:00-04:00"),
    ("Updated 2:15 PM PST, February 11, 2025", "2025-02-11T14:15:00-08:00"),
    ("February 11, 2025 6:48 p.m. Eastern Time", "2025-02-11T18:48:00-05:00"),
    ("6am EST 11 Feb 2025", "2025-02-11T06:00:00-05:00"),
    ("11 февраля 2025, 06:48 МСК", "2025-02-11T06:48:00+03:00"),
    ("11.02.2025, 6.48 Uhr MEZ", "2025-02-11T06:48:00+01:00"),
]

WITHOUT_A_ZONE_IN_UTC = [
    ("2025-02-11", "2025-02-11T00:00"),
    ("11. Februar 2025, 06.48 Uhr", "2025-02-11T06:48"),
    ("Di., 11.02.2025, 06:48", "2025-02-11T06:48"),
    ("Stand: 11.02.2025 06:48 Uhr", "2025-02-11T06:48"),
    ("le 11 février 2025 à 06h48", "2025-02-11T06:48"),
    ("mar. 11 févr. 2025", "2025-02-11T00:00"),
    ("11 de febrero de 2025 06:48", "2025-02-11T06:48"),
    ("11 febbraio 2025 alle ore 06:48", "2025-02-11T06:48"),
    ("11 de fevereiro de 2025 às 06h48", "2025-02-11T06:48"),
    ("11 februari 2025 om 06:48 uur", "2025-02-11T06:48"),
    ("tirsdag 11. februar 2025 kl. 06.48", "2025-02-11T06:48"),
    ("11 lutego 2025 06:48", "2025-02-11T06:48"),
    ("11 Şubat 2025 06:48", "2025-02-11T06:48"),
    ("2025年2月11日 06:48", "2025-02-11T06:48"),
    ("11th February 2025", "2025-02-11T00:00"),
    ("11-Feb-2025 06:48", "2025-02-11T06:48"),
    ("2025/02/11 06:48:00", "2025-02-11T06:48"),
    ("11.2.25", "2025-02-11T00:00"),
    ("25/12/2024", "2024-12-25T00:00"),
    ("Tue, 11 Feb 2025 06:48:00 XYZ", "2025-02-11T06:48"),
    ("Tue, 11 Feb 2025 06:48:00 -2500", "2025-02-11T06:48"),
]

NO_DATE_TO_BELIEVE = [
    "",
    "   ",
    "Mon, 01 Jan 0001 00:00:00 +0000",
    "0001-01-01T00:00:00Z",
    "Thu, 01 Jan 1970 00:00:00 GMT",
    "1989-12-31",
    "2026-02-14",
    "2031-01-01T00:00:00Z",
    "Tue, 31 Feb 2025 06:48:00 GMT",
    "Issue 12 of 2024",
    "Page 3 of 10",
    "12345",
    "May",
    "In May 2024, 12 people died",
    "$2025",
    "1.2.3",
    "Version 2.10.2024 released",
    "February 2025 " * 20,
]


@pytest.mark.parametrize(("text", "instant"), IN_THE_PUBLISHERS_OFFSET)
def test_an_instant_keeps_the_offset_that_the_publisher_wrote(text, instant):
    assert read_date(text, now=NOW).isoformat() == instant


@pytest.mark.parametrize(("text", "local"), WITHOUT_A_ZONE_IN_UTC)
def test_a_date_without_a_known_zone_is_in_utc(text, local):
    assert read_date(text, now=NOW) == datetime.fromisoformat(local).replace(tzinfo=UTC)


@pytest.mark.parametrize("text", NO_DATE_TO_BELIEVE)
def test_what_is_no_date_or_can_not_be_true_gives_none(text):
    assert read_date(text, languages=("en",), now=NOW) is None


@pytest.mark.parametrize(
    ("text", "languages", "day"),
    [
        ("11/02/2025", ("en",), "2025-11-02"),
        ("11/02/2025", ("fr",), "2025-02-11"),
        ("03/02/2026", ("en",), "2026-02-03"),  # March is still to come
        ("11 helmikuuta 2025", ("fi",), "2025-02-11"),
        ("११ फरवरी 2025", ("hi",), "2025-02-11"),
        ("11 ก.พ. 2568", ("th",), "2025-02-11"),
    ],
)
def test_the_language_tells_what_figures_and_words_mean(text, languages, day):
    assert read_date(text, languages=languages, now=NOW).date().isoformat() == day


@pytest.mark.parametrize(
    ("text", "language", "ago"),
    [
        ("2 hours ago", "en", timedelta(hours=2)),
        ("vor 2 Stunden", "de", timedelta(hours=2)),
        ("il y a 3 jours", "fr", timedelta(days=3)),
    ],
)
def test_relative_dates_count_from_now(text, language, ago):
    assert read_date(text, languages=(language,), now=NOW) == NOW - ago


def test_the_language_chooses_between_zones_of_one_name():
    assert read_date("11 Feb 2025 06:48 IST", languages=("he",), now=NOW).utcoffset() == timedelta(hours=2)
    assert read_date("11 Feb 2025 06:48 CST", languages=("zh",), now=NOW).utcoffset() == timedelta(hours=8)


@pytest.mark.parametrize(
    ("machine", "dateline", "instant"),
    [
        # the dateline's zone completes the program's time
        ("2025-02-11T06:48:00", "Feb 11, 2025 6:48 AM CET", "2025-02-11T06:48:00+01:00"),
        # and its time the program's day
        ("2025-02-11", "Feb 11, 2025 6:48 AM CET", "2025-02-11T06:48:00+01:00"),
        # but another day is another date
        ("2025-02-11", "Feb 14, 2025 6:48 AM CET", "2025-02-11T00:00:00+00:00"),
        ("2025-02-11T05:48:00Z", "Feb 11, 2025 9:00 AM CET", "2025-02-11T05:48:00+00:00"),
    ],
)
def test_a_dateline_completes_what_the_page_says_to_programs(machine, dateline, instant):
    both = sharpest(understand_date(machine, now=NOW), understand_date(dateline, now=NOW))
    assert both.at.isoformat() == instant


def test_either_date_alone_is_taken():
    date = understand_date("2025-02-11", now=NOW)
    assert sharpest(date, None) == date
    assert sharpest(None, date) == date
    assert sharpest(None, None) is None


@pytest.mark.parametrize(
    "line", ["1739252880", "20250211", "2025", "11", "12.5", "6:48", "A quiet day in town", "£20250211"]
)
def test_a_line_of_figures_is_no_dateline(line):
    assert read_dateline(line, languages=("en",), now=NOW) is None


INSTANTS = st.datetimes(
    min_value=datetime(1990, 1, 2),  # noqa: DTZ001 - the strategy wants it naive
    max_value=datetime(2026, 2, 12),  # noqa: DTZ001
).map(lambda at: at.replace(second=0, microsecond=0))
OFFSETS = st.integers(-12 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))


@given(INSTANTS, OFFSETS)
def test_what_programs_write_comes_back_as_it_was(local, zone):
    at = local.replace(tzinfo=zone)
    for text in (
        at.isoformat(),
        at.strftime("%a, %d %b %Y %H:%M:%S %z"),
        at.strftime("%Y-%m-%d %H:%M %z"),
        at.strftime("%d.%m.%Y %H:%M %z"),
    ):
        assert understand_date(text, now=NOW) == WrittenDate(at, has_time=True, has_zone=True)


@given(st.text(max_size=80))
def test_no_text_whatever_makes_it_fail(text):
    found = read_date(text, languages=("en",), now=NOW)
    assert found is None or found.tzinfo is not None


@given(st.text(alphabet="0123456789 :.-/+TZAPMaprilFebCETUhr,", max_size=40))
def test_no_mixture_of_what_dates_are_made_of_makes_it_fail(text):
    found = read_date(text, now=NOW)
    assert found is None or found <= NOW + timedelta(days=1)
