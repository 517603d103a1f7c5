"""The command ``healthcheck``, for container engines, which can check health only by a command."""

from __future__ import annotations

import http.client
import json
from typing import Annotated, Any

import typer

from digestbot.cli.terminal import FAILED, USAGE, AsJson, clear_errors, complain, fail, print_json, print_line

#: Seconds to wait for the bot's answer. This is more than the bot itself waits for the database.
PATIENCE = 8.0
#: Addresses by which a server listens on all interfaces, with the address to ask for each of them.
ANY = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - nothing is listened on here


def healthcheck(
    ready: Annotated[
        bool, typer.Option("--ready", help="Ask whether it is ready, and not only whether it is alive.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Ask the bot that runs with these settings how it is; ends with code 1 where it is not well."""
    from digestbot.config import read_settings

    with clear_errors():
        listen = read_settings().listen
    if listen is None:
        fail("DIGESTBOT_LISTEN is not set, so there is nobody to ask. Set it as for the bot.", USAGE)
    good, words = _ask(*listen, "/readyz" if ready else "/livez")
    if as_json:
        print_json(words)
    elif good:
        print_line("ready" if ready else "alive")
    else:
        for problem in _problems(words):
            complain(problem)
    if not good:
        raise typer.Exit(FAILED)


def _ask(host: str, port: int, page: str) -> tuple[bool, dict[str, Any]]:
    """Ask for a page: whether its status is good, and its JSON."""
    connection = http.client.HTTPConnection(ANY.get(host, host), port, timeout=PATIENCE)
    try:
        connection.request("GET", page)
        answer = connection.getresponse()
        words = json.loads(answer.read())
    except (OSError, http.client.HTTPException, ValueError) as error:
        what = "no digestbot answers" if isinstance(error, ValueError) else f"nobody answers: {error}"
        return False, {"problems": [f"{host}:{port}: {what}"]}
    finally:
        connection.close()
    if not isinstance(words, dict):
        return False, {"problems": [f"{host}:{port}: no digestbot answers"]}
    return words.get("ready" if page == "/readyz" else "live") is True, words


def _problems(words: dict[str, Any]) -> list[str]:
    match words:
        case {"problems": [*problems]}:
            found = [str(problem) for problem in problems]
        case {"loops": dict(loops)}:
            found = [
                f"the loop {name} hangs"
                for name, loop in loops.items()
                if isinstance(loop, dict) and loop.get("state") == "hangs"
            ]
        case _:
            found = []
    return found or ["it is not well, and does not say why"]
