"""Updates that Telegram pushes: each is kept before Telegram hears that it arrived, by whichever process it reached.

Many processes may take updates at once, but one at a time handles them: the one whose turn it is takes up what any of
them kept, in the order of the numbers. Telegram pushes a chat's next update only once the one before is taken, so each
chat's are handled in their order.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging
from collections.abc import Callable
from dataclasses import dataclass

from telegram.error import TelegramError

from digestbot.chat.client.availability import TelegramAvailability
from digestbot.chat.client.telegram import RawBot
from digestbot.chat.intake import ALLOWED_UPDATES, PATIENCE, Intake, pause
from digestbot.clock import monotonic
from digestbot.errors import StorageError

logger = logging.getLogger(__name__)

#: Seconds between two looks for what other processes kept.
LOOK_EVERY = 0.5
#: Seconds between two looks at what Telegram says of the webhook.
ASK_EVERY = 30.0


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where Telegram pushes updates to, and how it is known that Telegram does."""

    url: str
    secret: str

    @classmethod
    def of(cls, url: str, token: str) -> Webhook:
        """The secret follows from the token, so that all processes know it; the token does not follow from it."""
        return cls(url, hmac.new(token.encode(), f"webhook {url}".encode(), hashlib.sha256).hexdigest())

    async def set(self, bot: RawBot) -> None:
        """Have updates pushed from now on, those that wait included.

        Raises:
            TelegramError: Telegram did not take it.
        """
        call = {"url": self.url, "secret_token": self.secret, "allowed_updates": list(ALLOWED_UPDATES)}
        await bot.call("setWebhook", call)

    def is_known(self, given: str) -> bool:
        """Whether this is the secret; it takes as long for any that is not."""
        return hmac.compare_digest(given.encode("utf-8", "surrogateescape"), self.secret.encode())


async def handle_pushed(
    webhook: Webhook,
    bot: RawBot,
    intake: Intake,
    arrived: asyncio.Event,
    stop: asyncio.Event,
    beats: Callable[[], None],
) -> None:
    """Handle what any process kept, and see that Telegram goes on pushing, until ``stop`` is set.

    Args:
        webhook: Where it pushes to.
        bot: Who asks whether it does.
        intake: Which hands updates to those who answer.
        arrived: Set when this process kept something.
        stop: Set when it is another's turn, or the program ends.
        beats: Called with each look.

    Raises:
        TokenRefused: Telegram does not know the token, and did not for minutes.
    """
    async with asyncio.TaskGroup() as group:
        asking = group.create_task(keep_it_set(webhook, bot, stop))
        await take_up_kept(intake, arrived, stop, beats)
        asking.cancel()


async def take_up_kept(
    intake: Intake, arrived: asyncio.Event, stop: asyncio.Event, beats: Callable[[], None]
) -> None:
    """Handle what is kept, here or elsewhere, until ``stop`` is set. ``beats`` is called with each look."""
    while not stop.is_set():
        beats()
        try:
            await intake.take_up()
        except StorageError as error:
            logger.debug("polling_interrupted", extra={"error": str(error)})
            await pause(PATIENCE, stop)
            continue
        await _until_one_is_set(LOOK_EVERY, arrived, stop)
        arrived.clear()


async def keep_it_set(
    webhook: Webhook, bot: RawBot, stop: asyncio.Event, ask_every: float = ASK_EVERY
) -> None:
    """See that Telegram pushes to us, until ``stop`` is set; say once when it can't, and once when it can again.

    Raises:
        TokenRefused: Telegram does not know the token, and did not for minutes.
    """
    contact = TelegramAvailability(monotonic)
    trouble: str | None = None
    known_at = 0
    while not stop.is_set():
        try:
            told = await bot.call("getWebhookInfo", {})
            if not isinstance(told, dict) or told.get("url") != webhook.url:
                logger.warning("webhook_lost")
                await webhook.set(bot)
        except TelegramError as error:
            await pause(contact.failed(error), stop)
            continue
        contact.answered()
        failed_at = told.get("last_error_date") if isinstance(told, dict) else None
        waiting = told.get("pending_update_count", 0) if isinstance(told, dict) else 0
        if isinstance(failed_at, int) and failed_at > known_at and waiting:
            known_at = failed_at
            if trouble is None:
                trouble = str(told.get("last_error_message"))
                logger.warning("webhook_fails", extra={"reason": trouble, "waiting": waiting})
        elif trouble is not None and not waiting:
            trouble = None
            logger.warning("webhook_works_again")
        await pause(ask_every, stop)


async def _until_one_is_set(seconds: float, *events: asyncio.Event) -> None:
    waits = [asyncio.create_task(event.wait()) for event in events]
    try:
        await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
