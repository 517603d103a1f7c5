from contextlib import suppress
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digestbot.errors import BadDate, BadTime
from digestbot.newsroom.times import read_date, read_dated, read_time, read_weekdays

#: A Wednesday.
TODAY = date(2026, 7, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("08:00", "08:00"),
        ("8", "08:00"),
        ("8:30", "08:30"),
        ("8.30", "08:30"),
        ("8 30", "08:30"),
        ("0800", "08:00"),
        ("830", "08:30"),
        ("8 am", "08:00"),
        ("8AM", "08:00"),
        ("8 a.m.", "08:00"),
        ("8:30pm", "20:30"),
        ("8:30 P.M.", "20:30"),
        ("12 am", "00:00"),
        ("12pm", "12:00"),
        ("20h", "20:00"),
        ("20h30", "20:30"),
        ("20 Uhr", "20:00"),
        ("20 Uhr 15", "20:15"),
        ("20:15 Uhr", "20:15"),
        ("um 7 Uhr", "07:00"),
        ("à 7h", "07:00"),
        ("at 7", "07:00"),
        ("в 7", "07:00"),
        ("８：３０", "08:30"),
        ("٠٨:٣٠", "08:30"),
        ("8時30分", "08:30"),
        ("noon", "12:00"),
        ("Midnight", "00:00"),
        ("00:00", "00:00"),
        ("23:59", "23:59"),
        ("  8 : 30  ", "08:30"),
    ],
)
def test_times_are_read_as_people_write_them(text, expected):
    assert read_time(text) == time.fromisoformat(expected)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "25:99",
        "24:00",
        "8:60",
        "13 pm",
        "0 am",
        "8:5",
        "-8",
        "08:00:00",
        "eight",
        "🕗",
        "8" * 4000,
        "8 8 8",
        "²³:61",
    ],
)
def test_what_is_no_time_is_refused_with_the_words_that_were_typed(text):
    with pytest.raises(BadTime) as refused:
        read_time(text)
    assert refused.value.text == text


@given(st.times())
def test_every_time_is_read_back_as_it_is_shown(at):
    at = at.replace(second=0, microsecond=0)

    assert read_time(f"{at:%H:%M}") == at
    assert read_time(f"{at:%I:%M %p}") == at


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-12-24", "2026-12-24"),
        ("2026/12/24", "2026-12-24"),
        ("24.12.", "2026-12-24"),
        ("24.12", "2026-12-24"),
        ("24. 12. 2027", "2027-12-24"),
        ("24.12.2026", "2026-12-24"),
        ("24.12.26", "2026-12-24"),
        ("24 dec", "2026-12-24"),
        ("24th of December", "2026-12-24"),
        ("Dec 24", "2026-12-24"),
        ("December 24th, 2027", "2027-12-24"),
        ("24. Dezember", "2026-12-24"),
        ("1. März 2027", "2027-03-01"),
        ("24 décembre", "2026-12-24"),
        ("24 de diciembre de 2026", "2026-12-24"),
        ("24 декабря", "2026-12-24"),
        ("1 мая", "2027-05-01"),
        ("２４．１２．", "2026-12-24"),
        ("2026年12月24日", "2026-12-24"),
        ("today", "2026-07-01"),
        ("tomorrow", "2026-07-02"),
        ("until tomorrow", "2026-07-02"),
        ("mañana", "2026-07-02"),
        ("bis übermorgen", "2026-07-03"),
        ("friday", "2026-07-03"),
        ("next Friday", "2026-07-03"),
        ("Fr", "2026-07-03"),
        ("vendredi", "2026-07-03"),
        ("wednesday", "2026-07-08"),
        ("до понедельника", "2026-07-06"),
        ("3 days", "2026-07-04"),
        ("for 3 days", "2026-07-04"),
        ("3d", "2026-07-04"),
        ("7", "2026-07-08"),
        ("2 weeks", "2026-07-15"),
        ("a week", "2026-07-08"),
        ("eine Woche", "2026-07-08"),
        ("2 недели", "2026-07-15"),
        ("1 month", "2026-08-01"),
        ("12/24", "2026-12-24"),
        ("24/12", "2026-12-24"),
        ("12/24/2026", "2026-12-24"),
        ("5/8", "2026-08-05"),
        ("5/6", "2027-06-05"),
        ("30 june", "2027-06-30"),
        ("1 july", "2026-07-01"),
        ("29 feb", "2028-02-29"),
    ],
)
def test_dates_are_read_as_people_write_them(text, expected):
    assert read_date(text, TODAY).isoformat() == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-06-30",
        "30.6.2026",
        "24.12.1999",
        "2026-02-30",
        "31.2.",
        "30 february",
        "13/13",
        "0 dec",
        "9999-12-31",
        "9999 weeks",
        "someday",
        "🎄",
        "в",
        "jui 5",
        "x" * 4000,
        "9" * 400,
    ],
)
def test_what_is_no_date_or_a_past_one_is_refused(text):
    with pytest.raises(BadDate) as refused:
        read_date(text, TODAY)
    assert refused.value.text == text


