"""Whether a person may look after a group or a channel: both they and the bot must have their rights there."""

from __future__ import annotations

from typing import Literal

from digestbot.model import TelegramChatId, TelegramUserId

#: "yes"; or "bot": the bot may not post there; "asker": the person is no admin there; "unknown": Telegram does
#: not say.
Right = Literal["yes", "bot", "asker", "unknown"]
#: An answer of Telegram's is used again for so many seconds, but only to list chats.
LASTS = 60.0
#: The number of answers to keep. Beyond it, all are forgotten at once.
MOST_KEPT = 10_000


class RecentRights:
    """Remembers for a minute what Telegram said of a person's and the bot's rights in a chat."""

    def __init__(self) -> None:
        self._known: dict[TelegramChatId, dict[TelegramUserId, tuple[Right, float]]] = {}

    def of(self, chat: TelegramChatId, user: TelegramUserId, at: float) -> Right | None:
        """What is known at the time ``at`` (``monotonic``); None if Telegram has to be asked."""
        right, until = self._known.get(chat, {}).get(user, (None, 0.0))
        return right if at < until else None

    def keep(self, chat: TelegramChatId, user: TelegramUserId, right: Right, at: float) -> None:
        """Remember what Telegram said at the time ``at`` (``monotonic``)."""
        if len(self._known) >= MOST_KEPT:
            self._known.clear()
        self._known.setdefault(chat, {})[user] = (right, at + LASTS)

    def forget(self, chat: TelegramChatId) -> None:
        """Forget a chat in which the bot's own rights changed."""
        self._known.pop(chat, None)
