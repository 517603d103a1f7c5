import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from digestbot.feeds.parser_processes import ParserProcesses
from tests.actions.town import open_town
from tests.chat.talk import Talk, talk_in


@pytest_asyncio.fixture
async def talk(tagged_sqlite: Path, tmp_path: Path) -> AsyncIterator[Talk]:
    """A talk with a bot that has one owner and no news."""
    file = tmp_path / "digestbot.sqlite3"
    shutil.copy(tagged_sqlite, file)
    async with open_town(f"sqlite:///{file}", ParserProcesses()) as town, talk_in(town) as opened:
        yield opened
