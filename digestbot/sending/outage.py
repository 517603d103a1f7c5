"""Decides from the outcomes of messages whether Telegram is down. Pure: every call is given the time.

::

    messages fail, one after the other,          Telegram answers a harmless question:
    and none is answered meanwhile               one message is tried
    ─────────────────► outage: nothing goes ─────────────────────────────────► answered: the outage is over
                          ▲                                                        │ failed
                          └────────────────────── longer and longer pauses ◄───────┘

A message that fails while others are answered is itself the cause. The same is true if only one message fails
while Telegram answers the question. Any answer to a message, even a refusal, shows that Telegram works.
"""

from __future__ import annotations

#: So many failures in a row are an outage, unless all are of the same message.
IN_A_ROW = 3
#: Seconds between two checks whether Telegram answers at all; the last value is used from then on.
LOOKS = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
#: Seconds to wait after a message that failed although Telegram answers the question. The early tries wait
#: only ``FIRST_TRY``, so that a short trouble is over soon. Then the wait doubles at every second try, up to
#: ``LONGEST_TRY``, because each failed message may have arrived, and would arrive twice.
FIRST_TRY, LONGEST_TRY = 1.0, 300.0
EARLY_TRIES = 8
#: Seconds between two checks of the ledger during an outage, while no delivery may be tried yet.
NOTHING_TO_TRY = 5.0


class Outage:
    """Tells an outage from failures of single messages, and says when to try again.

    Times are seconds of a monotonic clock.
    """

    def __init__(self) -> None:
        #: The messages that failed since the last answer; a message is listed once for each failure.
        self._failures: list[int] = []
        self._began: float | None = None
        self._looks = 0
        self._tries = 0
        self._look_at = 0.0

    def lasts(self) -> bool:
        """Say whether an outage lasts, so that no messages are sent."""
        return self._began is not None

    @property
    def look_at(self) -> float:
        """When to ask Telegram next whether it answers, and, if it does, to try a message."""
        return self._look_at

    def failed(self, message: int, sent_at: float, now: float) -> bool:
        """Note that a message sent at ``sent_at`` failed; True if an outage begins with it."""
        if self._began is None:
            self._failures.append(message)
            begins = len(self._failures) >= IN_A_ROW and len(set(self._failures)) > 1
            if begins:
                self.begin(now)
            return begins
        if self.is_try(sent_at):
            doublings = max(0, self._tries - EARLY_TRIES) / 2
            self._look_at = now + min(FIRST_TRY * 2.0**doublings, LONGEST_TRY)
            self._tries += 1
        return False

    def is_try(self, sent_at: float) -> bool:
        """Say whether a message sent at ``sent_at`` was a try in this outage, and not sent before it began."""
        return self._began is not None and sent_at >= self._began

    def alone(self) -> bool:
        """Say whether there are enough failures, but all of one message. Then Telegram must be asked."""
        return self._began is None and len(self._failures) >= IN_A_ROW

    def begin(self, now: float) -> None:
        """Begin an outage."""
        self._began, self._looks, self._tries = now, 0, 0
        self._look_at = now

    def answered(self, sent_at: float, now: float) -> float | None:
        """Note an answer to a message sent at ``sent_at``.

        Returns:
            The seconds that the outage lasted, if the answer ends one; else None.
        """
        if self._began is None:
            self._failures.clear()
            return None
        if sent_at < self._began:
            return None
        return self.over(now)

    def over(self, now: float) -> float:
        """End the outage, and return the seconds that it lasted."""
        began, self._began = self._began, None
        self._failures.clear()
        return 0.0 if began is None else now - began

    def looked_in_vain(self, now: float) -> None:
        """Note that Telegram did not answer the question."""
        self._look_at = now + LOOKS[min(self._looks, len(LOOKS) - 1)]
        self._looks += 1

    def nothing_to_try(self, now: float) -> None:
        """Note that Telegram answers, but that no message may be tried now."""
        self._look_at = now + NOTHING_TO_TRY
