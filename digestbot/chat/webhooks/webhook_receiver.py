"""Receives the updates that Telegram pushes, as a path of the listener."""

from __future__ import annotations

import asyncio
import json
import logging

from aiohttp import web

from digestbot.chat.intake import Intake, numbered
from digestbot.chat.webhooks.webhook import Webhook
from digestbot.errors import StorageError

logger = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - its name


class WebhookReceiver:
    """Stores each pushed update before it is acknowledged."""

    def __init__(self, webhook: Webhook, intake: Intake, arrived: asyncio.Event) -> None:
        """``arrived`` is set after each stored update."""
        self._webhook = webhook
        self._intake = intake
        self._arrived = arrived
        self._closed = False

    def close(self) -> None:
        """Store nothing more, because the database is about to be closed. Telegram pushes the rest again."""
        self._closed = True

    async def take(self, request: web.Request) -> web.Response:
        """Answer 200 once the update is stored. After any other answer, Telegram pushes the update again."""
        if not self._webhook.is_known(request.headers.get(SECRET_HEADER, "")):
            logger.debug("webhook_refused")
            return web.Response(status=403)
        if self._intake.full:
            logger.debug("webhook_waits")
            return web.Response(status=503)
        try:
            update = json.loads(await request.read())
        except (ValueError, RecursionError):
            update = None
        good = numbered([update])
        if not good:
            # Only a Bot API server of another make sends this. Without a 200, it would send the same for a
            # day.
            logger.warning("updates_without_number", extra={"updates": 1})
            return web.Response()
        if self._closed:
            return web.Response(status=503)
        try:
            await self._intake.keep(good)
        except StorageError as error:
            logger.debug("webhook_waits", extra={"error": str(error)})
            return web.Response(status=503)
        self._arrived.set()
        return web.Response()
