"""Interprets a database's own errors: whether the database or the statement is the problem, and what to do,
in words.
"""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

#: PostgreSQL's codes for "two transactions were in each other's way; run yours again".
_AGAIN = {"40001", "40P01"}
#: PostgreSQL's codes for problems that its operator must solve, each with a description.
_POSTGRESQL = {
    "42501": "its user lacks rights: the tables' schema takes USAGE and CREATE, and the user must own the tables",
    "25006": "it is read-only, as a stand-by server is",
    "53100": "the server's disk is full; make room, and it goes on by itself",
    "53300": "the server has no connection left; raise max_connections, or stop what takes them",
    "57P03": "the server is starting or stopping",
}
#: SQLite's primary result codes about the file, not about the statement, each with a description.
_SQLITE = {
    sqlite3.SQLITE_PERM: "this user may not use the file",
    sqlite3.SQLITE_BUSY: "another program holds it for longer than 15 seconds; stop that program, or wait for it",
    sqlite3.SQLITE_LOCKED: "another program holds it; stop that program, or wait for it",
    sqlite3.SQLITE_READONLY: "the file, or its folder, can't be written by this user",
    sqlite3.SQLITE_IOERR: "the disk is full, or fails",
    sqlite3.SQLITE_CORRUPT: "the file is damaged; go back to a copy",
    sqlite3.SQLITE_FULL: "the disk is full; make room, and it goes on by itself",
    sqlite3.SQLITE_CANTOPEN: "the file can't be opened: its folder is missing, or can't be written by this user",
    sqlite3.SQLITE_NOTADB: "the file is something else",
}


def is_out_of_reach(error: DBAPIError) -> bool:
    """Whether the database itself is the problem, and not the statement."""
    if isinstance(error.orig, sqlite3.Error):
        return _sqlite_code(error.orig) in _SQLITE
    if _state(error) in _POSTGRESQL:
        return True
    return isinstance(error, OperationalError | InterfaceError) and not wants_another_round(error)


def wants_another_round(error: DBAPIError) -> bool:
    """Whether the same transaction may succeed when it is run again."""
    return _state(error) in _AGAIN


def in_words(error: DBAPIError) -> str:
    """What is wrong and what to do, followed by the database's own words."""
    if isinstance(error.orig, sqlite3.Error):
        known = _SQLITE.get(_sqlite_code(error.orig))
    else:
        known = _POSTGRESQL.get(_state(error) or "")
    lines = str(error.orig).strip().splitlines()
    own = lines[0] if lines else type(error.orig).__name__
    return f"{known} ({own})" if known else own


def _sqlite_code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _state(error: DBAPIError) -> str | None:
    state: str | None = getattr(error.orig, "sqlstate", None)
    return state
