"""Excuses: who was told lately that the database is away. A word for each try would be many."""

from __future__ import annotations

#: Seconds in which a chat hears it once.
EVERY = 600.0
#: Chats remembered, beyond which all are forgotten.
MOST_CHATS = 10_000


class Excuses:
    def __init__(self) -> None:
        self._told: dict[int, float] = {}

    def are_due(self, chat: int, at: float) -> bool:
        """Whether the chat was not told lately; it is, then, ``at`` this time (``monotonic``)."""
        told = self._told.get(chat)
        if told is not None and at - told < EVERY:
            return False
        if len(self._told) >= MOST_CHATS:
            self._told.clear()
        self._told[chat] = at
        return True
