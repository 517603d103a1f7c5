"""Tells the owners what needs a look, at most once an hour."""

from __future__ import annotations

import asyncio
import logging

from digestbot.actions.tools import Tools
from digestbot.actions.watch.watching import keep_broken_templates, tell_owners
from digestbot.chat.intake import pause
from digestbot.errors import StorageError

logger = logging.getLogger(__name__)

#: Seconds between two looks at what is to be told.
EVERY = 10.0


class TroubleReports:
    """Adds a message for each owner who has a private chat with the bot."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        #: What stands in the log already, of what waits for an owner to come.
        self._logged: set[str] = set()

    async def run(self, stop: asyncio.Event) -> None:
        """Tell the owners what needs a look until ``stop`` is set."""
        while not stop.is_set():
            try:
                await self.tell()
            except StorageError as error:
                logger.debug("trouble_reports_wait", extra={"error": str(error)})
            except Exception:
                # A report that fails must not end the bot. It is tried again, and the log has it.
                logger.exception("trouble_reports_broke")
            await pause(EVERY, stop)

    async def tell(self) -> None:
        """Tell the owners what is to be told now, if anything is."""
        await keep_broken_templates(self._tools)
        told = await tell_owners(self._tools)
        for one in told.troubles:
            if not told.owners and one.key in self._logged:
                continue
            self._logged.add(one.key)
            logger.warning(
                "trouble",
                extra={
                    "kind": one.kind,
                    "about": one.about,
                    "amount": round(one.amount, 2),
                    "owners": told.owners,
                },
            )
        if told.owners:
            self._tools.wake_sender()
