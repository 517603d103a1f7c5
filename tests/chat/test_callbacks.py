"""Buttons carry meanings in 64 bytes, and stale ones do no harm."""

from dataclasses import fields
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digestbot.chat.callbacks import CODES, MOST_BYTES, decode, encode
from digestbot.model import FollowTag, Meaning, SetTime, SetTopic, ShowDigest

WORDS = {
    "tag": st.text("abcdefghijklmnopqrstuvwxyz0123456789-äж日:", min_size=1, max_size=16),
    "zone": st.sampled_from(["Europe/Berlin", "America/Argentina/ComodRivadavia", "Etc/GMT+12"]),
    "at": st.times().map(lambda at: f"{at:%H:%M}"),
    "hour": st.integers(0, 23),
    "days": st.integers(0, 400),
    "day": st.dates().map(str),
    "sure": st.booleans(),
    "language": st.sampled_from(["de", "*", "pt-BR"]),
    "alert": st.integers(0, 2**40),
    "person": st.integers(0, 2**40),
    "revision": st.integers(0, 2**20),
    "minutes": st.integers(0, 10_000),
    "cap": st.integers(0, 100),
    "text": st.text("abcdefghijklmnopqrstuvwxyz -äж日:", min_size=1, max_size=16),
    "mute": st.integers(0, 2**40),
    "story": st.integers(0, 2**40),
    "place": st.integers(0, 6),
    "stories": st.lists(st.integers(0, 2**31), max_size=7).map(tuple),
    "span": st.sampled_from(["off", "2200-0700"]),
}


def meanings() -> st.SearchStrategy[Meaning]:
    return st.one_of(
        [
            st.builds(
                kind, **{field.name: WORDS[field.name] for field in fields(kind) if field.name in WORDS}
            )
            for kind in get_args(Meaning)
        ]
    )


def test_every_meaning_has_a_code():
    assert set(CODES.values()) == set(get_args(Meaning))


@given(meanings())
def test_a_meaning_comes_back_as_it_was(meaning):
    data = encode(meaning)

    assert 1 <= len(data.encode()) <= MOST_BYTES
    assert decode(data) == meaning


@given(st.text(max_size=64))
def test_anything_else_is_stale_or_a_meaning_but_never_an_error(data):
    decoded = decode(data)

    assert decoded is None or isinstance(decoded, get_args(Meaning))


@pytest.mark.parametrize(
    "data",
    [
        "",
        "0d",
        "1",
        "1?",
        "1dx",
        "1c:noon",
        "1t:start",
        "1t:start:sport",
        "1j:more:0:a",
        "1h:nowhere",
        "digest",
        "1d:extra",
        "1b:-1",
        "1b:9223372036854775808",
        "1n:1:-1",
        "1j:more:0:a b",
        "1j:more:0:a..b",
    ],
)
def test_a_button_of_another_form_is_stale(data):
    assert decode(data) is None


def test_the_form_is_short_and_readable():
    written = [
        encode(one) for one in (ShowDigest(), SetTopic(True, "start", "sport"), SetTime("08:00", "settings"))
    ]

    assert written == ["1d", "1t:1:start:sport", "1H:settings:08:00"]


def test_a_tag_that_does_not_fit_is_refused():
    with pytest.raises(ValueError, match="64 bytes"):
        encode(FollowTag("ж" * 48))
