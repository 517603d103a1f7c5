"""The demo: runs the simulator of Telegram, invented outlets and the bot in one process, offline."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import webbrowser
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import SecretStr
from rich.console import Console

from digestbot.app import run, stop_on_signals
from digestbot.clock import system_clock
from digestbot.config import Settings
from digestbot.model import Subscription
from digestbot.samples import server as samples
from digestbot.simulator import server as simulator
from digestbot.simulator.telegram import Notice

HOST = "127.0.0.1"
TOKEN = "1234567890:the-demo-needs-no-secret"  # noqa: S105 - the pretend Telegram takes any
#: The Telegram id of Ada, one of the people in the simulator.
ADA = 501
NEWS_IS_OVER = "The invented news ends here: no outlet writes any more. Go back to the real time, or start the demo again."

console = Console(stderr=True, soft_wrap=True)


async def run_demo(settings: Settings, *, port: int, browser: bool) -> None:
    """Run the demo until it is stopped. All data is in a temporary folder, which is deleted at the end."""
    stop = stop_on_signals()
    begins = system_clock()
    notice = Notice(begins + samples.REACH, NEWS_IS_OVER)
    telegram = await _start_simulator(port, notice)
    outlets = await samples.start(telegram.telegram.clock.now, begins=begins, host=HOST)
    try:
        with tempfile.TemporaryDirectory(prefix="digestbot-demo-") as folder:
            _announce(telegram.url, browser=browser)
            await run(
                settings.model_copy(
                    update={
                        "token": SecretStr(TOKEN),
                        "api_url": telegram.url,
                        "clock_url": f"{telegram.url}/clock",
                        "database_url": f"sqlite:///{Path(folder) / 'demo.sqlite3'}",
                        "fetch_allow": frozenset({(HOST, urlsplit(outlets.url).port or 80)}),
                        "tick": 1.0,
                        # A person who turns the clock past a digest's time wants to see it, however late it
                        # is.
                        "grace": timedelta(days=365),
                        # Ada, the first person on the page, is the owner, who may send alerts and appoint
                        # editors.
                        "admins": settings.admins or frozenset({ADA}),
                    }
                ),
                stop,
                # The page shows times in this machine's zone, so a digest at eight should come at eight
                # there.
                zone=_machine_zone(),
                feeds=[
                    Subscription(url=url, title=title, section=section, tags=(), language=language)
                    for url, title, section, language in outlets.feeds
                ],
            )
    finally:
        await outlets.stop()
        await telegram.stop()


async def _start_simulator(port: int, notice: Notice) -> simulator.Handle:
    """Start on this port, or on a free one if it is taken, so that two demos can run at the same time."""
    try:
        return await simulator.start(HOST, port, notice=notice)
    except OSError as error:
        console.print(f"  Port {port} can't be used ({error.strerror}); taking another.", highlight=False)
        return await simulator.start(HOST, 0, notice=notice)


def _announce(url: str, *, browser: bool) -> None:
    console.print(f"\n  digestbot demo: open [bold]{url}[/bold] in a browser and press Start.")
    console.print(
        "  Turn the clock there to see tomorrow's digest come. Ada may send breaking news with /alert."
    )
    console.print("  Ctrl+C ends the demo.\n")
    if browser and _has_desktop():
        asyncio.get_running_loop().run_in_executor(None, webbrowser.open, url)


def _machine_zone() -> str | None:
    """The IANA name of this machine's time zone; None if none is set, as in many containers."""
    link = os.environ.get("TZ", "").lstrip(":") or str(Path("/etc/localtime").resolve())
    name = link.partition("zoneinfo/")[2] or link
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
    return name if "/" in name and not name.startswith("Etc/") else None


def _has_desktop() -> bool:
    return sys.platform in {"darwin", "win32"} or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
