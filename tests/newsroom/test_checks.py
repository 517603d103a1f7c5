from dataclasses import replace
from datetime import timedelta

import pytest
from newsroom_builders import NOW, reading

from digestbot.model import (
    Feed,
    FeedDocument,
    FeedId,
    Fetched,
    FetchFailed,
    NotModified,
    SourceId,
    Validators,
)
from digestbot.newsroom.checks import after_check, asked_with, body_hash

FEED = Feed(
    FeedId(1),
    SourceId(1),
    "Outlet",
    "https://outlet.example/feed",
    checked_at=NOW - timedelta(hours=1),
    interval_seconds=3600,
    validators=Validators('W/"1"', "Mon"),
    body_hash=body_hash(b"old"),
    entries_last=2,
)
ANSWER = Fetched(FEED.url, b"new", validators=Validators('W/"2"'))
NEWS = FeedDocument("Outlet", None, "en", (reading(published=NOW - timedelta(minutes=10)),))
OLD_NEWS = FeedDocument("Outlet", None, "en", (reading(published=NOW - timedelta(days=1)),))


def wait(check):
    return (check.next_check_at - NOW).total_seconds()


def test_a_feed_with_news_is_asked_sooner_next_time():
    assert after_check(FEED, ANSWER, NEWS, NOW, 0.0).interval_seconds == 2160


def test_a_feed_without_news_is_asked_later_next_time():
    assert after_check(FEED, ANSWER, OLD_NEWS, NOW, 0.0).interval_seconds == 5400


def test_a_304_lengthens_the_interval_and_keeps_what_was_learned():
    check = after_check(FEED, NotModified(), None, NOW, 0.0)
    assert (check.ok, check.interval_seconds, check.validators, check.entries) == (
        True,
        5400,
        FEED.validators,
        2,
    )


def test_the_validators_of_a_304_take_the_place_of_the_old_ones():
    check = after_check(FEED, NotModified(validators=Validators('W/"2"')), None, NOW, 0.0)
    assert check.validators == Validators('W/"2"', "Mon")


def test_a_feed_is_asked_as_if_for_the_first_time_once_in_24_hours_and_each_at_its_own_time():
    hours = [NOW + timedelta(hours=hour) for hour in range(1, 25)]
    whole = {}
    for number in range(1, 30):
        feed = replace(FEED, id=FeedId(number))
        asked = [asked_with(replace(feed, checked_at=hour - timedelta(hours=1)), hour) for hour in hours]
        assert asked.count(FEED.validators) == 23
        assert asked.count(Validators()) == 1
        whole[number] = asked.index(Validators())
    assert len(set(whole.values())) > 10


def test_a_feed_that_was_not_asked_since_yesterday_is_asked_as_if_for_the_first_time():
    assert asked_with(replace(FEED, checked_at=NOW - timedelta(days=1)), NOW) == Validators()


def test_the_same_bytes_again_are_a_quiet_success():
    check = after_check(FEED, replace(ANSWER, body=b"old"), None, NOW, 0.0)
    assert (check.ok, check.interval_seconds, check.validators) == (True, 5400, Validators('W/"2"'))


@pytest.mark.parametrize(("interval", "document", "adapted"), [(900, NEWS, 900), (20000, OLD_NEWS, 21600)])
def test_the_interval_stays_between_a_quarter_of_an_hour_and_six_hours(interval, document, adapted):
    feed = replace(FEED, interval_seconds=interval)
    assert after_check(feed, ANSWER, document, NOW, 0.0).interval_seconds == adapted


def test_the_first_check_adapts_nothing():
    feed = replace(FEED, checked_at=None, interval_seconds=1800)
    assert after_check(feed, ANSWER, NEWS, NOW, 0.0).interval_seconds == 1800


def test_a_feed_is_left_alone_as_long_as_it_asks():
    assert wait(after_check(FEED, ANSWER, replace(NEWS, ttl=7200), NOW, 0.0)) == 7200


def test_a_server_that_calls_its_answer_fresh_is_left_alone_so_long():
    assert wait(after_check(FEED, replace(ANSWER, max_age=9000), NEWS, NOW, 0.0)) == 9000


def test_nobody_is_left_alone_for_more_than_a_day_by_such_a_wish():
    assert wait(after_check(FEED, replace(ANSWER, max_age=10**9), NEWS, NOW, 0.0)) == 86400


def test_chance_only_ever_delays_a_wanted_check():
    assert wait(after_check(FEED, ANSWER, replace(NEWS, ttl=7200), NOW, 1.0)) == pytest.approx(7920)


@pytest.mark.parametrize(("failures", "minutes"), [(0, 15), (1, 30), (4, 240), (7, 1440), (500, 1440)])
def test_failures_wait_twice_as_long_each_time_up_to_a_day(failures, minutes):
    feed = replace(FEED, failures=failures, first_failed_at=NOW - timedelta(days=1))
    assert wait(after_check(feed, FetchFailed("timeout", "slow"), None, NOW, 0.5)) == minutes * 60


