"""A database that goes away is said once, and once that it is back, however many try."""

import logging
import sqlite3

import psycopg
import pytest
from sqlalchemy import event

from digestbot.errors import DatabaseUnreachable
from digestbot.storage.engine.availability import QUIET, DatabaseAvailability

AWAY = DatabaseUnreachable("a database", "the disk is full")


class Watch:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def events(caplog):
    caplog.set_level(logging.INFO, "digestbot.storage.engine.availability")
    return lambda: [(one.levelname, one.getMessage()) for one in caplog.records]


def test_it_is_said_once_that_it_went_and_once_that_it_is_back(watch, events, caplog):
    contact = DatabaseAvailability(watch)
    contact.held()
    for _ in range(9):
        watch.now += 10
        contact.broke(AWAY)
    watch.now += QUIET
    contact.held()
    contact.held()

    assert events() == [("WARNING", "database_away"), ("INFO", "database_back")]
    assert caplog.records[1].away_seconds == 80


def test_a_full_disk_from_which_can_be_read_is_not_back(watch, events):
    contact = DatabaseAvailability(watch)
    contact.held()
    for _ in range(9):
        watch.now += QUIET - 1
        contact.broke(AWAY)
        contact.held()

    assert events() == [("WARNING", "database_away")]


def test_one_that_never_was_there_is_said_by_who_opens_it(watch, events):
    DatabaseAvailability(watch).broke(AWAY)

    assert events() == []


def test_transactions_are_what_tells(storage, engine_name, events):
    error = (sqlite3 if engine_name == "sqlite" else psycopg).OperationalError("the disk fails")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR

    def broken(*_: object) -> None:
        raise error

    storage.transact(lambda desk: desk.inbox.pending())
    event.listen(storage._engine, "do_execute", broken)
    for _ in range(3):
        with pytest.raises(DatabaseUnreachable):
            storage.transact(lambda desk: desk.inbox.pending())

    assert events() == [("WARNING", "database_away")]
