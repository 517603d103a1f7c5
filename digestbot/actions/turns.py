"""Turns: if several processes share a database, one at a time collects the news, and one asks for updates.

A turn is a row in the database. The first process to ask takes it and renews it. If the holder ends or
crashes, the row expires, and the next process to ask takes it. A process that has its database alone always
has the turn.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable

from digestbot.errors import StorageError
from digestbot.storage.database import Storage

logger = logging.getLogger(__name__)

#: Seconds for which a turn lasts without being renewed. After a crash, no process does the work for so long.
TURN_SECONDS = 15.0


class Turn:
    """One process's claim to do work that only one may do.

    The event ``gained`` is set while this process has the turn, and ``lost`` while it has not.
    """

    def __init__(
        self,
        storage: Storage,
        name: str,
        owner: str,
        monotonic: Callable[[], float],
        *,
        seconds: float = TURN_SECONDS,
    ) -> None:
        self._storage = storage
        self._seconds = seconds
        self._name = name
        self._owner = owner
        self._monotonic = monotonic
        self._until = 0.0
        self.gained = asyncio.Event()
        self.lost = asyncio.Event()
        #: Whether the database answered when the turn was last asked for, so that ``ours`` is certain.
        self.known = not storage.many
        self._turn_to(ours=not storage.many)

    @property
    def name(self) -> str:
        return self._name

    @property
    def ours(self) -> bool:
        return self.gained.is_set()

    async def hold(self, stop: asyncio.Event, asked: Callable[[], None] | None = None) -> None:
        """Take the turn when it is free, and renew it until ``stop`` is set.

        ``asked`` is called after each try, whichever process has the turn then.
        """
        while not stop.is_set():
            if self._storage.many:
                self._turn_to(ours=await self._take())
            if asked is not None:
                asked()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._seconds / 3):
                    await stop.wait()
        self._turn_to(ours=False)
        if self._storage.many:
            with contextlib.suppress(StorageError):
                await self._storage.run(lambda desk: desk.turns.give_up(self._owner, self._name))

    async def comes(self, stop: asyncio.Event) -> bool:
        """Wait until this process has the turn; False if ``stop`` was set first."""
        waits = [asyncio.create_task(self.gained.wait()), asyncio.create_task(stop.wait())]
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        for wait in waits:
            wait.cancel()
        return not stop.is_set()

    async def _take(self) -> bool:
        asked_at = self._monotonic()
        try:
            taken = await self._storage.run(
                lambda desk: desk.turns.take(self._owner, self._name, self._seconds)
            )
        except StorageError as error:
            logger.debug("turn_not_renewed", extra={"turn": self._name, "error": str(error)})
            self.known = False
            return self.ours and asked_at < self._until
        self.known = True
        if taken:
            self._until = asked_at + self._seconds
        return taken

    def _turn_to(self, *, ours: bool) -> None:
        if ours and not self.gained.is_set():
            self.lost.clear()
            self.gained.set()
            logger.info("turn_taken", extra={"turn": self._name})
        elif not ours:
            self.gained.clear()
            self.lost.set()
