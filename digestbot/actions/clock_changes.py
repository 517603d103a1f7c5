"""Repairs the database after the clock was ahead for a while and has been set back.

Times that were planned by the wrong clock lie too far in the future; they are planned again.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, time

from digestbot.actions.tools import Tools
from digestbot.model import Occurrence
from digestbot.newsroom.digests.schedules import slots_around
from digestbot.storage import clock_repair
from digestbot.storage.desk import Desk

logger = logging.getLogger(__name__)


class ClockWatch:
    """Notices when the clock goes back, and then repairs the database; also once at the start."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        #: The time at the last check; None before the first check.
        self._latest: datetime | None = None
        self._looking = asyncio.Lock()

    async def check(self) -> None:
        """Repair the database if the clock has gone back since the last check, and at the first check."""
        async with self._looking:
            now = self._tools.clock()
            if self._latest is None or now < self._latest - clock_repair.TOLERANCE:
                await put_right(self._tools)
            self._latest = now


async def put_right(tools: Tools) -> Counter[str]:
    """Plan rows again that are planned too far ahead, and correct dates that lie in the future.

    Returns:
        The number of corrected rows of each kind.
    """
    mended = await tools.storage.run(_put_right, tools.clock())
    if mended:
        # The values in memory were made by the wrong clock, too.
        tools.newsdesk.ranking = None
        tools.newsdesk.grouper = None
        logger.warning("clock_was_ahead", extra=dict(mended))
    return mended


def _put_right(desk: Desk, now: datetime) -> Counter[str]:
    def slots(at: time, weekdays: Iterable[int], zone: str) -> tuple[Occurrence, Occurrence, date]:
        return slots_around(at, weekdays, zone, now)

    return desk.put_right(slots, now)
