"""The transport over aiohttp."""

from __future__ import annotations

import aiohttp
from telegram.error import NetworkError, TimedOut

from digestbot.chat.client.transport import CONNECT_SECONDS, CONNECTIONS, NotConnected, Transport


class AiohttpTransport(Transport):
    def __init__(self, *, connections: int = CONNECTIONS, connect_seconds: float = CONNECT_SECONDS) -> None:
        self._connections = connections
        self._connect_seconds = connect_seconds
        self._session: aiohttp.ClientSession | None = None
        self._timeouts: dict[float, aiohttp.ClientTimeout] = {}

    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _exchange(
        self, method: str, url: str, body: bytes | None, content_type: str, read_timeout: float
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NotConnected("The transport is not initialised.")
        headers = {"Content-Type": content_type} if body is not None else None
        try:
            async with self._session.request(
                method,
                url,
                data=body,
                headers=headers,
                timeout=self._timeout(read_timeout),
                allow_redirects=False,
            ) as response:
                return response.status, await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotConnected(f"No connection: {type(error).__name__}") from error
        except TimeoutError as error:
            raise TimedOut("No answer in time") from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"The connection broke: {type(error).__name__}") from error

    def _timeout(self, read_timeout: float) -> aiohttp.ClientTimeout:
        timeout = self._timeouts.get(read_timeout)
        if timeout is None:
            # In all, too: whoever sends a byte now and then has not answered either.
            timeout = self._timeouts[read_timeout] = aiohttp.ClientTimeout(
                total=self._connect_seconds + read_timeout,
                sock_read=read_timeout,
                sock_connect=self._connect_seconds,
            )
        return timeout
