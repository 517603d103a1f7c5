"""What messages show: Telegram refuses an edit that changes nothing, and counts it against the limits all the same."""

from __future__ import annotations

from digestbot.clock import monotonic
from digestbot.model import Message, MessageId, TelegramChatId

#: Messages that are remembered, and for how many seconds: another process may have changed it since.
KEPT = 2000
LASTS = 600.0


class Standing:
    """Remembers what the latest answers show."""

    def __init__(self) -> None:
        #: (chat, message id) → what stands there, and since when by ``monotonic``; the latest last.
        self._shown: dict[tuple[TelegramChatId, MessageId], tuple[Message, float]] = {}

    def shows(self, telegram_id: TelegramChatId, message_id: MessageId, message: Message) -> bool:
        """Whether this stands there already, as far as is known."""
        found = self._shown.get((telegram_id, message_id))
        return found is not None and found[0] == message and monotonic() - found[1] < LASTS

    def keep(self, telegram_id: TelegramChatId, message_id: MessageId, message: Message) -> None:
        self.forget(telegram_id, message_id)
        self._shown[telegram_id, message_id] = (message, monotonic())
        if len(self._shown) > KEPT:
            del self._shown[next(iter(self._shown))]

    def forget(self, telegram_id: TelegramChatId, message_id: MessageId) -> None:
        """It may show something else now."""
        self._shown.pop((telegram_id, message_id), None)
