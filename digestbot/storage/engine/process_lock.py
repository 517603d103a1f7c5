"""Allows one bot at a time on a SQLite file: a running bot holds a lock beside the file, which ends with its
process.
"""

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
    """Hold the lock. The lock's file is never deleted, so that two bots can't lock two different files.

    Where such locks do not exist (on Windows, on some network disks), no bot is kept out.

    Raises:
        AnotherBot: another process holds it.
    """
    if sys.platform == "win32":
        yield
        return
    beside = file.resolve()
    try:
        lock = os.open(beside.with_name(beside.name + ".lock"), os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:  # the folder can't be written; opening the database reports it better
        yield
        return
    try:
        try:
            # The lock belongs to the process, not to the open file: child processes do not hold it after the
            # parent was killed.
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
