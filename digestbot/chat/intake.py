"""Fetches updates, stores them, and hands them to the handlers, for each chat in their order.

Telegram forgets an update once the bot asks for a later offset. So each batch is stored in the database
first. After a crash, the updates that were not handled yet are handled once at the next start.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol

from telegram.error import Conflict, NetworkError, TelegramError

from digestbot import progress
from digestbot.chat.client.availability import TelegramAvailability
from digestbot.clock import monotonic
from digestbot.errors import AnotherPoller, StorageError
from digestbot.model import TelegramChatId, TelegramUserId, UpdateId, private_chat

logger = logging.getLogger(__name__)

Json = dict[str, Any]

#: The kinds of updates that the bot asks Telegram for.
ALLOWED_UPDATES = ("message", "channel_post", "callback_query", "inline_query", "my_chat_member")
#: Seconds that Telegram keeps one ``getUpdates`` call open while there are no updates.
POLL_SECONDS = 25
#: After so many conflicts in a row, another program is using the token. A restart of the bot itself causes
#: one or two, while the old and the new process overlap.
MOST_CONFLICTS = 5
#: While more updates than this wait to be handled, the bot asks for no more. Telegram keeps them for a day.
MOST_WAITING = 500
#: Seconds between tries while the database does not answer. For an update that waits to be handled, the pause
#: doubles at each try, up to ``LONGEST_WAIT``.
PATIENCE = 2.0
LONGEST_WAIT = 30.0
#: How often an update is tried while the database keeps coming back and going away.
TRIES = 5
#: Larger numbers do not fit into a database column, and Telegram sends none.
_LARGEST = 2**63 - 1


class Inbox(Protocol):
    """The stored updates that are not handled yet. Each call is one transaction."""

    async def keep(
        self, updates: Sequence[tuple[UpdateId, TelegramChatId | None, str]], confirmed: UpdateId | None
    ) -> frozenset[UpdateId]:
        """Store the updates that are new, and return their ids.

        Telegram never repeats those below ``confirmed``.
        """
        ...

    async def pending(self) -> tuple[tuple[UpdateId, TelegramChatId | None, str], ...]: ...
    async def done(self, update_id: UpdateId) -> None: ...
    async def answers(self) -> None:
        """Raise StorageError while nothing can be written."""
        ...


class Intake:
    """Handles updates: those of one chat in order, those of several chats concurrently.

    If the database is away, the update waits until it is back, and so do the later updates of the same chat.
    """

    def __init__(
        self,
        inbox: Inbox,
        handle: Callable[[Json], Awaitable[None]],
        excuse: Callable[[Json], Awaitable[None]],
        patience: float = PATIENCE,
    ) -> None:
        """Take what an intake works with.

        Args:
            inbox: Stores the updates.
            handle: Answers an update; raises StorageError if the database is away.
            excuse: Tells the sender of an update that the answer takes longer.
            patience: Seconds before the first new try while the database is away.
        """
        self._inbox = inbox
        self._handle = handle
        self._excuse = excuse
        self._patience = patience
        self._queues: dict[TelegramChatId | None, asyncio.Queue[Json]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        #: Those that have a place in a queue, or are being handled; and those that ended since the latest
        #: look.
        self._in_hand: set[UpdateId] = set()
        self._ended: set[UpdateId] = set()
        #: The ids of updates whose tries all failed. They wait in the inbox for the next start.
        self._left: set[UpdateId] = set()
        self._waiting = 0
        self._room = asyncio.Event()
        self._room.set()

    async def room(self) -> None:
        """Wait until no more than ``MOST_WAITING`` updates wait to be handled."""
        if not self._room.is_set():
            logger.info("updates_wait", extra={"waiting": self._waiting})
        await self._room.wait()

    @property
    def full(self) -> bool:
        """Whether more than ``MOST_WAITING`` updates wait to be handled."""
        return not self._room.is_set()

    async def resume(self) -> int:
        """Queue the updates that an earlier run left unhandled, and return their number."""
        self._left.clear()
        return await self.take_up()

    async def take_up(self) -> int:
        """Queue the stored updates that this process has not queued yet, whichever process stored them.

        Returns:
            The number of updates queued, in the order of their ids.

        Raises:
            StorageError: The database is away.
        """
        self._ended.clear()
        pending = await self._inbox.pending()
        known = self._in_hand | self._ended | self._left
        new = [one for one in pending if one[0] not in known]
        for update_id, chat, payload in new:
            self._enqueue(chat, _read(update_id, payload))
        return len(new)

    async def receive(self, updates: Sequence[Json], confirmed: UpdateId | None = None) -> None:
        """Store the updates, then queue each for its chat. An update that Telegram repeats is handled once.

        Args:
            updates: Updates with a valid ``update_id`` (see ``numbered``).
            confirmed: Telegram never repeats updates with a lower id than this; None if that is not known.

        Raises:
            StorageError: Nothing was stored. Ask Telegram for the same updates again.
        """
        kept = await self.keep(updates, confirmed)
        for update in {update["update_id"]: update for update in updates}.values():
            if update["update_id"] in kept:
                self._enqueue(chat_of(update), update)

    async def keep(self, updates: Sequence[Json], confirmed: UpdateId | None = None) -> frozenset[UpdateId]:
        """Store the updates without queueing them, and return the ids of those that are new.

        Raises:
            StorageError: Nothing was stored. The senders of the updates were told that it takes longer.
        """
        by_id = {update["update_id"]: update for update in updates}
        try:
            return await self._inbox.keep(
                [(update_id, chat_of(update), json.dumps(update)) for update_id, update in by_id.items()],
                confirmed,
            )
        except StorageError:
            for update in by_id.values():
                await self._say_it_takes_longer(update)
            raise

    async def drain(self, seconds: float) -> None:
        """Wait up to ``seconds`` for updates in progress. The rest stays in the inbox, for ``resume``."""
        if self._workers:
            await asyncio.wait(self._workers, timeout=seconds)
        if left := set(self._workers):
            for worker in left:
                worker.cancel()
            await asyncio.wait(left)

    def _enqueue(self, chat: TelegramChatId | None, update: Json) -> None:
        queue = self._queues.get(chat)
        if queue is None:
            queue = self._queues[chat] = asyncio.Queue()
            worker = asyncio.create_task(self._work(chat, queue))
            self._workers.add(worker)
            worker.add_done_callback(self._workers.discard)
        queue.put_nowait(update)
        self._in_hand.add(update["update_id"])
        self._count(1)

    def _count(self, more: int) -> None:
        self._waiting += more
        if self._waiting > MOST_WAITING:
            self._room.clear()
        else:
            self._room.set()

    async def _work(self, chat: TelegramChatId | None, queue: asyncio.Queue[Json]) -> None:
        progress.watched_by(None)  # how long an answer takes says nothing of the loop that took the update
        try:
            while not queue.empty():
                update = queue.get_nowait()
                try:
                    if await self._handled(update):
                        await self._tick_off(update)
                        self._ended.add(update["update_id"])
                finally:
                    self._in_hand.discard(update["update_id"])
                    self._count(-1)
        finally:
            # Also after a cancellation, so that the chat's next update gets a new worker.
            del self._queues[chat]
            self._count(-queue.qsize())
            while not queue.empty():
                self._in_hand.discard(queue.get_nowait()["update_id"])

    async def _handled(self, update: Json) -> bool:
        """Handle an update, and try again if the database was away; False if all tries failed."""
        for _ in range(TRIES):
            try:
                await self._handle(update)
            except StorageError as error:
                logger.debug("update_waits", extra={"update_id": update["update_id"], "error": str(error)})
                await self._say_it_takes_longer(update)
                await self._database_is_back()
            except Exception:
                logger.exception("update_failed", extra={"update_id": update["update_id"]})
                return True
            else:
                return True
        # Either this update makes the database fail, or the database comes and goes. A restart tries again.
        logger.error("update_left", extra={"update_id": update["update_id"]})
        self._left.add(update["update_id"])
        return False

    async def _say_it_takes_longer(self, update: Json) -> None:
        try:
            await self._excuse(update)
        except Exception:
            logger.exception("update_failed", extra={"update_id": update["update_id"]})

    async def _tick_off(self, update: Json) -> None:
        while True:
            try:
                return await self._inbox.done(update["update_id"])
            except StorageError as error:
                logger.warning(
                    "update_not_ticked_off", extra={"update_id": update["update_id"], "error": str(error)}
                )
                await self._database_is_back()

    async def _database_is_back(self) -> None:
        wait = self._patience
        while True:
            await asyncio.sleep(wait)
            try:
                return await self._inbox.answers()
            except StorageError:
                wait = min(2 * wait, LONGEST_WAIT)


def chat_of(update: Json) -> TelegramChatId | None:
    """The Telegram id of the chat whose order the update belongs to.

    None if the update names no chat or person.
    """
    query = update.get("callback_query")
    for holder in (
        *(update.get(kind) for kind in ("message", "channel_post", "my_chat_member")),
        _part(query, "message"),
    ):
        if (chat := _number(_part(_part(holder, "chat"), "id"))) is not None:
            return TelegramChatId(chat)
    asked = update.get("inline_query") if query is None else query
    person = _number(_part(_part(asked, "from"), "id"))
    return None if person is None else private_chat(TelegramUserId(person))


def numbered(updates: Sequence[object]) -> list[Json]:
    """The updates that can be stored: objects with a valid id.

    Without an id, a repeated update is not recognised.
    """
    return [one for one in updates if isinstance(one, dict) and _number(one.get("update_id")) is not None]


def _part(holder: object, name: str) -> object:
    return holder.get(name) if isinstance(holder, dict) else None


def _number(value: object) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= _LARGEST:
        return value
    return None


def _read(update_id: UpdateId, payload: str) -> Json:
    """Read a stored update; one that can't be read becomes an empty update, so that it is soon ticked off."""
    try:
        update = json.loads(payload)
    except ValueError:
        update = {}
    return {**update, "update_id": update_id} if isinstance(update, dict) else {"update_id": update_id}


