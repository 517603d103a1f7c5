"""Adds the weekly reports that are due, for the editors and owners who asked for them."""

from __future__ import annotations

import asyncio
import logging

from digestbot.actions.tools import Tools
from digestbot.actions.watch.weekly_reports import send_due
from digestbot.chat.intake import pause
from digestbot.errors import StorageError

logger = logging.getLogger(__name__)

#: Seconds between two looks at which reports are due.
EVERY = 10.0


class WeeklyReporter:
    """Looks whether a weekly report is due."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    async def run(self, stop: asyncio.Event) -> None:
        """Add the reports that are due until ``stop`` is set."""
        while not stop.is_set():
            try:
                await send_due(self._tools)
            except StorageError as error:
                logger.debug("weekly_reports_wait", extra={"error": str(error)})
            except Exception:
                # A report that fails must not end the bot. It is tried again, and the log has it.
                logger.exception("weekly_reports_broke")
            await pause(EVERY, stop)
