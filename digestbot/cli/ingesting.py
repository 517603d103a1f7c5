"""Reads the sources of ``ingest`` in several processes."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Sequence

from rich.console import Console
from rich.progress import Progress

from digestbot.actions.news.ingest import Ingested, ingest, keep_ingested
from digestbot.app import build_fetcher, open_storage
from digestbot.clock import system_clock
from digestbot.config import Settings, read_settings
from digestbot.feeds.parser_processes import ParserProcesses

#: The number of sources being fetched for each parser process, so that no process waits for a disk or a
#: server.
AHEAD = 4
#: Starting one more process takes about as long as reading so many feeds.
WORTH_A_PROCESS = 16


async def read_sources(sources: Sequence[str], *, keep: bool) -> tuple[list[Ingested], int | None]:
    """Read the sources concurrently, with a progress bar in a terminal.

    Returns:
        The results in the order of the sources, and the number of new articles kept; None without ``keep``.
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
        return await keep_ingested(storage, results, system_clock())
    finally:
        await storage.close()
