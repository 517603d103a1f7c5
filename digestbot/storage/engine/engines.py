"""How a database is opened: its address, its driver, and what every connection is told first."""

from __future__ import annotations

import sqlite3
import time
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import StaticPool

from digestbot.errors import StorageError
from digestbot.storage.engine.dialects import teach_sqlite

#: Seconds for which a writer waits for another process's transaction to end.
BUSY_SECONDS = 15.0
#: Seconds for which a PostgreSQL server may take to answer the door.
CONNECT_SECONDS = 5
#: The execution option of a connection whose transactions write nothing: on SQLite they wait for no writer, nor does one for them.
ONLY_READS = "digestbot_only_reads"
#: Transactions at once on PostgreSQL. SQLite has one writer, and so one thread.
THREADS = 4


def read_url(url: str) -> URL:
    """The address with the driver that is used here.

    Raises:
        StorageError: it is no address of a database, or of one of another kind.
    """
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):  # the second for a port that is no number
        raise StorageError(
            "The database's address can't be read. It looks like sqlite:///digestbot.sqlite3 "
            "or postgresql://user:password@host/name."
        ) from None  # the cause quotes the address, password and all
    match parsed.get_backend_name():
        case "sqlite":
            return parsed.set(drivername="sqlite+pysqlite")
        case "postgresql" | "postgres":
            return parsed.set(drivername="postgresql+psycopg")
        case other:
            raise StorageError(f"digestbot keeps its data in SQLite or PostgreSQL, not in {other}.")


def in_memory(url: URL) -> bool:
    return url.get_backend_name() == "sqlite" and url.database in {None, "", ":memory:"}


def open_engine(url: URL) -> Engine:
    """An engine for the address; nothing is connected yet."""
    if url.get_backend_name() == "postgresql":
        query = {"connect_timeout": str(CONNECT_SECONDS), "application_name": "digestbot", **url.query}
        return create_engine(
            url.set(query=query), pool_size=THREADS, max_overflow=THREADS, pool_pre_ping=True
        )
    arguments: dict[str, Any] = {"timeout": BUSY_SECONDS, "check_same_thread": False}
    if in_memory(url):
        engine = create_engine(url, poolclass=StaticPool, connect_args=arguments)
    else:
        engine = create_engine(url, connect_args=arguments)
    event.listen(engine, "connect", _greet_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _greet_sqlite(connection: sqlite3.Connection, record: object) -> None:
    del record
    # The driver's own idea of transactions would commit around some statements; ``_begin_sqlite`` replaces it.
    connection.isolation_level = None
    # For a file that is still empty only: what is dropped can be given back to the disk (``storage.spare``). Said of
    # another it changes nothing, and waits for whoever writes all the same.
    if connection.execute("PRAGMA page_count").fetchone() == (0,):
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
    _turn_to_wal(connection)
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    teach_sqlite(connection)


def _turn_to_wal(connection: sqlite3.Connection) -> None:
    """The switch does not wait for the busy timeout, so two that open a new file at once have to."""
    patience = BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or patience <= 0:
                raise
            time.sleep(0.02)
            patience -= 0.02
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    if connection.get_execution_options().get(ONLY_READS):
        connection.exec_driver_sql("BEGIN")
        return
    # IMMEDIATE takes the writer's place at once: a transaction that reads first and writes later
    # could otherwise find the place taken in between, and fail without waiting.
    connection.exec_driver_sql("BEGIN IMMEDIATE")
