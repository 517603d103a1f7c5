"""What it costs that a commit outlives a power cut: ``python -m benchmarks.durability [--commits 500] [--rounds 10] [--json]``.

On SQLite, in a file in the folder where it is called, which is what the disk is asked about. Rounds of commits that
are flushed to the disk (an update is kept) stand beside rounds of commits that are not (it is ticked off), each
written by the program's own storage. It prints milliseconds a commit, and how busy the machine was.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Any

from benchmarks.command_line import options, print_figures
from digestbot.storage import Storage

NOW = datetime(2027, 3, 1, tzinfo=UTC)
BODY = json.dumps({"update_id": 1, "message": {"text": "A command of usual length " * 8}})


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--commits", type=int, default=500, help="in a round")
    parser.add_argument("--rounds", type=int, default=10)
    asked = parser.parse_args()
    figures = measure(asked.commits, asked.rounds)
    print_figures(figures, as_json=asked.json)


def measure(commits: int, rounds: int) -> dict[str, Any]:
    """The figures, in milliseconds a commit."""
    flushed: list[float] = []
    plain: list[float] = []
    medians: list[float] = []
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="digestbot-durability-", dir=Path.cwd()) as folder:
        storage = Storage.open(f"sqlite:///{Path(folder) / 'digestbot.sqlite3'}")
        storage.upgrade(NOW)
        for number in range(rounds):
            ids = range(number * commits, (number + 1) * commits)
            kept = [_timed(storage, _keep, one) for one in ids]
            medians.append(median(kept))
            flushed += kept
            plain += [_timed(storage, _done, one) for one in ids]
        storage.close_now()
    return {
        "commits_each": rounds * commits,
        "flushed_median_ms": round(median(flushed), 3),
        "flushed_95_of_100_ms": round(quantiles(flushed, n=20)[-1], 3),
        "flushed_median_ms_by_round": [round(one, 3) for one in medians],
        "not_flushed_median_ms": round(median(plain), 3),
        "not_flushed_95_of_100_ms": round(quantiles(plain, n=20)[-1], 3),
        "load_before_and_after": [round(load, 1), round(os.getloadavg()[0], 1)],
    }


def _timed(storage: Storage, step: Callable[..., Any], number: int) -> float:
    began = perf_counter()
    storage.transact(step, number)
    return (perf_counter() - began) * 1000


def _keep(desk: Any, number: int) -> None:
    desk.inbox.keep([(number, 501, BODY)], NOW)


def _done(desk: Any, number: int) -> None:
    desk.inbox.done(number)


if __name__ == "__main__":
    main()
