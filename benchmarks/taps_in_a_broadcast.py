"""How long people wait for the answer to a tap: ``python -m benchmarks.taps_in_a_broadcast [--postgres] [--json]``.

The bot, as one process, sends a digest to 20,000 readers at 30 messages a second; meanwhile 50 of them tap a button that
changes a setting, each every one to two seconds, for a minute. A stand-in for Telegram hands out the taps and notes when
each was answered (the line that pops up), and when the message was edited after it.
"""

from __future__ import annotations

import json
import random
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Any

from benchmarks.command_line import options, print_figures
from benchmarks.composing import database
from benchmarks.sending_stage import (
    DIGEST,
    FIRST_READER,
    Telegram,
    lay,
    pretend_telegram,
    sender,
    storage_at,
    until,
)

READERS, PEOPLE, SECONDS = 20_000, 50, 60.0
#: By turns, so that each tap changes something.
BUTTONS = ("1y:length=short", "1y:length=long")


def taps(seed: int) -> list[tuple[float, int]]:
    """When who taps: seconds from the beginning, and the reader."""
    chance = random.Random(seed)
    found = []
    for person in range(PEOPLE):
        at = chance.uniform(0, 2)
        while at < SECONDS:
            found.append((at, FIRST_READER + person))
            at += chance.uniform(1, 2)
    return sorted(found)


def push(telegram: Telegram, number: int, person: int, data: str) -> None:
    chat = {"id": person, "type": "private", "first_name": "A reader"}
    query = {
        "id": str(number), "from": {**chat, "is_bot": False}, "chat_instance": "1", "data": data,
        "message": {"message_id": 1, "date": 1, "chat": chat, "text": "A page"},
    }  # fmt: skip
    body = json.dumps([{"update_id": number, "callback_query": query}]).encode()
    with urllib.request.urlopen(urllib.request.Request(f"{telegram.url}/push", data=body)) as answer:  # noqa: S310 - loopback
        answer.read()


def measure(url: str) -> dict[str, Any]:
    with pretend_telegram() as telegram, storage_at(url, READERS) as storage:
        telegram.tell(latency_ms=(50, 150))
        with sender(url, telegram, roles="chat,collect,send", starter_feeds="no") as bot:
            until(lambda: _asks(telegram))
            storage.transact(lay, DIGEST)
            until(lambda: telegram.seen()["count"] >= 30)
            before, began = bot.cpu_seconds, time.monotonic()
            tapped: dict[str, tuple[float, int]] = {}
            for number, (at, person) in enumerate(taps(1), start=1):
                time.sleep(max(0.0, began + at - time.monotonic()))
                turn = sum(1 for _, one in tapped.values() if one == person)
                tapped[str(number)] = (time.monotonic(), person)
                push(telegram, number, person, BUTTONS[turn % 2])
            took = time.monotonic() - began
            time.sleep(2)
            seen = telegram.seen()
            cpu = bot.cpu_seconds - before
    toasts = [
        seen["answered"][number] - at for number, (at, _) in tapped.items() if number in seen["answered"]
    ]
    edits = [
        min(waits)
        for at, person in tapped.values()
        if (waits := [edit - at for edit, chat in seen["edited"] if chat == person and edit >= at])
    ]
    return {
        "taps": len(tapped),
        "answered": len(toasts),
        "edited": len(edits),
        "toast_ms": _percentiles(toasts),
        "edit_ms": _percentiles(edits),
        "sent_meanwhile": seen["count"],
        "cpu_share": round(cpu / took, 2),
    }


def _asks(telegram: Telegram) -> bool:
    push(telegram, 0, FIRST_READER + PEOPLE, "1S")
    time.sleep(0.5)
    return "0" in telegram.seen()["answered"]


def _percentiles(seconds: list[float]) -> dict[str, int]:
    ranked = sorted(seconds)
    return {
        f"{share:g}": round(1000 * ranked[min(len(ranked) - 1, int(len(ranked) * share / 100))])
        for share in (50, 90, 99, 100)
    }


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--postgres", action="store_true", help="on a PostgreSQL server of its own")
    asked = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="digestbot-taps-") as folder,
        database(Path(folder), postgres=asked.postgres) as url,
    ):
        figures = measure(url)
    print_figures(figures, as_json=asked.json)


if __name__ == "__main__":
    main()
