from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from stage import Stage


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """An empty stage: a pretend Telegram, outlets, a database; the bot is started by the test."""
    async with Stage(tmp_path) as set_up:
        yield set_up


@pytest.fixture
async def running(stage: Stage) -> Stage:
    """A stage with news and the bot running."""
    await stage.with_news()
    await stage.start_bot()
    return stage
