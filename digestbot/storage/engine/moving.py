"""Copies all rows of one database into another one, in batches that a later run goes on from.

The target has a table ``unfinished_copy`` from before the first row until all rows were compared. A program
that finds it does not use the database (``upgrading``).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any, Literal

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Engine,
    String,
    Table,
    bindparam,
    collate,
    func,
    inspect,
    select,
    text,
    tuple_,
    update,
)

from digestbot.clock import system_clock
from digestbot.errors import BackupRefused, StorageError
from digestbot.storage.engine.engines import ONLY_READS
from digestbot.storage.engine.upgrading import UNFINISHED
from digestbot.storage.tables import metadata, turn

#: Rows that one transaction copies.
ROWS_AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class TableProgress:
    """How far a step is with a table: so many of its rows are done."""

    step: Literal["copy", "compare"]
    table: str
    done: int
    rows: int


#: Called after each batch.
Report = Callable[[TableProgress], None]


@dataclass(frozen=True, slots=True)
class CopiedTable:
    """A table whose rows are equal in both databases. ``already`` of them were there from an earlier run."""

    name: str
    rows: int
    already: int


def copy_rows(source: Engine, target: Engine, name: str, report: Report) -> tuple[CopiedTable, ...]:
    """Copy every row, then compare all rows of both databases.

    Both have this program's tables already. If the process ends in the middle, the next call goes on where it
    was. ``name`` is the address of the source, without a password; only a copy of the same source goes on.

    Raises:
        BackupRefused: a bot works on the source; or the target has rows, or is the copy of another database.
        StorageError: the rows differ in the end, because the source was changed meanwhile.
    """
    with _snapshot(source) as reading:
        _refuse_while_at_work(reading)
        tables = metadata.sorted_tables  # each one after those that it refers to
        counts = {table.name: _count(reading, table) for table in tables}
        with target.begin() as writing:
            _begin(writing, name)
            _refuse_another_schema(reading, writing)
        copied = tuple(_copy_table(reading, target, table, counts[table.name], report) for table in tables)
        for table in tables:
            _fill_references_within(reading, target, table)
        with target.begin() as writing:
            for table in tables:
                _compare(reading, writing, table, counts[table.name], report)
                _number_on(writing, table)
            writing.execute(text(f"DROP TABLE {UNFINISHED}"))
    return copied


def is_unfinished(engine: Engine) -> bool:
    """Whether the database is a copy that is not complete yet."""
    with engine.connect() as connection:
        return inspect(connection).has_table(UNFINISHED)


def _snapshot(source: Engine) -> Connection:
    """A connection that only reads, and sees the database as it was at the first query."""
    if source.dialect.name == "sqlite":
        return source.connect().execution_options(**{ONLY_READS: True})
    return source.connect().execution_options(isolation_level="REPEATABLE READ")


def _refuse_while_at_work(source: Connection) -> None:
    """On PostgreSQL, the turns tell of a running bot. For a SQLite file, the caller holds the file's lock."""
    if source.dialect.name == "sqlite":
        return
    until = source.execute(select(func.max(turn.c.until))).scalar()
    if until is not None and until > system_clock().timestamp():
        raise BackupRefused(
            "A bot works on the database that would be copied. Stop all its processes, wait 15 seconds, and "
            "try again."
        )


def _begin(target: Connection, name: str) -> None:
    if inspect(target).has_table(UNFINISHED):
        other = target.execute(text(f"SELECT source FROM {UNFINISHED}")).scalar_one()  # noqa: S608 - a constant
        if other != name:
            raise BackupRefused(
                f"The target holds the beginning of a copy of {other}. Finish that one, or name an empty "
                "database."
            )
        return
    filled = [table.name for table in metadata.sorted_tables if _count(target, table)]
    if filled:
        raise BackupRefused(
            f"The target has rows already ({', '.join(filled[:3])}), and they would be mixed up. Name an "
            "empty database."
        )
    target.execute(text(f"CREATE TABLE {UNFINISHED} (source VARCHAR NOT NULL)"))
    target.execute(text(f"INSERT INTO {UNFINISHED} (source) VALUES (:name)"), {"name": name})  # noqa: S608 - a constant


def _refuse_another_schema(source: Connection, target: Connection) -> None:
    revision = text("SELECT version_num FROM alembic_version")
    if source.execute(revision).scalar() != target.execute(revision).scalar():
        raise BackupRefused(
            "Another version of digestbot began this copy. Make the target empty, and copy again."
        )


def _copy_table(source: Connection, target: Engine, table: Table, rows: int, report: Report) -> CopiedTable:
    with target.connect() as looking:
        already = _count(looking, table)
        after = _last_key(looking, table)
    done = already
    later = _references_within(table)
    for batch in _batches(source, table, after):
        with target.begin() as writing:
            writing.execute(
                table.insert(),
                [{name: None if name in later else value for name, value in row.items()} for row in batch],
            )
        done += len(batch)
        report(TableProgress("copy", table.name, done, rows))
    return CopiedTable(table.name, done, already)


