"""Faults of the web, of feeds, and of the process that parses them."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

from aiohttp import web

from benchmarks.faults.stage import Stage
from benchmarks.faults.trial import Fault, Tells

#: The name under which Telegram and the outlets are found by a bot that looks names up.
NAME = "outside.test"


async def _no_names(stage: Stage) -> AsyncIterator[None]:
    """The bot sees a list of names of its own, from which one vanishes; then the machine's name server is asked."""
    names = stage.folder / "hosts"
    names.write_text(f"127.0.0.1 localhost\n127.0.0.1 {NAME}\n")
    stage.before = ("unshare", "--mount", "sh", "-c", f'mount --bind {names} /etc/hosts && exec "$@"', "sh")
    await stage.start_bot()
    yield
    names.write_text("127.0.0.1 localhost\n")
    # Connections that stand need no name; each of these breaks one.
    await stage.post("/control/faults", {"kind": "drop_before", "times": 8})
    yield
    await stage.clear_faults()
    names.write_text(f"127.0.0.1 localhost\n127.0.0.1 {NAME}\n")


async def _all_feeds_fail(stage: Stage) -> AsyncIterator[None]:
    await stage.start_bot()
    yield
    stage.outlets.answer = lambda _outlet: web.Response(status=500)
    yield
    stage.outlets.answer = stage.outlets.feed
    stage.turn(timedelta(hours=1))  # their next checks


async def _a_huge_feed(stage: Stage) -> AsyncIterator[None]:
    await stage.start_bot()
    yield
    huge = "<rss><channel><title>Harbour</title>" + "<item><title>Again and again</title></item>" * 260_000
    stage.outlets.answer = lambda outlet: (
        web.Response(text=huge, content_type="application/rss+xml")
        if outlet == "harbour"
        else stage.outlets.feed(outlet)
    )
    yield
    stage.outlets.answer = stage.outlets.feed


async def _parser_killed(stage: Stage) -> AsyncIterator[None]:
    await stage.start_bot()
    yield
    async with _each_parser_gets(stage, signal.SIGKILL):
        yield
    stage.turn(timedelta(hours=1))


async def _parser_hangs(stage: Stage) -> AsyncIterator[None]:
    await stage.start_bot()
    yield
    async with _each_parser_gets(stage, signal.SIGSTOP):
        yield
    stage.turn(timedelta(hours=1))


@contextlib.asynccontextmanager
async def _each_parser_gets(stage: Stage, number: int) -> AsyncIterator[None]:
    """Send a signal to each process that parses for the bot, once a job was given to it."""
    sending = asyncio.create_task(_signal_parsers(stage.bot.process.pid, number))
    try:
        yield
    finally:
        sending.cancel()


async def _signal_parsers(bot: int, number: int) -> None:
    while True:
        for parser in parsers_of(bot):
            with contextlib.suppress(ProcessLookupError):
                os.kill(parser, number)
        await asyncio.sleep(0.02)


def parsers_of(bot: int) -> list[int]:
    found = []
    for children in Path(f"/proc/{bot}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            found += [int(child) for child in children.read_text().split()]
    return found


FAULTS = [
    Fault(
        "no name server",
        _no_names,
        Tells(metric="digestbot_outage_seconds > 0", log="telegram_unreachable"),
        "",
        host=NAME,
        may_double=64,
    ),
    Fault(
        "all feeds answer 500",
        _all_feeds_fail,
        Tells(metric='digestbot_feeds{state="failing"} > 2', log="feed_failed reason=refused"),
        "",
    ),
    Fault(
        "a feed of more than 10 MB",
        _a_huge_feed,
        Tells(metric='digestbot_feeds{state="failing"} > 0', log="feed_failed reason=too_large"),
        "Ask for a smaller feed of that outlet.",
    ),
    Fault(
        "parser killed",
        _parser_killed,
        Tells(metric='digestbot_log_events_total{event="feeds.worker_died"} > 0', log="feeds.worker_died"),
        "",
    ),
    Fault(
        "parser hangs",
        _parser_hangs,
        Tells(
            metric='digestbot_log_events_total{event="feeds.job_over_time"} > 0', log="feeds.job_over_time"
        ),
        "",
    ),
]
