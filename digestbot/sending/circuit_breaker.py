"""When many chats at once refuse what they are sent, the trouble is most likely ours, and digests wait.

The token of another bot, a test server, a database that belongs to another bot, an outage of Telegram's: all of them
answer "chat not found" to everybody.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from digestbot.model import ChatRefused, Delivery, DeliveryId, Outcome, Sent

#: How many of the latest messages are looked at, how many chats must refuse, and which share; as with alerts.
WINDOW = 100
COUNT = 20
SHARE = 0.3
#: A small bot has not so many readers: of them so few are enough, if nobody took anything.
FEW = 5
#: Each time that it turned out to be the chats, so many times as many must refuse; at most so often; for so long.
TOLERANCE = 2
MOST_TOLERANCE = 4
TOLERANT_SECONDS = 86_400.0


class CircuitBreaker:
    """Sees when to hold the digests, by what became of the latest messages."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        #: The digests' deliveries that were refused; None for other messages, and for what was taken.
        self._latest: deque[tuple[bool, DeliveryId | None]] = deque(maxlen=WINDOW)
        self._tolerance = 1
        self._tolerant_until = 0.0

    def saw(self, outcome: Outcome, delivery: Delivery) -> tuple[DeliveryId, ...]:
        """Note what became of a message; gives the digests that were refused lately where it is time to hold them.

        A chat that had refused before says nothing new.
        """
        match outcome:
            case Sent():
                self._latest.append((False, None))
            case ChatRefused() if not delivery.refused and not delivery.probe:
                self._latest.append((True, delivery.id if delivery.lane == "digest" else None))
            case _:
                return ()
        refused = sum(was_refused for was_refused, _ in self._latest)
        if not self._too_many(refused):
            return ()
        found = tuple(one for _, one in self._latest if one is not None)
        self._latest.clear()
        return found

    def _too_many(self, refused: int) -> bool:
        if self._monotonic() >= self._tolerant_until:
            self._tolerance = 1
        many = refused >= COUNT * self._tolerance and refused >= SHARE * len(self._latest)
        all_of_few = refused >= FEW * self._tolerance and refused == len(self._latest)
        return many or all_of_few

    def released(self) -> None:
        """A message arrived while digests waited: it is those chats, and not we, most likely."""
        self._tolerance = min(self._tolerance * TOLERANCE, MOST_TOLERANCE)
        self._tolerant_until = self._monotonic() + TOLERANT_SECONDS
