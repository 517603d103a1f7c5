"""Recognises double taps: a second tap on the same button, made before the first tap was answered.

A button that changes a setting states the new value, so a second tap does no harm. But a button that sends
something, such as "More stories", would send it twice.
"""

from __future__ import annotations

from digestbot.chat.visit import Visit

#: If a chat's next tap is taken up within so many seconds of an answer, it was made before that answer and
#: had to wait for its turn: updates of one chat are handled one after the other.
WAITED = 0.3
#: The number of chats to remember. Beyond it, all are forgotten at once.
MOST_CHATS = 10_000


class DoubleTaps:
    """Remembers the last tap of each chat: message, button data, person and time of the answer."""

    def __init__(self) -> None:
        self._last: dict[int, tuple[int, str, int | None, float]] = {}

    def is_one(self, visit: Visit, data: str, at: float) -> bool:
        """Say whether this tap repeats the chat's last tap.

        ``at`` is the time now, in seconds (``monotonic``).
        """
        last = self._last.get(visit.place.telegram_id)
        return (
            last is not None
            and last[:3] == (visit.message_id, data, visit.user_id)
            and at - last[3] <= WAITED
        )

    def answered(self, visit: Visit, data: str, at: float) -> None:
        """Remember a tap that was answered at the time ``at``, in seconds (``monotonic``)."""
        if len(self._last) >= MOST_CHATS:
            self._last.clear()
        self._last[visit.place.telegram_id] = (visit.message_id, data, visit.user_id, at)
