"""SQL expressions for the few things that SQLite and PostgreSQL write differently.

Each is an expression of its own, whose SQL is chosen when a statement is compiled. So a statement can be
built once for both, because building it again costs more time than running it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from typing import Any, Self

from sqlalchemy import (
    ARRAY,
    CTE,
    BigInteger,
    Boolean,
    ColumnElement,
    Connection,
    Dialect,
    Double,
    Select,
    String,
    Table,
    TypeDecorator,
    cast,
    func,
    literal,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.sql.operators import OperatorType
from sqlalchemy.types import TypeEngine

from digestbot.clock import system_clock
from digestbot.storage.tables.columns import Instant


def insert(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An INSERT with ``on_conflict_do_nothing`` and ``on_conflict_do_update``."""
    if connection.dialect.name == "sqlite":
        return sqlite.insert(table)
    return postgresql.insert(table)


def insert_new(table: Table) -> postgresql.Insert:
    """An INSERT that skips rows that exist already. Its SQL is the same on SQLite, so it can be built once."""
    return postgresql.insert(table).on_conflict_do_nothing()


def for_update(statement: Select[Any], table: Table) -> Select[Any]:
    """Lock the rows of ``table``, and skip those that another worker has locked.

    SQLite ignores it, because there a transaction locks the whole database.
    """
    return statement.with_for_update(of=table, skip_locked=True)


# --- real time ------------------------------------------------------------------------------------


class RealInstant(FunctionElement[Any]):
    """Real time plus some seconds, on the clock that all workers of this database share.

    It is read once for each statement, so an index can be used with it.
    """

    type = Instant()
    inherit_cache = True

    def __init__(self, later_by: ColumnElement[float] | float = 0.0) -> None:
        super().__init__(later_by if isinstance(later_by, ColumnElement) else literal(later_by, Double()))


class RealSeconds(FunctionElement[float]):
    """Real time in seconds since 1970, on the clock that all workers of this database share."""

    type = Double()
    inherit_cache = True


def teach_sqlite(connection: sqlite3.Connection) -> None:
    """Give SQLite a function for the current time, in the format in which ``Instant`` stores it."""
    connection.create_function("real_instant", 1, _instant_as_kept)
    connection.create_function("real_seconds", 0, lambda: system_clock().timestamp())


def _instant_as_kept(later_by: float) -> str:
    instant = system_clock() + timedelta(seconds=later_by)
    return instant.replace(tzinfo=None).isoformat(" ", "microseconds")


@compiles(RealInstant, "sqlite")
def _(element: RealInstant, compiler: SQLCompiler, **how: Any) -> str:
    return f"(SELECT real_instant({compiler.process(element.clauses, **how)}))"


@compiles(RealInstant, "postgresql")
def _(element: RealInstant, compiler: SQLCompiler, **how: Any) -> str:
    return f"(SELECT clock_timestamp() + make_interval(secs => {compiler.process(element.clauses, **how)}))"


@compiles(RealSeconds, "sqlite")
def _(element: RealSeconds, compiler: SQLCompiler, **how: Any) -> str:
    del element, compiler, how
    return "real_seconds()"


@compiles(RealSeconds, "postgresql")
def _(element: RealSeconds, compiler: SQLCompiler, **how: Any) -> str:
    del element, compiler, how
    return "EXTRACT(epoch FROM clock_timestamp())::double precision"


class Quarter(FunctionElement[int]):
    """The number of quarters of an hour from 1970 to an instant. Each zone's hours and days begin with one."""

    type = BigInteger()
    inherit_cache = True


@compiles(Quarter, "sqlite")
def _(element: Quarter, compiler: SQLCompiler, **how: Any) -> str:
    return f"(strftime('%s', {compiler.process(element.clauses, **how)}) / 900)"


@compiles(Quarter, "postgresql")
def _(element: Quarter, compiler: SQLCompiler, **how: Any) -> str:
    return f"floor(extract(epoch FROM {compiler.process(element.clauses, **how)}) / 900)::bigint"


# --- many values in one parameter -----------------------------------------------------------------


