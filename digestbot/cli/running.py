"""The commands ``run`` and ``demo``, which run until they are stopped."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import signal
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Annotated, Any

import typer

from digestbot.cli import logs
from digestbot.cli.terminal import FAILED, USAGE, clear_errors, fail

if TYPE_CHECKING:
    from digestbot.config import Role, Settings

logger = logging.getLogger(__name__)


def run_or_demo() -> None:
    """Run the bot if a token is set, else the demo."""
    settings = _settings()
    if settings.token is not None:
        _run(settings)
    else:
        demo()


def run(
    roles: Annotated[
        str,
        typer.Option(
            help="Parts of the bot to run here, separated by commas, the others in other processes on the same "
            "database: chat answers people, collect reads news and makes digests, send sends them."
        ),
    ] = "chat,collect,send",
) -> None:
    """Run the bot on Telegram, or a part of it beside others. Needs DIGESTBOT_TOKEN."""
    chosen = _roles(roles)
    _run(_settings(for_bot=True), chosen)


def demo(
    port: Annotated[
        int, typer.Option(help="Port of the chat page; 0 for any that is free.", min=0, max=65535)
    ] = 8765,
    browser: Annotated[
        bool, typer.Option(help="Open the page in a browser, where there is a desktop.")
    ] = True,
) -> None:
    """Try the bot in a pretend Telegram, with bundled news and a clock that you can turn. No token, no network."""
    settings = _settings()
    from digestbot.demo import run_demo

    logs.set_up("info" if settings.log_level == "debug" else "warning", settings.log_format)
    _stay(lambda: run_demo(settings, port=port, browser=browser))


def _settings(*, for_bot: bool = False) -> Settings:
    from digestbot.config import read_settings

    with clear_errors():
        return read_settings(for_bot=for_bot)


def _roles(written: str) -> frozenset[Role]:
    from digestbot.config import ROLES

    asked = [word.strip().lower() for word in written.split(",") if word.strip()]
    unknown = [word for word in asked if word not in ROLES]
    if unknown or not asked:
        what = f"{', '.join(unknown)}: no such role" if unknown else "no role was named"
        fail(f"--roles: {what}. There are: {', '.join(ROLES)}; several are separated by commas.", USAGE)
    return frozenset(role for role in ROLES if role in asked)


def _run(settings: Settings, roles: frozenset[Role] | None = None) -> None:
    # While modules are imported, nothing has begun yet, so SIGTERM may end the process at once, with success.
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    # Imports leave hardly any garbage, and looking for it takes a tenth of their time.
    gc.disable()
    from digestbot import app
    from digestbot.config import ROLES, unknown_settings

    gc.enable()

    async def work() -> None:
        await app.run(settings, app.stop_on_signals(), roles=roles or frozenset(ROLES))

    logs.set_up(settings.log_level, settings.log_format)
    for name, near in unknown_settings():
        logger.warning("setting_unknown", extra={"setting": name, "meant": near})
    _stay(work)


def _stay(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    try:
        with clear_errors():
            asyncio.run(work())
    except typer.Exit:
        raise
    except Exception:
        # A service has no person at its terminal, so the traceback must go to the log.
        logger.exception("broke")
        raise typer.Exit(FAILED) from None
