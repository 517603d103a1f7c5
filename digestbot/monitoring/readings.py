"""A value that is read from the database on request, but never twice at the same time and not too often."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Generic, TypeVar

from digestbot.errors import StorageError

logger = logging.getLogger(__name__)

T = TypeVar("T")


class PacedReading(Generic[T]):
    """Reads a value in a thread, so that a reading that hangs does not block the event loop."""

    def __init__(
        self,
        read: Callable[[], T],
        monotonic: Callable[[], float],
        *,
        seconds: float,
        rest: float = 0.0,
    ) -> None:
        """Keep each value for ``seconds``, or, if that is longer, ``rest`` times as long as it took to read."""
        self._read = read
        self._monotonic = monotonic
        self._seconds = seconds
        self._rest = rest
        self._under_way: asyncio.Task[None] | None = None
        self._value: T | None = None
        self._good_until = float("-inf")

    async def within(self, seconds: float) -> T | None:
        """The value; None if the database is away or takes longer than ``seconds``."""
        if self._monotonic() < self._good_until:
            return self._value
        if self._under_way is None:
            self._under_way = asyncio.create_task(self._look())
        done, _ = await asyncio.wait({self._under_way}, timeout=seconds)
        return self._value if done else None

    async def end(self) -> None:
        """Wait for a reading that is running, because a thread can't be cancelled."""
        if self._under_way is not None:
            await asyncio.wait({self._under_way})

    async def _look(self) -> None:
        began = self._monotonic()
        try:
            self._value = await asyncio.to_thread(self._read)
        except StorageError as error:
            logger.debug("reading_waits", extra={"error": str(error)})
            self._value = None
        except Exception:
            logger.exception("reading_broke")
            self._value = None
        finally:
            ended = self._monotonic()
            self._good_until = ended + max(self._seconds, self._rest * (ended - began))
            self._under_way = None
