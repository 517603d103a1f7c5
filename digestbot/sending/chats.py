"""When the next message may go to a chat: Telegram's limits for one chat, kept in this process.

The limit for the whole bot is shared by all workers; see ``pacer``.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping

from digestbot.model import TelegramChatId

#: Spacing exactly at the limit of 1/s was measured to run into 429s; 0.95/s was not.
CHAT_SPACING = 1 / 0.95
GROUP_MESSAGES = 20
#: Seconds; a little more than Telegram's minute, for the jitter of the way there.
GROUP_WINDOW = 61.0
#: A 429 for a chat that got another message within so many seconds is taken for the chat's own.
RECENT = 5.0


class ChatPace:
    """Remembers when chats were last sent to. Times are seconds of a monotonic clock."""

    def __init__(self) -> None:
        #: The latest message and the one before it, the chat with the latest one last.
        self._sent: dict[TelegramChatId, tuple[float, float]] = {}
        self._groups: dict[TelegramChatId, deque[float]] = {}
        self._parked: dict[TelegramChatId, float] = {}

    def ready_at(self, chat: TelegramChatId, *, group: bool) -> float:
        """The instant from which the chat takes another message; in the past if it does now."""
        latest, _ = self._sent.get(chat, _NEVER)
        ready = max(latest + CHAT_SPACING, self._parked.get(chat, 0.0))
        sent = self._groups.get(chat)
        if group and sent is not None and len(sent) >= GROUP_MESSAGES:
            ready = max(ready, sent[-GROUP_MESSAGES] + GROUP_WINDOW)
        return ready

    def wait(self, now: float, chat: TelegramChatId, group: bool, ahead: int) -> float:  # noqa: FBT001 - a property of the chat
        """Seconds until the chat takes one more message after ``ahead`` others that go first; 0 for now."""
        spacing = GROUP_WINDOW / GROUP_MESSAGES if group else CHAT_SPACING
        return max(0.0, self.ready_at(chat, group=group) - now) + ahead * spacing

    def sent(self, chat: TelegramChatId, now: float, *, group: bool) -> None:
        """Note a message that goes to the chat at ``now``, or will at a slot a moment later."""
        latest, _ = self._sent.pop(chat, _NEVER)
        self._sent[chat] = (now, latest)
        if group:
            self._groups.setdefault(chat, deque(maxlen=GROUP_MESSAGES)).append(now)
        self._forget(now)

    def delayed(self, chat: TelegramChatId, now: float, *, group: bool) -> None:
        """The latest message goes at ``now``, a little later than noted."""
        latest, before = self._sent.get(chat, _NEVER)
        if now > latest:
            self._sent[chat] = (now, before)
            if group and (sent := self._groups.get(chat)):
                sent[-1] = now

    def park(self, chat: TelegramChatId, until: float) -> None:
        """Hold this chat alone until then."""
        self._parked[chat] = max(until, self._parked.get(chat, 0.0))

    def explains_flood(self, chat: TelegramChatId, now: float, *, group: bool) -> bool:
        """Whether a 429 may well be the chat's own: it is a group, or got another message just before."""
        _, before = self._sent.get(chat, _NEVER)
        return group or now - before < RECENT

    def _forget(self, now: float) -> None:
        """Let go of a few chats that could be sent to again long since: those sent to first come first."""
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
