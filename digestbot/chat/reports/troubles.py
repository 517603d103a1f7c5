"""Tells the owners what needs a look and what is over, at most once an hour."""

from __future__ import annotations

import asyncio
import logging

from digestbot.actions.tools import Tools
from digestbot.actions.watch.notices import tell_owners
from digestbot.actions.watch.watching import keep_broken_templates
from digestbot.chat.intake import pause
from digestbot.errors import StorageError
from digestbot.model import WatchedTrouble

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
            if not told.owners and one.trouble.key in self._logged:
                continue
            self._logged.add(one.trouble.key)
            _log(one, told.owners)
        if told.owners or told.edited:
            self._tools.wake_sender()


def _log(one: WatchedTrouble, owners: int) -> None:
    about = {"kind": one.trouble.kind, "about": one.trouble.about, "owners": owners}
    if one.over_at is None:
        logger.warning("trouble", extra={**about, "amount": round(one.trouble.amount, 2)})
    else:
        lasted = None if one.lasted is None else round(one.lasted.total_seconds())
        logger.info("trouble_over", extra={**about, "seconds": lasted})
