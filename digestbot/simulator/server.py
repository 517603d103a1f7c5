"""Puts the Bot API, the chat page and the controls behind one address."""

from __future__ import annotations

import ssl
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from email.utils import format_datetime
from pathlib import Path

from aiohttp import web

from digestbot.simulator.api.api import BotApi, unknown_path
from digestbot.simulator.api.calls import CallLog
from digestbot.simulator.api.fields import BadField
from digestbot.simulator.chat_page import ChatPage
from digestbot.simulator.clock import BaseClock, TurnableClock, machine_clock
from digestbot.simulator.control import Control
from digestbot.simulator.telegram import Notice, Telegram

PAGE_FOLDER = Path(__file__).parent / "page"
_LARGEST_REQUEST = 60 * 1024 * 1024
_PAGE_POLICY = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: http: https:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
#: After an update of the program, the browser asks again; an unchanged file gets a 304 answer.
_PAGE_HEADERS = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}
#: Given here, because a machine's own table of types may be wrong, and a browser runs no module that is
#: "text/plain".
_PAGE_TYPES = {"js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8"}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Handle:
    """A simulator that runs in this event loop: ``url`` without a slash at its end."""

    url: str
    port: int
    telegram: Telegram
    _runner: web.AppRunner
    _host: str
    _ssl_context: ssl.SSLContext | None

    async def close_door(self) -> None:
        """Refuse new connections from now on; open connections stay."""
        for site in list(self._runner.sites):
            await site.stop()

    async def open_door(self) -> None:
        """Accept connections again, at the same address."""
        await web.TCPSite(
            self._runner, self._host, self.port, ssl_context=self._ssl_context, backlog=1024
        ).start()

    async def stop(self) -> None:
        await self._runner.cleanup()


async def start(
    host: str = "127.0.0.1",
    port: int = 0,
    *,
    base_clock: BaseClock = machine_clock,
    tokens: Collection[str] = (),
    ssl_context: ssl.SSLContext | None = None,
    kept_calls: int = 100_000,
    kept_messages: int = 200_000,
    notice: Notice | None = None,
) -> Handle:
    """Start serving and return at once. With port 0 a free one is chosen.

    ``notice`` is shown on the chat page when the clock has reached its instant. Without ``tokens`` every
    token of the form ``digits:letters`` is taken.

    Raises:
        OSError: if the address cannot be used.
    """
    telegram = Telegram(TurnableClock(base_clock), kept_messages=kept_messages, notice=notice)
    application = build_application(telegram, tokens, kept_calls)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    site = web.TCPSite(runner, host, port, ssl_context=ssl_context, backlog=1024)
    try:
        await site.start()
    except OSError:
        await runner.cleanup()
        raise
    bound = runner.addresses[0][1]
    scheme = "https" if ssl_context else "http"
    shown = f"[{host}]" if ":" in host else host
    return Handle(f"{scheme}://{shown}:{bound}", bound, telegram, runner, host, ssl_context)


def build_application(telegram: Telegram, tokens: Collection[str], kept_calls: int) -> web.Application:
    api = BotApi(telegram, tokens, CallLog(kept_calls))
    application = web.Application(client_max_size=_LARGEST_REQUEST)
    application.router.add_route("GET", "/bot{token}/{method}", api.handle)
    application.router.add_route("POST", "/bot{token}/{method}", api.handle)
    application.router.add_get("/file/bot{token}/files/{file_id}", ChatPage(telegram).file)
    _add_page(application, ChatPage(telegram))
    _add_control(application, Control(telegram, api))
    application.router.add_route("*", "/{path:.*}", unknown_path)

    async def date(_request: web.Request, response: web.StreamResponse) -> None:
        response.headers["Date"] = format_datetime(telegram.clock.now(), usegmt=True)

    application.on_response_prepare.append(date)

    async def close(_application: web.Application) -> None:
        telegram.updates.close()
        telegram.onlookers.close()
        await telegram.webhook.close()

    application.on_shutdown.append(close)
    return application


def _add_page(application: web.Application, page: ChatPage) -> None:
    routes = application.router
    routes.add_get("/", _index)
    routes.add_get("/clock", _plainly(page.clock))
    routes.add_get("/page/state", _plainly(page.state))
    routes.add_get("/page/events", page.events)
    routes.add_get("/page/file/{file_id}", page.file)
    for name, handler in {
        "say": page.say,
        "album": page.album,
        "location": page.location,
        "press": page.press,
        "inline": page.inline,
        "block": page.block,
        "bot_member": page.bot_member,
        "admin": page.admin,
        "members": page.members,
        "link": page.link,
        "upgrade": page.upgrade,
        "people": page.people,
        "clock": page.turn_clock,
    }.items():
        routes.add_post(f"/page/{name}", _plainly(handler))
    routes.add_get(r"/page/{name:[a-z-]+}.{kind:js|css}", _page_file)


def _add_control(application: web.Application, control: Control) -> None:
    routes = application.router
    routes.add_get("/control/calls", _plainly(control.calls))
    routes.add_get("/control/counts", _plainly(control.counts))
    routes.add_get("/control/faults", _plainly(control.faults))
    routes.add_delete("/control/faults", _plainly(control.clear_faults))
    for name, handler in {
        "faults": control.add_faults,
        "limits": control.set_limits,
        "latency": control.set_latency,
        "crowd": control.add_crowd,
        "chat": control.set_chat,
        "rich": control.set_rich,
        "ephemeral": control.set_ephemeral,
        "reset": control.reset,
    }.items():
        routes.add_post(f"/control/{name}", _plainly(handler))


def _plainly(handler: Handler) -> Handler:
    """Turn a caller's mistake into an answer that explains it."""

    async def answer(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except BadField as error:
            return web.json_response({"error": str(error)}, status=error.status)

    return answer


async def _index(_request: web.Request) -> web.StreamResponse:
    page = PAGE_FOLDER / "index.html"
    if not page.is_file():
        return web.Response(text="The chat page is missing from this installation.", status=404)
    return web.FileResponse(page, headers={**_PAGE_HEADERS, "Content-Security-Policy": _PAGE_POLICY})


async def _page_file(request: web.Request) -> web.StreamResponse:
    name, kind = request.match_info["name"], request.match_info["kind"]
    file = PAGE_FOLDER / f"{name}.{kind}"
    if not file.is_file():
        raise web.HTTPNotFound
    return web.FileResponse(file, headers={**_PAGE_HEADERS, "Content-Type": _PAGE_TYPES[kind]})
