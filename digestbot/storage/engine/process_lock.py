"""One bot at a time on a SQLite file: whoever runs holds a lock beside it, which ends with its process."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from digestbot.errors import AnotherBot

if sys.platform != "win32":
    import fcntl


@contextmanager
def alone_on(file: Path, url: str) -> Iterator[None]:
    """Hold the lock; the file itself stays, so that two never lock different ones.

    Without such locks (on Windows, on some network disks) nobody is kept out.

    Raises:
        AnotherBot: another process holds it.
    """
    if sys.platform == "win32":
        yield
        return
    beside = file.resolve()
    try:
        lock = os.open(beside.with_name(beside.name + ".lock"), os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:  # a folder that can't be written; the database says so better
        yield
        return
    try:
        try:
            # Of the process, not of the open file: its children don't hold it when it was killed.
            fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            raise AnotherBot(url, os.read(lock, 200).decode("utf-8", "replace").strip()) from None
        except OSError:
            pass
        else:
            os.ftruncate(lock, 0)
            os.write(lock, f"process {os.getpid()} on {platform.node()}\n".encode())
        yield
    finally:
        os.close(lock)