def _references_within(table: Table) -> tuple[str, ...]:
    """Columns that name another row of the same table, which may come later. They are filled in at the end."""
    return tuple(
        column.name
        for column in table.columns
        if any(key.column.table is table for key in column.foreign_keys)
    )


def _fill_references_within(source: Connection, target: Engine, table: Table) -> None:
    for name in _references_within(table):
        (key,) = table.primary_key.columns
        filling = update(table).where(key == bindparam("row")).values({name: bindparam("other")})
        found = source.execute(_at_length(select(key, table.c[name]).where(table.c[name].is_not(None))))
        for part in found.partitions(ROWS_AT_ONCE):
            with target.begin() as writing:
                writing.execute(filling, [{"row": row, "other": other} for row, other in part])


def _batches(
    source: Connection, table: Table, after: tuple[Any, ...] | None
) -> Iterator[Sequence[dict[str, Any]]]:
    """The rows after a key, or all, in the order of their keys."""
    key = list(table.primary_key.columns)
    order = [_in_order(source, column) for column in key]
    while True:
        query = select(*_kept(table)).order_by(*order).limit(ROWS_AT_ONCE)
        if after is not None:
            query = query.where(tuple_(*order) > tuple_(*after, types=[column.type for column in key]))
        batch = source.execute(query).mappings().all()
        if not batch:
            return
        yield [{name: _clean(value) for name, value in row.items()} for row in batch]
        after = tuple(batch[-1][column.name] for column in key)


def _last_key(target: Connection, table: Table) -> tuple[Any, ...] | None:
    key = list(table.primary_key.columns)
    latest_first = [_in_order(target, column).desc() for column in key]
    row = target.execute(select(*key).order_by(*latest_first).limit(1)).first()
    return None if row is None else tuple(row)


def _kept(table: Table) -> list[Column[Any]]:
    """The columns that somebody wrote. The database computes the others."""
    return [column for column in table.columns if column.computed is None]


def _in_order(connection: Connection, column: Column[Any]) -> ColumnElement[Any]:
    """The column, with texts in the order of their code points, which is the same in every database."""
    if not isinstance(column.type, String):
        return column
    return collate(column, "BINARY" if connection.dialect.name == "sqlite" else "C")


def _clean(value: Any) -> Any:
    """PostgreSQL keeps no NUL in a text."""
    return value.replace("\0", "\N{REPLACEMENT CHARACTER}") if isinstance(value, str) else value


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _at_length(query: Any) -> Any:
    """The query, for more rows than should be in memory at once."""
    return query.execution_options(yield_per=ROWS_AT_ONCE)


def _compare(source: Connection, target: Connection, table: Table, rows: int, report: Report) -> None:
    """Raise StorageError unless the table has the same rows on both sides, by their number and checksum."""

    def tell(done: int) -> None:
        report(TableProgress("compare", table.name, done, 2 * rows))

    here = _checksum(source, table, tell)
    there = _checksum(target, table, lambda done: tell(rows + done))
    if here != there:
        raise StorageError(
            f"The copy is not used: in the table {table.name} it has {there[0]} rows where the source has "
            f"{here[0]}, or other ones, so the source was changed after the copying began. Make the target "
            "empty, and copy again while no bot runs."
        )


def _checksum(connection: Connection, table: Table, report: Callable[[int], None]) -> tuple[int, int]:
    """The number of rows, and the sum of their hashes, which does not depend on their order."""
    rows = total = 0
    for part in connection.execute(_at_length(select(*_kept(table)))).partitions(ROWS_AT_ONCE):
        for row in part:
            plain = json.dumps([_clean(value) for value in row], default=_plain, sort_keys=True)
            total += int.from_bytes(hashlib.blake2b(plain.encode(), digest_size=16).digest())
        rows += len(part)
        report(rows)
    return rows, total


def _plain(value: Any) -> Any:
    match value:
        case datetime():
            return value.astimezone(UTC).isoformat()
        case date() | time():
            return value.isoformat()
        case bytes():
            return value.hex()
        case frozenset():
            return sorted(value)
        case _:
            raise TypeError(f"A value of the type {type(value).__name__} has no form for a checksum.")


def _number_on(target: Connection, table: Table) -> None:
    """Let PostgreSQL give its next row a number that no copied row has. SQLite does so by itself."""
    if target.dialect.name == "sqlite":
        return
    for column in table.primary_key.columns:
        if column.identity is not None:
            sequence = func.pg_get_serial_sequence(table.name, column.name)
            highest = select(func.max(column)).scalar_subquery()
            target.execute(select(func.setval(sequence, func.coalesce(highest, 1), highest.is_not(None))))
