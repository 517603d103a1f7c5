"""The listener: a small web server on the operator's chosen address, for probes, metrics and webhooks."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Self

from aiohttp import web

from digestbot.errors import SettingsError

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]
#: The most bytes of a request. Telegram's largest update is far smaller.
MOST_BYTES = 2 * 2**20
#: Seconds to wait for running requests when the program ends.
FAREWELL = 5.0


class WebListener:
    """Serves paths that can be added at any time. For other paths it answers 404."""

    def __init__(self, host: str, port: int) -> None:
        self._host, self._port = host, port
        self._pages: dict[tuple[str, str], Answer] = {}
        application = web.Application(client_max_size=MOST_BYTES)
        application.router.add_route("*", "/{path:.*}", self._answer)
        application.on_response_prepare.append(_say_little)
        self._runner = web.AppRunner(
            application, access_log=None, handle_signals=False, shutdown_timeout=FAREWELL
        )

    def serve(self, method: str, path: str, answer: Answer) -> None:
        """Answer requests for this path from now on."""
        self._pages[method, path] = answer

    async def __aenter__(self) -> Self:
        """Begin to listen.

        Raises:
            SettingsError: The address can't be listened on.
        """
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self._host, self._port).start()
        except OSError as error:
            await self._runner.cleanup()
            where = f"[{self._host}]" if ":" in self._host else self._host
            raise SettingsError(
                (f"DIGESTBOT_LISTEN: {where}:{self._port} can't be listened on: {error.strerror or error}",)
            ) from error
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = "GET" if request.method == "HEAD" else request.method
        answer = self._pages.get((method, request.path))
        if answer is not None:
            return await answer(request)
        known = sorted(name for name, path in self._pages if path == request.path)
        if known:
            raise web.HTTPMethodNotAllowed(request.method, known)
        raise web.HTTPNotFound


async def _say_little(request: web.Request, response: web.StreamResponse) -> None:
    """Hide the name and version of the web server, and forbid caches to keep the answer."""
    del request
    response.headers["Server"] = "digestbot"
    response.headers["Cache-Control"] = "no-store"
