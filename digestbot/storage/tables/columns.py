"""Column types that mean the same on SQLite and PostgreSQL."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    ColumnElement,
    DateTime,
    Dialect,
    Identity,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Text,
    TypeDecorator,
    type_coerce,
)
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import Column
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NULLTYPE, TypeEngine

#: Names for every constraint, so that a later migration can name what it changes.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

#: 64 bits. SQLite numbers rows by itself only if the type is called INTEGER.
Id = BigInteger().with_variant(Integer(), "sqlite")


def row_id() -> Column[int]:
    """The surrogate key of a row, numbered by the database."""
    return Column("id", Id, Identity(), primary_key=True)


class Instant(TypeDecorator[datetime]):
    """An aware instant, in UTC: timestamptz on PostgreSQL, sortable text on SQLite."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value!r} has no zone; storage keeps instants")
        in_utc = value.astimezone(UTC)
        return in_utc.replace(tzinfo=None) if dialect.name == "sqlite" else in_utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


class Coded(TypeDecorator[str]):
    """One of a few words, stored as its position among them, because the ledger has millions of rows."""

    impl = SmallInteger
    cache_ok = True

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self.words = tuple(words)

    def coerce_compared_value(self, op: Any, value: Any) -> TypeEngine[Any]:
        del op
        return self if isinstance(value, str) else SmallInteger()

    def process_bind_param(self, value: str | None, dialect: Dialect) -> int | None:
        del dialect
        return None if value is None else self.words.index(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> str | None:
        del dialect
        return None if value is None else self.words[value]


class StringList(TypeDecorator[tuple[str, ...]]):
    """A tuple of strings, as a JSON list."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: Sequence[str] | None, dialect: Dialect) -> list[str] | None:
        del dialect
        return None if value is None else list(value)

    def process_result_value(self, value: list[str] | None, dialect: Dialect) -> tuple[str, ...]:
        del dialect
        return tuple(value or ())


class WordSet(TypeDecorator[Collection[str]]):
    """Words without an order and without spaces in them: a tsvector on PostgreSQL, on SQLite a text with
    spaces between them.
    """

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        kind: TypeEngine[Any] = Text() if dialect.name == "sqlite" else TSVECTOR()
        return dialect.type_descriptor(kind)

    def process_bind_param(self, value: Collection[str] | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        return " ".join(sorted(value if dialect.name == "sqlite" else map(lexeme, value)))

    def column_expression(self, column: ColumnElement[Any]) -> ColumnElement[Any]:
        return type_coerce(_WordsAsArray(column), self)

    def process_result_value(self, value: Any, dialect: Dialect) -> frozenset[str]:
        return frozenset(filter(None, value.split(" ")) if dialect.name == "sqlite" else value)


class _WordsAsArray(FunctionElement[Any]):
    """The words of a ``WordSet`` as the driver can read them: an array on PostgreSQL."""

    type = NULLTYPE
    inherit_cache = True


@compiles(_WordsAsArray, "sqlite")
def _(element: _WordsAsArray, compiler: SQLCompiler, **how: Any) -> str:
    return compiler.process(element.clauses, **how)


@compiles(_WordsAsArray, "postgresql")
def _(element: _WordsAsArray, compiler: SQLCompiler, **how: Any) -> str:
    return f"tsvector_to_array({compiler.process(element.clauses, **how)})"


def lexeme(word: str) -> str:
    """The word as PostgreSQL takes it in a tsvector or a tsquery, whatever signs are in it."""
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'"


class Weekdays(TypeDecorator[frozenset[int]]):
    """ISO weekdays, as digits: "12345"."""

    impl = String(7)
    cache_ok = True

    def process_bind_param(self, value: frozenset[int] | None, dialect: Dialect) -> str | None:
        del dialect
        return None if value is None else "".join(str(day) for day in sorted(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> frozenset[int] | None:
        del dialect
        return None if value is None else weekdays(value)


@cache
def weekdays(digits: str) -> frozenset[int]:
    """ISO weekdays from their digits."""
    return frozenset(int(day) for day in digits)
