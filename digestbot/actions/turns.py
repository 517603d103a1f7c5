"""Turns: of many processes on one database, one at a time collects the news, and one asks for updates.

Whoever comes first holds the turn and renews it; when its holder is no more, the next one to ask has it. There is
nothing to elect and nobody to ask. A process that has its database for itself always has the turn.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable

from digestbot.errors import StorageError
from digestbot.storage.database import Storage

logger = logging.getLogger(__name__)

#: Seconds for which a turn lasts without being renewed: so long nobody does the work after a crash.
TURN_SECONDS = 15.0


class Turn:
    """One process's claim to do what must be done once. ``gained`` is set while it has the turn, ``lost`` while not."""

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
        #: Whether it is known who has the turn: it was asked for, and the database answered.
        self.known = not storage.many
        self._turn_to(ours=not storage.many)

    @property
    def name(self) -> str:
        return self._name

    @property
    def ours(self) -> bool:
        return self.gained.is_set()

    async def keep(self, stop: asyncio.Event, asked: Callable[[], None] | None = None) -> None:
        """Take the turn when it is free, and hold it until ``stop`` is set.

        ``asked`` is called each time after it was asked for, whoever has it now.
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
        """Wait until the turn is ours; False where ``stop`` was set first."""
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
