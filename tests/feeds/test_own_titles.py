"""Titles of a feed without what its own outlet puts around them."""

import pytest

from digestbot.feeds.formats.own_titles import without_own_names

TITLE = "Ferry Aurora runs aground off Kestrel island"


@pytest.mark.parametrize(
    ("written", "feed"),
    [
        (f"World › {TITLE}", "Harbour Post"),
        (f"News » Europe » {TITLE}", "Harbour Post"),
        (f"{TITLE} - Harbour News", "Harbour News: International"),
        (f"{TITLE} | Harbour Post", "Harbour Post - Latest headlines"),
        (f"{TITLE} – Harbour Post", "Harbour Post RSS Feed"),
        (f"{TITLE} | harbourpost.example", ""),
    ],
)
def test_sections_and_the_outlet_s_name_go(written, feed):
    assert without_own_names([written], feed, "https://harbourpost.example/") == (TITLE,)


def test_an_ending_that_most_titles_share_is_the_site_s_name():
    titles = [f"{TITLE}, part {number} | The Pier" for number in range(5)]
    assert without_own_names([*titles, TITLE], "", None)[0] == f"{TITLE}, part 0"


@pytest.mark.parametrize(
    "title",
    [
        TITLE,
        f"{TITLE} - and nobody was hurt",
        f"{TITLE} | a long read about ships",
        "Review | Harbour Post",
        "A > B: what the letters of the alphabet say",
    ],
)
def test_what_belongs_to_the_title_stays(title):
    assert without_own_names([title], "Harbour Post", "https://harbourpost.example/") == (title,)
