"""What must outlive a power cut: a commit that somebody outside was, or is about to be, told of.

SQLite in WAL mode with ``synchronous = NORMAL`` writes a commit, and leaves it to the system when it is on the disk: a
power cut takes the latest commits away, in their order. That does no harm as long as nobody outside knows of them.
So the log is flushed where somebody does, with all commits before. PostgreSQL flushes each commit by itself.
"""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import Connection

_LASTS = "digestbot.lasts"


def must_last(connection: Connection) -> None:
    """The transaction under way is on the disk when it is over."""
    connection.info[_LASTS] = True


def wanted(connection: Connection) -> bool:
    """Whether the transaction that is over must be on the disk; asked once."""
    return bool(connection.info.pop(_LASTS, False))


def flush_log(file: Path) -> None:
    """Wait until the log of a SQLite database is on the disk.

    Raises:
        OSError: the disk fails.
    """
    try:
        log = os.open(file.with_name(file.name + "-wal"), os.O_RDWR)
    except FileNotFoundError:  # all of it is in the file itself, which SQLite has flushed
        return
    try:
        os.fsync(log)
    finally:
        os.close(log)