@pytest.mark.parametrize(("jitter", "seconds"), [(0.0, 720), (1.0, 1080)])
def test_failures_are_spread_by_a_fifth_either_way(jitter, seconds):
    assert wait(after_check(FEED, FetchFailed("timeout", "slow"), None, NOW, jitter)) == pytest.approx(
        seconds
    )


def test_a_failure_counts_from_the_first_of_its_row_and_forgets_nothing():
    earlier = NOW - timedelta(days=3)
    feed = replace(FEED, failures=2, first_failed_at=earlier)
    check = after_check(feed, FetchFailed("http_error", "500", 500), None, NOW, 0.5)
    assert (check.failures, check.first_failed_at, check.entries) == (3, earlier, 2)
    assert (check.validators, check.body_hash) == (FEED.validators, FEED.body_hash)


@pytest.mark.parametrize(("asked", "seconds"), [(7200, 7200), (5, 900), (10**9, 604800)])
def test_retry_after_is_obeyed_within_reason(asked, seconds):
    failure = FetchFailed("throttled", "429", 429, retry_after=asked)
    assert wait(after_check(FEED, failure, None, NOW, 0.0)) == seconds


def test_a_410_ends_it():
    assert after_check(FEED, FetchFailed("gone", "410", 410), None, NOW, 0.5).disabled


@pytest.mark.parametrize(("days", "disabled"), [(13, False), (14, True)])
def test_two_weeks_of_404_end_it(days, disabled):
    missing = FetchFailed("not_found", "404", 404)
    feed = replace(FEED, failures=20, first_failed_at=NOW - timedelta(days=days), last_failure=missing)
    assert after_check(feed, missing, None, NOW, 0.5).disabled is disabled


def test_a_404_after_other_failures_does_not_end_it():
    slow = FetchFailed("timeout", "slow")
    feed = replace(FEED, failures=20, first_failed_at=NOW - timedelta(days=30), last_failure=slow)
    assert not after_check(feed, FetchFailed("not_found", "404", 404), None, NOW, 0.5).disabled


def test_a_feed_that_had_entries_and_has_none_now_failed():
    check = after_check(FEED, ANSWER, FeedDocument("Outlet", None, None, ()), NOW, 0.5)
    assert (check.ok, check.failure.reason, check.entries) == (False, "empty_feed", 2)


def test_a_new_feed_without_entries_is_simply_empty():
    assert after_check(replace(FEED, entries_last=0), ANSWER, FeedDocument("", None, None, ()), NOW, 0.5).ok


def test_new_bytes_that_nobody_could_parse_are_no_feed():
    assert after_check(FEED, ANSWER, None, NOW, 0.5).failure.reason == "not_a_feed"


def moved(times, to="https://new.example/feed"):
    feed = FEED
    for _ in range(times):
        check = after_check(feed, replace(ANSWER, moved_to=to), NEWS, NOW, 0.5)
        feed = replace(
            feed, moved_to=check.moved_to, moved_count=check.moved_count, url=check.url or feed.url
        )
    return feed


def test_an_address_is_replaced_after_three_answers_that_moved_for_good():
    assert [moved(times).url for times in (1, 2, 3)] == [FEED.url, FEED.url, "https://new.example/feed"]


def test_a_304_at_the_end_of_a_permanent_redirect_counts_as_an_answer_that_moved():
    check = after_check(moved(2), NotModified(moved_to="https://new.example/feed"), None, NOW, 0.5)
    assert (check.url, check.moved_to, check.moved_count) == ("https://new.example/feed", None, 0)
    once = after_check(FEED, NotModified(moved_to="https://new.example/feed"), None, NOW, 0.5)
    assert (once.url, once.moved_to, once.moved_count) == (None, "https://new.example/feed", 1)


def test_a_304_from_the_old_address_itself_forgets_the_target():
    check = after_check(moved(2), NotModified(), None, NOW, 0.5)
    assert (check.url, check.moved_to, check.moved_count) == (None, None, 0)


def test_another_target_starts_counting_again():
    check = after_check(moved(2), replace(ANSWER, moved_to="https://third.example/feed"), NEWS, NOW, 0.5)
    assert (check.url, check.moved_to, check.moved_count) == (None, "https://third.example/feed", 1)


def test_an_answer_that_did_not_move_forgets_the_target():
    check = after_check(moved(2), ANSWER, NEWS, NOW, 0.5)
    assert (check.moved_to, check.moved_count) == (None, 0)


def test_a_moved_answer_that_held_no_feed_does_not_count():
    check = after_check(moved(2), replace(ANSWER, moved_to="https://new.example/feed"), None, NOW, 0.5)
    assert (check.ok, check.url, check.moved_count) == (False, None, 2)
