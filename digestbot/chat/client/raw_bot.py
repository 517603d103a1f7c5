"""The bot as python-telegram-bot has it, with our transport, called by method names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from telegram.error import EndPointNotFound, InvalidToken
from telegram.ext import ExtBot

from digestbot.chat.client.payloads import Json
from digestbot.chat.client.transport import READ_TIMEOUT, Transport
from digestbot.chat.client.transport_pyreqwest import PyreqwestTransport


class RawBot(ExtBot[None]):
    """The library's bot, called by method names.

    The library's typed methods build an object from each answer. ``do_api_request`` does not, which saves CPU
    time.
    """

    def __init__(self, token: str, api_url: str, transport: Transport, polling: Transport) -> None:
        super().__init__(
            token,
            base_url=f"{api_url}/bot",
            base_file_url=f"{api_url}/file/bot",
            request=transport,
            get_updates_request=polling,
        )
        self._transport = transport

    @classmethod
    def _warn(cls, message: Any, category: Any = UserWarning, stacklevel: int = 0) -> None:
        # At each do_api_request, the library warns that a typed method exists. We avoid those on purpose.
        if "do_api_request" not in str(message):
            super()._warn(message, category, stacklevel)

    async def call(self, method: str, parameters: Json, *, read_timeout: float | None = None) -> Any:
        """Call a method of the Bot API and return its result as plain JSON values.

        Raises:
            EndPointNotFound: Status 404: the server does not have the method, or fails for a moment.
            TelegramError: Any other failure.
        """
        try:
            return await self.do_api_request(
                method, api_kwargs=parameters, read_timeout=read_timeout or READ_TIMEOUT
            )
        except InvalidToken as error:
            # The library raises this for a 404 as long as it has not asked for the bot's name.
            raise EndPointNotFound(f"Endpoint '{method}' not found in Bot API") from error

    async def download(self, path: str) -> bytes:
        """A file that somebody sent, by the path that ``getFile`` gave.

        Raises:
            TelegramError: The server does not give it.
        """
        return await self._transport.download(f"{self.base_file_url}/{path}")

    async def send(self, method: str, body: bytes) -> int:
        """Send a message whose parameters are JSON already, and return the id of the new message.

        Raises:
            EndPointNotFound: Status 404: the server does not have the method, or fails for a moment.
            TelegramError: Any other failure.
        """
        try:
            return await self._transport.send_ready(f"{self.base_url}/{method}", body)
        except InvalidToken as error:
            raise EndPointNotFound(f"Endpoint '{method}' not found in Bot API") from error


def build_bot(
    token: str,
    api_url: str,
    answered: Callable[[int], None] | None = None,
    dated: Callable[[str], None] | None = None,
) -> RawBot:
    """Make the bot with our transport.

    Args:
        token: The bot's token.
        api_url: The address of the Bot API server.
        answered: Called with the HTTP status of each answer.
        dated: Called with the ``Date`` of each answer.
    """
    sending, polling = PyreqwestTransport(), PyreqwestTransport(connections=2)
    if answered is not None:
        sending.answered = polling.answered = answered
    if dated is not None:
        sending.dated = polling.dated = dated
    return RawBot(token, api_url, sending, polling=polling)
