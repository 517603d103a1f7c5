"""Whether Telegram answers us: what the log says of an outage, how long to wait, and when a refused token is final."""

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
#: Seconds for which a token is tried on that Telegram refuses: a refusal may be Telegram's own failure, and pass.
TOKEN_SECONDS = 600.0
#: Seconds between tries while Telegram can't be reached.
PAUSES = (1, 2, 5, 10, 30)
#: Failures in a row from which it is an outage: a single one is a connection that broke, as they do.
AN_OUTAGE = 2


class TelegramAvailability:
    """One line of calls to Telegram, such as the polling. Says when an outage begins and when it is over, each once."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._failures = 0
        self._failed_at = 0.0
        self._refused_at: float | None = None

    def failed(self, error: TelegramError) -> float:
        """Note that a call failed; gives the seconds after which to try again.

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
    """Ask Telegram something harmless where nobody polls; gives what is wrong, or None where it answers.

    Raises:
        TokenRefused: see ``Contact.failed``.
    """
    try:
        await ask()
    except TelegramError as error:
        contact.failed(error)
        return None if isinstance(error, RetryAfter) else error.message
    contact.answered()
    return None
