"""This machine's clock is compared with those of the servers that answer."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from digestbot.feeds.http.server_clocks import MOST_HOSTS, ServerClocks

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def told(seconds: float) -> str:
    """The date of a server whose clock is so many seconds behind ours."""
    return format_datetime(NOW - timedelta(seconds=seconds), usegmt=True)


def clocks(*behind: float) -> ServerClocks:
    found = ServerClocks(lambda: NOW)
    for number, seconds in enumerate(behind):
        found.compare(f"{number}.example", told(seconds), None)
    return found


def test_one_wrong_server_does_not_count():
    assert clocks(0, 1, 900_000, 1, 2).ahead() == 1


def test_a_clock_that_is_ahead_of_most_is_ahead():
    assert clocks(600, 601, 599, 600, 0).ahead() == 600


def test_fewer_than_five_servers_say_nothing():
    assert clocks(600, 600, 600, 600).ahead() is None


def test_what_a_cache_gives_or_is_no_date_does_not_count():
    found = clocks(600, 600, 600, 600)
    far = "Mon, 02 Mar 99999999999 08:00:00 GMT"
    for date, age in ((told(0), "77"), ("soon", None), (far, None), (None, None)):
        found.compare("other.example", date, age)

    assert found.ahead() is None


def test_a_clock_that_was_set_is_right_once_the_servers_answered_again():
    found = clocks(600, 600, 600, 600, 600)
    for number in range(5):
        found.compare(f"{number}.example", told(0), "0")

    assert found.ahead() == 0


def test_only_the_latest_hosts_are_kept():
    assert clocks(*[600.0] * MOST_HOSTS, *[0.0] * MOST_HOSTS).ahead() == 0
