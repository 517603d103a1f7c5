"""Dispatch: an update as it came is read, and given to who answers."""

from __future__ import annotations

import logging

from telegram import Update

from digestbot.chat.client.payloads import Json
from digestbot.chat.conversation import CONVERSATION, App, Conversation
from digestbot.chat.forms import check, tap_of

logger = logging.getLogger(__name__)


class Dispatcher:
    """What ``intake`` gives each update to."""

    def __init__(self, application: App) -> None:
        self._application = application
        self._conversation: Conversation = application.bot_data[CONVERSATION]

    async def handle(self, update: Json) -> None:
        """Answer it. What broke is logged and said; what can't be read is passed over.

        Raises:
            StorageError: the database was away; handle it again when it is back.
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
        """Tell who sent it that it takes longer: the database is away."""
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
            # Of a form that the library does not know, from a server that is not Telegram's own.
            logger.warning(
                "update_unreadable", extra={"update_id": update["update_id"], "error": type(error).__name__}
            )
            return None
