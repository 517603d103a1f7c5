"""What ``ingest`` does with its sources."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Sequence

from rich.console import Console
from rich.progress import Progress

from digestbot.actions.news.ingest import Ingested, ingest, keep
from digestbot.app import build_fetcher, open_storage
from digestbot.clock import system_clock
from digestbot.config import Settings, read_settings
from digestbot.feeds.parser_processes import ParserProcesses

#: Sources under way for each process that parses, so that none waits for a disk or a server.
AHEAD = 4
#: Starting another process takes about as long as reading so many feeds.
WORTH_A_PROCESS = 16


async def read_sources(sources: Sequence[str], *, keep: bool) -> tuple[list[Ingested], int | None]:
    """Read the sources side by side, showing progress in a terminal.

    Gives what came of each, in their order, and how many new articles were kept, if any were to be.
    """
    settings = read_settings()
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("Reading", total=len(sources))
        results = await _read(settings, sources, lambda: progress.advance(task))
    return results, await _keep(settings, results) if keep else None


async def _read(settings: Settings, sources: Sequence[str], done: Callable[[], None]) -> list[Ingested]:
    processes = min(os.cpu_count() or 1, 1 + len(sources) // WORTH_A_PROCESS)
    gate = asyncio.Semaphore(processes * AHEAD)
    async with build_fetcher(settings, system_clock) as fetcher, ParserProcesses(processes) as parsers:

        async def read(source: str) -> Ingested:
            async with gate:
                result = await ingest(fetcher, parsers, system_clock, source)
            done()
            return result

        return list(await asyncio.gather(*(read(source) for source in sources)))


async def _keep(settings: Settings, results: Sequence[Ingested]) -> int:
    storage = await open_storage(settings, system_clock, make=True)
    try:
        return await keep(storage, results, system_clock())
    finally:
        await storage.close()
