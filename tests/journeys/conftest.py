import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import pytest_asyncio

from digestbot.actions.heartbeat import Heartbeat
from digestbot.actions.news.read_pages import read_pages
from digestbot.actions.news.sources import add_subscriptions
from digestbot.app import tools_for
from digestbot.clock import TurnableClock, system_clock
from digestbot.config import Settings
from digestbot.model import Subscription
from tests.journeys.stage import Stage
from tests.journeys.street import MORNING, Street, running_street


@pytest.fixture(scope="session")
def street() -> Iterator[Street]:
    with running_street() as street:
        yield street


@pytest.fixture(scope="session")
def newspapers(street: Street, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two databases: ``subscribed`` to the outlets, and with the morning's news ``read``, pages too."""
    folder = tmp_path_factory.mktemp("newspapers")
    with ThreadPoolExecutor(1) as another_thread:  # this one may have an event loop already
        another_thread.submit(asyncio.run, _read_newspapers(street, folder)).result()
    return folder


async def _read_newspapers(street: Street, folder: Path) -> None:
    settings = Settings(
        _env_file=None,
        database_url=f"sqlite:///{folder / 'read.sqlite3'}",
        fetch_allow=frozenset({(urlsplit(url).hostname, urlsplit(url).port) for url, *_ in street.feeds}),
    )
    async with tools_for(settings, TurnableClock(MORNING - system_clock()), make=True) as tools:
        await add_subscriptions(tools, subscriptions(street))
        await asyncio.to_thread(tools.storage.backup, folder / "subscribed.sqlite3", MORNING)
        await Heartbeat(tools, 1).news()
        # What is read here, no bot of a test has to read.
        while await read_pages(tools):
            pass


def subscriptions(street: Street) -> list[Subscription]:
    return [
        Subscription(url=url, title=title, section=section, tags=(), language=language)
        for url, title, section, language in street.feeds
    ]


@pytest_asyncio.fixture(loop_scope="module")
async def stage(street: Street, newspapers: Path, tmp_path: Path) -> AsyncIterator[Stage]:
    """A stage with the morning's news, for one test, which starts the bot when it likes."""
    shutil.copy(newspapers / "read.sqlite3", tmp_path / "digestbot.sqlite3")
    async with _stage(street, tmp_path) as stage:
        yield stage


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def town(
    street: Street, newspapers: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Stage]:
    """A stage with the morning's news and a running bot, for all tests of a module: mind your own chats."""
    folder = tmp_path_factory.mktemp("town")
    shutil.copy(newspapers / "read.sqlite3", folder / "digestbot.sqlite3")
    async with _stage(street, folder) as stage:
        await stage.start_bot()
        yield stage


def _stage(street: Street, folder: Path):
    return Stage(folder, street, f"sqlite:///{folder / 'digestbot.sqlite3'}").set_up()
