"""Puts a copy of a SQLite database in the database's place, after proving that the copy is complete."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from digestbot.errors import NotABackup, StorageError
from digestbot.storage.engine.copying import BESIDE, make_private, sync
from digestbot.storage.engine.upgrading import OURS, UNFINISHED

#: The name of a copy while it is being proved. It stands where the database stands.
_ARRIVING = ".restoring"


def restore_sqlite(copy: Path, file: Path, aside: Path) -> bool:
    """Replace the database by the copy; gives whether there was one, which is now at ``aside``.

    The caller holds the lock of the file, so no bot runs on it. At every instant the file is a complete
    database, the old one or the new one.

    Raises:
        NotABackup: the copy is not complete, or is something else; nothing is changed.
        StorageError: a file can't be written.
    """
    arriving = file.with_name(file.name + _ARRIVING)
    try:
        with _removed_at_the_end(arriving):
            _take(copy, arriving)
            _prove(arriving, copy)
            sync(arriving)
            was_there = _set_aside(file, aside)
            arriving.replace(file)
            sync(file.parent)
    except OSError as error:
        raise StorageError(f"{file} can't be replaced: {error.strerror or error}") from error
    return was_there


@contextmanager
def _removed_at_the_end(file: Path) -> Iterator[None]:
    try:
        yield
    finally:
        for end in ("", *BESIDE):
            file.with_name(file.name + end).unlink(missing_ok=True)


def _take(copy: Path, target: Path) -> None:
    """Read the copy by SQLite's own means, with the log that still lies beside it, if one does."""
    if not copy.is_file():
        raise NotABackup(str(copy), "There is no such file.")
    make_private(target)
    has_log = copy.with_name(copy.name + "-wal").exists()
    # As "immutable", SQLite makes no files beside the copy.
    how = "mode=ro" if has_log else "immutable=1"
    try:
        with (
            closing(sqlite3.connect(f"{copy.absolute().as_uri()}?{how}", uri=True)) as out_of,
            closing(sqlite3.connect(target)) as into,
        ):
            out_of.backup(into)
    except sqlite3.Error as error:
        raise NotABackup(str(copy), f"SQLite can't read it ({error}).") from error


def _prove(file: Path, copy: Path) -> None:
    try:
        with closing(sqlite3.connect(file)) as connection:
            faults = [fault for (fault,) in connection.execute("PRAGMA integrity_check(3)") if fault != "ok"]
            dangling = connection.execute("PRAGMA foreign_key_check").fetchone()
            names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    except sqlite3.Error as error:
        raise NotABackup(str(copy), f"It is damaged ({error}).") from error
    if faults:
        raise NotABackup(str(copy), f"It is damaged ({'; '.join(faults)}).")
    if not names >= OURS:
        raise NotABackup(str(copy), "Another program made it, or it is empty.")
    if UNFINISHED in names:
        raise NotABackup(str(copy), "It is the beginning of a db copy.")
    if dangling is not None:
        raise NotABackup(str(copy), f"It is damaged: a row of {dangling[0]} refers to one that is missing.")


def _set_aside(file: Path, aside: Path) -> bool:
    """Give the present database a second name, with everything that its log holds."""
    if not file.exists():
        return False
    if _opens(file):
        with suppress(sqlite3.Error), closing(sqlite3.connect(file)) as connection:
            # Closing the last connection brings the log into the file and deletes it.
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for end in BESIDE:
        # A damaged database still has them. Beside the restored one they would be taken for its own.
        with suppress(FileNotFoundError):
            file.with_name(file.name + end).rename(aside.with_name(aside.name + end))
    try:
        aside.hardlink_to(file)
    except FileExistsError:
        raise StorageError(f"{aside} is there already.") from None
    except OSError:  # the file system has no links
        make_private(aside)
        aside.write_bytes(file.read_bytes())
    sync(aside)
    sync(file.parent)
    return True


def _opens(file: Path) -> bool:
    """Whether SQLite can read the file. It changes nothing, while an ordinary connection would delete the log
    of a file that it can't read.
    """
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as looking:
            looking.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error:
        return False
    return True
