"""What a look for the metrics costs: ``python -m benchmarks.figures``.

A SQLite database with a million messages that are over, 100,000 that are owed and 100,000 chats; processor time and time
by the clock of each kind of look, the median of five.
"""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from digestbot.clock import system_clock
from digestbot.storage import Desk, Storage

OVER, OWED, CHATS, LOOKS = 1_000_000, 100_000, 100_000, 5
_NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) "


def fill(storage: Storage) -> None:
    """Rows made of numbers."""
    with storage._engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO job (id, kind, lane, created_at) VALUES (1, 'digest', 2, '2026-11-29 08:00:00.000000')"
        )
        for most, part, state in ((OVER, 1, 2), (OWED, 2, 0)):
            connection.exec_driver_sql(
                _NUMBERS.format(most)
                + "INSERT INTO delivery (job_id, recipient_id, part, rendering, lane, state, attempts) "
                f"SELECT 1, i, {part}, 0, 2, {state}, 0 FROM n"
            )
        connection.exec_driver_sql(
            _NUMBERS.format(CHATS)
            + "INSERT INTO chat (id, telegram_id, type, title, status, status_at, created_at) "
            "SELECT i, i, 'private', '', 'active', '2026-11-29 08:00:00.000000', '2026-11-29 08:00:00.000000' FROM n"
        )


def cost_of(look: Callable[[], Any]) -> tuple[float, float]:
    """Milliseconds of processor time, and by the clock."""
    costs = []
    for _ in range(LOOKS):
        worked, began = time.process_time(), time.perf_counter()
        look()
        costs.append((time.process_time() - worked, time.perf_counter() - began))
    return median(one for one, _ in costs) * 1000, median(one for _, one in costs) * 1000


def figures(desk: Desk) -> object:
    return desk.figures.now(system_clock(), "by-hand:")


def totals(desk: Desk) -> object:
    return desk.figures.totals()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        storage = Storage.open(f"sqlite:///{Path(folder) / 'figures.sqlite3'}")
        storage.upgrade(system_clock())
        fill(storage)
        for name, step in (("along indexes", figures), ("whole tables", totals)):
            worked, took = cost_of(lambda step=step: storage.read_only(step))
            print(f"{name}: {worked:.0f} ms of processor time, {took:.0f} ms by the clock")
        storage.close_now()


if __name__ == "__main__":
    main()
