"""Notes in the database whether this process's clock is wrong, so that the owners hear of it.

It asks Telegram for the time if no answer has told it. Each process does this, because each may run on a machine of
its own.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import platform
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from digestbot.actions.tools import Tools
from digestbot.errors import StorageError
from digestbot.model import Trouble

logger = logging.getLogger(__name__)

#: Seconds between two looks, and the time after which a wrong clock is kept again.
LOOK_EVERY, KEEP_EVERY = 5.0, timedelta(minutes=1)


class ClockKeeping:
    def __init__(self, tools: Tools, ask: Callable[[], Awaitable[object]]) -> None:
        """``ask`` asks Telegram anything; the answer is heard by ``tools.own_clock``."""
        self._tools = tools
        self._ask = ask
        #: Where several machines may work, the owners have to know whose clock it is.
        self._machine = platform.node() if tools.storage.many else ""
        #: An earlier process may have kept that it is wrong.
        self._may_be_kept = True
        self._kept_at: datetime | None = None

    async def run(self, stop: asyncio.Event) -> None:
        """Look until ``stop`` is set."""
        while not stop.is_set():
            try:
                await self.look()
            except StorageError as error:
                logger.debug("clock_keeping_waits", extra={"error": str(error)})
            except Exception:
                # It is tried again, and the log has it.
                logger.exception("clock_keeping_broke")
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LOOK_EVERY):
                    await stop.wait()

    async def look(self) -> None:
        """Ask for the time if nobody told it, and keep whether the clock is wrong."""
        if self._tools.own_clock.wants_to_ask():
            await self._ask()
        verdict, now = self._tools.own_clock.verdict(), self._tools.clock()
        trouble = Trouble("clock", self._machine, verdict.ahead)
        if verdict.says == "wrong":
            if self._kept_at is None or not timedelta(0) <= now - self._kept_at < KEEP_EVERY:
                await self._tools.storage.run(lambda desk: desk.troubles.see([trouble], now))
                self._may_be_kept, self._kept_at = True, now
        elif verdict.says == "right" and self._may_be_kept:
            await self._tools.storage.run(lambda desk: desk.troubles.end([trouble.key], now))
            self._may_be_kept, self._kept_at = False, None
