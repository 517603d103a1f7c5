"""The few things that SQLite and PostgreSQL say differently."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Double, Select, Table, cast, extract, func, literal, select
from sqlalchemy.dialects import postgresql, sqlite

from digestbot.clock import system_clock
from digestbot.storage.tables.columns import Instant


def insert(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An INSERT that knows ``on_conflict_do_nothing`` and ``on_conflict_do_update``."""
    if connection.dialect.name == "sqlite":
        return sqlite.insert(table)
    return postgresql.insert(table)


def for_update(statement: Select[Any], table: Table) -> Select[Any]:
    """Lock the rows of ``table`` and pass over those that another worker holds.

    SQLite leaves it out: there the whole transaction holds the database.
    """
    return statement.with_for_update(of=table, skip_locked=True)


def real_instant(connection: Connection, later_by: float = 0.0) -> ColumnElement[Any]:
    """Real time plus some seconds, on the clock that all workers of this database share."""
    if connection.dialect.name == "sqlite":
        return literal(system_clock() + timedelta(seconds=later_by), Instant())
    # As a query of its own the clock is read once for a statement, and can be looked up in an index.
    instant = func.clock_timestamp(type_=Instant())
    return select(instant + literal(timedelta(seconds=later_by))).scalar_subquery()


def real_seconds(connection: Connection) -> ColumnElement[float]:
    """Real time in seconds since 1970, on the clock that all workers of this database share."""
    if connection.dialect.name == "sqlite":
        return literal(system_clock().timestamp(), Double())
    return cast(extract("epoch", func.clock_timestamp()), Double())


def greatest(connection: Connection, *values: ColumnElement[float]) -> ColumnElement[float]:
    """The largest of the values of one row."""
    if connection.dialect.name == "sqlite":
        return func.max(*values, type_=Double())
    return func.greatest(*values, type_=Double())
