"""Dates and times in the reader's zone and manner."""

from datetime import UTC, date, datetime, time

import pytest
from babel import Locale
from babel.localedata import locale_identifiers
from page_builders import NOW

from digestbot.pages.languages import when
from digestbot.pages.languages.catalogue import Catalogue
from digestbot.pages.languages.words import Words

ENGLISH = Words(Catalogue(), "en")


@pytest.mark.parametrize(
    ("language", "zone", "shown"),
    [
        ("en", None, "08:30"),
        ("en", "Europe/London", "08:30"),
        ("en", "Europe/Berlin", "08:30"),
        ("en", "America/New_York", "8:30\u00a0AM"),
        ("en-US", None, "8:30\u00a0AM"),
        ("de", "America/New_York", "08:30"),
        ("xx", "Nowhere/Land", "08:30"),
    ],
)
def test_the_clock_follows_language_and_country(language, zone, shown):
    assert when.clock(time(8, 30), zone, language) == shown


@pytest.mark.parametrize(
    ("zone", "shown"),
    [(None, "07:00"), ("Europe/Berlin", "08:00"), ("Asia/Kathmandu", "12:45"), ("No/Such", "07:00")],
)
def test_an_instant_is_shown_in_the_readers_zone(zone, shown):
    assert when.clock(NOW, zone, "de") == shown


@pytest.mark.parametrize(
    ("language", "zone", "shown"),
    [
        ("en", None, "Tuesday, 9 December"),
        ("en", "America/New_York", "Tuesday, December 9"),
        ("de", "Europe/Vienna", "Dienstag, 9. Dezember"),
        ("ja", "Asia/Tokyo", "12月9日火曜日"),
        ("es", "Europe/Madrid", "martes, 9 de diciembre"),
        ("pt-br", "America/Sao_Paulo", "terça-feira, 9 de dezembro"),
        ("fr", "Europe/Paris", "mardi 9 décembre"),
        ("it", "Europe/Rome", "martedì 9 dicembre"),
        ("ru", "Asia/Almaty", "вторник, 9 декабря"),
        ("uk", "Europe/Kyiv", "вівторок, 9 грудня"),
        ("ar", "Africa/Cairo", "الثلاثاء، 9 ديسمبر"),
        ("zh-hans", "Asia/Shanghai", "12月9日星期二"),
        # The sentences are in simplified signs, so the days are, too.
        ("zh-TW", "Asia/Taipei", "12月9日星期二"),
    ],
)
def test_a_day_is_written_as_the_reader_writes_it(language, zone, shown):
    assert when.day(date(2025, 12, 9), zone, language) == shown


@pytest.mark.parametrize(
    ("then", "shown"),
    [
        ((2025, 12, 9, 18), "today at 19:00"),
        ((2025, 12, 9, 23), "tomorrow at 00:00"),
        ((2025, 12, 8, 22, 30), "yesterday at 23:30"),
        ((2025, 12, 12, 7), "Friday at 08:00"),
        ((2025, 12, 24, 7), "Wednesday, 24 December at 08:00"),
    ],
)
def test_a_moment_is_told_from_the_readers_own_day(then, shown):
    assert ENGLISH.moment(datetime(*then, tzinfo=UTC), NOW, "Europe/Berlin") == shown


@pytest.mark.parametrize(
    ("zone", "language", "shown"),
    [
        ("Europe/Vienna", "de", "Wien"),
        ("Europe/Vienna", "en", "Vienna"),
        ("America/Los_Angeles", "en", "Los Angeles"),
        ("Etc/GMT-3", "en", "UTC+3"),
        ("Etc/GMT+11", "en", "UTC-11"),
        ("UTC", "de", "UTC"),
        (None, "en", "UTC"),
        ("Europe/Kyiv", "uk", "Київ"),
        ("Asia/Kolkata", "ru", "Калькутта"),
        ("America/Argentina/Buenos_Aires", "en", "Buenos Aires"),
    ],
)
def test_a_zone_goes_by_its_citys_name(zone, language, shown):
    assert when.zone_city(zone, language) == shown


@pytest.mark.parametrize(("minutes", "shown"), [(25, "25 minutes"), (75, "75 minutes"), (130, "2 hours")])
def test_a_delay_is_told_roughly(minutes, shown):
    assert when.duration(minutes, None, "en") == shown


@pytest.mark.parametrize(
    ("day", "shown"),
    [(date(2025, 12, 24), "Wednesday, 24 December"), (date(2026, 3, 24), "Tuesday, 24 March 2026")],
)
def test_a_year_is_named_that_is_not_this_one(day, shown):
    assert ENGLISH.day(day, None, NOW) == shown
    instant = datetime(day.year, day.month, day.day, 8, tzinfo=UTC)
    assert ENGLISH.moment(instant, NOW, None) == f"{shown} at 08:00"


def test_this_year_is_the_reader_s():
    new_year = datetime(2025, 12, 31, 20, tzinfo=UTC)
    assert ENGLISH.day(date(2026, 1, 20), "Pacific/Auckland", new_year) == "Tuesday, 20 January"
    assert ENGLISH.day(date(2026, 1, 20), "Europe/Berlin", new_year) == "Tuesday, 20 January 2026"


@pytest.mark.parametrize(("language", "shown"), [("en", "Spain"), ("es", "España"), ("ar", "إسبانيا")])
def test_a_country_is_named_in_the_readers_language(language, shown):
    assert when.country_name("ES", language) == shown
    assert when.country_name("", language) == ""
    assert when.country_name("QQ", language) == ""


def test_the_languages_written_from_right_to_left_are_those_of_cldr():
    bases = {name.partition("_")[0] for name in locale_identifiers()}

    from_the_right = {base for base in bases if Locale.parse(base).text_direction == "rtl"}

    assert {base for base in bases if when.right_to_left(base)} == from_the_right
