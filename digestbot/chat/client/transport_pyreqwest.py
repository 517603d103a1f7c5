"""The transport that uses pyreqwest: Rust does the work of HTTP and TLS without holding Python's global lock."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from pyreqwest.client import Client, ClientBuilder
from pyreqwest.exceptions import PoolTimeoutError, PyreqwestError, RequestTimeoutError
from telegram.error import NetworkError, TimedOut

from digestbot.chat.client.transport import CONNECT_SECONDS, CONNECTIONS, NotConnected, Transport

#: Seconds to wait after closing the client. Of processes that had sent many messages, one in five ended with
#: SIGABRT without this pause, and none in forty with it.
LAST_WORDS = 0.1
#: The client ends a late request itself. Where memory is short, its thread may fail to wake the event loop, and the
#: request would never end. So after so many seconds more, the request is given up here.
GIVEN_UP_AFTER = 5.0


class PyreqwestTransport(Transport):
    def __init__(
        self,
        *,
        connections: int = CONNECTIONS,
        connect_seconds: float = CONNECT_SECONDS,
        given_up_after: float = GIVEN_UP_AFTER,
    ) -> None:
        self._connections = connections
        self._connect_seconds = connect_seconds
        self._given_up_after = given_up_after
        self._client: Client | None = None
        self._timeouts: dict[float, timedelta] = {}

    async def initialize(self) -> None:
        if self._client is None:
            self._client = (
                ClientBuilder()
                .connect_timeout(timedelta(seconds=self._connect_seconds))
                .max_connections(self._connections)
                .follow_redirects(enable=False)
                .http1_only()
                .no_proxy()
                .build()
            )

    async def shutdown(self) -> None:
        if self._client is not None:
            await self._client.close()
            # The client's thread may still pass on the last answer. If the interpreter ends then, it aborts.
            await asyncio.sleep(LAST_WORDS)
            self._client = None

    async def _exchange(
        self, method: str, url: str, body: bytes | None, content_type: str, read_timeout: float
    ) -> tuple[int, bytes]:
        if self._client is None:
            raise NotConnected("The transport is not initialised.")
        request = self._client.request(method, url).timeout(self._timeout(read_timeout))
        if body is not None:
            request = request.header("Content-Type", content_type).body_bytes(body)
        try:
            async with asyncio.timeout(read_timeout + self._given_up_after):
                response = await request.build().send()
                if (date := response.get_header("date")) is not None:
                    self.dated(date)
                return response.status, (await response.bytes()).to_bytes()
        except PyreqwestError as error:
            if _never_connected(error):
                raise NotConnected(f"No connection: {_innermost(error)}") from error
            if isinstance(error, RequestTimeoutError):
                raise TimedOut("No answer in time") from error
            raise NetworkError(f"The connection broke: {_innermost(error)}") from error
        except TimeoutError as error:
            raise TimedOut("The HTTP client did not end the request in time") from error

    def _timeout(self, read_timeout: float) -> timedelta:
        timeout = self._timeouts.get(read_timeout)
        if timeout is None:
            timeout = self._timeouts[read_timeout] = timedelta(seconds=read_timeout)
        return timeout


def _never_connected(error: PyreqwestError) -> bool:
    """Say whether the request failed before there was a connection.

    The class of the error does not tell: pyreqwest uses its "connect" errors also for a broken connection and
    for a late answer. So the messages of the causes are read.
    """
    return isinstance(error, PoolTimeoutError) or "client error (Connect)" in _causes(error)


def _innermost(error: PyreqwestError) -> str:
    return (_causes(error) or [type(error).__name__])[-1]


def _causes(error: PyreqwestError) -> list[str]:
    details = getattr(error, "details", None) or {}
    return [str(cause.get("message")) for cause in details.get("causes") or []]
