"""Bringing a database to this program's form, and setting copies aside."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, text

from digestbot.errors import DatabaseTooNew, StorageError
from digestbot.storage.engines import in_memory

if TYPE_CHECKING:
    from alembic.script import ScriptDirectory

logger = logging.getLogger(__name__)

#: Any number: the name of the lock under which one process at a time upgrades a PostgreSQL database.
_LOCK = 5_318_008_311

MIGRATIONS = Path(__file__).with_name("migrations")


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What an upgrade did. ``from_revision`` is None where the database was empty."""

    from_revision: str | None
    to_revision: str
    #: The copy of the older SQLite file.
    copy: Path | None = None

    @property
    def changed(self) -> bool:
        return self.from_revision != self.to_revision


def upgrade(engine: Engine, now: datetime, migrations: Path = MIGRATIONS) -> Upgrade:
    """Run the migrations that the database lacks, all of them or none, in one transaction.

    Raises:
        DatabaseTooNew: the database is at a revision that is not among ``migrations``.
    """
    # Alembic is slow to import, and most commands and tests need it once or not at all.
    from alembic import command  # noqa: PLC0415 - see above
    from alembic.config import Config  # noqa: PLC0415 - see above
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - see above

    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    script = ScriptDirectory.from_config(config)
    head = script.get_current_head()
    if head is None:
        raise StorageError(f"There are no migrations in {migrations}.")
    with _alone(engine) as connection:
        before = _revision(connection, script)
        if before == head:
            return Upgrade(before, head)
        copy = None if before is None else _set_aside(engine, before, now)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        _check_references(connection)
    logger.info(
        "database_upgraded", extra={"from_revision": before, "to_revision": head, "copy": copy and str(copy)}
    )
    return Upgrade(before, head, copy)


@contextmanager
def _alone(engine: Engine) -> Iterator[Connection]:
    """A transaction that no other process upgrades beside."""
    with engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            # A migration that copies a table and drops the old one must not take its children along.
            # The setting can't change within a transaction, and so is given to the driver before it begins.
            driver = _driver(connection)
            driver.execute("PRAGMA foreign_keys = OFF")
            try:
                with connection.begin():
                    yield connection
            finally:
                driver.execute("PRAGMA foreign_keys = ON")
        else:
            with connection.begin():
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
                yield connection


def _revision(connection: Connection, script: ScriptDirectory) -> str | None:
    from alembic.migration import MigrationContext  # noqa: PLC0415 - as in `upgrade`

    revision = MigrationContext.configure(connection).get_current_revision()
    if revision is not None and revision not in {known.revision for known in script.walk_revisions()}:
        raise DatabaseTooNew(revision)
    return revision


def _check_references(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if dangling is not None:
            raise StorageError(f"The upgrade would leave rows without what they refer to: {tuple(dangling)}")


def _set_aside(engine: Engine, revision: str, now: datetime) -> Path | None:
    file = _file(engine)
    if file is None:
        return None
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    copy = file.with_name(f"{file.stem}-{revision}-{stamp}{file.suffix}")
    copy_sqlite(engine, copy)
    return copy


def copy_sqlite(engine: Engine, target: Path) -> None:
    """Copy the database as it was committed last, also while others write; whole or not at all.

    Raises:
        StorageError: it is on PostgreSQL, or the file can't be written.
    """
    if engine.dialect.name != "sqlite":
        raise StorageError("Only a SQLite database is backed up here; for PostgreSQL use pg_dump.")
    unfinished = target.with_name(target.name + ".unfinished")
    try:
        unfinished.unlink(missing_ok=True)
        _copy(engine, unfinished)
        unfinished.replace(target)
    except (OSError, sqlite3.Error) as error:
        unfinished.unlink(missing_ok=True)
        raise StorageError(f"The copy {target} can't be written: {error}") from error


def _copy(engine: Engine, target: Path) -> None:
    file = _file(engine)
    into = sqlite3.connect(target)
    try:
        if file is None:
            with engine.connect() as connection:
                _driver(connection).backup(into)
        else:
            # A connection of its own sees what is committed, also while an upgrade is under way.
            out_of = sqlite3.connect(file)
            try:
                out_of.backup(into)
            finally:
                out_of.close()
    finally:
        into.close()


def _driver(connection: Connection) -> sqlite3.Connection:
    """The SQLite library's own connection."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        raise TypeError(f"{connection.engine.url.drivername} is no SQLite")
    return driver


def _file(engine: Engine) -> Path | None:
    """The file of a SQLite database that has one."""
    if engine.dialect.name != "sqlite" or in_memory(engine.url):
        return None
    return Path(str(engine.url.database))
