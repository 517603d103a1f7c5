"""The page of the listener at which Telegram pushes updates."""

from __future__ import annotations

import asyncio
import json
import logging

from aiohttp import web

from digestbot.chat.intake import Intake, numbered
from digestbot.chat.webhook import Webhook
from digestbot.errors import StorageError

logger = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - its name


class WebhookReceiver:
    """Takes what is pushed."""

    def __init__(self, webhook: Webhook, intake: Intake, arrived: asyncio.Event) -> None:
        """``arrived`` is set when something was kept here."""
        self._webhook = webhook
        self._intake = intake
        self._arrived = arrived

    async def take(self, request: web.Request) -> web.Response:
        """200 once the update is kept. Telegram pushes again what it gets any other answer for."""
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
            # From a Bot API server that is not Telegram's own. It would come again for a day, and be no better.
            logger.warning("updates_without_number", extra={"updates": 1})
            return web.Response()
        try:
            await self._intake.keep(good)
        except StorageError as error:
            logger.debug("webhook_waits", extra={"error": str(error)})
            return web.Response(status=503)
        self._arrived.set()
        return web.Response()
