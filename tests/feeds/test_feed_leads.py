"""A lead says what happened, not where an agency wrote it down."""

import pytest

from digestbot.feeds.leads import without_dateline

SAID = "All 312 passengers of the ferry were rescued from the strait."


@pytest.mark.parametrize(
    "dateline",
    [
        "BRAE HAVEN (CW) - ",
        "LONDON, Feb 11 (Reuters) — ",
        "Berlin (dpa) – ",
        "PARIS – ",
        "NEW YORK -- ",
        "Kyiv, Ukraine (AP) - ",
    ],
)
def test_a_dateline_is_left_out(dateline):
    assert without_dateline(dateline + SAID) == SAID


@pytest.mark.parametrize(
    "text",
    [
        SAID,
        "US stocks - led by tech - rose on Tuesday as investors weighed the outlook for rates.",
        "NASA's probe - the first of its kind - has landed on the comet, the agency says.",
        "A well-known man - John Smith - said on Tuesday that he would resign this week.",
        "PARIS – Non.",
        "",
    ],
)
def test_what_is_no_dateline_stays(text):
    assert without_dateline(text) == text
