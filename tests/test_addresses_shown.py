"""Addresses as they are kept and shown."""

import pytest

from digestbot.model import without_login


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("https://ann:secret@herald.example/feed", "https://herald.example/feed"),
        ("HTTP://ann@herald.example", "HTTP://herald.example"),
        ("https://ann:sec/ret@herald.example/feed", "https://herald.example/feed"),
        ("https://a:b@c@herald.example/", "https://herald.example/"),
        ("https://medium.example/@ann/feed", "https://medium.example/@ann/feed"),
        ("https://medium.example:8080/@ann/feed", "https://medium.example:8080/@ann/feed"),
        ("https://herald.example:80", "https://herald.example:80"),
        ("https://herald.example/feed?who=a@b.example", "https://herald.example/feed?who=a@b.example"),
        ("https://[::1]:80/@x", "https://[::1]:80/@x"),
        ("by-hand:ann@herald.example", "by-hand:ann@herald.example"),
        ("", ""),
    ],
)
def test_an_address_loses_its_login_and_nothing_else(written: str, kept: str):
    assert without_login(written) == kept
