"""Double taps: a second tap on the same button, made before the first was answered, is the same tap.

Buttons that change something say what they will do, so that twice is once. Those that bring something, such as
"More stories", would bring it twice.
"""

from __future__ import annotations

from digestbot.chat.visit import Visit

#: Seconds after an answer within which the next tap of a chat can only be one that waited for its turn meanwhile.
WAITED = 0.3
#: Chats remembered, beyond which all are forgotten.
MOST_CHATS = 10_000


class DoubleTaps:
    """The last tap of each chat: the message, the button's data, the person, and when it was answered."""

    def __init__(self) -> None:
        self._last: dict[int, tuple[int, str, int | None, float]] = {}

    def is_one(self, visit: Visit, data: str, at: float) -> bool:
        """Whether this tap, taken up ``at`` this time (``monotonic``), repeats the last one of the chat."""
        last = self._last.get(visit.place.telegram_id)
        return (
            last is not None
            and last[:3] == (visit.message_id, data, visit.user_id)
            and at - last[3] <= WAITED
        )

    def answered(self, visit: Visit, data: str, at: float) -> None:
        """Remember a tap that was answered ``at`` this time."""
        if len(self._last) >= MOST_CHATS:
            self._last.clear()
        self._last[visit.place.telegram_id] = (visit.message_id, data, visit.user_id, at)
