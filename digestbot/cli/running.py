"""run, demo: the commands that stay until they are stopped."""

from __future__ import annotations

from typing import Annotated

import typer

from digestbot.cli import logs
from digestbot.cli.terminal import USAGE, clear_errors, complain, finish
from digestbot.config import Settings, read_settings


def run_or_demo() -> None:
    """The bot where there is a token, else the demo."""
    with clear_errors():
        settings = read_settings()
    if settings.token is not None:
        _run(settings)
    else:
        demo()


def run() -> None:
    """Run the bot on Telegram. Needs DIGESTBOT_TOKEN."""
    with clear_errors():
        settings = read_settings()
    if settings.token is None:
        complain(
            "DIGESTBOT_TOKEN is not set. @BotFather gives you a token; put it into the environment or into a file "
            "named .env as DIGESTBOT_TOKEN=123456789:AAH… To try the bot without one: python bot.py demo"
        )
        raise typer.Exit(USAGE)
    _run(settings)


def demo(
    port: Annotated[int, typer.Option(help="Port of the chat page; 0 for any that is free.")] = 8765,
    browser: Annotated[
        bool, typer.Option(help="Open the page in a browser, where there is a desktop.")
    ] = True,
) -> None:
    """Try the bot in a pretend Telegram, with bundled news and a clock that you can turn. No token, no network."""
    from digestbot.demo import run_demo

    with clear_errors():
        settings = read_settings()
    logs.set_up("info" if settings.log_level == "debug" else "warning", settings.log_format)
    finish(lambda: run_demo(settings, port=port, browser=browser))


def _run(settings: Settings) -> None:
    from digestbot.app import run as run_app

    logs.set_up(settings.log_level, settings.log_format)
    finish(lambda: run_app(settings))
