import asyncio
import shutil
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from shell import Shell

from digestbot.clock import system_clock
from digestbot.feeds.formats.opml import write_opml
from digestbot.model import Subscription
from digestbot.samples import server
from digestbot.samples.server import Newsstand


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """An empty folder, no settings."""
    folder = tmp_path / "here"
    folder.mkdir()
    return Shell(folder)


@pytest.fixture(scope="session")
def outlets() -> Iterator[Newsstand]:
    """The invented outlets on loopback, two hours into their news."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    starting = server.start(system_clock, begins=system_clock() - timedelta(hours=2))
    stand = asyncio.run_coroutine_threadsafe(starting, loop).result(60)
    yield stand
    asyncio.run_coroutine_threadsafe(stand.stop(), loop).result(60)
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


@pytest.fixture(scope="session")
def read_once(outlets: Newsstand, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the outlets are subscribed to and were read."""
    folder = tmp_path_factory.mktemp("read")
    shell = Shell(folder, {"fetch_allow": urlsplit(outlets.url).netloc})
    feeds = [
        Subscription(url=feed.url, title=feed.title, section=feed.section, language=feed.language)
        for feed in outlets.feeds
    ]
    (folder / "outlets.opml").write_bytes(write_opml(feeds))
    assert shell("feeds", "import", "outlets.opml").code == 0
    assert shell("feeds", "check").code == 0
    assert shell("trending").code == 0
    return folder


@pytest.fixture
def newsroom(read_once: Path, outlets: Newsstand, tmp_path: Path) -> Shell:
    """The same, for a test that may change it."""
    folder = tmp_path / "newsroom"
    shutil.copytree(read_once, folder)
    return Shell(folder, {"fetch_allow": urlsplit(outlets.url).netloc})
