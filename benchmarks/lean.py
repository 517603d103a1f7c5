"""What the bot takes while nothing happens, and to start: ``python -m benchmarks.lean [--minutes 10] [--json]``.

The real program, with its default settings, SQLite and the machine's clock, runs against the simulator.

Idle: 100 feeds of 20 entries each, and no reader. After the first reading each feed is asked once an hour; one of ten
then has a new article, the others answer 304. Processor time is that of the bot and of the processes that it started,
the ended ones included; memory is that of the bot's process: resident (RSS), with its part of what it shares (PSS),
and its alone (USS).

Start: a database with 20,000 articles of two days, grouped into stories, with vectors. One newcomer's ``/start``, or
``/trending``, waits at Telegram. The figures are the median of ``--starts`` starts: processor time and time by the clock
from the start of the process until the answer came.

``--bot`` runs another checkout's ``bot.py``, whose tables must be the same.
"""

from __future__ import annotations

import asyncio
import json
import os
import tempfile
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from statistics import median
from time import monotonic
from typing import Any

import aiohttp
from sqlalchemy import Update, update

from benchmarks.command_line import options, print_figures
from benchmarks.composing_stage import tell_news
from benchmarks.lean_outlets import NEWS_AN_HOUR, Outlets, serve, spread
from benchmarks.running_bot import children_of, cpu_seconds, errors_in, memory_of, start, subscribe
from benchmarks.sending_stage import ROOT
from digestbot import simulator
from digestbot.clock import system_clock
from digestbot.storage import Storage
from digestbot.storage.tables import feed

FEEDS = 100
ARTICLES = 20_000
ASKED_EVERY = timedelta(hours=1)
#: Seconds for which anything may be waited for.
PATIENCE = 300.0


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--minutes", type=float, default=10, help="how long the idle bot is watched")
    parser.add_argument("--starts", type=int, default=5, help="how often it is started for each question")
    parser.add_argument("--only", choices=("idle", "start"))
    parser.add_argument("--bot", type=Path, default=ROOT / "bot.py", help="the program to run")
    arguments = parser.parse_args()
    load, figures = os.getloadavg()[0], {}
    if arguments.only != "start":
        figures |= asyncio.run(_in_a_folder(idle, arguments.bot.resolve(), arguments.minutes))
    if arguments.only != "idle":
        figures |= asyncio.run(_in_a_folder(starts, arguments.bot.resolve(), arguments.starts))
    figures["load"] = f"{load:.1f} to {os.getloadavg()[0]:.1f}"
    print_figures(figures, as_json=arguments.json)


async def _in_a_folder(part: Any, program: Path, amount: float) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="digestbot-lean-") as folder:
        return await part(Path(folder), program, amount)


# --- idle -----------------------------------------------------------------------------------------


async def idle(folder: Path, program: Path, minutes: float) -> dict[str, Any]:
    """Run the bot without readers for some minutes after its first reading."""
    url = f"sqlite:///{folder / 'digestbot.sqlite3'}"
    telegram = await simulator.start()
    async with serve(FEEDS) as outlets:
        await subscribe(url, outlets.feeds)
        bot = await start(url, folder, telegram.url, outlets.addresses, program=program)
        try:
            ended_after = await _parser_ended(bot, outlets)
            _ask_evenly(url)
            before, began = cpu_seconds(bot.pid), monotonic()
            most, of_parsers = memory_of(bot.pid).resident, 0
            news = asyncio.create_task(_bring_news(outlets))
            while (passed := monotonic() - began) < minutes * 60:
                await asyncio.sleep(min(1.0, minutes * 60 - passed))
                assert bot.returncode is None, "the bot ended"
                most = max(most, memory_of(bot.pid).resident)
                of_parsers = max(of_parsers, sum(memory_of(one).resident for one in children_of(bot.pid)))
            news.cancel()
            after, memory, passed = cpu_seconds(bot.pid), memory_of(bot.pid), monotonic() - began
        finally:
            await _end(bot)
            await telegram.stop()
    own, others = (100 * (late - early) / passed for early, late in zip(before, after, strict=True))
    return {
        "idle_minutes": round(passed / 60, 1),
        "idle_cpu_percent_of_a_core": round(own + others, 2),
        "idle_cpu_percent_of_the_bot_itself": round(own, 2),
        "idle_cpu_percent_of_its_parsers": round(others, 2),
        "idle_bot_rss_mb": _mb(memory.resident),
        "idle_bot_rss_mb_at_most": _mb(most),
        "idle_bot_pss_mb": _mb(memory.proportional),
        "idle_bot_uss_mb": _mb(memory.unique),
        "idle_parser_rss_mb_at_most": _mb(of_parsers),
        "idle_parser_ended_after_seconds": round(ended_after, 1),
        "idle_answers_of_feeds": dict(outlets.answered),
        "idle_errors": errors_in(folder),
    }


