"""``Storage``: opens a database, and has the only method in which transactions live."""

from __future__ import annotations

import asyncio
import shutil
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from contextvars import copy_context
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from digestbot import __version__, progress
from digestbot.clock import monotonic
from digestbot.errors import BackupRefused, DatabaseUnreachable, NoDatabase
from digestbot.model import Trouble
from digestbot.storage.desk import Desk
from digestbot.storage.engine import durability
from digestbot.storage.engine.availability import DatabaseAvailability
from digestbot.storage.engine.copying import (
    copy_name,
    copy_sqlite,
    delete_old_copies,
    make_private,
    sqlite_file,
)
from digestbot.storage.engine.database_errors import in_words, is_out_of_reach, wants_another_round
from digestbot.storage.engine.engines import ONLY_READS, THREADS, in_memory, open_engine, read_url
from digestbot.storage.engine.listening import Listener
from digestbot.storage.engine.moving import CopiedTable, Report, copy_rows, is_unfinished
from digestbot.storage.engine.process_lock import alone_on
from digestbot.storage.engine.restoring import restore_sqlite
from digestbot.storage.engine.upgrading import NothingThere, Upgrade, upgrade

P = ParamSpec("P")
T = TypeVar("T")

_ROUNDS = 5


class Storage:
    """A database, and the transactions on it.

    A step is a plain function ``step(desk, …)``. It runs in one transaction that is committed when it returns
    and rolled back when it raises; PostgreSQL may ask to run it again, so it must change nothing but the
    desk. It returns frozen values only.
    """

    def __init__(
        self, engine: Engine, url: URL, flush: Callable[[Path], None] = durability.flush_log
    ) -> None:
        self._engine = engine
        self._flush = flush
        self._url = url
        self._contact = DatabaseAvailability(monotonic)
        self._sqlite = engine.dialect.name == "sqlite"
        self._threads = ThreadPoolExecutor(1 if self._sqlite else THREADS, thread_name_prefix="storage")
        # A database in memory has one connection, which all threads share.
        self._turn = threading.Lock() if in_memory(url) else nullcontext()
        #: The revision of the schema after ``upgrade``.
        self._revision: str | None = None

    @classmethod
    def open(cls, url: str, flush: Callable[[Path], None] = durability.flush_log) -> Storage:
        """Storage at ``sqlite:///file``, ``sqlite:///:memory:`` or ``postgresql://…``.

        It does not connect yet. ``flush`` writes a SQLite file's log to the disk.

        Raises:
            StorageError: the address is not valid.
        """
        parsed = read_url(url)
        return cls(open_engine(parsed), parsed, flush)

    @property
    def url(self) -> str:
        """The address without its password, for people to read."""
        plain = self._url.set(drivername=self._url.get_backend_name())
        return plain.render_as_string(hide_password=True)

    async def run(self, step: Callable[Concatenate[Desk, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``transact`` in a worker thread. A step that has begun is finished even if its caller is
        cancelled.

        Raises:
            DatabaseUnreachable: see ``transact``.
        """
        transaction = partial(self.transact, step, *args, **kwargs)
        with progress.waiting():
            return await asyncio.get_running_loop().run_in_executor(
                self._threads, copy_context().run, transaction
            )

    def transact(self, step: Callable[Concatenate[Desk, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run the step in one transaction, in the caller's thread; gives the step's result.

        Raises:
            DatabaseUnreachable: the database does not answer, or the connection broke; nothing was kept.
        """
        try:
            result = self._in_rounds(step, *args, **kwargs)
        except DatabaseUnreachable as error:
            self._contact.broke(error)
            raise
        self._contact.held()
        return result

    def _in_rounds(self, step: Callable[Concatenate[Desk, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        for _ in range(_ROUNDS - 1):
            try:
                return self._transact(step, *args, **kwargs)
            except DBAPIError as error:
                if not wants_another_round(error):
                    raise
        return self._transact(step, *args, **kwargs)

    def _transact(self, step: Callable[Concatenate[Desk, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        with self._turn, self._reaching(), self._engine.connect() as connection:
            try:
                with connection.begin():
                    result = step(Desk(connection), *args, **kwargs)
            finally:
                lasts = durability.wanted(connection)
            if lasts and self.file is not None:
                self._flush(self.file)
            return result

    def read_only(self, step: Callable[Concatenate[Desk, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run the step in one transaction that only reads, in the caller's thread. It waits for no writer,
        and no writer waits for it.

        Raises:
            DatabaseUnreachable: the database does not answer, or the connection broke.
        """
        with self._turn, self._reaching(), self._engine.connect() as connection:
            reading = connection.execution_options(**{ONLY_READS: True})
            with reading.begin():
                return step(Desk(reading), *args, **kwargs)

    def is_current(self) -> bool:
        """Whether the schema still has the revision that ``upgrade`` left: a newer program may have changed
        it.

        Raises:
            DatabaseUnreachable: the database does not answer, or the connection broke.
        """
        with self._turn, self._reaching(), self._engine.connect() as connection:
            reading = connection.execution_options(**{ONLY_READS: True})
            try:
                revision = reading.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
            except DBAPIError as error:
                if is_out_of_reach(error):
                    raise
                return False  # the table is gone
            return self._revision is not None and revision == self._revision

    @property
    def file(self) -> Path | None:
        """The file of a SQLite database; None for a database in memory or on PostgreSQL."""
        return sqlite_file(self._engine)

    def alone(self) -> AbstractContextManager[None]:
        """Keep other bots away from the SQLite file while this one runs. On PostgreSQL many may run.

        Raises:
            AnotherBot: another bot runs on the file; raised when the context is entered.
        """
        return nullcontext() if self.file is None else alone_on(self.file, self.url)

    def try_to_write(self) -> None:
        """Try a write that changes nothing.

        Raises:
            DatabaseUnreachable: nothing can be written.
        """
        with self._turn, self._reaching(), self._engine.begin() as connection:
            if self._sqlite:
                kept = connection.exec_driver_sql("PRAGMA user_version").scalar()
                connection.exec_driver_sql(f"PRAGMA user_version = {kept}")
            else:
                connection.exec_driver_sql("UPDATE alembic_version SET version_num = version_num")

    @property
    def many(self) -> bool:
        """Whether several processes may work on it at once."""
        return not self._sqlite

    def listen(self, heard: Callable[[], None]) -> Listener | None:
        """Call ``heard``, from a thread of its own, whenever any process added rows to the ledger.

        Gives None on SQLite, which sends no notifications: callers poll there. While the database is away
        nothing is heard, either.
        """
        if self._sqlite:
            return None
        listener = Listener(self._url, heard)
        listener.start()
        return listener

    def upgrade(self, now: datetime, *, make: bool = True) -> Upgrade:
        """Bring the schema to this program's revision, from an empty database or an older one.

        An older SQLite file is copied first, to a file next to it that is named after its revision and
        ``now``. Several processes may do this at once.

        Args:
            now: The present instant.
            make: Whether to create the database if there is none.

        Raises:
            NoDatabase: there is none, and ``make`` is False.
            DatabaseTooNew: a newer program made it; nothing is changed.
            ForeignDatabase: another program made it; nothing is changed.
            DatabaseUnreachable: the database does not answer.
        """
        file = sqlite_file(self._engine)
        if file is not None and not file.exists():
            if not make:
                raise NoDatabase(self.url)
            with suppress(OSError):  # SQLite itself gives the better error
                make_private(file)
        with self._turn, self._reaching():
            try:
                done = upgrade(self._engine, now, make=make, within=partial(_tell_of_upgrade, now=now))
            except NothingThere:
                raise NoDatabase(self.url) from None
        self._revision = done.to_revision
        return done

    def free_bytes(self) -> int | None:
        """The bytes that are free on the disk of the SQLite file; None for another database, or if not known."""
        if self.file is None:
            return None
        with suppress(OSError):
            return shutil.disk_usage(self.file.parent).free
        return None

    def backup(self, target: Path | None, now: datetime, *, replace: bool = False) -> Path:
        """Copy a SQLite database to ``target`` while it is in use; gives where the copy is.

        Args:
            target: None for a file beside the database that is named after ``now``.
            now: The present instant.
            replace: Replace an ordinary file that is there.

        Raises:
            BackupRefused: the database is on PostgreSQL, or the copy would overwrite something.
            StorageError: there is no database, or the file can't be written.
        """
        file = sqlite_file(self._engine)
        copy = target or copy_name(file or Path("digestbot.sqlite3"), now)
        with self._turn, self._reaching():
            copy_sqlite(self._engine, copy, replace=replace)
        return copy

    def delete_old_backups(self, keep: int) -> tuple[Path, ...]:
        """Delete all but the latest ``keep`` backups beside the database; gives those deleted."""
        file = sqlite_file(self._engine)
        return () if file is None else delete_old_copies(file, keep)

    def restore(self, copy: Path, now: datetime) -> Path | None:
        """Put a copy in the place of this SQLite database; gives where the present database is now.

        Raises:
            BackupRefused: the database is on PostgreSQL.
            AnotherBot: a bot runs on the file.
            NotABackup: the copy is not complete, or is something else; nothing is changed.
            StorageError: a file can't be written.
        """
        file = sqlite_file(self._engine)
        if file is None:
            raise BackupRefused(
                "Only a SQLite database is restored here. For PostgreSQL use its own tool, such as: "
                "pg_restore --clean --dbname=postgresql://user@host/name digestbot.dump"
            )
        aside = copy_name(file, now, "replaced")
        with self.alone():
            return aside if restore_sqlite(copy, file, aside) else None

    def copy_into(self, target: Storage, now: datetime, report: Report) -> tuple[CopiedTable, ...]:
        """Copy all rows into another database, which is empty or the beginning of this copy.

        This database is brought up to date first, as at each start.

        Raises:
            NoDatabase: there is nothing to copy.
            AnotherBot, BackupRefused: a bot runs on one of them, or the target has rows.
            DatabaseUnreachable: one of them does not answer; what was copied stays, and is gone on from.
            StorageError: the source was changed meanwhile.
        """
        if self._url == target._url:
            raise BackupRefused("The source and the target are the same database.")
        self.upgrade(now, make=False)
        with self.alone(), target.alone():
            with target._turn, target._reaching():
                unfinished = target.file is None or target.file.exists()
                unfinished = unfinished and is_unfinished(target._engine)
            if not unfinished:
                target.upgrade(now)
            with self._turn, self._reaching(), target._turn, target._reaching():
                return copy_rows(self._engine, target._engine, self.url, report)

    async def close(self) -> None:
        """Wait for running transactions, then close all connections."""
        await asyncio.get_running_loop().run_in_executor(None, self.close_now)

    def close_now(self) -> None:
        """As ``close``, in the caller's thread."""
        self._threads.shutdown(wait=True)
        self._engine.dispose()
        # A command at the terminal has reported its result to a person, while the bot may have the file open.
        if self.file is not None:
            with suppress(OSError):
                self._flush(self.file)

    @contextmanager
    def _reaching(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            if not is_out_of_reach(error):
                raise
            raise DatabaseUnreachable(self.url, in_words(error)) from error
        except OSError as error:
            raise DatabaseUnreachable(self.url, f"the disk fails ({error.strerror or error})") from error


def _tell_of_upgrade(connection: Connection, done: Upgrade, now: datetime) -> None:
    """Keep that the owners are to be told, in the transaction of the upgrade itself, so that no crash loses it."""
    if done.from_revision is not None:
        told = Trouble("upgraded", __version__, amount=done.broken_off)
        Desk(connection).troubles.happened(told, now)
