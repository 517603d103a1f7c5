"""Where faults are put in: a simulator, three outlets, readers whose digests come due, and the bot as a process."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import socket
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any, Protocol

import aiohttp
from aiohttp import web
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import update

from benchmarks.sending_stage import FIRST_READER, ROOT, TOKEN, UPGRADING, Postgres
from digestbot import simulator
from digestbot.model import EVERY_DAY, Place, Tag
from digestbot.newsroom.digests.schedules import first_after
from digestbot.simulator.clock import TurnableClock
from digestbot.storage import Desk, Storage
from digestbot.storage.tables import feed

#: When the readers' digests are due, and how long before it the bot is started.
DUE = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)
BEFORE = timedelta(minutes=30)
#: Who asks for help during a fault, and who owns the bot.
ASKS, OWNER = 501, 502
READY_SECONDS = 120.0


class Process(Protocol):
    """What is asked of a bot that runs, as of asyncio's processes."""

    @property
    def pid(self) -> int: ...
    @property
    def returncode(self) -> int | None: ...
    def send_signal(self, signal: int) -> None: ...
    def kill(self) -> None: ...
    async def wait(self) -> int: ...


@dataclass(frozen=True)
class Bot:
    """A bot, where its probes answer, and its log."""

    process: Process
    port: int
    log: Path


@dataclass(frozen=True)
class Probed:
    """An answer of a probe; status 0 where none came in time."""

    status: int
    text: str = ""


Metrics = dict[tuple[str, frozenset[tuple[str, str]]], float]
#: Starts a program of these words with this environment in a folder; its output goes to the log.
Launch = Callable[[Sequence[str], Mapping[str, str], Path, Path], Any]


async def launch(
    words: Sequence[str], environment: Mapping[str, str], folder: Path, log: Path
) -> asyncio.subprocess.Process:
    with log.open("ab") as kept:
        return await asyncio.create_subprocess_exec(
            *words, cwd=folder, env=dict(environment), stdout=kept, stderr=kept
        )


class Outlets:
    """Three outlets that tell one story, and the bot's clock, on a port of loopback. ``answer`` can be replaced by a
    fault.
    """

    NAMES = ("harbour", "meridian", "lantern")

    def __init__(self, clock: TurnableClock) -> None:
        self._clock = clock
        self.answer: Callable[[str], web.StreamResponse] = self.feed
        self.asked: Counter[str] = Counter()

    @contextlib.asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        application = web.Application()
        application.router.add_get("/clock", self._tell_time)
        application.router.add_get("/{outlet}/feed", self._feed)
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.port: int = runner.addresses[0][1]
        try:
            yield
        finally:
            await runner.cleanup()

    def feed(self, outlet: str) -> web.Response:
        published = format_datetime(DUE - timedelta(hours=1))
        # It is read anew each time, as a feed that changed.
        built = format_datetime(self._clock.now())
        link = f"http://{outlet}.invalid/bridge"
        return web.Response(
            text=f"<rss version='2.0'><channel><title>{outlet.title()}</title><link>http://{outlet}.invalid</link>"
            f"<description>News</description><language>en</language><lastBuildDate>{built}</lastBuildDate><item>"
            f"<title>Robots repair the Arne bridge overnight, says the {outlet}</title><link>{link}</link>"
            f"<guid>{link}</guid><description>Robots repaired the bridge over the Arne in one night.</description>"
            f"<pubDate>{published}</pubDate></item></channel></rss>",
            content_type="application/rss+xml",
        )

    async def _tell_time(self, request: web.Request) -> web.Response:
        if "after" in request.query:
            await self._clock.wait_for_turn(float(request.query["after"]), float(request.query["timeout"]))
        return web.json_response(self._clock.reading())

    async def _feed(self, request: web.Request) -> web.StreamResponse:
        outlet = request.match_info["outlet"]
        self.asked[outlet] += 1
        return self.answer(outlet)


