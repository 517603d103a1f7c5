"""What happened in each hour or day, counted, on both databases."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from storage_builders import HOUR, NOW, a_feed, a_reader, articles, owe

from digestbot.charts.spans import begins_of
from digestbot.model import FeedCheck, FetchFailed, Marked, Tag

DAY = timedelta(days=1)


def told(desk, subject, span="week", now=NOW):
    return desk.history.of(subject, span, begins_of(span, now, ZoneInfo("UTC")), "by-hand:", now)


def lasts(history):
    """The last value of each series."""
    return {one.name: one.values[-1] for one in history.series}


def totals(history):
    return {one.name: one.total for one in history.series}


def test_an_empty_database_has_a_history_of_nothing(desk):
    for subject in ("readers", "digests", "deliveries", "alerts", "feeds"):
        history = told(desk, subject)
        assert {len(one.values) for one in history.series} == {7}
        assert set(totals(history).values()) == {0}
    assert told(desk, "topics").tags == ()
    assert told(desk, "alerts").slowest is None


def test_chats_that_came_and_went_count_on_their_days(desk):
    a_reader(desk, 1)
    a_reader(desk, 2)
    desk.readers.set_status(2, "blocked", "bot was blocked", NOW)
    history = told(desk, "readers")

    assert lasts(history) == {"new": 2, "left": 1, "unreachable": 0}
    assert history.present == {"active": 1, "blocked": 1}
    assert totals(told(desk, "readers", now=NOW + 8 * DAY)) == {"new": 0, "left": 0, "unreachable": 0}


def test_deliveries_count_by_outcome_when_their_job_was_made(desk):
    for telegram_id, made in ((1, NOW - 2 * DAY), (2, NOW), (3, NOW), (4, NOW - 40 * DAY)):
        owe(desk, a_reader(desk, telegram_id), now=made)
    leased = {one.telegram_id: one.id for one in desk.deliveries.lease("me", 4, 60.0)}
    desk.deliveries.mark(
        "me",
        [
            Marked(leased[1], "sent", message_id=7),
            Marked(leased[2], "sent", message_id=8),
            Marked(leased[3], "failed", reason="gone"),
            Marked(leased[4], "sent", message_id=9),
        ],
    )
    history = told(desk, "deliveries")

    assert [one.values[-3:] for one in history.series] == [(1, 0, 1), (0, 0, 0), (0, 0, 1)]
    assert totals(told(desk, "digests")) == {"sent": 2, "late": 0, "failed": 1}
    assert totals(told(desk, "deliveries", "month")) == {"sent": 2, "unknown": 0, "failed": 1}


def test_a_rich_message_that_went_in_classic_form_is_no_failure(desk):
    owe(desk, a_reader(desk, 1), rich=("Good <b>morning</b>",), now=NOW)
    [rich] = desk.deliveries.lease("me", 1, 60.0)
    assert desk.deliveries.fall_back("me", rich.id, "no rich messages")
    [classic] = desk.deliveries.lease("me", 1, 60.0)
    desk.deliveries.mark("me", [Marked(classic.id, "sent", message_id=7)])

    assert totals(told(desk, "deliveries")) == {"sent": 1, "unknown": 0, "failed": 0}
    assert totals(told(desk, "digests")) == {"sent": 1, "late": 0, "failed": 0}


def test_articles_count_in_the_hour_they_were_found_in_that_zone(desk):
    a_feed(desk)
    articles(desk, "one", "two", at=NOW)
    begins = begins_of("day", NOW + HOUR, ZoneInfo("Asia/Kathmandu"))  # 5:45 ahead

    history = desk.history.of("feeds", "day", begins, "by-hand:", NOW + HOUR)

    assert history.series[0].total == 2
    place = next(i for i, value in enumerate(history.series[0].values) if value)
    assert begins[place] <= NOW < begins[place + 1]


def test_topics_tell_apart_who_followed_lately(desk):
    desk.tags.ensure([Tag(slug, "section") for slug in ("climate", "science")])
    early, late = a_reader(desk, 1), a_reader(desk, 2)
    desk.readers.follow(early.recipient_id, "climate", NOW - 20 * DAY)
    desk.readers.follow(late.recipient_id, "climate", NOW)
    desk.readers.follow(late.recipient_id, "science", NOW)

    history = told(desk, "topics")

    assert history.tags == ("climate", "science")
    assert [one.values for one in history.series] == [(1, 0), (1, 1)]
    assert [one.values for one in told(desk, "topics", "month").series] == [(0, 0), (2, 1)]


def test_the_hours_of_a_day_follow_each_other_over_a_change_of_the_clock():
    begins = begins_of("day", datetime(2026, 10, 25, 12, 30, tzinfo=UTC), ZoneInfo("Europe/Berlin"))

    assert len(begins) == 24
    assert {(b.astimezone(UTC) - a.astimezone(UTC)) for a, b in pairwise(begins)} == {HOUR}
    assert [at.hour for at in begins].count(2) == 2


def test_a_day_of_a_month_begins_at_midnight_of_the_zone():
    begins = begins_of("month", datetime(2026, 11, 29, 23, 30, tzinfo=UTC), ZoneInfo("Europe/Berlin"))

    assert begins[-1].isoformat() == "2026-11-30T00:00:00+01:00"
    assert begins[0].isoformat() == "2026-11-01T00:00:00+01:00"


def test_a_feed_that_an_editor_paused_does_not_count_as_failing(desk):
    failing, paused = a_feed(desk, "https://a.example/feed"), a_feed(desk, "https://b.example/feed")
    for feed in (failing, paused):
        check = FeedCheck(NOW, NOW, 1800, ok=False, failures=3, failure=FetchFailed("timeout", "too slow"))
        desk.feeds.record(feed.id, check)
    desk.feeds.keep_said(paused.id, "paused_at", NOW)

    assert told(desk, "feeds").present == {"feeds": 2, "failing": 1}