@pytest.mark.parametrize(
    ("text", "guessed"),
    [
        ("24.3.", True),
        ("24 March", True),
        ("Mar 24", True),
        ("24/3", True),
        ("24. März", True),
        ("24.3.2027", False),
        ("24 March 2027", False),
        ("2027-03-24", False),
        ("tomorrow", False),
        ("12 months", False),
    ],
)
def test_it_is_known_whether_the_year_was_typed(text, guessed):
    assert read_dated(text, TODAY).year_guessed is guessed


@pytest.mark.parametrize(
    "mark", ["\u200e", "\u200f", "\u061c", "\u202a", "\u2066", "\u2069", "\u200b", "\ufeff"]
)
def test_marks_that_nobody_sees_do_no_harm(mark):
    assert read_time(f"{mark}8:{mark}30{mark}") == time(8, 30)
    assert read_date(f"{mark}24.12.{mark}", TODAY) == date(2026, 12, 24)
    assert read_weekdays(f"mo{mark},{mark}fr") == {1, 5}
    assert read_time("8:30\u00a0pm") == time(20, 30)


def test_a_month_after_the_last_of_a_long_month_is_the_last_of_a_short_one():
    assert read_date("1 month", date(2027, 1, 31)) == date(2027, 2, 28)


@given(st.dates(TODAY, date(2036, 7, 1)))
def test_every_coming_date_is_read_in_each_usual_form(day):
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%d %B %Y", "%b %d, %Y", "%d/%m/%Y"):
        assert read_date(day.strftime(form), TODAY) == day


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text):
    for read in (read_time, read_weekdays, lambda words: read_date(words, TODAY)):
        with suppress(BadTime, BadDate):
            read(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mon-fri", {1, 2, 3, 4, 5}),
        ("Mon – Fri", {1, 2, 3, 4, 5}),
        ("monday to friday", {1, 2, 3, 4, 5}),
        ("mo, mi, fr", {1, 3, 5}),
        ("Mo-Do", {1, 2, 3, 4}),
        ("sat sun", {6, 7}),
        ("sat and sun", {6, 7}),
        ("fri-mon", {5, 6, 7, 1}),
        ("1-5", {1, 2, 3, 4, 5}),
        ("1,3", {1, 3}),
        ("weekdays", {1, 2, 3, 4, 5}),
        ("weekends", {6, 7}),
        ("mon, weekends", {1, 6, 7}),
        ("daily", {1, 2, 3, 4, 5, 6, 7}),
        ("every day", {1, 2, 3, 4, 5, 6, 7}),
        ("lundi et mercredi", {1, 3}),
        ("miércoles", {3}),
        ("пн-пт", {1, 2, 3, 4, 5}),
    ],
)
def test_weekdays_are_read_as_people_write_them(text, expected):
    assert read_weekdays(text) == expected


@pytest.mark.parametrize("text", ["", "someday", "8", "0", "fri-x", "🎉", "m"])
def test_what_is_no_weekday_is_refused(text):
    with pytest.raises(BadDate):
        read_weekdays(text)