class Numbers(TypeDecorator[Collection[int]]):
    """Numbers as one parameter: an array on PostgreSQL, a JSON list on SQLite."""

    impl = String
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        kind: TypeEngine[Any] = String() if dialect.name == "sqlite" else ARRAY(BigInteger())
        return dialect.type_descriptor(kind)

    def process_bind_param(self, value: Collection[int] | None, dialect: Dialect) -> Any:
        numbers = list(value or ())
        return json.dumps(numbers) if dialect.name == "sqlite" else numbers


class Texts(TypeDecorator[Collection[str]]):
    """Texts as one parameter: an array on PostgreSQL, a JSON list on SQLite."""

    impl = String
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        kind: TypeEngine[Any] = String() if dialect.name == "sqlite" else ARRAY(String())
        return dialect.type_descriptor(kind)

    def process_bind_param(self, value: Collection[str] | None, dialect: Dialect) -> Any:
        texts = list(value or ())
        return json.dumps(texts) if dialect.name == "sqlite" else texts


class NumberedNumbers(TypeDecorator[Mapping[int, int]]):
    """Numbers by numbers as one parameter: a JSON object."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Mapping[int, int] | None, dialect: Dialect) -> str:
        del dialect
        return json.dumps(value or {})


class IsAmong(FunctionElement[bool]):
    """Whether a column is one of ``Numbers`` or ``Texts``; the column's index is used."""

    type = Boolean()
    inherit_cache = True

    def __init__(self, column: ColumnElement[Any], values: ColumnElement[Any] | Collection[int]) -> None:
        super().__init__(column, values if isinstance(values, ColumnElement) else literal(values, Numbers()))

    def self_group(self, against: OperatorType | None = None) -> Self:
        """Without this SQLAlchemy writes ``… = 1`` for SQLite, and then no index is used."""
        del against
        return self


class LookedUp(FunctionElement[int]):
    """The value that ``NumberedNumbers`` have for a column."""

    type = BigInteger()
    inherit_cache = True

    def __init__(self, numbered: ColumnElement[Any], column: ColumnElement[int]) -> None:
        super().__init__(numbered, column)


@compiles(IsAmong, "sqlite")
def _(element: IsAmong, compiler: SQLCompiler, **how: Any) -> str:
    column, values = (compiler.process(clause, **how) for clause in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({values}))"  # noqa: S608 - both are compiled clauses


@compiles(IsAmong, "postgresql")
def _(element: IsAmong, compiler: SQLCompiler, **how: Any) -> str:
    column, values = (compiler.process(clause, **how) for clause in element.clauses)
    return f"{column} = ANY({values})"


@compiles(LookedUp, "sqlite")
def _(element: LookedUp, compiler: SQLCompiler, **how: Any) -> str:
    numbered, column = (compiler.process(clause, **how) for clause in element.clauses)
    return f"json_extract({numbered}, '$.\"' || {column} || '\"')"


@compiles(LookedUp, "postgresql")
def _(element: LookedUp, compiler: SQLCompiler, **how: Any) -> str:
    numbered, column = (compiler.process(clause, **how) for clause in element.clauses)
    return f"((CAST({numbered} AS jsonb) ->> CAST({column} AS text))::bigint)"


def number_rows(connection: Connection, rows: Sequence[Sequence[int]], *names: str) -> CTE:
    """Rows of numbers as a table with these column names, passed as one parameter."""
    written = literal(json.dumps(rows))
    cells: list[ColumnElement[int]]
    if connection.dialect.name == "sqlite":
        values = func.json_each(written).table_valued("value")
        cells = [func.json_extract(values.c.value, f"$[{place}]") for place in range(len(names))]
    else:
        values = func.jsonb_array_elements(cast(written, postgresql.JSONB)).table_valued("value")
        cells = [cast(values.c.value.op("->>")(literal(place)), BigInteger) for place in range(len(names))]
    columns = [cell.label(name) for cell, name in zip(cells, names, strict=True)]
    # Materialized, because SQLite would otherwise parse the text again for every row that it is joined with.
    return select(*columns).cte().prefix_with("MATERIALIZED")
