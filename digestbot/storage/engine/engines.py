"""Opens a database: its address, its driver, and the settings of each connection."""

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

#: A writer waits this many seconds for another process's transaction to end.
BUSY_SECONDS = 15.0
#: A PostgreSQL server may take this many seconds to accept a connection.
CONNECT_SECONDS = 5
#: The execution option for connections that only read: on SQLite they wait for no writer, and no writer waits
#: for them.
ONLY_READS = "digestbot_only_reads"
#: How many transactions run at once on PostgreSQL. SQLite has one writer, and so one thread.
THREADS = 4


def read_url(url: str) -> URL:
    """The address, with the name of the driver that digestbot uses.

    Raises:
        StorageError: this is not the address of a database, or of another kind of database.
    """
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):  # ValueError comes from a port that is no number
        raise StorageError(
            "The database's address can't be read. It looks like sqlite:///digestbot.sqlite3 "
            "or postgresql://user:password@host/name."
        ) from None  # the cause contains the address with its password
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
    """An engine for the address; it does not connect yet.

    Connecting raises StorageError for a PostgreSQL database in the encoding SQL_ASCII.
    """
    if url.get_backend_name() == "postgresql":
        query = {"connect_timeout": str(CONNECT_SECONDS), "application_name": "digestbot", **url.query}
        engine = create_engine(
            url.set(query=query), pool_size=THREADS, max_overflow=THREADS, pool_pre_ping=True
        )
        # Before SQLAlchemy asks anything: the answers would be bytes, and it would break on them.
        event.listen(engine.pool, "connect", _refuse_bytes, insert=True)
        return engine
    arguments: dict[str, Any] = {"timeout": BUSY_SECONDS, "check_same_thread": False}
    if in_memory(url):
        engine = create_engine(url, poolclass=StaticPool, connect_args=arguments)
    else:
        engine = create_engine(url, connect_args=arguments)
    event.listen(engine, "connect", _greet_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _refuse_bytes(connection: Any, record: object) -> None:
    """Raises StorageError where the database stores bytes and not text."""
    del record
    if connection.info.parameter_status("server_encoding") == "SQL_ASCII":
        raise StorageError(
            f"The database {connection.info.dbname} has the encoding SQL_ASCII, which stores bytes and "
            "not text. Create one in UTF8, and name it in DIGESTBOT_DATABASE_URL: "
            "createdb --encoding UTF8 --template template0 NAME"
        )


def _greet_sqlite(connection: sqlite3.Connection, record: object) -> None:
    del record
    # The driver's own transactions would commit around some statements; ``_begin_sqlite`` replaces them.
    connection.isolation_level = None
    # Only for a file that is still empty: its free pages can then be given back to the disk
    # (``engine.vacuum``). For another file it changes nothing, but it would still wait for a writer.
    if connection.execute("PRAGMA page_count").fetchone() == (0,):
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
    _turn_to_wal(connection)
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    teach_sqlite(connection)


def _turn_to_wal(connection: sqlite3.Connection) -> None:
    """Turn WAL mode on. This does not wait for the busy timeout, so two processes that open a new file at
    once must wait here.
    """
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
    # IMMEDIATE takes the write lock at once. A transaction that reads first and writes later could find the
    # lock taken by another one meanwhile, and would fail without waiting.
    connection.exec_driver_sql("BEGIN IMMEDIATE")
