"""Holds digests back if many chats refuse messages at once: the fault then is most likely not the chats'.

Telegram answers "chat not found" for every chat if the bot has another bot's token or database, if it talks
to a test server, or during some outages.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from digestbot.model import ChatRefused, Delivery, DeliveryId, Outcome, Sent

#: Of the latest ``WINDOW`` messages, at least ``COUNT`` and this share must be refused; alerts use the same
#: numbers.
WINDOW = 100
COUNT = 20
SHARE = 0.3
#: A bot with few readers never reaches ``COUNT``. So this number is enough if all the latest messages were
#: refused.
FEW = 5
#: Each time that the fault turned out to be the chats', the needed numbers are multiplied by ``TOLERANCE``,
#: up to ``MOST_TOLERANCE`` in all. They return to normal after ``TOLERANT_SECONDS``.
TOLERANCE = 2
MOST_TOLERANCE = 4
TOLERANT_SECONDS = 86_400.0


class CircuitBreaker:
    """Decides from the outcomes of the latest messages when to hold digests back."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        #: For each message, whether it was refused, and the delivery's id if it was a refused digest.
        self._latest: deque[tuple[bool, DeliveryId | None]] = deque(maxlen=WINDOW)
        self._tolerance = 1
        self._tolerant_until = 0.0

    def saw(self, outcome: Outcome, delivery: Delivery) -> tuple[DeliveryId, ...]:
        """Note the outcome of a message.

        Returns:
            The digests that were refused lately, if digests are to be held back because of this refusal; else
            nothing. A chat that has refused before does not count.
        """
        match outcome:
            case Sent():
                self._latest.append((False, None))
                return ()
            case ChatRefused() if not delivery.refused and not delivery.probe:
                self._latest.append((True, delivery.id if delivery.lane == "digest" else None))
            case _:
                return ()
        refused = sum(was_refused for was_refused, _ in self._latest)
        if not self._too_many(refused):
            return ()
        return tuple(one for _, one in self._latest if one is not None)

    def held(self) -> None:
        """Note that digests are held back from now on.

        Until then, ``saw`` names the refused digests with each further refusal: one that is kept while the hold
        is being written would otherwise stay refused.
        """
        self._latest.clear()

    def _too_many(self, refused: int) -> bool:
        if self._monotonic() >= self._tolerant_until:
            self._tolerance = 1
        many = refused >= COUNT * self._tolerance and refused >= SHARE * len(self._latest)
        all_of_few = refused >= FEW * self._tolerance and refused == len(self._latest)
        return many or all_of_few

    def released(self) -> None:
        """Note that a message arrived while digests were held back, so the fault is most likely the chats'."""
        self._tolerance = min(self._tolerance * TOLERANCE, MOST_TOLERANCE)
        self._tolerant_until = self._monotonic() + TOLERANT_SECONDS
