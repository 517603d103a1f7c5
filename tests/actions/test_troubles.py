"""What of the bot itself needs a look, and when that is over."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from digestbot.actions.watch.judging import Readings, ending_of, troubles_in
from digestbot.model import Feed, FeedId, FeedRhythm, FetchFailed, Figures, SourceId, Trouble
from digestbot.model.deliveries import CommonRate

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
QUIET = Figures(
    digests_due=0,
    digests_late=0,
    due_since=None,
    owed=(),
    outage_since=None,
    held_since=None,
    rate=CommonRate(0.0, 0.0),
    feeds={},
    newest_article_at=NOW,
    stories=0,
    alerts={},
    alert_seconds=None,
    chats={"active": 1000},
    updates=0,
    updates_since=None,
    database_bytes=10_000_000,
)
WELL = Readings(QUIET, articles=7000, free=10**11)
FEED = Feed(FeedId(1), SourceId(1), "Herald", "https://herald.example/feed", checked_at=NOW)
TIMEOUT = FetchFailed("timeout", "too slow")


def kinds(**read) -> list[str]:
    return [one.kind for one in troubles_in(replace(WELL, **read), NOW)]


def of_feed(rhythm: FeedRhythm | None = None, **fields) -> list[str]:
    return kinds(feeds=(replace(FEED, **fields),), rhythms=(rhythm,) if rhythm else ())


def test_a_bot_that_is_well_needs_no_look():
    assert kinds() == []
    assert of_feed(FeedRhythm(FeedId(1), 0.1, 200)) == []


@pytest.mark.parametrize(
    ("free", "database", "told"),
    [(499_000_000, 1, True), (501_000_000, 1, False), (2 * 10**9, 3 * 10**9, True), (None, 1, False)],
)
def test_a_disk_is_nearly_full_where_no_backup_fits_any_more(free, database, told):
    assert (kinds(free=free, figures=replace(QUIET, database_bytes=database)) == ["disk"]) is told


def test_by_a_clock_that_may_be_wrong_only_the_disk_is_judged():
    late = replace(QUIET, digests_late=7, due_since=NOW - DAY, newest_article_at=NOW - DAY)

    assert kinds(figures=late, free=1) == ["disk", "digests_late", "no_news"]
    assert kinds(figures=late, free=1, timely=False) == ["disk"]


@pytest.mark.parametrize(("minutes", "told"), [(6, False), (16, True)])
def test_digests_are_late_after_a_quarter_of_an_hour(minutes, told):
    late = replace(QUIET, digests_due=9, digests_late=7, due_since=NOW - timedelta(minutes=minutes))

    found = troubles_in(replace(WELL, figures=late), NOW)

    assert [(one.kind, one.amount) for one in found] == ([("digests_late", 7)] if told else [])


@pytest.mark.parametrize(
    ("lost", "active", "told"), [(4, 3, False), (5, 3, True), (49, 1000, False), (60, 1000, True)]
)
def test_many_lost_chats_are_told_and_those_of_every_day_not(lost, active, told):
    assert (kinds(lost=lost, figures=replace(QUIET, chats={"active": active})) == ["unreachable"]) is told


@pytest.mark.parametrize(
    ("hours", "articles", "told"), [(5, 7000, False), (7, 7000, True), (7, 99, False), (200, 99, False)]
)
def test_no_news_for_hours_is_told_where_news_is_usual(hours, articles, told):
    old = replace(QUIET, newest_article_at=NOW - hours * HOUR)

    assert (kinds(figures=old, articles=articles) == ["no_news"]) is told


def test_a_feed_that_was_given_up_is_told_with_its_reason():
    [found] = troubles_in(
        replace(WELL, feeds=(replace(FEED, disabled_at=NOW, last_failure=FetchFailed("gone", "")),)), NOW
    )

    assert (found.kind, found.about, found.reason, found.feed_id) == ("feed_given_up", "Herald", "gone", 1)


@pytest.mark.parametrize(("days", "told"), [(2.9, False), (3.1, True)])
def test_a_feed_may_fail_for_three_days(days, told):
    failing = {"failures": 9, "first_failed_at": NOW - days * DAY, "last_failure": TIMEOUT}

    assert (of_feed(**failing) == ["feed_failing"]) is told


@pytest.mark.parametrize(
    ("days", "articles", "told"),
    [
        (2.9, 200, False),
        (3.1, 200, True),  # it brings fourteen a day
        (3.1, 14, False),  # it brings one a day
        (11, 14, True),
        (40, 6, False),  # nobody can say what is usual
    ],
)
def test_a_feed_is_silent_for_ten_times_its_usual_pause(days, articles, told):
    assert (of_feed(FeedRhythm(FeedId(1), days, articles)) == ["feed_silent"]) is told


@pytest.mark.parametrize(
    "state", [{"paused_at": NOW}, {"failures": 1, "first_failed_at": NOW, "last_failure": TIMEOUT}]
)
def test_a_feed_that_is_paused_or_fails_is_not_silent_too(state):
    assert of_feed(FeedRhythm(FeedId(1), 40, 200), **state) == []


# --- how a trouble ends ---------------------------------------------------------------------------

SILENT = Trouble("feed_silent", "Herald", 9.0, feed_id=FeedId(1))
GIVEN_UP = Trouble("feed_given_up", "Herald", feed_id=FeedId(1))
NOT_READ = {"failures": 1, "first_failed_at": NOW, "last_failure": TIMEOUT}


@pytest.mark.parametrize(
    ("one", "read", "ending"),
    [
        (Trouble("disk"), {}, "well"),
        (Trouble("disk"), {"free": None}, None),
        (Trouble("digests_late"), {}, "well"),
        (Trouble("digests_late"), {"timely": False}, None),
        (Trouble("unreachable"), {}, "well"),
        (Trouble("no_news"), {}, "well"),
        (Trouble("no_news"), {"articles": 0, "figures": replace(QUIET, newest_article_at=NOW - DAY)}, None),
        (Trouble("clock"), {}, None),  # whoever compares it says so
        (Trouble("upgraded", "9.9"), {}, None),
        (SILENT, {"feeds": (FEED,)}, "well"),
        (SILENT, {"feeds": (replace(FEED, **NOT_READ),)}, None),
        (SILENT, {"feeds": (replace(FEED, paused_at=NOW),)}, "gone"),
        (SILENT, {"feeds": ()}, "gone"),
    ],
)
def test_a_trouble_that_is_seen_no_more_is_over_if_all_is_well(one, read, ending):
    assert ending_of(one, replace(WELL, **read), (), NOW) == ending


def test_a_trouble_that_became_a_greater_one_did_not_end_well():
    given_up = replace(WELL, feeds=(replace(FEED, disabled_at=NOW, last_failure=TIMEOUT),))

    assert ending_of(replace(SILENT, kind="feed_failing"), given_up, (GIVEN_UP,), NOW) == "gone"
