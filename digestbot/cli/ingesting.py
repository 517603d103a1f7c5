"""What ``ingest`` does with its sources."""

from __future__ import annotations

from collections.abc import Sequence

from rich.progress import Progress

from digestbot.actions.ingest import Ingested, ingest, keep
from digestbot.app import build_fetcher, open_storage
from digestbot.cli.terminal import err
from digestbot.clock import system_clock
from digestbot.config import read_settings
from digestbot.feeds.workshop import Workshop


async def read_sources(sources: Sequence[str], *, keep: bool) -> tuple[list[Ingested], int]:
    """Read each source, showing progress; gives what came of each, and how many new articles were kept."""
    settings = read_settings()
    results: list[Ingested] = []
    async with build_fetcher(settings, system_clock) as fetcher, Workshop() as workshop:
        with Progress(console=err, transient=True, disable=not err.is_terminal) as progress:
            for source in progress.track(sources, description="Reading"):
                results.append(await ingest(fetcher, workshop, system_clock, source))  # noqa: PERF401 - shows progress
    return results, await _keep(results) if keep else 0


async def _keep(results: Sequence[Ingested]) -> int:
    settings = read_settings()
    storage = await open_storage(settings, system_clock)
    try:
        return await keep(storage, results, system_clock())
    finally:
        await storage.close()
