"""Faults of the database and of its disk."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import subprocess
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import psycopg

from benchmarks.faults.small_disks import fill
from benchmarks.faults.testbed import Testbed
from benchmarks.faults.trial import Fault, Tells
from benchmarks.sending_stage import Postgres

_AWAY = Tells("/readyz", "digestbot_database_up == 0", "database_away")
#: A write that changes nothing, which a probe tries, has room on its page.
_NO_ROOM = Tells(metric='digestbot_log_events_total{event="database_away"} > 0', log="database_away")
_TAKES_NOTHING = Tells("/readyz", "digestbot_database_writable == 0", "database_away")


async def _stopped(testbed: Testbed) -> AsyncIterator[None]:
    await testbed.start_bot()
    yield
    await asyncio.to_thread(_server(testbed).crash)
    yield
    await asyncio.to_thread(_server(testbed).start_again)


async def _silent(testbed: Testbed) -> AsyncIterator[None]:
    """The server takes connections and answers nothing, as on a machine whose disk hangs."""
    await testbed.start_bot()
    yield
    processes = _server(testbed).processes()
    for process in processes:
        os.kill(process, signal.SIGSTOP)
    yield
    for process in processes:
        os.kill(process, signal.SIGCONT)


async def _full(testbed: Testbed) -> AsyncIterator[None]:
    """SQLite or PostgreSQL: the disk with the tables is full."""
    await testbed.start_bot()
    yield
    if testbed.storage.file is not None:
        # The log has room from before, which would do for a while.
        with closing(sqlite3.connect(testbed.storage.file, timeout=30)) as beside:
            beside.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert testbed.disk is not None
    ballast = await asyncio.to_thread(fill, testbed.disk)
    yield
    ballast.unlink()


async def _file_read_only(testbed: Testbed) -> AsyncIterator[None]:
    """Nobody may write to SQLite's files, also not who has them open: as where the kernel met an error of the disk."""
    await testbed.start_bot()
    yield
    _set_immutable(testbed, "+i")
    yield
    _set_immutable(testbed, "-i")


def _set_immutable(testbed: Testbed, flag: str) -> None:
    files = sorted(testbed.folder.glob("digestbot.sqlite3*"))
    subprocess.run(["chattr", flag, *map(str, files)], check=True)


async def _read_only(testbed: Testbed) -> AsyncIterator[None]:
    """As a stand-by server is, or one whose operator has turned writing off."""
    await testbed.start_bot()
    yield
    _alter(testbed, "ALTER SYSTEM SET default_transaction_read_only = on")
    yield
    _alter(testbed, "ALTER SYSTEM RESET default_transaction_read_only")


def _alter(testbed: Testbed, statement: str) -> None:
    with psycopg.connect(testbed.url, autocommit=True) as connection:
        connection.execute(statement)
        connection.execute("SELECT pg_reload_conf()")


async def _locked(testbed: Testbed) -> AsyncIterator[None]:
    await testbed.start_bot()
    yield
    holder = await asyncio.to_thread(_hold, testbed.storage.file)
    yield
    holder.rollback()
    holder.close()


def _hold(file: Path | None) -> sqlite3.Connection:
    assert file is not None
    holder = sqlite3.connect(file, isolation_level=None, timeout=60, check_same_thread=False)
    holder.execute("BEGIN IMMEDIATE")
    return holder


async def _two_on_one_file(testbed: Testbed) -> AsyncIterator[None]:
    first = await testbed.start_bot()
    yield
    await testbed.start_bot(until_ready=False)
    yield
    testbed.bots.remove(testbed.bot)
    assert testbed.bot is first


def _server(testbed: Testbed) -> Postgres:
    assert testbed.server is not None
    return testbed.server


FAULTS = [
    Fault("database stopped", _stopped, _AWAY, "Start it.", engine="postgresql", may_double=True),
    Fault(
        "database silent",
        _silent,
        Tells("/readyz", "digestbot_database_up == 0"),
        "",
        engine="postgresql",
        may_double=True,
    ),
    Fault("database full", _full, _NO_ROOM, "Make room.", engine="postgresql", disk=True, may_double=True),
    Fault(
        "database read-only",
        _read_only,
        _TAKES_NOTHING,
        "Let it be written.",
        engine="postgresql",
        may_double=True,
    ),
    Fault(
        "database read-only",
        _file_read_only,
        _TAKES_NOTHING,
        "Let it be written.",
        root=True,
        may_double=True,
    ),
    Fault("database locked", _locked, _TAKES_NOTHING, "Stop the program that holds the file."),
    Fault("disk full", _full, _TAKES_NOTHING, "Make room.", disk=True, may_double=True),
    Fault("two processes on one SQLite file", _two_on_one_file, Tells(exit_code=5), "Stop one of them."),
]
