"""Handles updates that Telegram pushes to a webhook. Each is stored before Telegram is told that it arrived.

Several processes may receive updates at the same time, but only the one that has the turn handles them, in
the order of their ids. Telegram pushes a chat's next update only after the one before was accepted, so the
order in each chat holds.
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
from digestbot.chat.client.raw_bot import RawBot
from digestbot.chat.intake import ALLOWED_UPDATES, PATIENCE, Intake, pause
from digestbot.clock import monotonic
from digestbot.errors import StorageError

logger = logging.getLogger(__name__)

#: Seconds between two checks for updates that other processes have stored.
LOOK_EVERY = 0.5
#: Seconds between two questions to Telegram about the state of the webhook.
ASK_EVERY = 30.0


@dataclass(frozen=True, slots=True)
class Webhook:
    """The address to which Telegram pushes updates, and the secret that shows that Telegram sent them."""

    url: str
    secret: str

    @classmethod
    def of(cls, url: str, token: str) -> Webhook:
        """Derive the secret from the token, so that all processes know it.

        The token can't be derived from it.
        """
        return cls(url, hmac.new(token.encode(), f"webhook {url}".encode(), hashlib.sha256).hexdigest())

    async def set(self, bot: RawBot) -> None:
        """Set the webhook, so that Telegram pushes updates from now on, including those that wait.

        Raises:
            TelegramError: Telegram did not accept it.
        """
        call = {"url": self.url, "secret_token": self.secret, "allowed_updates": list(ALLOWED_UPDATES)}
        await bot.call("setWebhook", call)

    def is_known(self, given: str) -> bool:
        """Say whether this is the secret; constant time, so that response times do not help to guess it."""
        return hmac.compare_digest(given.encode("utf-8", "surrogateescape"), self.secret.encode())


async def handle_pushed(
    webhook: Webhook,
    bot: RawBot,
    intake: Intake,
    arrived: asyncio.Event,
    stop: asyncio.Event,
    beats: Callable[[], None],
) -> None:
    """Handle the updates that any process stored, and keep the webhook set, until ``stop`` is set.

    Args:
        webhook: The webhook.
        bot: Asks Telegram about the webhook.
        intake: Queues the updates for their handlers.
        arrived: Set when this process has stored an update.
        stop: Set when another process has the turn, or when the program ends.
        beats: Called at each check for updates.

    Raises:
        TokenRefused: Telegram has refused the token for several minutes.
    """
    async with asyncio.TaskGroup() as group:
        asking = group.create_task(keep_it_set(webhook, bot, stop))
        await take_up_kept(intake, arrived, stop, beats)
        asking.cancel()


async def take_up_kept(
    intake: Intake, arrived: asyncio.Event, stop: asyncio.Event, beats: Callable[[], None]
) -> None:
    """Handle the updates that any process stored, until ``stop`` is set.

    ``beats`` is called at each check.
    """
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
    """Check that the webhook is set and works, until ``stop`` is set; log the start and end of each failure.

    Raises:
        TokenRefused: Telegram has refused the token for several minutes.
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
