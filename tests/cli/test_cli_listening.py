"""healthcheck, which a container's engine runs, and the settings of the listener."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from shell import Shell

from digestbot.config import Settings


@contextmanager
def answering(status: int, body: bytes) -> Iterator[tuple[str, list[str]]]:
    """Somebody who answers everything so; gives the address, and what was asked."""
    asked: list[str] = []

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None: ...

    server = HTTPServer(("127.0.0.1", 0), Answer)
    serving = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    serving.start()
    try:
        yield f"127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        serving.join()
        server.server_close()


def test_a_bot_that_is_alive_ends_it_with_code_0(shell: Shell):
    with answering(200, b'{"live": true, "loops": {}}') as (address, asked):
        done = shell("healthcheck", listen=address)

    assert (done.code, done.out, asked) == (0, "alive\n", ["/livez"])


def test_a_bot_that_is_not_ready_ends_it_with_code_1_and_says_why(shell: Shell):
    body = json.dumps({"ready": False, "problems": ["the database is away"]}).encode()
    with answering(503, body) as (address, asked):
        done = shell("healthcheck", "--ready", listen=address)

    assert (done.code, done.err, asked) == (1, "the database is away\n", ["/readyz"])


def test_a_loop_that_hangs_is_named(shell: Shell):
    body = json.dumps({"live": False, "loops": {"news": {"state": "hangs"}, "sender": {"state": "beats"}}})
    with answering(503, body.encode()) as (address, _):
        done = shell("healthcheck", listen=address)

    assert (done.code, done.err) == (1, "the loop news hangs\n")


def test_what_the_bot_says_is_json_for_programs(shell: Shell):
    words = {"ready": False, "problems": ["the database is away"]}
    with answering(503, json.dumps(words).encode()) as (address, _):
        done = shell("healthcheck", "--ready", "--json", listen=address)

    assert (done.code, done.json) == (1, words)


@pytest.mark.parametrize(
    "body", [b"<html>", b"[]", b"{}", b"\xff", b'{"problems": 3}', b'{"loops": {"a": 1}}']
)
def test_a_stranger_at_the_address_is_no_healthy_bot(shell: Shell, body: bytes):
    with answering(200, body) as (address, _):
        done = shell("healthcheck", listen=address)

    assert done.code == 1
    assert done.err


def test_where_nobody_answers_that_is_said(shell: Shell):
    with answering(200, b"") as (address, _):
        pass
    done = shell("healthcheck", listen=address)

    assert done.code == 1
    assert done.err.startswith(f"{address}: nobody answers")


def test_without_an_address_there_is_nobody_to_ask(shell: Shell):
    done = shell("healthcheck")

    assert (done.code, "DIGESTBOT_LISTEN" in done.err) == (2, True)


@pytest.mark.parametrize("address", ["8080", "127.0.0.1", "127.0.0.1:0", "host:http", ":8080"])
def test_an_address_that_is_none_is_refused_in_words(shell: Shell, address: str):
    done = shell("healthcheck", listen=address)

    assert (done.code, done.err) == (
        2,
        f"DIGESTBOT_LISTEN: {address}: give host:port, such as 127.0.0.1:8080\n",
    )


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("telegram", "a whole address"),
        ("https://bot.example.org/telegram?secret=1", "a whole address"),
        ("https://me:pw@bot.example.org/telegram", "a whole address"),
        ("http://bot.example.org/telegram", "https:// only"),
        ("https://bot.example.org:8000/telegram", "the ports 443, 80, 88 and 8443"),
    ],
)
def test_an_address_that_telegram_pushes_to_nowhere_is_refused_in_words(shell: Shell, address: str, why: str):
    done = shell("healthcheck", listen="127.0.0.1:8080", webhook_url=address)

    assert done.code == 2
    assert done.err.startswith("DIGESTBOT_WEBHOOK_URL: ")
    assert why in done.err


def test_updates_are_pushed_to_nobody_who_does_not_listen(shell: Shell):
    done = shell("healthcheck", webhook_url="https://bot.example.org/telegram")

    assert (done.code, "set DIGESTBOT_LISTEN too" in done.err) == (2, True)


@pytest.mark.parametrize(
    ("api_url", "address"),
    [
        ("https://api.telegram.org", "https://bot.example.org:8443"),
        ("http://127.0.0.1:8081", "http://127.0.0.1:8080/telegram"),  # a Bot API server of one's own
    ],
)
def test_an_address_that_telegram_can_push_to_is_taken(api_url: str, address: str):
    read = Settings(_env_file=None, api_url=api_url, listen="127.0.0.1:8080", webhook_url=address)

    assert read.webhook_url == address
