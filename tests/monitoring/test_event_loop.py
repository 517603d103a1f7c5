"""An event loop that stands still is told by the log, from another thread, with the place where it stands."""

import time

import pytest

from digestbot.monitoring.event_loop import EventLoopWatch


def busy_until_logged(caplog: pytest.LogCaptureFixture, event: str) -> None:
    over = time.monotonic() + 20
    while event not in caplog.messages and time.monotonic() < over:
        time.sleep(0.01)


def test_the_place_where_it_stands_is_logged_once_and_that_it_runs_again(caplog: pytest.LogCaptureFixture):
    now = [100.0]
    watch = EventLoopWatch(lambda: now[0], stands=20, look_every=0.01)
    with watch.watching():
        time.sleep(0.05)
        assert caplog.messages == []

        now[0] += 21
        busy_until_logged(caplog, "event_loop_stands")
        watch.runs()
        busy_until_logged(caplog, "event_loop_runs_again")

    [stands, _] = caplog.records
    assert stands.seconds == 21
    assert "busy_until_logged" in stands.where
