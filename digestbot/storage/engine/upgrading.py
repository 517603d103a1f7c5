"""Upgrades a database to this program's schema, and copies the old one first."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from digestbot.errors import DatabaseTooNew, ForeignDatabase, StorageError, UnfinishedCopy
from digestbot.storage.engine import upgrade_marks
from digestbot.storage.engine.copying import copy_name, copy_sqlite, driver_of, sqlite_file

logger = logging.getLogger(__name__)

#: Any number: the advisory lock under which only one process upgrades a PostgreSQL database.
_LOCK = 5_318_008_311

#: The table that a copy of a database has until it is complete (``moving``).
UNFINISHED = "unfinished_copy"
#: Tables that every version of digestbot has.
OURS = {"recipient", "delivery", "feed"}
_NOT_OURS = (
    "Another program made this database, so nothing was changed. Name an empty one, or one of digestbot's, in "
    "DIGESTBOT_DATABASE_URL."
)

MIGRATIONS = Path(__file__).parents[1] / "migrations"


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What an upgrade did. ``from_revision`` is None if the database was empty."""

    from_revision: str | None
    to_revision: str
    #: The copy of the older SQLite file.
    copy: Path | None = None
    #: How many tries before this one were broken off, and left the database as it was.
    broken_off: int = 0

    @property
    def changed(self) -> bool:
        return self.from_revision != self.to_revision


class NothingThere(Exception):
    """The database is empty, and must stay empty."""


#: Called in the transaction of an upgrade, after the migrations.
Within = Callable[[Connection, Upgrade], None]


def upgrade(
    engine: Engine,
    now: datetime,
    migrations: Path = MIGRATIONS,
    *,
    make: bool = True,
    within: Within | None = None,
) -> Upgrade:
    """Run the migrations that the database lacks, all of them or none, in one transaction.

    Args:
        engine: The database.
        now: The present instant.
        migrations: The folder of the migrations.
        make: Whether to fill an empty database.
        within: Writes what has to be kept if, and only if, the upgrade is.

    Raises:
        NothingThere: the database is empty, and ``make`` is False.
        ForeignDatabase: another program made it, or its revision is lost.
        DatabaseTooNew: the database is at a revision that is not among ``migrations``.
        UnfinishedCopy: the database is the beginning of a copy.
    """
    head = _head_of(migrations)
    _peek(engine, make=make)
    with _alone(engine) as connection:
        before = _revision(connection, migrations)
        if before == head:
            upgrade_marks.end_after(engine)
            return Upgrade(before, head)
        if before is None and not make:
            raise NothingThere
        steps = {"from_revision": before, "to_revision": head}
        earlier = upgrade_marks.begin(engine, connection, before, now)
        if earlier is not None:
            began = {"began_at": earlier.began_at.isoformat(), "tries": earlier.tries}
            logger.warning("upgrade_was_interrupted", extra={**steps, **began})
        logger.info("database_upgrade_begins", extra=steps)
        copy = None if before is None else _set_aside(engine, before, now)
        _migrate(connection, migrations)
        _check_references(connection)
        done = Upgrade(before, head, copy, earlier.tries if earlier else 0)
        if within is not None:
            within(connection, done)
        upgrade_marks.end_within(connection)
    upgrade_marks.end_after(engine)
    logger.info("database_upgraded", extra={**steps, "copy": copy and str(copy)})
    return done


def _head_of(migrations: Path) -> str:
    """The latest revision. A migration's file begins with its revision, and the revisions are in their order."""
    revisions = _revisions_of(migrations)
    if not revisions:
        raise StorageError(f"There are no migrations in {migrations}.")
    return max(revisions)


def _revisions_of(migrations: Path) -> set[str]:
    return {file.name.partition("_")[0] for file in migrations.glob("versions/[0-9]*_*.py")}


def _migrate(connection: Connection, migrations: Path) -> None:
    # Alembic takes 7 MB and is slow to import. Most starts have nothing to migrate, and do without it.
    from alembic import command  # noqa: PLC0415 - see above
    from alembic.config import Config  # noqa: PLC0415 - see above

    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _peek(engine: Engine, *, make: bool) -> None:
    """Read a SQLite file before it is opened as digestbot's, because opening would change it.

    Raises:
        NothingThere, ForeignDatabase: as ``upgrade``.
    """
    file = sqlite_file(engine)
    if file is None:
        return
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as looking:
            tables = {
                name for (name,) in looking.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            }
    except sqlite3.Error:  # opening it for writing gives the better error
        return
    if not tables and not make:
        raise NothingThere
    if tables - {"alembic_version"} and not tables >= OURS:
        raise ForeignDatabase(f"{_NOT_OURS} It holds {_some(tables)}.")


@contextmanager
def _alone(engine: Engine) -> Iterator[Connection]:
    """A transaction in which no other process upgrades at the same time."""
    with engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            # A migration that copies a table and drops the old one must not delete rows that refer to it.
            # This setting can't change within a transaction, so the driver gets it before the transaction
            # begins.
            driver = driver_of(connection)
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


def _revision(connection: Connection, migrations: Path) -> str | None:
    names = set(inspect(connection).get_table_names())
    revisions = (
        connection.scalars(text("SELECT version_num FROM alembic_version")).all()
        if "alembic_version" in names
        else ()
    )
    if len(revisions) > 1:
        raise ForeignDatabase(f"{_NOT_OURS} Its table alembic_version names several revisions.")
    revision: str | None = revisions[0] if revisions else None
    tables = names - {"alembic_version", upgrade_marks.MARK}
    ours = tables >= OURS
    if UNFINISHED in tables:
        raise UnfinishedCopy
    if revision is None:
        if ours:
            raise ForeignDatabase(
                "The database's revision is lost: its table alembic_version is empty. Nothing was changed. "
                "Go back to a copy of it."
            )
        if tables:
            raise ForeignDatabase(f"{_NOT_OURS} It holds {_some(tables)}.")
        return None
    if not ours:
        raise ForeignDatabase(f"{_NOT_OURS} It is at revision {revision} of something else.")
    if revision not in _revisions_of(migrations):
        raise DatabaseTooNew(revision)
    return revision


def _some(tables: Collection[str]) -> str:
    named = ", ".join(sorted(tables)[:3])
    return f"the tables {named}{' and others' if len(tables) > 3 else ''}"


def _check_references(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if dangling is not None:
            raise StorageError(f"The upgrade would leave rows without what they refer to: {tuple(dangling)}")


def _set_aside(engine: Engine, revision: str, now: datetime) -> Path | None:
    file = sqlite_file(engine)
    if file is None:
        return None
    copy = copy_name(file, now, revision)
    copy_sqlite(engine, copy, replace=True)
    return copy
