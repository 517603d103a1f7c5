"""Remembers the greetings of chats that took the bot in again, so that such a chat has one greeting and not two.

Who taps "Restart" in an app that had blocked the bot unblocks it and sends /start, both at once. The first is greeted,
and the second is answered with a greeting that says more.
"""

from __future__ import annotations

from digestbot.model import MessageId, TelegramChatId

#: A /start that comes at most so many seconds after a greeting was sent with the same tap.
SAME_TAP = 10.0
#: The number of chats to remember. Beyond it, all are forgotten at once.
MOST_CHATS = 10_000


class Greetings:
    """The latest greeting of each chat: its message, and when it was sent."""

    def __init__(self) -> None:
        self._latest: dict[TelegramChatId, tuple[MessageId, float]] = {}

    def sent(self, chat: TelegramChatId, message_id: MessageId, at: float) -> None:
        """Remember a greeting that was sent at the time ``at``, in seconds (``monotonic``)."""
        if len(self._latest) >= MOST_CHATS:
            self._latest.clear()
        self._latest[chat] = (message_id, at)

    def superseded(self, chat: TelegramChatId, at: float) -> MessageId | None:
        """The greeting that a /start at the time ``at`` makes needless, and forget it; None if there is none."""
        message_id, sent_at = self._latest.pop(chat, (None, 0.0))
        return message_id if at - sent_at <= SAME_TAP else None