GetUpdates = Callable[[UpdateId | None, int], Awaitable[Sequence[Any]]]


async def poll(get_updates: GetUpdates, intake: Intake, stop: asyncio.Event) -> None:
    """Ask for updates until ``stop`` is set.

    Raises:
        TokenRefused: Telegram has refused the token for several minutes.
        AnotherPoller: Another program polls with this token.
    """
    offset: UpdateId | None = None
    conflicts = 0
    contact = TelegramAvailability(monotonic)
    while not stop.is_set():
        try:
            updates = await _unless_stopped(_ask(get_updates, intake, offset), stop)
            if good := _told(updates):
                # Telegram answered a request from ``offset`` on, so it has forgotten all earlier updates.
                await intake.receive(good, offset)
                offset = UpdateId(max(update["update_id"] for update in good) + 1)
            conflicts = 0
            contact.answered()
        except Conflict as error:
            conflicts += 1
            logger.warning("another_poller", extra={"detail": error.message, "in_a_row": conflicts})
            if conflicts >= MOST_CONFLICTS:
                raise AnotherPoller(error.message) from error
            await pause(2, stop)
        except StorageError as error:
            logger.debug("polling_interrupted", extra={"error": str(error)})
            await pause(PATIENCE, stop)
        except TelegramError as error:
            await pause(contact.failed(error), stop)


def _told(updates: Sequence[object]) -> list[Json]:
    """The updates that can be stored, sorted by id.

    Raises:
        NetworkError: None of the updates has an id. Without an error, the bot would ask for the same ones at
            once.
    """
    good = sorted(numbered(updates), key=lambda update: update["update_id"])
    if len(good) < len(updates):
        logger.warning("updates_without_number", extra={"updates": len(updates) - len(good)})
        if not good:
            raise NetworkError("No update has a number")
    return good


async def _ask(get_updates: GetUpdates, intake: Intake, offset: UpdateId | None) -> Sequence[Any]:
    await intake.room()
    return await get_updates(offset, POLL_SECONDS)


async def _unless_stopped(call: Awaitable[Sequence[Any]], stop: asyncio.Event) -> Sequence[Any]:
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
