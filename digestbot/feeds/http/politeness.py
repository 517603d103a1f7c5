"""Limits requests: one at a time for each host, with a pause between two, and a limited number overall."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field

from digestbot import progress
from digestbot.clock import monotonic

#: With more hosts than this, those without a pending pause are forgotten.
_MANY_HOSTS = 1000


@dataclass(slots=True)
class _Host:
    free: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0
    left_at: float = float("-inf")


class HostLimiter:
    """Lets ``in_flight`` requests go out at a time, one for each host."""

    def __init__(
        self,
        in_flight: int,
        *,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        seconds: Callable[[], float] = monotonic,
    ) -> None:
        self._hosts: dict[str, _Host] = {}
        self._overall = asyncio.Semaphore(in_flight)
        self._sleep = sleep
        self._seconds = seconds

    @asynccontextmanager
    async def turn(self, name: str, seconds_apart: float) -> AsyncIterator[None]:
        """Wait for the host's turn: no other request to it is running, and ``seconds_apart`` have passed
        since the last one ended.
        """
        host = self._host(name)
        host.waiting += 1
        try:
            async with AsyncExitStack() as taken:
                with progress.waiting():
                    await taken.enter_async_context(host.free)
                    pause = host.left_at + seconds_apart - self._seconds()
                    if pause > 0:
                        await self._sleep(pause)
                    await taken.enter_async_context(self._overall)
                try:
                    yield
                finally:
                    host.left_at = self._seconds()
        finally:
            host.waiting -= 1

    def _host(self, name: str) -> _Host:
        if name not in self._hosts and len(self._hosts) >= _MANY_HOSTS:
            # A host can be forgotten if nobody waits for it and it had no request for a minute.
            rested = self._seconds() - 60.0
            self._hosts = {
                n: host for n, host in self._hosts.items() if host.waiting or host.left_at > rested
            }
        return self._hosts.setdefault(name, _Host())
