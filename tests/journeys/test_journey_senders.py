"""Senders that are killed, a database that stops, a Telegram that fails: nobody goes without a message, and none is said to
be sent that was not.

The same runs with many more rounds are ``python -m benchmarks.sending``.
"""

from collections.abc import Iterator

import pytest

from benchmarks.sending_kills import BURSTS, bear_faults, kill_again_and_again, stop_the_database
from benchmarks.sending_stage import Postgres, postgres_server, sqlite_database
from digestbot.sending.pacer import FREE_IN_FLIGHT

KILLS = 2


@pytest.fixture(scope="module")
def own_server() -> Iterator[Postgres]:
    with postgres_server() as server:
        yield server


# One of two senders killed, below, and a bot killed in mid-delivery are tried in each run.
@pytest.mark.slow
def test_a_sender_killed_in_mid_broadcast_loses_nothing() -> None:
    with sqlite_database() as url:
        toll = kill_again_and_again(url, KILLS, workers=1, a_round=25)
    assert toll.lost == 0
    assert max(toll.doubled) <= FREE_IN_FLIGHT


def test_one_of_two_senders_killed_in_mid_broadcast_loses_nothing(own_server: Postgres) -> None:
    toll = kill_again_and_again(own_server.create(), KILLS, workers=2, a_round=25)
    assert toll.lost == 0
    assert max(toll.doubled) <= FREE_IN_FLIGHT


def test_postgresql_that_stops_in_mid_broadcast_and_comes_back_loses_nothing(
    own_server: Postgres,
) -> None:
    lost, doubled = stop_the_database(own_server, 90)
    assert lost == 0
    assert doubled <= 2 * FREE_IN_FLIGHT


def test_a_telegram_that_drops_breaks_and_floods_ends_every_message_in_a_final_state() -> None:
    with sqlite_database() as url:
        became = bear_faults(url, 150, share=0.04)
    assert became["lost"] == 0
    assert became["dropped"] > 0
    assert became["broke"] > 0
    assert became["bursts"] == BURSTS
    assert became["refused_by_bursts"] >= BURSTS
