"""Flushes the commits that must survive a power cut: those of which somebody outside was told, or will be
told.

SQLite in WAL mode with ``synchronous = NORMAL`` writes a commit, and the operating system decides when it is
on the disk. A power cut loses the latest commits. That does no harm if nobody outside knows of them. If
somebody does, the log is flushed, with all earlier commits. PostgreSQL flushes each commit by itself.
"""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import Connection

_LASTS = "digestbot.lasts"


def must_last(connection: Connection) -> None:
    """Demand that the running transaction is on the disk when it is over."""
    connection.info[_LASTS] = True


def wanted(connection: Connection) -> bool:
    """Whether the transaction that just ended must be on the disk. The answer is given only once."""
    return bool(connection.info.pop(_LASTS, False))


def flush_log(file: Path) -> None:
    """Wait until the log of a SQLite database is on the disk.

    Raises:
        OSError: the disk fails.
    """
    try:
        log = os.open(file.with_name(file.name + "-wal"), os.O_RDWR)
    except FileNotFoundError:  # everything is in the file itself, which SQLite has flushed
        return
    try:
        os.fsync(log)
    finally:
        os.close(log)
