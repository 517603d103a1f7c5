"""Copies a SQLite database, completely or not at all, and never over something else."""

from __future__ import annotations

import os
import re
import sqlite3
import stat
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from digestbot.errors import BackupRefused, StorageError
from digestbot.storage.engine.engines import in_memory

#: Files that SQLite keeps beside a database and reads together with it.
BESIDE = ("-wal", "-shm", "-journal")
#: The suffix of a copy that is not complete yet.
_UNFINISHED = ".unfinished"
_STAMP = "%Y%m%dT%H%M%SZ"


def copy_name(file: Path, now: datetime, revision: str | None = None) -> Path:
    """The default place of a copy: beside the database, with the instant in UTC in its name."""
    stamp = now.astimezone(UTC).strftime(_STAMP)
    parts = [file.stem, *([revision] if revision else []), stamp]
    return file.with_name("-".join(parts) + file.suffix)


def delete_old_copies(file: Path, keep: int) -> tuple[Path, ...]:
    """Delete all but the latest ``keep`` copies that have a default place; gives those deleted, oldest first.

    Copies that an upgrade or a restore set aside have other names, and stay.
    """
    like = re.compile(rf"{re.escape(file.stem)}-\d{{8}}T\d{{6}}Z{re.escape(file.suffix)}")
    copies = sorted(one for one in file.parent.iterdir() if like.fullmatch(one.name) and one.is_file())
    old = tuple(copies[:-keep])
    for one in old:
        one.unlink(missing_ok=True)
    return old


def copy_sqlite(engine: Engine, target: Path, *, replace: bool = False) -> None:
    """Copy the latest committed state of the database, completely or not at all, also while others write.

    An existing ``target`` is replaced only with ``replace``, and only if it is an ordinary file that belongs
    to no database in use. When this returns, the copy is on the disk and survives a power cut.

    Raises:
        BackupRefused: ``target`` exists and must not be replaced.
        StorageError: the database is on PostgreSQL, or the file can't be written.
    """
    if engine.dialect.name != "sqlite":
        raise BackupRefused(
            "Only a SQLite database is backed up here. For PostgreSQL use its own tool, such as: "
            "pg_dump --format=custom --file=digestbot.dump postgresql://user@host/name"
        )
    file = sqlite_file(engine)
    if file is not None and not file.exists():
        raise StorageError(f"There is no database to copy: {file} does not exist.")
    try:
        _refuse_to_spoil(target, file, replace=replace)
        _drop_unfinished(target)
        unfinished = target.with_name(f"{target.name}.{os.getpid()}{_UNFINISHED}")
        try:
            make_private(unfinished)
            _copy(engine, unfinished)
            sync(unfinished)
            _put_in_place(unfinished, target, replace=replace)
            sync(target.parent)
        finally:
            for left in (unfinished, *(unfinished.with_name(unfinished.name + end) for end in BESIDE)):
                left.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise StorageError(f"The copy {target} can't be written: {why}") from error


def sqlite_file(engine: Engine) -> Path | None:
    """The file of a SQLite database; None for a database in memory or on PostgreSQL."""
    if engine.dialect.name != "sqlite" or in_memory(engine.url):
        return None
    return Path(str(engine.url.database))


def driver_of(connection: Connection) -> sqlite3.Connection:
    """The connection of the SQLite driver itself."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        raise TypeError(f"{connection.engine.url.drivername} is no SQLite")
    return driver


def _refuse_to_spoil(target: Path, file: Path | None, *, replace: bool) -> None:
    """Raise BackupRefused if a copy to ``target`` would overwrite something."""
    if file is not None and any(_same(target, part) for part in (file, *_parts(file))):
        raise BackupRefused(
            f"{target} is the database itself, or a part of it. Name another file for the copy."
        )
    try:
        there = target.lstat()
    except FileNotFoundError:
        there = None
    if there is not None and not stat.S_ISREG(there.st_mode):
        raise BackupRefused(f"{target} is no ordinary file. Name a file for the copy.")
    if there is not None and not replace:
        raise BackupRefused(f"{target} is there already. Name another file, or say --force to replace it.")
    for part in _parts(target):
        if part.exists():
            # SQLite would take the file for a part of the copy, and apply its content to it.
            raise BackupRefused(
                f"Beside {target} lies {part.name}, which belongs to a database. Name another file for the copy."
            )


def _parts(file: Path) -> tuple[Path, ...]:
    return tuple(file.with_name(file.name + end) for end in BESIDE)


def _same(one: Path, other: Path) -> bool:
    """Whether both paths lead to the same file, also by links."""
    try:
        return one.samefile(other)
    except OSError:  # one of them does not exist
        return one.resolve() == other.resolve()


def _drop_unfinished(target: Path) -> None:
    """Remove the files of processes that were killed while they copied to this name."""
    digits = re.compile(r"\d+")
    like = digits.sub(r"\\d+", re.escape(target.name))
    ends = "|".join(map(re.escape, ("", *BESIDE)))
    pattern = re.compile(rf"{like}\.(?P<process>\d+){re.escape(_UNFINISHED)}(?:{ends})")
    for left in target.parent.iterdir():
        found = pattern.fullmatch(left.name)
        if found and not _lives(int(found["process"])):
            with suppress(OSError):
                left.unlink()


def _lives(process: int) -> bool:
    """Whether another process with this number is running."""
    if process == os.getpid():
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def make_private(file: Path) -> None:
    """Create the file so that only its owner can read it, because it says who reads what."""
    os.close(os.open(file, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))


def _copy(engine: Engine, target: Path) -> None:
    file = sqlite_file(engine)
    into = sqlite3.connect(target)
    try:
        if file is None:
            with engine.connect() as connection:
                driver_of(connection).backup(into)
        else:
            # A separate connection sees only committed data, also during an upgrade.
            out_of = sqlite3.connect(file)
            try:
                out_of.backup(into)
            finally:
                out_of.close()
    finally:
        into.close()


def _put_in_place(unfinished: Path, target: Path, *, replace: bool) -> None:
    if replace:
        unfinished.replace(target)
        return
    try:
        # A link is made only if the name is free, so a file that came there meanwhile stays.
        target.hardlink_to(unfinished)
    except FileExistsError:
        raise BackupRefused(f"{target} is there already. Name another file for the copy.") from None
    except OSError:  # the file system has no links
        unfinished.rename(target)


def sync(path: Path) -> None:
    """Wait until the file, or the folder's list of names, is on the disk."""
    if os.name == "nt" and path.is_dir():  # Windows can't open folders
        return
    # Windows flushes only files that were opened for writing.
    opened = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
