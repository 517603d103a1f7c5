"""What an outage costs: ``python -m benchmarks.outages [--readers 200] [--spell 30 300 3600] [--engine sqlite] [--json]``.

The real program runs against the simulator, with Telegram's limits and a latency of 50 to 150 ms. Digests of so many
readers are due, an alert to all of them is on its way, and Telegram goes away in one of nine forms: when a part of the
messages has gone ("middle"), or before the program starts ("start"). Outages of up to five minutes last as long as they
say; an hour is a minute in which the clock is turned by the rest. It prints, for each form and spell, what was lost
(a digest or an alert that never came), what came twice, how many seconds after the end the last one came, whether the
program ended, and whether it answers a command again.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import Any, Literal

import aiohttp

from benchmarks.command_line import options
from benchmarks.sending_stage import (
    ALERT,
    FIRST_READER,
    ROOT,
    TOKEN,
    UPGRADING,
    lay_alert,
    postgres_server,
    states,
)
from digestbot import simulator
from digestbot.model import EVERY_DAY, NewArticle, Place, Reading, Tag
from digestbot.newsroom.digests.schedules import first_after
from digestbot.storage import Desk, Storage

When = Literal["start", "middle"]

DUE = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)
#: Seconds of an outage that are not turned.
LONGEST = 300.0
TURNED = 60.0
#: Seconds within which everything has to have come once it is over.
PATIENCE = 240.0
ASKS = 501
LIMITS = {"shape": "bucket", "rate": 30, "capacity": 30, "per_chat": 1}

#: What every call meets, by form. Where new connections fail, those that there are break.
FORMS: dict[str, dict[str, Any]] = {
    "502": {"kind": "5xx"},
    "cut": {"kind": "drop_after"},
    "refused": {"kind": "drop_before"},
    "silent": {"kind": "silent"},
    "ok:false": {"kind": "not_ok"},
    "empty": {"kind": "empty"},
    "web page": {"kind": "page"},
    "401": {"kind": "401"},
    "404": {"kind": "404", "text": "Not Found"},
}


@dataclass(frozen=True)
class Toll:
    """What one outage cost."""

    form: str
    engine: str
    seconds: float
    when: When
    owed: int
    lost: int
    doubled: int
    #: From the end of the outage to the last message.
    late_seconds: float
    ended: bool
    #: Whether a command that was sent when it was over got an answer.
    answers: bool


class Stage:
    """A simulator, a database with readers who are due, and the bot."""

    def __init__(self, form: str, url: str, folder: Path, readers: int) -> None:
        self.form, self.url, self.folder, self.readers = form, url, folder, readers
        self.storage = Storage.open(url)
        self.bot: asyncio.subprocess.Process | None = None

    @contextlib.asynccontextmanager
    async def set_up(self) -> AsyncIterator[Stage]:
        handle = self.handle = await simulator.start()
        async with aiohttp.ClientSession(handle.url) as self._session:
            try:
                handle.telegram.clock.turn_to(DUE - timedelta(seconds=5))
                await self.post("/control/limits", LIMITS)
                await self.post("/control/latency", {"low_ms": 50, "high_ms": 150})
                await self.post("/control/crowd", {"first_id": FIRST_READER, "count": self.readers})
                await asyncio.to_thread(self._fill)
                yield self
            finally:
                if self.bot is not None and self.bot.returncode is None:
                    self.bot.kill()
                    await self.bot.wait()
                self.storage.close_now()
                await handle.stop()

    def _fill(self) -> None:
        with UPGRADING:
            self.storage.upgrade(DUE - timedelta(days=1))
        self.storage.transact(_people, self.readers)
        self.storage.transact(tell_news, DUE - timedelta(hours=1))

    async def start_bot(self) -> None:
        clean = {name: value for name, value in os.environ.items() if not name.startswith("DIGESTBOT_")}
        environment = clean | {
            "DIGESTBOT_TOKEN": TOKEN,
            "DIGESTBOT_API_URL": self.handle.url,
            "DIGESTBOT_CLOCK_URL": f"{self.handle.url}/clock",
            "DIGESTBOT_DATABASE_URL": self.url,
            "DIGESTBOT_STARTER_FEEDS": "no",
            "DIGESTBOT_TICK": "0.5",
            "DIGESTBOT_LOG_FORMAT": "json",
        }
        with (self.folder / "bot.log").open("ab") as log:
            self.bot = await asyncio.create_subprocess_exec(
                sys.executable,
                str(ROOT / "bot.py"),
                "run",
                cwd=self.folder,
                env=environment,
                stdout=log,
                stderr=log,
            )

    async def go_away(self) -> None:
        await self.post("/control/faults", FORMS[self.form])
        if self.form == "refused":
            await self.handle.close_door()

    async def come_back(self) -> None:
        if self.form == "refused":
            await self.handle.open_door()
        async with self._session.delete("/control/faults"):
            pass

    def turn(self, seconds: float) -> None:
        # Not over the wire: the door may be closed.
        self.handle.telegram.clock.advance(seconds)

    async def post(self, path: str, value: object) -> None:
        async with self._session.post(path, json=value) as response:
            response.raise_for_status()

    async def came(self) -> Counter[tuple[int, bool]]:
        """How often each reader got each of the two: (reader, whether it is the alert)."""
        came: Counter[tuple[int, bool]] = Counter()
        after = 0
        while True:
            async with self._session.get(f"/control/calls?after={after}") as response:
                calls = (await response.json())["calls"]
            for call in calls:
                if call["message_id"] and call["method"] in {"sendMessage", "sendRichMessage"}:
                    text = str(call["params"].get("text", ""))
                    came[int(call["params"]["chat_id"]), text == ALERT.html] += 1
            if not calls:
                return came
            after = calls[-1]["n"]

    def owed(self) -> int:
        left = states(self.storage)
        return left.get("pending", 0) + left.get("sending", 0)

    async def answers(self) -> bool:
        """Whether somebody who asks now gets an answer."""
        await self.post("/page/say", {"person_id": ASKS, "chat_id": ASKS, "text": "/help"})

        async def answered() -> bool:
            return any(chat == ASKS for chat, _ in await self.came())

        return await _within(60.0, answered)


async def bear(
    form: str, url: str, folder: Path, *, seconds: float, when: When = "middle", readers: int = 200
) -> Toll:
    """One outage: see the module."""
    async with Stage(form, url, folder, readers).set_up() as stage:
        if when == "start":
            await stage.go_away()
        await stage.start_bot()
        if when == "middle":
            await _within(PATIENCE, lambda: _some_came(stage, 0))
        stage.turn(6)
        if when == "middle":
            await _within(PATIENCE, lambda: _some_came(stage, min(20, readers // 4)))
        await asyncio.to_thread(stage.storage.transact, lay_alert, ALERT)
        if when == "middle":
            await asyncio.sleep(0.5)
            await stage.go_away()
        await _last(stage, seconds)
        await stage.come_back()
        over = monotonic()
        await _within(PATIENCE, lambda: _all_came(stage))
        late = monotonic() - over
        await _within(PATIENCE / 4, lambda: _nothing_owed(stage))
        came = await stage.came()
        owed = {(FIRST_READER + reader, alert) for reader in range(readers) for alert in (False, True)}
        assert stage.bot is not None
        return Toll(
            form=form,
            engine=url.partition(":")[0],
            seconds=seconds,
            when=when,
            owed=len(owed),
            lost=len(owed - came.keys()),
            doubled=sum(count - 1 for message, count in came.items() if message in owed),
            late_seconds=round(late, 1),
            ended=stage.bot.returncode is not None,
            answers=stage.bot.returncode is None and await stage.answers(),
        )


async def _last(stage: Stage, seconds: float) -> None:
    if seconds <= LONGEST:
        await asyncio.sleep(seconds)
        return
    await asyncio.sleep(TURNED / 2)
    stage.turn(seconds - TURNED)
    await asyncio.sleep(TURNED / 2)


async def _some_came(stage: Stage, more_than: int) -> bool:
    if not more_than:
        async with stage._session.get("/control/counts") as response:
            return (
                "getUpdates" in (await response.json())["methods"]
                or stage.handle.telegram.updates._waiting is not None
            )
    return sum((await stage.came()).values()) > more_than


async def _all_came(stage: Stage) -> bool:
    assert stage.bot is not None
    came = {message for message in await stage.came() if message[0] != ASKS}
    return stage.bot.returncode is not None or len(came) == 2 * stage.readers


async def _nothing_owed(stage: Stage) -> bool:
    return await asyncio.to_thread(stage.owed) == 0


async def _within(seconds: float, condition: Callable[[], Awaitable[bool]]) -> bool:
    over = monotonic() + seconds
    while not await condition():
        if monotonic() > over:
            return False
        await asyncio.sleep(0.5)
    return True


def _people(desk: Desk, readers: int) -> None:
    before = DUE - timedelta(hours=1)
    first = first_after(DUE.time(), EVERY_DAY, "UTC", before)
    desk.tags.ensure([Tag("technology", "section")])
    for telegram_id in range(FIRST_READER, FIRST_READER + readers):
        reader, _ = desk.readers.join(Place(telegram_id, "private"), before)
        desk.readers.follow(reader.recipient_id, "technology", before)
        desk.schedules.put(reader.recipient_id, DUE.time(), EVERY_DAY, "UTC", first)


def tell_news(desk: Desk, now: datetime) -> None:
    """Three outlets that tell one story."""
    outlets = ("harbour", "meridian", "lantern")
    titles = {outlet: f"Robots repair the Arne bridge overnight, says the {outlet}" for outlet in outlets}
    tell(desk, titles, "bridge", now)


def tell(desk: Desk, titles: Mapping[str, str], page: str, now: datetime) -> None:
    """Outlets of technology that ask for no visits tell something: the title of each, at a page of this name."""
    for outlet, title in titles.items():
        url = f"http://{outlet}.invalid/{page}"
        feed = desk.feeds.add(
            f"http://{outlet}.invalid/feed",
            source_name=outlet.title(),
            source_key=outlet,
            section="technology",
            now=now,
        )
        desk.feeds.remove(feed.id, now)
        reading = Reading("entry", feed.url, url, url, title, published=now, language="en", entry_id=url)
        desk.articles.keep(feed, [NewArticle(url, url, now, reading)], now)


# --- the table ------------------------------------------------------------------------------------


@contextlib.contextmanager
def _databases(engine: str, forms: list[str], folder: Path) -> Iterator[dict[str, str]]:
    if engine == "sqlite":
        yield {form: f"sqlite:///{_place(folder, form)}/digestbot.sqlite3" for form in forms}
        return
    with postgres_server() as server:
        yield {form: server.create() for form in forms}


def _place(folder: Path, form: str) -> Path:
    place = folder / "".join(letter if letter.isalnum() else "-" for letter in form)
    place.mkdir(exist_ok=True)
    return place


async def measure(
    engine: str, forms: list[str], *, seconds: float, when: When, readers: int, at_once: int = 5
) -> list[Toll]:
    """An outage of each form, so many at a time."""
    folder = Path(tempfile.mkdtemp(prefix="digestbot-outages-"))
    turns = asyncio.Semaphore(at_once)

    async def one(form: str, url: str) -> Toll:
        async with turns:
            return await bear(form, url, _place(folder, form), seconds=seconds, when=when, readers=readers)

    try:
        with _databases(engine, forms, folder) as urls:
            return await asyncio.gather(*(one(form, urls[form]) for form in forms))
    finally:
        if not os.environ.get("KEEP_OUTAGES"):
            shutil.rmtree(folder, ignore_errors=True)


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--readers", type=int, default=200)
    parser.add_argument("--spell", type=float, nargs="+", default=[30.0, 300.0, 3600.0], help="seconds")
    parser.add_argument("--form", nargs="+", choices=list(FORMS), default=list(FORMS))
    parser.add_argument("--when", nargs="+", choices=["start", "middle"], default=["middle", "start"])
    parser.add_argument(
        "--engine", nargs="+", choices=["sqlite", "postgresql"], default=["sqlite", "postgresql"]
    )
    parser.add_argument("--at-once", type=int, default=5, help="outages at a time")
    asked = parser.parse_args()
    tolls: list[Toll] = []
    for engine in asked.engine:
        for when in asked.when:
            for seconds in asked.spell:
                found = asyncio.run(
                    measure(
                        engine,
                        asked.form,
                        seconds=seconds,
                        when=when,
                        readers=asked.readers,
                        at_once=asked.at_once,
                    )
                )
                tolls += found
                if not asked.json:
                    for toll in found:
                        print(_line(toll), flush=True)
    if asked.json:
        print(json.dumps([asdict(toll) for toll in tolls], indent=1))
    else:
        lost, ended = sum(toll.lost for toll in tolls), sum(toll.ended for toll in tolls)
        print(f"{len(tolls)} outages: {lost} lost, {ended} ended")


def _line(toll: Toll) -> str:
    end = "ENDED" if toll.ended else "answers" if toll.answers else "MUTE"
    return (
        f"{toll.engine:<10} {toll.when:<6} {toll.seconds:>6.0f} s  {toll.form:<8}  lost {toll.lost:>3} of {toll.owed}"
        f"  doubled {toll.doubled:>3}  last after {toll.late_seconds:>5.1f} s  {end}"
    )


if __name__ == "__main__":
    main()
