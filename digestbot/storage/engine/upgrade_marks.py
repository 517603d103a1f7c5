"""Marks that an upgrade has begun, so that the next one knows of a try that was broken off.

The upgrade itself is one transaction, so a try that is killed leaves nothing in the tables. The mark is therefore
kept apart from that transaction: in a table on PostgreSQL, in a file beside the database on SQLite, which has one
writer at a time. Whoever reads or writes the mark holds the lock of the upgrade, so a mark that is found is never
that of a process which still works.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from digestbot.storage.engine.copying import sqlite_file, sync

#: The table on PostgreSQL.
MARK = "upgrade_begun"


@dataclass(frozen=True, slots=True)
class BegunUpgrade:
    """The latest try, and how many there were."""

    #: The revision from which it began; None for an empty database.
    from_revision: str | None
    began_at: datetime
    tries: int = 1


def begin(
    engine: Engine, connection: Connection, from_revision: str | None, now: datetime
) -> BegunUpgrade | None:
    """Mark that a try begins. Gives the try before it, if that one was broken off.

    Args:
        engine: The database.
        connection: The transaction that holds the lock, and in which the upgrade will run.
        from_revision: The revision that the database has now.
        now: The present instant.
    """
    file = _file(engine)
    on_postgresql = engine.dialect.name != "sqlite"
    found = _read_table(connection) if on_postgresql else _read_file(file)
    # A mark with another revision is left over from an upgrade that was committed.
    earlier = found if found is not None and found.from_revision == from_revision else None
    mine = BegunUpgrade(from_revision, now, earlier.tries + 1 if earlier else 1)
    if on_postgresql:
        _write_table(engine, mine)
    elif file is not None:
        # Where it can't be written the database can't be either, and that gives the better error.
        with suppress(OSError):
            file.write_text(_as_json(mine), "utf-8")
            sync(file)
    return earlier


def end_within(connection: Connection) -> None:
    """On PostgreSQL, remove the mark in the transaction of the upgrade."""
    if connection.dialect.name != "sqlite":
        connection.execute(text(f"DROP TABLE {MARK}"))


def end_after(engine: Engine) -> None:
    """On SQLite, remove the mark once the upgrade is committed."""
    file = _file(engine)
    if file is not None:
        with suppress(OSError):
            file.unlink(missing_ok=True)


def _file(engine: Engine) -> Path | None:
    database = sqlite_file(engine)
    return None if database is None else database.with_name(f"{database.name}.upgrading")


def _as_json(mark: BegunUpgrade) -> str:
    began = mark.began_at.isoformat()
    return json.dumps({"from_revision": mark.from_revision, "began_at": began, "tries": mark.tries})


def _from_json(written: str) -> BegunUpgrade:
    """Raises ValueError, KeyError or TypeError if this is no mark."""
    known = json.loads(written)
    return BegunUpgrade(
        known["from_revision"], datetime.fromisoformat(known["began_at"]), int(known["tries"])
    )


def _read_file(file: Path | None) -> BegunUpgrade | None:
    # A file that was cut off by a crash tells no try that can be named.
    with suppress(OSError, ValueError, KeyError, TypeError):
        return None if file is None else _from_json(file.read_text("utf-8"))
    return None


def _read_table(connection: Connection) -> BegunUpgrade | None:
    if not inspect(connection).has_table(MARK):
        return None
    written = connection.execute(text(f"SELECT mark FROM {MARK}")).scalar()  # noqa: S608 - a constant
    return None if written is None else _from_json(written)


def _write_table(engine: Engine, mark: BegunUpgrade) -> None:
    """In a transaction of its own, which outlasts that of the upgrade."""
    with engine.begin() as apart:
        apart.execute(text(f"CREATE TABLE IF NOT EXISTS {MARK} (mark VARCHAR NOT NULL)"))
        apart.execute(text(f"DELETE FROM {MARK}"))  # noqa: S608 - a constant
        apart.execute(text(f"INSERT INTO {MARK} (mark) VALUES (:mark)"), {"mark": _as_json(mark)})  # noqa: S608 - a constant
