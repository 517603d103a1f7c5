from collections.abc import AsyncIterator

import aiohttp
import pytest

from digestbot import simulator
from tests.simulator.street import Street


@pytest.fixture
async def street() -> AsyncIterator[Street]:
    handle = await simulator.start()
    async with aiohttp.ClientSession() as session:
        yield Street(handle, session)
    await handle.stop()
