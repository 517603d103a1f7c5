"""Remembers what sent messages show, so that the bot sends no edit that changes nothing.

Telegram refuses such an edit, and still counts it against the limits.
"""

from __future__ import annotations

from digestbot.clock import monotonic
from digestbot.model import Message, MessageId, TelegramChatId

#: The number of messages to remember, and for how many seconds. Another process may edit a message, so what
#: this one remembers becomes unreliable with time.
KEPT = 2000
LASTS = 600.0


class Standing:
    """Remembers the content of the latest answers."""

    def __init__(self) -> None:
        #: (chat id, message id) → the content and the time (``monotonic``) when it was sent; the newest last.
        self._shown: dict[tuple[TelegramChatId, MessageId], tuple[Message, float]] = {}

    def shows(self, telegram_id: TelegramChatId, message_id: MessageId, message: Message) -> bool:
        """Say whether the message is known to show this content already."""
        found = self._shown.get((telegram_id, message_id))
        return found is not None and found[0] == message and monotonic() - found[1] < LASTS

    def remember(self, telegram_id: TelegramChatId, message_id: MessageId, message: Message) -> None:
        self.forget(telegram_id, message_id)
        self._shown[telegram_id, message_id] = (message, monotonic())
        if len(self._shown) > KEPT:
            del self._shown[next(iter(self._shown))]

    def forget(self, telegram_id: TelegramChatId, message_id: MessageId) -> None:
        """Forget a message that may show something else now."""
        self._shown.pop((telegram_id, message_id), None)
