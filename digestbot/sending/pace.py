"""When the next message may go to a chat: Telegram's limits for one chat, kept in this process.

The limit for the whole bot is one row in the database, shared by all workers; see ``Ledger.reserve``.
"""

from __future__ import annotations

from collections import deque

#: Spacing exactly at the limit of 1/s was measured to run into 429s; 0.95/s was not.
CHAT_SPACING = 1 / 0.95
GROUP_MESSAGES = 20
#: Seconds; a little more than Telegram's minute, for the jitter of the way there.
GROUP_WINDOW = 61.0
#: Chats are forgotten once they could send again; checked each time this many are remembered.
SWEEP_AT = 10_000


class ChatPace:
    """Remembers when chats were last sent to. Times are seconds of a monotonic clock."""

    def __init__(self) -> None:
        self._last: dict[int, float] = {}
        self._groups: dict[int, deque[float]] = {}
        self._parked: dict[int, float] = {}

    def ready_at(self, chat: int, *, group: bool) -> float:
        """The instant from which the chat takes another message; in the past if it does now."""
        ready = max(self._last.get(chat, 0.0) + CHAT_SPACING, self._parked.get(chat, 0.0))
        sent = self._groups.get(chat)
        if group and sent is not None and len(sent) >= GROUP_MESSAGES:
            ready = max(ready, sent[-GROUP_MESSAGES] + GROUP_WINDOW)
        return ready

    def sent(self, chat: int, now: float, *, group: bool) -> None:
        """Note a message that goes to the chat at ``now``."""
        self._last[chat] = now
        if group:
            self._groups.setdefault(chat, deque(maxlen=GROUP_MESSAGES)).append(now)
        if len(self._last) > SWEEP_AT:
            self._sweep(now)

    def park(self, chat: int, until: float) -> None:
        """Hold this chat alone until then."""
        self._parked[chat] = max(until, self._parked.get(chat, 0.0))

    def _sweep(self, now: float) -> None:
        self._last = {chat: at for chat, at in self._last.items() if now - at < CHAT_SPACING}
        self._groups = {chat: sent for chat, sent in self._groups.items() if now - sent[-1] < GROUP_WINDOW}
        self._parked = {chat: until for chat, until in self._parked.items() if until > now}
