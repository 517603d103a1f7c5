"""Says when the next message may be sent to a chat, by Telegram's limits for a single chat.

Each process keeps these times for itself. The limit for the whole bot is shared by all processes; see
``pacer``.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping

from digestbot.model import TelegramChatId

#: Seconds between two messages to a chat. At exactly the limit of 1 a second, 429 answers were measured; at
#: 0.95 none.
CHAT_SPACING = 1 / 0.95
GROUP_MESSAGES = 20
#: A group may get ``GROUP_MESSAGES`` messages in so many seconds. This is a little more than Telegram's
#: minute, because messages may arrive closer together than they were sent.
GROUP_WINDOW = 61.0
#: If a chat got another message within so many seconds before a 429 answer, the 429 is put down to the chat's
#: own limit.
RECENT = 5.0


class ChatPace:
    """Remembers when each chat was last sent a message. Times are seconds of a monotonic clock."""

    def __init__(self) -> None:
        #: When the latest message and the one before it were sent. The chat with the latest message is last.
        self._sent: dict[TelegramChatId, tuple[float, float]] = {}
        self._groups: dict[TelegramChatId, deque[float]] = {}
        self._parked: dict[TelegramChatId, float] = {}

    def ready_at(self, chat: TelegramChatId, *, group: bool) -> float:
        """The time from which the chat may get another message; it is in the past if that is now."""
        latest, _ = self._sent.get(chat, _NEVER)
        ready = max(latest + CHAT_SPACING, self._parked.get(chat, 0.0))
        sent = self._groups.get(chat)
        if group and sent is not None and len(sent) >= GROUP_MESSAGES:
            ready = max(ready, sent[-GROUP_MESSAGES] + GROUP_WINDOW)
        return ready

    def wait(self, now: float, chat: TelegramChatId, group: bool, ahead: int) -> float:  # noqa: FBT001 - a property of the chat
        """Seconds until the chat may get one more message after ``ahead`` others; 0 for now."""
        spacing = GROUP_WINDOW / GROUP_MESSAGES if group else CHAT_SPACING
        return max(0.0, self.ready_at(chat, group=group) - now) + ahead * spacing

    def sent(self, chat: TelegramChatId, now: float, *, group: bool) -> None:
        """Note a message that is sent to the chat at ``now``, or will be in a slot a moment later."""
        latest, _ = self._sent.pop(chat, _NEVER)
        self._sent[chat] = (now, latest)
        if group:
            self._groups.setdefault(chat, deque(maxlen=GROUP_MESSAGES)).append(now)
        self._forget(now)

    def delayed(self, chat: TelegramChatId, now: float, *, group: bool) -> None:
        """Note that the latest message is sent only at ``now``, a little later than noted before."""
        latest, before = self._sent.get(chat, _NEVER)
        if now > latest:
            self._sent[chat] = (now, before)
            if group and (sent := self._groups.get(chat)):
                sent[-1] = now

    def park(self, chat: TelegramChatId, until: float) -> None:
        """Hold back messages to this chat until the time ``until``."""
        self._parked[chat] = max(until, self._parked.get(chat, 0.0))

    def explains_flood(self, chat: TelegramChatId, now: float, *, group: bool) -> bool:
        """Say whether the chat's own limit explains a 429: it is a group, or got a message just before."""
        _, before = self._sent.get(chat, _NEVER)
        return group or now - before < RECENT

    def _forget(self, now: float) -> None:
        """Forget a few of the oldest chats whose limits have passed, so that the memory stays small."""
        for chat in _first(self._sent, 2):
            if now - self._sent[chat][0] > RECENT:
                del self._sent[chat]
        for chat in _first(self._groups, 2):
            times = self._groups.pop(chat)
            if now - times[-1] < GROUP_WINDOW:
                self._groups[chat] = times
        for chat in _first(self._parked, 2):
            until = self._parked.pop(chat)
            if until > now:
                self._parked[chat] = until


_NEVER = (float("-inf"), float("-inf"))


def _first(mapping: Mapping[TelegramChatId, object], count: int) -> list[TelegramChatId]:
    return [chat for chat, _ in zip(mapping, range(count), strict=False)]
