"""Rows of a query as one value, in JSON that the database writes: one statement then reads what would take several."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import Boolean, ColumnElement, Date, Dialect, Select, String, Time, TypeDecorator, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import Float, TypeEngine

from digestbot.storage.tables.columns import Instant, Weekdays, weekdays

Rows = tuple[tuple[Any, ...], ...]


def listed(query: Select[Any]) -> ColumnElement[Rows]:
    """The rows of a query as a column, in their order; each is a tuple of Python's values.

    The query may refer to tables of the statement that gets the column, if it says so (``correlate``).
    """
    rows = query.subquery()
    kinds = tuple(_kind(column.type) for column in rows.c)
    return select(_ListedRows(kinds, *rows.c)).select_from(rows).scalar_subquery()


class _RowsInJson(TypeDecorator[Rows]):
    """``kinds`` are the names in ``_READ`` by which the values of each column are read."""

    impl = String
    cache_ok = True

    def __init__(self, kinds: tuple[str, ...]) -> None:
        super().__init__()
        self.kinds = kinds

    def process_result_value(self, value: str | None, dialect: Dialect) -> Rows:
        del dialect
        if not value or value == "[]":
            return ()
        reads = [_READ.get(kind) for kind in self.kinds]
        return tuple(
            tuple(
                one if read is None or one is None else read(one)
                for read, one in zip(reads, row, strict=True)
            )
            for row in json.loads(value)
        )


class _ListedRows(FunctionElement[Rows]):
    inherit_cache = True

    def __init__(self, kinds: tuple[str, ...], *columns: ColumnElement[Any]) -> None:
        self.type = _RowsInJson(kinds)
        super().__init__(*columns)


@compiles(_ListedRows, "sqlite")
def _(element: _ListedRows, compiler: SQLCompiler, **how: Any) -> str:
    return f"json_group_array(json_array({compiler.process(element.clauses, **how)}))"


@compiles(_ListedRows, "postgresql")
def _(element: _ListedRows, compiler: SQLCompiler, **how: Any) -> str:
    return f"CAST(json_agg(json_build_array({compiler.process(element.clauses, **how)})) AS text)"


def _instant(written: str) -> datetime:
    instant = datetime.fromisoformat(written)
    return instant.astimezone(UTC) if instant.tzinfo else instant.replace(tzinfo=UTC)


_READ: dict[str, Callable[[Any], Any]] = {
    "instant": _instant,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "weekdays": weekdays,
    "yes or no": bool,
    "fraction": float,
}
_KINDS: dict[type[TypeEngine[Any]], str] = {
    Instant: "instant",
    Date: "date",
    Time: "time",
    Weekdays: "weekdays",
    Boolean: "yes or no",
    Float: "fraction",
}


def _kind(column_type: TypeEngine[Any]) -> str:
    return next((kind for one, kind in _KINDS.items() if isinstance(column_type, one)), "as it is")
