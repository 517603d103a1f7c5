"""Whether Telegram is away for everybody, judged by what becomes of messages. Pure: every call says what time it is.

::

    messages fail, one after the other,          Telegram answers a harmless question:
    and none is answered meanwhile               one message is tried
    ─────────────────► outage: nothing goes ─────────────────────────────────► answered: the outage is over
                          ▲                                                        │ failed
                          └────────────────────── longer and longer pauses ◄───────┘

A message that fails while others are answered has a failure of its own, and so has one that fails alone while Telegram
answers the question. One answer that speaks of a message, be it a refusal, shows that Telegram is there.
"""

from __future__ import annotations

#: Failures in a row that make an outage, if they are not all of one message.
IN_A_ROW = 3
#: Seconds between two looks at whether Telegram answers at all: the first ones, then always the last.
LOOKS = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
#: Seconds after a message that failed although Telegram answers otherwise: the first ones for the early tries, so that a
#: dozen failures are over soon; then doubled every second time, up to the longest. Each such message may have arrived all
#: the same.
FIRST_TRY, LONGEST_TRY = 1.0, 300.0
EARLY_TRIES = 8
#: Seconds between two looks at what is owed, while all that is waits for its time.
NOTHING_TO_TRY = 5.0


class Outage:
    """Tells an outage from messages' own failures, and when to try again. Times are seconds of a monotonic clock."""

    def __init__(self) -> None:
        #: Which messages failed since one was answered, each as often as it did.
        self._failures: list[int] = []
        self._began: float | None = None
        self._looks = 0
        self._tries = 0
        self._look_at = 0.0

    def lasts(self) -> bool:
        """Whether messages wait for its end."""
        return self._began is not None

    @property
    def look_at(self) -> float:
        """When to ask Telegram whether it answers; once it does, when to try a message."""
        return self._look_at

    def failed(self, message: int, sent_at: float, now: float) -> bool:
        """Note that this message, sent at ``sent_at``, failed as anybody's might; True where an outage begins with it."""
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
        """Whether a message that went at ``sent_at`` was tried in this outage, and not on its way when it began."""
        return self._began is not None and sent_at >= self._began

    def alone(self) -> bool:
        """Whether so many failures are all of one message, so that only Telegram can say whose they are."""
        return self._began is None and len(self._failures) >= IN_A_ROW

    def begin(self, now: float) -> None:
        """Telegram is away."""
        self._began, self._looks, self._tries = now, 0, 0
        self._look_at = now

    def answered(self, sent_at: float, now: float) -> float | None:
        """Note an answer to a message sent at ``sent_at``; gives the seconds that the outage lasted that it ends."""
        if self._began is None:
            self._failures.clear()
            return None
        if sent_at < self._began:
            return None
        return self.over(now)

    def over(self, now: float) -> float:
        """Nothing speaks for the outage any more; gives the seconds that it lasted."""
        began, self._began = self._began, None
        self._failures.clear()
        return 0.0 if began is None else now - began

    def looked_in_vain(self, now: float) -> None:
        """Telegram does not answer at all."""
        self._look_at = now + LOOKS[min(self._looks, len(LOOKS) - 1)]
        self._looks += 1

    def nothing_to_try(self, now: float) -> None:
        """Telegram answers, but there is no message that could be tried now."""
        self._look_at = now + NOTHING_TO_TRY
