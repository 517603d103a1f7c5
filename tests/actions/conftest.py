"""All tests here share one event loop, and so one process that parses."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from town import Site, Town, open_town, served_site

from digestbot.feeds.parser_processes import ParserProcesses

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.parent == HERE and item.get_closest_marker("asyncio"):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def parsers() -> AsyncIterator[ParserProcesses]:
    async with ParserProcesses() as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="session")
async def site() -> AsyncIterator[Site]:
    async with served_site() as served:
        yield served


@pytest.fixture
def database(tagged_sqlite: Path, tmp_path: Path) -> str:
    file = tmp_path / "digestbot.sqlite3"
    shutil.copy(tagged_sqlite, file)
    return f"sqlite:///{file}"


@pytest_asyncio.fixture(loop_scope="session")
async def town(database: str, site: Site, parsers: ParserProcesses) -> AsyncIterator[Town]:
    async with open_town(database, parsers, site) as opened:
        yield opened