class Testbed:
    """One database, one pretend Telegram, three outlets and any number of bots."""

    def __init__(self, url: str, folder: Path, readers: int, launch: Launch = launch) -> None:
        self.url, self.folder, self.readers = url, folder, readers
        self.storage = Storage.open(url)
        self.bots: list[Bot] = []
        self.settings: dict[str, str] = {}
        #: What stands before the words that start a bot, such as a program that limits it.
        self.before: tuple[str, ...] = ()
        self._launch = launch
        #: The port of the next bot's probes; None for any that is free.
        self.port: int | None = None
        #: Whether the database is empty when the bot starts.
        self.empty = False
        #: A disk of its own that can be filled, where a fault needs one.
        self.disk: Path | None = None
        #: The name by which the bot finds Telegram and the outlets.
        self.host = "127.0.0.1"
        #: The bot's clock, which a fault may turn away from Telegram's.
        self.clock = TurnableClock()
        #: The PostgreSQL server of its own, where the database is on one.
        self.server: Postgres | None = None

    @contextlib.asynccontextmanager
    async def set_up(self) -> AsyncIterator[Testbed]:
        handle = self.handle = await simulator.start()
        self.turn_to(DUE - BEFORE)
        self.outlets = Outlets(self.clock)
        async with aiohttp.ClientSession() as self._session, self.outlets.open():
            self._restarting: asyncio.Task[None] | None = None
            try:
                await self.post("/control/crowd", {"first_id": FIRST_READER, "count": self.readers})
                if not self.empty:
                    await asyncio.to_thread(self.fill)
                yield self
            finally:
                if self._restarting is not None:
                    self._restarting.cancel()
                for bot in self.bots:
                    if bot.process.returncode is None:
                        bot.process.kill()
                    await bot.process.wait()
                self.storage.close_now()
                await handle.stop()

    def fill(self) -> None:
        """Make the tables, the outlets and the readers."""
        with UPGRADING:
            self.storage.upgrade(DUE - timedelta(days=1))
        self.storage.transact(self._people)

    def _people(self, desk: Desk) -> None:
        before = DUE - timedelta(hours=1)
        first = first_after(DUE.time(), EVERY_DAY, "UTC", before)
        desk.tags.ensure([Tag("technology", "section")])
        for outlet in Outlets.NAMES:
            desk.feeds.add(
                f"http://{self.host}:{self.outlets.port}/{outlet}/feed",
                source_name=outlet.title(),
                source_key=outlet,
                section="technology",
                now=before,
            )
        for telegram_id in range(FIRST_READER, FIRST_READER + self.readers):
            reader, _ = desk.readers.join(Place(telegram_id, "private"), before)
            desk.readers.follow(reader.recipient_id, "technology", before)
            desk.schedules.put(reader.recipient_id, DUE.time(), EVERY_DAY, "UTC", first)

    def feeds_are_due(self) -> None:
        """Let the bot check each feed when the readers' digests are due."""
        self.storage.transact(
            lambda desk: desk.inbox._connection.execute(update(feed).values(next_check_at=DUE))
        )

    # --- the bot ----------------------------------------------------------------------------------

    @property
    def bot(self) -> Bot:
        """The one that is watched: the latest."""
        return self.bots[-1]

    def environment(self, port: int) -> dict[str, str]:
        clean = {name: value for name, value in os.environ.items() if not name.startswith("DIGESTBOT_")}
        settings = {
            "token": TOKEN,
            "api_url": f"http://{self.host}:{self.handle.port}",
            "clock_url": f"http://127.0.0.1:{self.outlets.port}/clock",
            "database_url": self.url,
            "fetch_allow": f"{self.host}:{self.outlets.port}",
            "starter_feeds": "no",
            "vectors": "no",
            "tick": "0.5",
            "log_format": "json",
            "listen": f"127.0.0.1:{port}",
            "admins": str(OWNER),
            **self.settings,
        }
        return clean | {f"DIGESTBOT_{name.upper()}": value for name, value in settings.items()}

    async def start_bot(self, *options: str, until_ready: bool = True) -> Bot:
        """Start a bot and, unless told otherwise, wait until it is ready."""
        port, log = self.port or free_port(), self.folder / f"bot{len(self.bots)}.log"
        words = [*self.before, sys.executable, str(ROOT / "bot.py"), "run", *options]
        process = self._launch(words, self.environment(port), self.folder, log)
        process = await process if asyncio.iscoroutine(process) else process
        bot = Bot(process, port, log)
        self.bots.append(bot)
        if until_ready:
            await self.until_ready(bot)
        return bot

    def restart_when_it_ends(self) -> None:
        """From now on start the bot again each time it ends, as a service manager does."""

        async def restart() -> None:
            while True:
                await self.bot.process.wait()
                await self.start_bot(until_ready=False)

        self._restarting = asyncio.create_task(restart())

    async def until_ready(self, bot: Bot) -> None:
        async with asyncio.timeout(READY_SECONDS):
            while (await self.probe(bot, "/readyz")).status != 200:
                assert bot.process.returncode is None, bot.log.read_text()[-2000:]
                await asyncio.sleep(0.1)

    async def probe(self, bot: Bot, path: str) -> Probed:
        timeout = aiohttp.ClientTimeout(total=8 if path == "/metrics" else 6)
        try:
            async with self._session.get(f"http://127.0.0.1:{bot.port}{path}", timeout=timeout) as response:
                return Probed(response.status, await response.text())
        except (aiohttp.ClientError, TimeoutError, OSError):
            return Probed(0)

    async def metrics(self, bot: Bot) -> Metrics:
        """All figures of a bot; none if it does not answer."""
        probed = await self.probe(bot, "/metrics")
        families = text_string_to_metric_families(probed.text if probed.status == 200 else "")
        return {
            (sample.name, frozenset(sample.labels.items())): sample.value
            for family in families
            for sample in family.samples
        }

    def logged(self, bot: Bot, after: int = 0) -> list[dict[str, Any]]:
        """The lines of its log from this place on."""
        if not bot.log.exists():
            return []
        with bot.log.open("rb") as log:
            log.seek(after)
            lines = log.read().decode(errors="replace").splitlines()
        return [event for line in lines if line.startswith("{") and (event := _json(line))]

    # --- Telegram and the clock -------------------------------------------------------------------

    def turn(self, step: timedelta) -> None:
        """Turn Telegram's clock and the bot's."""
        self.handle.telegram.clock.advance(step.total_seconds())
        self.turn_bot(step)

    def turn_bot(self, step: timedelta) -> None:
        self.clock.advance(step.total_seconds())

    def turn_to(self, moment: datetime) -> None:
        for clock in (self.handle.telegram.clock, self.clock):
            clock.turn_to(moment)

    async def post(self, path: str, value: object) -> None:
        async with self._session.post(f"{self.handle.url}{path}", json=value) as response:
            response.raise_for_status()

    async def clear_faults(self) -> None:
        async with self._session.delete(f"{self.handle.url}/control/faults"):
            pass

    async def says(self, person: int, text: str) -> None:
        await self.post("/page/say", {"person_id": person, "chat_id": person, "text": text})

    async def said_to(self, person: int) -> list[str]:
        """What the bot said to somebody on the chat page, oldest first."""
        async with self._session.get(f"{self.handle.url}/page/state") as response:
            messages = (await response.json())["messages"]
        return [one["text"] for one in messages if one["is_bot"] and one["chat_id"] == person]

    async def came(self) -> Counter[int]:
        """How many messages arrived at each reader."""
        came: Counter[int] = Counter()
        after = 0
        while True:
            async with self._session.get(f"{self.handle.url}/control/calls?after={after}") as response:
                calls = (await response.json())["calls"]
            for call in calls:
                if call["message_id"] and call["method"] in {"sendMessage", "sendRichMessage"}:
                    came[int(call["params"]["chat_id"])] += 1
            if not calls:
                readers = range(FIRST_READER, FIRST_READER + self.readers)
                return Counter({reader: came[reader] for reader in readers})
            after = calls[-1]["n"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _json(line: str) -> dict[str, Any] | None:
    try:
        read: dict[str, Any] = json.loads(line)
    except ValueError:
        return None
    return read
