"""Tells the owners what needs a look, at most once an hour."""

from __future__ import annotations

import asyncio
import logging

from digestbot.actions.tools import Tools
from digestbot.actions.watch.watching import keep_broken_templates, to_tell
from digestbot.chat.client.telegram import Telegram
from digestbot.chat.intake import pause
from digestbot.errors import StorageError
from digestbot.model import Place, Reader, Sent, Trouble
from digestbot.pages.contexts import TroublesPage

logger = logging.getLogger(__name__)

#: Seconds between two looks at what is to be told, and for which a process has the turn to tell it.
EVERY, TURN_SECONDS = 10.0, 60.0


class TroubleReports:
    """Writes to each owner who has a private chat with the bot."""

    def __init__(self, tools: Tools, telegram: Telegram, process: str) -> None:
        self._tools = tools
        self._telegram = telegram
        self._process = process

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
        found = await to_tell(self._tools, self._process, TURN_SECONDS)
        if not found.troubles:
            return
        for one in found.troubles:
            logger.warning(
                "trouble", extra={"kind": one.kind, "about": one.about, "amount": round(one.amount, 2)}
            )
        reached = [await self._write_to(owner, found.troubles) for owner in found.owners]
        # What reached nobody stays to be told, unless there is nobody to write to. A crash before this line
        # tells it once more, which is better than never.
        if any(reached) or not found.owners:
            now = self._tools.clock()
            await self._tools.storage.run(lambda desk: desk.troubles.told(found.troubles, now))

    async def _write_to(self, owner: Reader, troubles: tuple[Trouble, ...]) -> bool:
        if owner.telegram_id is None:
            return False
        page = self._tools.pages.show(TroublesPage(troubles, owner.zone), owner.language)
        outcome = await self._telegram.say(Place(owner.telegram_id, "private"), page)
        return isinstance(outcome, Sent)
