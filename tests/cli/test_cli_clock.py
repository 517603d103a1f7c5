"""DIGESTBOT_CLOCK_URL: commands live at the time of the simulator's clock, as the bot does."""

import json
import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from shell import Shell

from digestbot.clock import system_clock

DAY = timedelta(days=1)


@pytest.fixture
def clock() -> Iterator[ThreadingHTTPServer]:
    """Serves what its ``told`` holds."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(self.server.told).encode())

        def log_message(self, *_: object) -> None:
            """Nothing: the test's output is the commands'."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    server.told = {"offset_seconds": DAY.total_seconds()}
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def _url(clock: ThreadingHTTPServer) -> str:
    return f"http://127.0.0.1:{clock.server_port}/clock"


def test_commands_take_the_time_from_a_clock_that_was_turned(newsroom: Shell, clock: ThreadingHTTPServer):
    done = newsroom("trending", "--json", clock_url=_url(clock))

    assert done.code == 0, done.err
    assert datetime.fromisoformat(done.json["at"]) > system_clock() + 0.9 * DAY


def test_a_check_notes_the_time_of_that_clock(newsroom: Shell, clock: ThreadingHTTPServer):
    done = newsroom("feeds", "check", "1", clock_url=_url(clock))

    assert done.code == 0, done.err
    checked = newsroom("feeds", "list", "--json").json["feeds"][0]
    assert datetime.fromisoformat(checked["last_read"]) > system_clock() + 0.9 * DAY


@pytest.mark.parametrize("told", [{}, [], {"offset_seconds": "tomorrow"}, {"offset_seconds": 1e300}])
def test_a_clock_that_tells_no_time_ends_the_command_with_a_sentence(
    newsroom: Shell, clock: ThreadingHTTPServer, told: object
):
    clock.told = told

    done = newsroom("trending", clock_url=_url(clock))

    assert done.code != 0
    assert "tells no time" in done.err
    assert "Traceback" not in done.said