async def _parser_ended(bot: asyncio.subprocess.Process, outlets: Outlets) -> float:
    """Wait until all feeds were read and no parser runs.

    Returns the seconds from the last answer that was to be parsed to the end of the last process.
    """
    async with asyncio.timeout(PATIENCE):
        while outlets.answered["whole"] < FEEDS or children_of(bot.pid):
            assert bot.returncode is None, "the bot ended"
            await asyncio.sleep(0.1)
    return monotonic() - outlets.last_parsed_at


def _ask_evenly(url: str) -> None:
    """Let the feeds be due one after the other, as they are when the bot has run for a while."""
    now, every = system_clock(), int(ASKED_EVERY.total_seconds())
    _change_feeds(
        url,
        [
            update(feed).where(feed.c.id == number).values(next_check_at=now + later, interval_seconds=every)
            for number, later in enumerate(spread(FEEDS, ASKED_EVERY), start=1)
        ],
    )


def _change_feeds(url: str, statements: Sequence[Update]) -> None:
    # Beside the desk, because nothing in the program does this.
    storage = Storage.open(url)
    with storage._engine.begin() as connection:
        for statement in statements:
            connection.execute(statement)
    storage.close_now()


async def _bring_news(outlets: Outlets) -> None:
    """Shortly before they are asked, so many of the feeds get a new article."""
    every = round(1 / (NEWS_AN_HOUR * (ASKED_EVERY / timedelta(hours=1))))
    pause = (ASKED_EVERY / FEEDS).total_seconds()
    for outlet in range(FEEDS):
        if outlet % every == every // 2:
            outlets.bring_news(outlet)
        await asyncio.sleep(pause)


# --- start ----------------------------------------------------------------------------------------


async def starts(folder: Path, program: Path, count: float) -> dict[str, Any]:
    """Start the bot again and again on the same news."""
    url = f"sqlite:///{folder / 'digestbot.sqlite3'}"
    storage = Storage.open(url)
    storage.upgrade(system_clock())
    storage.transact(tell_news, ARTICLES, system_clock(), vectors=True)
    storage.close_now()
    await subscribe(url, [f"http://127.0.1.1:9/{number}" for number in range(FEEDS)])
    _change_feeds(url, [update(feed).values(next_check_at=system_clock() + ASKED_EVERY)])
    # One Telegram for all, because the numbers of updates must go on.
    telegram = await simulator.start()
    figures: dict[str, Any] = {}
    try:
        async with aiohttp.ClientSession(telegram.url) as session:
            for words, right in (("/start", ""), ("/trending", "https://outlet-")):
                # The first start compiles what was not compiled yet.
                taken = [
                    await _start(session, url, folder, telegram.url, program, words, right)
                    for _ in range(int(count) + 1)
                ][1:]
                name = f"start_to_answer_of_{words.removeprefix('/')}"
                figures[f"{name}_cpu_seconds"] = round(median(cpu for cpu, _ in taken), 2)
                figures[f"{name}_seconds"] = round(median(seconds for _, seconds in taken), 2)
    finally:
        await telegram.stop()
    return figures | {"start_errors": errors_in(folder)}


async def _start(
    session: aiohttp.ClientSession, url: str, folder: Path, api: str, program: Path, words: str, right: str
) -> tuple[float, float]:
    """Processor time, and time by the clock, from the start to an answer to these words that has ``right`` in it."""
    async with session.post("/page/people", json={"first_name": "Newcomer"}) as response:
        person = (await response.json())["id"]
    said = {"person_id": person, "chat_id": person, "text": words}
    async with session.post("/page/say", json=said) as response:
        assert response.status == 200
    async with session.get("/control/calls", params={"after": 0, "limit": 0}) as response:
        calls = (await response.json())["last"]
    began = monotonic()
    bot = await start(url, folder, api, (), program=program)
    try:
        await _answer(session, bot, person, right, calls)
        return sum(cpu_seconds(bot.pid)), monotonic() - began
    finally:
        await _end(bot)


async def _answer(
    session: aiohttp.ClientSession, bot: asyncio.subprocess.Process, person: int, right: str, after: int
) -> None:
    """Wait for a message to this person, after so many calls, that has ``right`` in it."""
    async with asyncio.timeout(PATIENCE):
        while True:
            async with session.get("/control/calls", params={"after": after}) as response:
                log = await response.json()
            for call in log["calls"]:
                told = call["ok"] and call["method"].startswith(("send", "edit")) and call["message_id"]
                if told and str(call["params"].get("chat_id")) == str(person) and right in json.dumps(call):
                    return
            after = log["last"]
            assert bot.returncode is None, "the bot ended"
            await asyncio.sleep(0.02)


async def _end(bot: asyncio.subprocess.Process) -> None:
    if bot.returncode is None:
        bot.terminate()
    await bot.wait()


def _mb(count: float) -> float:
    return round(count / 1e6, 1)


if __name__ == "__main__":
    main()
