"""Keeps track of whether Telegram answers.

It decides what the log says about an outage, how long to wait, and when a refused token is final.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from telegram.error import RetryAfter, TelegramError

from digestbot.chat.client.outcomes import seconds_of
from digestbot.chat.client.transport import Unauthorized
from digestbot.errors import TokenRefused

logger = logging.getLogger(__name__)

REFUSED = (
    "Telegram does not know this token (401 Unauthorized). Check DIGESTBOT_TOKEN: "
    "@BotFather shows it under /mybots."
)
#: Seconds for which the bot keeps trying a token that Telegram refuses. Telegram may refuse a good token for
#: a while, when its own servers fail.
TOKEN_SECONDS = 600.0
#: Seconds to wait after the first, second, … failure in a row; the last value is used from then on.
PAUSES = (1, 2, 5, 10, 30)
#: From so many failures in a row on, the log reports an outage. A single connection breaks now and then.
AN_OUTAGE = 2


class TelegramAvailability:
    """The state of one series of calls to Telegram, such as the polling.

    It logs the start and the end of each outage once.
    """

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._failures = 0
        self._failed_at = 0.0
        self._refused_at: float | None = None

    def failed(self, error: TelegramError) -> float:
        """Note that a call failed, and return the seconds to wait before the next try.

        Raises:
            TokenRefused: Telegram has refused the token for ``TOKEN_SECONDS``.
        """
        now = self._monotonic()
        if isinstance(error, RetryAfter):
            return seconds_of(error)
        if self._failures == 0:
            self._failed_at = now
        self._failures += 1
        if self._failures == AN_OUTAGE:
            logger.warning("telegram_unreachable", extra={"error": error.message})
        self._note_token(error, now)
        return PAUSES[min(self._failures, len(PAUSES)) - 1]

    def answered(self) -> None:
        """Note that Telegram answered."""
        if self._failures >= AN_OUTAGE:
            seconds = round(self._monotonic() - self._failed_at)
            logger.info("telegram_answers_again", extra={"seconds": seconds})
        self._failures = 0
        self._refused_at = None

    def _note_token(self, error: TelegramError, now: float) -> None:
        if not isinstance(error, Unauthorized):
            self._refused_at = None
        elif self._refused_at is None:
            self._refused_at = now
            logger.warning("token_refused", extra={"tried_for_seconds": TOKEN_SECONDS, "detail": REFUSED})
        elif now - self._refused_at >= TOKEN_SECONDS:
            raise TokenRefused(REFUSED) from error


async def trouble_of(ask: Callable[[], Awaitable[None]], contact: TelegramAvailability) -> str | None:
    """Ask Telegram something harmless, in a process that does not poll, to learn whether Telegram answers.

    Returns:
        The error message, or None if Telegram answered.

    Raises:
        TokenRefused: See ``TelegramAvailability.failed``.
    """
    try:
        await ask()
    except TelegramError as error:
        contact.failed(error)
        return None if isinstance(error, RetryAfter) else error.message
    contact.answered()
    return None
