"""Faults of the database and of its disk."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

from benchmarks.faults.stage import Stage
from benchmarks.faults.trial import Fault, Tells

_AWAY = Tells("/readyz", "digestbot_database_up == 0", "database_away")
_TAKES_NOTHING = Tells("/readyz", "digestbot_database_writable == 0", "database_away")


async def _locked(stage: Stage) -> AsyncIterator[None]:
    await stage.start_bot()
    yield
    holder = await asyncio.to_thread(_hold, _file(stage))
    yield
    holder.rollback()
    holder.close()


def _hold(file: Path) -> sqlite3.Connection:
    holder = sqlite3.connect(file, isolation_level=None, timeout=60, check_same_thread=False)
    holder.execute("BEGIN IMMEDIATE")
    return holder


def _file(stage: Stage) -> Path:
    file = stage.storage.file
    assert file is not None
    return file


FAULTS = [
    Fault("database locked", _locked, _TAKES_NOTHING, "Stop the program that holds the file."),
]
