"""Who may look after a group or a channel: its admins, as long as the bot may post there."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from digestbot.clock import monotonic
from digestbot.model import TelegramChatId, TelegramUserId

#: An answer of Telegram's is used again for so many seconds, but only to list chats.
LASTS = 60.0
#: The number of chats to remember. Beyond it, all are forgotten at once.
MOST_KEPT = 10_000
#: The most chats that Telegram is asked about at the same time.
AT_ONCE = 10

Admins = frozenset[TelegramUserId]


class RecentRights:
    """Remembers for a minute who may look after a chat, whoever asked.

    So strangers who list their chats again and again do not make the bot ask Telegram each time.
    """

    def __init__(self) -> None:
        self._known: dict[TelegramChatId, tuple[Admins, float]] = {}
        self._permits = asyncio.Semaphore(AT_ONCE)

    async def who_may(self, chat: TelegramChatId, ask: Callable[[], Awaitable[Admins]]) -> Admins:
        """Those who may look after the chat; ``ask`` asks Telegram if that is not known."""
        async with self._permits:
            admins, until = self._known.get(chat, (frozenset(), 0.0))
            if monotonic() >= until:
                admins = await ask()
                if len(self._known) >= MOST_KEPT:
                    self._known.clear()
                self._known[chat] = admins, monotonic() + LASTS
        return admins

    def forget(self, chat: TelegramChatId) -> None:
        """Forget a chat in which the bot's own rights changed."""
        self._known.pop(chat, None)
