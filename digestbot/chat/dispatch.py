"""Turns an update from Telegram's JSON into the library's object, and passes it to the handlers."""

from __future__ import annotations

import logging

from telegram import Update

from digestbot.chat.client.payloads import Json
from digestbot.chat.conversation import CONVERSATION, App, Conversation
from digestbot.chat.forms import check, tap_of

logger = logging.getLogger(__name__)


class Dispatcher:
    """``intake`` calls this for each update."""

    def __init__(self, application: App) -> None:
        self._application = application
        self._conversation: Conversation = application.bot_data[CONVERSATION]

    async def handle(self, update: Json) -> None:
        """Answer an update.

        A fault in a handler is logged, and the person is told. An update that can't be read is skipped.

        Raises:
            StorageError: The database was away. Call again with the same update when it is back.
        """
        read = self._read(update)
        if read is None:
            if query_id := tap_of(update):
                await self._conversation.end_tap(query_id)
            return
        await self._application.process_update(read)
        if away := self._conversation.away.pop(read.update_id, None):
            raise away

    async def excuse(self, update: Json) -> None:
        """Tell the sender of the update that the answer takes longer, because the database is away."""
        read = self._read(update)
        if read is not None:
            await self._conversation.excuse(read)

    def _read(self, update: Json) -> Update | None:
        try:
            check(update)
            return Update.de_json(update, self._application.bot)
        except (
            TypeError,
            ValueError,
            LookupError,
            AttributeError,
            OverflowError,
            OSError,
            RecursionError,
        ) as error:
            # Telegram's own server sends no such form, but a Bot API server of another make may.
            logger.warning(
                "update_unreadable", extra={"update_id": update["update_id"], "error": type(error).__name__}
            )
            return None
