"""Names in author fields and bylines, as written and as meant."""

from __future__ import annotations

import pytest

from digestbot.feeds.people import people


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Ann Lee", ("Ann Lee",)),
        ("By Ann Lee", ("Ann Lee",)),
        ("Byron Lee", ("Byron Lee",)),
        ("Von Anna Lee", ("Anna Lee",)),
        ("Ursula von der Leyen", ("Ursula von der Leyen",)),
        ("Von der Leyen", ("Von der Leyen",)),
        ("Di Maria", ("Di Maria",)),
        ("Ann Lee and Bob Ray", ("Ann Lee", "Bob Ray")),
        ("Ann Lee, Bob Ray & Cy Dow", ("Ann Lee", "Bob Ray", "Cy Dow")),
        ("Ann Lee,Bob Ray", ("Ann Lee", "Bob Ray")),
        ("Anna Lee und Jörg Müller", ("Anna Lee", "Jörg Müller")),
        ("Lee, Ann", ("Ann Lee",)),
        ("Ann Lee; ann lee", ("Ann Lee",)),
        ("Ann Lee (Evenstad)", ("Ann Lee",)),
        ("Ann Lee, PhD", ("Ann Lee",)),
        ("Ann Lee, Senior Reporter", ("Ann Lee",)),
        ("ann@post.example (Ann Lee)", ("Ann Lee",)),
        ("Ann Lee <ann@post.example>", ("Ann Lee",)),
        ("ann@post.example", ()),
        ("Ann Lee @annlee", ("Ann Lee",)),
        ("https://post.example/people/ann", ()),
        ("&lt;b&gt;Ann&lt;/b&gt; Lee &amp; Bob Ray", ("Ann Lee", "Bob Ray")),
        ("신현주 기자", ("신현주",)),
        ("admin", ()),
        ("105092", ()),
        ("", ()),
        ("Getty Images", ()),
        ("Our staff reporters at home and abroad who wrote all of this down together for you", ()),
    ],
)
def test_names_are_found_and_nothing_else(written, names):
    assert people(written) == names
