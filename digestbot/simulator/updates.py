"""The updates that wait for the bot: fetched by long polls, or pushed to its webhook."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass
from typing import Any

from digestbot.simulator.api.refusals import other_poll, webhook_is_set
from digestbot.simulator.clock import TurnableClock, real_seconds

KEPT_SECONDS = 24 * 3600
LONGEST_POLL = 50
MOST_UPDATES = 100
#: Sent only to bots that ask for them by name.
_ONLY_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(frozen=True, slots=True)
class Update:
    id: int
    made_at: int
    body: dict[str, Any]


class Updates:
    """The queue of one bot. Each update stays in it until it is confirmed, for a day at most."""

    def __init__(self, clock: TurnableClock) -> None:
        self._clock = clock
        self._next_id = 100_000_001
        self._waiting: asyncio.Future[None] | None = None
        self._arrived = asyncio.Event()
        self._closed = False
        self.pending: deque[Update] = deque()
        self.allowed: list[str] = []
        self.webhook_is_set = False

    def add(self, kind: str, payload: dict[str, Any]) -> None:
        if (self.allowed and kind not in self.allowed) or (not self.allowed and kind in _ONLY_ON_REQUEST):
            return
        update_id = self._next_id
        self._next_id += 1
        self.pending.append(Update(update_id, self._clock.unix(), {"update_id": update_id, kind: payload}))
        self._wake()

    async def poll(self, offset: int, limit: int, timeout: float) -> list[dict[str, Any]]:  # noqa: ASYNC109 - Telegram's own parameter
        """One getUpdates call: confirm updates below ``offset``, and wait up to ``timeout`` seconds for more.

        Raises:
            Refusal: 409 while a webhook is set, and in this poll as soon as another one begins.
        """
        if self.webhook_is_set:
            raise webhook_is_set()
        self._end_other_poll()
        self._confirm(offset)
        limit = limit if 1 <= limit <= MOST_UPDATES else MOST_UPDATES
        deadline = real_seconds() + min(max(timeout, 0), LONGEST_POLL)
        while not self.pending and not self._closed and (left := deadline - real_seconds()) > 0:
            waiting = self._waiting = asyncio.get_running_loop().create_future()
            try:
                await asyncio.wait_for(waiting, left)
            except TimeoutError:
                break
            finally:
                if self._waiting is waiting:
                    self._waiting = None
        return [update.body for _, update in zip(range(limit), self.pending, strict=False)]

    def end_poll_for_webhook(self) -> None:
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_exception(webhook_is_set())

    async def wait_for_any(self) -> Update:
        """The oldest update. It stays in the queue until ``drop`` gets its id."""
        while True:
            self._forget_stale()
            if self.pending:
                return self.pending[0]
            self._arrived.clear()
            await self._arrived.wait()

    def drop(self, update_id: int) -> None:
        if self.pending and self.pending[0].id == update_id:
            self.pending.popleft()

    def drop_all(self) -> None:
        self.pending.clear()

    def close(self) -> None:
        """End the waiting poll with an empty answer."""
        self._closed = True
        self._wake()

    def _confirm(self, offset: int) -> None:
        self._forget_stale()
        if offset < 0:
            while len(self.pending) > -offset:
                self.pending.popleft()
        while self.pending and self.pending[0].id < offset:
            self.pending.popleft()

    def _forget_stale(self) -> None:
        oldest = self._clock.unix() - KEPT_SECONDS
        while self.pending and self.pending[0].made_at < oldest:
            self.pending.popleft()

    def _end_other_poll(self) -> None:
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_exception(other_poll())

    def _wake(self) -> None:
        self._arrived.set()
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(None)
