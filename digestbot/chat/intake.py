"""Updates come in, are kept, and only then confirmed; each chat's are handled in their order.

Telegram forgets an update once a later offset is asked for. So each batch goes into the database first: what a
crash leaves unhandled is handled after the restart, once.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol

from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from digestbot.chat.outcomes import outcome_of
from digestbot.errors import AnotherPoller, StorageError, TokenRefused
from digestbot.model import RetryLater

logger = logging.getLogger(__name__)

Json = dict[str, Any]

#: What the bot wants to hear of; Telegram leaves out chat_member and reactions by itself.
ALLOWED_UPDATES = ("message", "channel_post", "callback_query", "my_chat_member")
#: Seconds that one poll waits for news.
POLL_SECONDS = 25
#: Conflicts in a row after which another bot surely has the token. A restart overlaps for one or two.
MOST_CONFLICTS = 5
#: Seconds between tries while Telegram can't be reached.
PAUSES = (1, 2, 5, 10, 30)


class Inbox(Protocol):
    """The updates that came and are not handled yet; each call is one transaction."""

    async def keep(self, updates: Sequence[tuple[int, int | None, str]]) -> frozenset[int]:
        """Keep those that are new; gives their ids."""
        ...

    async def pending(self) -> tuple[tuple[int, int | None, str], ...]: ...
    async def done(self, update_id: int) -> None: ...


class Intake:
    """Handles updates: in order within a chat, side by side across chats."""

    def __init__(self, inbox: Inbox, handle: Callable[[Json], Awaitable[None]]) -> None:
        self._inbox = inbox
        self._handle = handle
        self._queues: dict[int | None, asyncio.Queue[Json]] = {}
        self._workers: set[asyncio.Task[None]] = set()

    async def resume(self) -> int:
        """Take up what an earlier run left; gives how many there were."""
        left = await self._inbox.pending()
        for _, chat, payload in left:
            self._enqueue(chat, json.loads(payload))
        return len(left)

    async def receive(self, updates: Sequence[Json]) -> None:
        """Keep the updates, then hand each to its chat's worker. A repeated update is handled once.

        Raises:
            StorageError: nothing was kept; ask Telegram for the same updates again.
        """
        kept = await self._inbox.keep(
            [(update["update_id"], chat_of(update), json.dumps(update)) for update in updates]
        )
        for update in updates:
            if update["update_id"] in kept:
                self._enqueue(chat_of(update), update)

    async def drain(self, seconds: float) -> None:
        """Wait for what is being handled; the rest stays in the inbox."""
        if self._workers:
            await asyncio.wait(self._workers, timeout=seconds)
        for worker in self._workers:
            worker.cancel()

    def _enqueue(self, chat: int | None, update: Json) -> None:
        queue = self._queues.get(chat)
        if queue is None:
            queue = self._queues[chat] = asyncio.Queue()
            worker = asyncio.create_task(self._work(chat, queue))
            self._workers.add(worker)
            worker.add_done_callback(self._workers.discard)
        queue.put_nowait(update)

    async def _work(self, chat: int | None, queue: asyncio.Queue[Json]) -> None:
        while not queue.empty():
            update = queue.get_nowait()
            try:
                await self._handle(update)
            except Exception:
                logger.exception("update_failed", extra={"update_id": update["update_id"]})
            try:
                await self._inbox.done(update["update_id"])
            except StorageError as error:
                logger.warning("update_not_ticked_off", extra={"error": str(error)})
        del self._queues[chat]


def chat_of(update: Json) -> int | None:
    """The Telegram id of the chat that an update belongs to, for keeping its order."""
    for kind in ("message", "channel_post", "my_chat_member"):
        if kind in update:
            return int(update[kind]["chat"]["id"])
    query = update.get("callback_query")
    if query is None:
        return None
    message = query.get("message")
    return int(message["chat"]["id"]) if message else int(query["from"]["id"])


GetUpdates = Callable[[int | None, int], Awaitable[Sequence[Json]]]


async def poll(get_updates: GetUpdates, intake: Intake, stop: asyncio.Event) -> None:
    """Ask for updates until ``stop`` is set.

    Raises:
        TokenRefused: Telegram does not know the token.
        AnotherPoller: somebody else polls with this token.
    """
    offset: int | None = None
    conflicts = troubles = 0
    while not stop.is_set():
        try:
            updates = await _unless_stopped(get_updates(offset, POLL_SECONDS), stop)
            if updates:
                await intake.receive(updates)
                offset = updates[-1]["update_id"] + 1
            conflicts = troubles = 0
        except Conflict as error:
            conflicts += 1
            logger.warning("another_poller", extra={"detail": error.message, "in_a_row": conflicts})
            if conflicts >= MOST_CONFLICTS:
                raise AnotherPoller(error.message) from error
            await pause(2, stop)
        except InvalidToken as error:
            raise TokenRefused("Telegram does not know this token (401). Check DIGESTBOT_TOKEN.") from error
        except RetryAfter as error:
            outcome = outcome_of(error)
            await pause(outcome.seconds if isinstance(outcome, RetryLater) else 1, stop)
        except (NetworkError, TelegramError, StorageError) as error:
            logger.warning("polling_interrupted", extra={"error": str(error)})
            await pause(PAUSES[min(troubles, len(PAUSES) - 1)], stop)
            troubles += 1


async def _unless_stopped(call: Awaitable[Sequence[Json]], stop: asyncio.Event) -> Sequence[Json]:
    asking = asyncio.ensure_future(call)
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({asking, stopping}, return_when=asyncio.FIRST_COMPLETED)
        return await asking if asking.done() else ()
    finally:
        for task in (asking, stopping):
            task.cancel()


async def pause(seconds: float, stop: asyncio.Event) -> None:
    try:
        async with asyncio.timeout(seconds):
            await stop.wait()
    except TimeoutError:
        pass
