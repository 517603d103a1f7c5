"""The bot as a process of its own, for benchmarks: how it is started, and what it takes of the machine (by Linux's /proc)."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr

from benchmarks.sending_stage import ROOT, TOKEN
from digestbot.actions.news.sources import add_subscriptions
from digestbot.app import tools_for
from digestbot.config import Settings
from digestbot.model import Subscription

CLOCK_TICKS = os.sysconf("SC_CLK_TCK")


async def start(
    url: str,
    folder: Path,
    telegram: str,
    allowed: Iterable[str],
    *,
    program: Path = ROOT / "bot.py",
    **settings: str,
) -> asyncio.subprocess.Process:
    """Start ``bot.py run`` on the database at ``url``.

    ``folder`` is where it runs and writes ``bot.log``, ``telegram`` the address of the Bot API, and ``allowed`` are the
    host:port pairs of loopback that it may fetch from. All other settings are the defaults or ``settings``.
    """
    # Where bytecode may be kept, as it is on a server, only the first start compiles.
    unlike = ("DIGESTBOT_", "PYTHONDONTWRITEBYTECODE")
    clean = {name: value for name, value in os.environ.items() if not name.startswith(unlike)}
    environment = clean | {
        "DIGESTBOT_TOKEN": TOKEN,
        "DIGESTBOT_API_URL": telegram,
        "DIGESTBOT_DATABASE_URL": url,
        "DIGESTBOT_FETCH_ALLOW": ",".join(allowed),
        "DIGESTBOT_STARTER_FEEDS": "no",
        "DIGESTBOT_LOG_FORMAT": "json",
        **{f"DIGESTBOT_{name.upper()}": value for name, value in settings.items()},
    }
    with (folder / "bot.log").open("ab") as log:
        return await asyncio.create_subprocess_exec(
            sys.executable, str(program), "run", cwd=folder, env=environment, stdout=log, stderr=log
        )


async def subscribe(url: str, addresses: Iterable[str]) -> None:
    """Keep the feeds at these addresses in the database at ``url``, before the bot starts."""
    settings = Settings(_env_file=None, database_url=url, token=SecretStr(TOKEN))
    async with tools_for(settings, make=True) as tools:
        await add_subscriptions(
            tools,
            [
                Subscription(url=address, title=f"Outlet {number}", section=None, tags=(), language="en")
                for number, address in enumerate(addresses)
            ],
        )


def errors_in(folder: Path) -> int:
    """How many errors the bots that were started in this folder logged."""
    return sum('"level": "error"' in line for line in (folder / "bot.log").open())


def children_of(pid: int) -> list[int]:
    """The processes that this one started and that still live, whichever of its threads started them."""
    found = []
    for file in Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            found += map(int, file.read_text().split())
    return found


def cpu_seconds(pid: int) -> tuple[float, float]:
    """Processor time so far, user and system: the process's own, and that of its children, the ended ones included."""
    own, ended = _times(pid)
    return own, ended + sum(_times(child)[0] for child in children_of(pid))


def _times(pid: int) -> tuple[float, float]:
    with contextlib.suppress(OSError):
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        user, system, of_ended_user, of_ended_system = map(int, fields[11:15])
        return (user + system) / CLOCK_TICKS, (of_ended_user + of_ended_system) / CLOCK_TICKS
    return 0.0, 0.0


@dataclass(frozen=True)
class Memory:
    """Bytes of a process."""

    #: What it has in memory (RSS).
    resident: int
    #: The same, with its part of what it shares with other processes (PSS).
    proportional: int
    #: What it alone has (USS): what would be free if it ended.
    unique: int


def memory_of(pid: int) -> Memory:
    """The memory of a process; nothing if it has ended."""
    with contextlib.suppress(OSError):
        parts = {
            name: int(kilobytes) * 1024
            for name, kilobytes in re.findall(
                r"^(\w+):\s+(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE
            )
        }
        return Memory(parts["Rss"], parts["Pss"], parts["Private_Clean"] + parts["Private_Dirty"])
    return Memory(0, 0, 0)
