"""Senders that are killed, a database that stops, a Telegram that fails: nobody goes without a message, and none is said to
be sent that was not.

The same runs with many more rounds are ``python -m benchmarks.sending``.
"""

from collections.abc import Callable, Iterator

import pytest

from benchmarks.sending_kills import bear_faults, kill_again_and_again, stop_the_database
from benchmarks.sending_stage import postgres_server, sqlite_database
from digestbot.sending.pacer import FREE_IN_FLIGHT

KILLS = 3


@pytest.fixture(scope="module")
def own_server() -> Iterator[Callable[[], str]]:
    with postgres_server() as create:
        yield create


def test_a_sender_killed_in_mid_broadcast_loses_nothing() -> None:
    with sqlite_database() as url:
        toll = kill_again_and_again(url, KILLS, workers=1, a_round=25)
    assert toll.lost == 0
    assert max(toll.doubled) <= FREE_IN_FLIGHT


def test_one_of_two_senders_killed_in_mid_broadcast_loses_nothing(own_server: Callable[[], str]) -> None:
    toll = kill_again_and_again(own_server(), KILLS, workers=2, a_round=25)
    assert toll.lost == 0
    assert max(toll.doubled) <= FREE_IN_FLIGHT


def test_postgresql_that_stops_in_mid_broadcast_and_comes_back_loses_nothing(
    own_server: Callable[[], str],
) -> None:
    lost, doubled = stop_the_database(own_server, 90)
    assert lost == 0
    assert doubled <= 2 * FREE_IN_FLIGHT


def test_a_telegram_that_drops_breaks_and_floods_ends_every_message_in_a_final_state() -> None:
    with sqlite_database() as url:
        became = bear_faults(url, 150)
    assert became["lost"] == 0
