import asyncio
from datetime import timedelta

import pytest

from digestbot import caches
from digestbot.actions.housekeeping import let_go_daily
from digestbot.clock import StoppedClock
from tests.conftest import NOW


@pytest.mark.asyncio
async def test_caches_are_let_go_when_the_day_changes_whichever_way_the_clock_was_turned():
    table: caches.Table[str, int] = caches.Table()
    clock = StoppedClock(NOW)
    stop = asyncio.Event()
    loop = asyncio.create_task(let_go_daily(clock, 0.001, stop))

    async def emptied_at(step: timedelta) -> bool:
        table["a"] = 1
        clock.advance(step)
        await asyncio.sleep(0.02)
        return not table

    try:
        assert not await emptied_at(timedelta(hours=15))
        assert await emptied_at(timedelta(hours=1))
        assert not await emptied_at(timedelta(hours=5))
        assert await emptied_at(timedelta(days=-1))
    finally:
        stop.set()
        await loop
