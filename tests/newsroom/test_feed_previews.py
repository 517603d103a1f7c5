"""What an editor sees of a feed before it is kept."""

from datetime import UTC, datetime, timedelta

import pytest
from shipped_lists import TOPICS

from digestbot.model import FeedDocument, Reading
from digestbot.newsroom.feed_previews import a_week, most_spoken, preview_of

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("hours_ago", "often"),
    [
        ([], None),
        ([1, 2], None),  # too few to tell
        ([1, 2, 24], 21.0),
        ([0, 84, 168], 3.0),
        ([5000, 5001, 5002, 5003], None),  # it fell silent
        ([-1, -2, 1], None),  # dates to come say nothing
    ],
)
def test_how_often_a_feed_brings_something_follows_from_its_dates(hours_ago: list[int], often: float | None):
    assert a_week([NOW - hours * HOUR for hours in hours_ago], NOW) == often


def test_the_language_is_the_one_that_most_entries_have():
    assert most_spoken(["de", None, "fr", "de"]) == "de"
    assert most_spoken([None]) is None


def test_entries_are_shown_as_they_would_be_kept():
    entries = tuple(
        Reading("entry", "https://a.example/feed", url=url, key=url, title=title, published=at)
        for title, url, at in [
            ("The court rules", "https://a.example/1", NOW - HOUR),
            ("The court rules", "https://a.example/1", NOW - HOUR),
            ("A date of tomorrow", "https://a.example/2", NOW + 48 * HOUR),
        ]
    )

    seen = preview_of(FeedDocument("A", None, "en", entries), NOW, TOPICS)

    assert seen.entries == (("The court rules", NOW - HOUR), ("A date of tomorrow", None))
    assert (seen.newest_at, seen.a_week, seen.language) == (NOW - HOUR, None, "en")
