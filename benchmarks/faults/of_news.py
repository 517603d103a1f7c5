"""Faults of the web, of feeds, and of the process that parses them."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from datetime import timedelta

from aiohttp import web

from benchmarks.faults.testbed import Testbed
from benchmarks.faults.trial import Fault, Tells
from benchmarks.running_bot import children_of

#: The name under which Telegram and the outlets are found by a bot that looks names up.
NAME = "outside.test"


async def _no_names(testbed: Testbed) -> AsyncIterator[None]:
    """The bot sees a list of names of its own, from which one vanishes; then the machine's name server is asked."""
    names = testbed.folder / "hosts"
    names.write_text(f"127.0.0.1 localhost\n127.0.0.1 {NAME}\n")
    testbed.before = ("unshare", "--mount", "sh", "-c", f'mount --bind {names} /etc/hosts && exec "$@"', "sh")
    await testbed.start_bot()
    yield
    names.write_text("127.0.0.1 localhost\n")
    # Connections that stand need no name; each of these breaks one.
    await testbed.post("/control/faults", {"kind": "drop_before", "times": 8})
    yield
    await testbed.clear_faults()
    names.write_text(f"127.0.0.1 localhost\n127.0.0.1 {NAME}\n")


async def _all_feeds_fail(testbed: Testbed) -> AsyncIterator[None]:
    await testbed.start_bot()
    yield
    testbed.outlets.answer = lambda _outlet: web.Response(status=500)
    await asyncio.to_thread(testbed.feeds_are_due)
    yield
    testbed.outlets.answer = testbed.outlets.feed
    testbed.turn(timedelta(hours=1))


async def _a_huge_feed(testbed: Testbed) -> AsyncIterator[None]:
    await testbed.start_bot()
    yield
    huge = "<rss><channel><title>Harbour</title>" + "<item><title>Again and again</title></item>" * 260_000
    testbed.outlets.answer = lambda outlet: (
        web.Response(text=huge, content_type="application/rss+xml")
        if outlet == "harbour"
        else testbed.outlets.feed(outlet)
    )
    await asyncio.to_thread(testbed.feeds_are_due)
    yield
    testbed.outlets.answer = testbed.outlets.feed


async def _parser_killed(testbed: Testbed) -> AsyncIterator[None]:
    """It is stopped before it gets a job, and killed when it has one."""
    await testbed.start_bot()
    yield
    parsers = await _stop_parsers(testbed)
    killing = asyncio.create_task(_kill_later(parsers, seconds=3.0))
    yield
    await killing


async def _parser_hangs(testbed: Testbed) -> AsyncIterator[None]:
    await testbed.start_bot()
    yield
    await _stop_parsers(testbed)
    yield


async def _stop_parsers(testbed: Testbed) -> list[int]:
    await asyncio.to_thread(testbed.feeds_are_due)
    parsers = children_of(testbed.bot.process.pid)
    assert parsers, "no process parses for the bot"
    for parser in parsers:
        os.kill(parser, signal.SIGSTOP)
    return parsers


async def _kill_later(parsers: list[int], seconds: float) -> None:
    await asyncio.sleep(seconds)
    for parser in parsers:
        os.kill(parser, signal.SIGKILL)


FAULTS = [
    Fault(
        "no name server",
        _no_names,
        Tells(metric="digestbot_outage_seconds > 0", log="telegram_unreachable"),
        "",
        host=NAME,
        may_double=True,
    ),
    Fault(
        "all feeds answer 500",
        _all_feeds_fail,
        Tells(metric='digestbot_feeds{state="failing"} > 2', log="feed_failed reason=http_error"),
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
