"""Remembers which chats were told that the database is away, so that they are not told at each retry."""

from __future__ import annotations

#: A chat is told once in so many seconds.
EVERY = 600.0
#: The number of chats to remember. Beyond it, all are forgotten at once.
MOST_CHATS = 10_000


class Excuses:
    def __init__(self) -> None:
        self._told: dict[int, float] = {}

    def are_due(self, chat: int, at: float) -> bool:
        """Say whether the chat is to be told now, and if so remember that it was.

        Args:
            chat: The chat's Telegram id.
            at: The time now, in seconds (``monotonic``).
        """
        told = self._told.get(chat)
        if told is not None and at - told < EVERY:
            return False
        if len(self._told) >= MOST_CHATS:
            self._told.clear()
        self._told[chat] = at
        return True
