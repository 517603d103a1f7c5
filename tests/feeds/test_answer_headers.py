"""What headers say: when to come back, and for how long an answer is fresh."""

from datetime import UTC, datetime

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from digestbot.feeds.http.answers import MAX_RETRY_AFTER, max_age, refusal, retry_after

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        (" 120 ", 120),
        ("0", 0),
        ("99999999999", MAX_RETRY_AFTER),
        ("Mon, 23 Nov 2026 12:01:00 GMT", 60),
        ("Mon, 23 Nov 2026 12:01:00 -0000", 60),
        ("Mon, 23 Nov 2026 14:01:00 +0200", 60),
        ("Monday, 23-Nov-26 12:01:00 GMT", 60),
        ("Mon Nov 23 12:01:00 2026", 60),
        ("Mon, 23 Nov 2026 11:00:00 GMT", 0),
        ("Mon, 23 Nov 2099 11:00:00 GMT", MAX_RETRY_AFTER),
        ("-5", None),
        ("soon", None),
        ("", None),
        ("١٢٠", None),
        ("Mon, 99 Nov 2026 12:01:00 GMT", None),
        ("Mon, 23 Nov 99999999999 12:01:00 GMT", None),
        (None, None),
    ],
)
def test_retry_after_is_read_in_either_form(value, seconds):
    assert retry_after(value, NOW) == seconds


@given(st.text(max_size=40))
def test_no_retry_after_is_too_odd_to_be_read(value):
    seconds = retry_after(value, NOW)
    assert seconds is None or 0 <= seconds <= MAX_RETRY_AFTER


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"cache-control": "max-age=600"}, 600),
        ({"cache-control": "public, MAX-AGE=600, must-revalidate"}, 600),
        ({"cache-control": 'max-age="600"'}, 600),
        ({"cache-control": "s-maxage=60"}, None),
        ({"cache-control": "max-age=600", "age": "100"}, 500),
        ({"cache-control": "max-age=600", "age": "900"}, 0),
        ({"cache-control": "max-age=600", "age": "old"}, 600),
        ({"cache-control": "no-cache"}, None),
        ({"cache-control": "max-age=-1"}, None),
        ({}, None),
    ],
)
def test_freshness_is_what_is_left_of_max_age(headers, seconds):
    assert max_age(httpx.Headers(headers)) == seconds


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        ("1", "1 second"),
        ("90", "90 seconds"),
        ("600", "10 minutes"),
        ("7200", "2 hours"),
        ("604800", "7 days"),
    ],
)
def test_the_editor_reads_how_long_to_wait_in_words(seconds, words):
    failed = refusal(429, httpx.Headers({"retry-after": seconds}), "paper.example", NOW)
    assert failed.detail == f"paper.example is too busy for us and asks to wait {words} (429)."
