"""How the bot lives through months: ``python -m benchmarks.long_run [--days 60] [--engine sqlite] [--json]``.

The real program runs against the simulator, whose clock is turned two hours at a time; 25 outlets bring 1,000 articles
a day, and 30 readers get a digest a day. After each turn it waits until feeds, stories, digests and deliveries are
done. It prints the memory of the bot (its process, and that of the parser) and the size of the database at the end of
each day, the size and the rows of each table, the digests that were missed or came twice, and the stories that a reader
was shown again. With ``--own-topics`` no two readers of one hour follow the same topics, so none share a digest.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import combinations
from pathlib import Path
from time import perf_counter
from typing import Any

import aiohttp
from sqlalchemy import create_engine, func, select, text

from benchmarks.command_line import options
from benchmarks.long_run_news import OUTLETS, News, serve
from benchmarks.running_bot import children_of, errors_in, memory_of, start, subscribe
from benchmarks.sending_stage import postgres_server
from digestbot import simulator
from digestbot.model import SECTIONS
from digestbot.storage import Storage
from digestbot.storage.engine.engines import read_url
from digestbot.storage.tables import metadata

BEGINS = datetime(2027, 3, 1, 0, 0, tzinfo=UTC)
STEP = timedelta(hours=2)
#: Seconds for which the bot may be busy with one turn of the clock.
PATIENCE = 600.0
#: Hours at which the readers' digests come: the clock stands at each of them.
HOURS = range(6, 22, 2)
#: What three topics a reader may follow who shares them with others, and what four who shares them with nobody.
SHARED = [
    tuple(SECTIONS[(first + step) % len(SECTIONS)] for step in range(3)) for first in range(len(SECTIONS))
]
OWN: list[tuple[str, ...]] = list(combinations(SECTIONS, 4))
_LINK = re.compile(r"http://127\.0\.0\.1:\d+/\d+/(\d+)-(\d+)")


@dataclass
class Seen:
    """What the readers got."""

    #: Digests by reader and day.
    digests: Counter[tuple[int, int]] = field(default_factory=Counter)
    #: Headlines, and events, that a reader was shown before.
    articles_again: int = 0
    events_again: int = 0
    #: Of these events how many came under which mark, and what stood in digests with those that had none.
    marked: Counter[str] = field(default_factory=Counter)
    unmarked: list[str] = field(default_factory=list)
    shown: int = 0
    _articles: set[tuple[int, str]] = field(default_factory=set)
    _events: dict[tuple[int, str], int] = field(default_factory=dict)

    def note(self, chat: int, day: int, content: str) -> None:
        """A digest that came to a chat on a day."""
        self.digests[chat, day] += 1
        found = dict.fromkeys(_LINK.findall(content))
        for _, number in found:
            self.shown += 1
            self.articles_again += (chat, number) in self._articles
            self._articles.add((chat, number))
        for event in dict.fromkeys(event for event, _ in found):
            before = self._events.get((chat, event))
            if before is not None:
                self.events_again += 1
                mark = _mark(content, event)
                self.marked[mark] += 1
                if not mark:
                    self.unmarked.append(f"chat {chat}, event {event}, day {before} and day {day}: {content}")
            self._events[chat, event] = day


def _mark(content: str, event: str) -> str:
    """Whether the story of this event is told as an update ("Update:"), as one that goes on ("More on:"), or as new ("")."""
    content, _, since_yesterday = content.partition("<h2>Since yesterday")
    if f"/{event}-" in since_yesterday:
        return "Update:"
    story = next(part for part in content.split("<h3>") if f"/{event}-" in part)
    line = next((part for part in story.split("<li>") if f"/{event}-" in part), "")
    told = (line, story.split("<h2>")[0])
    return next(
        (
            mark
            for mark in ("Update:", "More on:")
            if any(mark.casefold() in text.casefold() for text in told)
        ),
        "",
    )


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--days", type=int, default=60)
    parser.add_argument("--articles", type=int, default=1_000, help="a day")
    parser.add_argument("--readers", type=int, default=30)
    parser.add_argument(
        "--own-topics", action="store_true", help=f"no two readers share a digest, of {len(OWN) * len(HOURS)}"
    )
    parser.add_argument("--engine", choices=("sqlite", "postgresql", "both"), default="both")
    arguments = parser.parse_args()
    for engine in ("sqlite", "postgresql") if arguments.engine == "both" else (arguments.engine,):
        folder = Path(tempfile.mkdtemp(prefix="digestbot-long-"))
        try:
            with database(engine, folder) as url:
                figures = asyncio.run(
                    live(
                        url,
                        folder,
                        arguments.days,
                        arguments.articles,
                        arguments.readers,
                        own_topics=arguments.own_topics,
                    )
                )
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        if arguments.json:
            print(json.dumps({"engine": engine, **figures}), flush=True)
        else:
            _print(engine, figures)


@contextlib.contextmanager
def database(engine: str, folder: Path) -> Iterator[str]:
    if engine == "sqlite":
        yield f"sqlite:///{folder / 'digestbot.sqlite3'}"
    else:
        with postgres_server() as server:
            yield server.create()


async def live(
    url: str, folder: Path, days: int, articles: int, readers: int, *, own_topics: bool = False
) -> dict[str, Any]:
    """Live for so many days; gives the figures."""
    began = perf_counter()
    telegram = await simulator.start()
    clock = telegram.telegram.clock
    clock.turn_to(BEGINS)
    outlets, base = await serve(News(BEGINS - timedelta(days=1), articles), clock.now)
    await subscribe(url, [f"{base}/{outlet}/feed" for outlet in range(OUTLETS)])
    storage = Storage.open(url)
    bot = await _start(url, folder, telegram.url, base)
    seen, memory, kept = Seen(), [], []
    try:
        async with aiohttp.ClientSession(telegram.url) as session:
            street = _Street(session, storage, bot)
            await street.welcome(readers, own_topics=own_topics)
            last = 0
            for step in range(1, int(days * timedelta(days=1) / STEP) + 1):
                moment = BEGINS + step * STEP
                clock.turn_to(moment)
                await street.settle(moment)
                last = await street.read(last, seen)
                if moment.hour == 0:
                    memory.append(_resident(bot.pid))
                    kept.append(sum((await asyncio.to_thread(sizes_of, url)).values()))
                    print(
                        f"day {len(memory):3}  {memory[-1][0] / 1e6:6.0f} MB and {memory[-1][1] / 1e6:4.0f} MB"
                        f"  {kept[-1] / 1e6:6.1f} MB kept  {perf_counter() - began:6.0f} s",
                        file=sys.stderr,
                        flush=True,
                    )
    finally:
        bot.terminate()
        await bot.wait()
        storage.close_now()
        await outlets.cleanup()
        await telegram.stop()
    for one in seen.unmarked:
        print(one, file=sys.stderr)
    # A digest is due every day, from the first morning on.
    wanted = {(chat, day) for chat in street.chats for day in range(days)}
    return {
        "days": days,
        "articles_a_day": articles,
        "seconds": round(perf_counter() - began),
        "bot_mb_by_day": [round(bot_bytes / 1e6, 1) for bot_bytes, _ in memory],
        "parser_mb_by_day": [round(parser_bytes / 1e6, 1) for _, parser_bytes in memory],
        "database_mb_by_day": [round(size / 1e6, 1) for size in kept],
        "digests": seen.digests.total(),
        "missed": len(wanted - seen.digests.keys()),
        "doubled": sum(count > 1 for count in seen.digests.values()),
        "headlines_shown": seen.shown,
        "headlines_shown_again": seen.articles_again,
        "events_shown_again": seen.events_again,
        "events_again_as_update": seen.marked["Update:"],
        "events_again_as_more_on": seen.marked["More on:"],
        "events_again_unmarked": seen.marked[""],
        "table_mb": {name: round(size / 1e6, 2) for name, size in sizes_of(url).items()},
        "rows": rows_of(url),
        "errors": errors_in(folder),
    }


async def _start(url: str, folder: Path, telegram: str, base: str) -> asyncio.subprocess.Process:
    return await start(
        url,
        folder,
        telegram,
        [base.removeprefix("http://")],
        clock_url=f"{telegram}/clock",
        tick="1",
        # A thousand digests of an hour would take half a minute at 30 a second.
        rate="500",
        paid_broadcast="true",
        log_level="warning",
    )


class _Street:
    """The readers, and somebody who watches what the bot has still to do."""

    def __init__(
        self, session: aiohttp.ClientSession, storage: Storage, bot: asyncio.subprocess.Process
    ) -> None:
        self._session = session
        self._storage = storage
        self._bot = bot
        self.chats: list[int] = []

    async def welcome(self, readers: int, *, own_topics: bool) -> None:
        """Everybody follows some topics, and wants a digest at an hour of theirs."""
        for number in range(readers):
            person = await self._post(
                "/page/people", {"first_name": f"Reader {number}", "language_code": "en"}
            )
            self.chats.append(person["id"])
            topics = OWN[number // len(HOURS) % len(OWN)] if own_topics else SHARED[number % len(SHARED)]
            for words in (
                *(f"/follow {topic}" for topic in topics),
                f"/time {HOURS[number % len(HOURS)]:02}:00",
            ):
                await self._post(
                    "/page/say", {"person_id": person["id"], "chat_id": person["id"], "text": words}
                )
        await self._until(lambda desk: len(desk.schedules.due(1_000, BEGINS + timedelta(days=1))) >= readers)

    async def settle(self, now: datetime) -> None:
        """Wait until everything that is due is done."""
        await self._until(
            lambda desk: (
                not (
                    desk.feeds.due(1, now)
                    or desk.articles.ungrouped(1)
                    or desk.schedules.due(1, now)
                    or desk.deliveries.waiting()
                )
            )
        )

    async def read(self, after: int, seen: Seen) -> int:
        """Note the digests that came after this call; gives the latest call."""
        async with self._session.get("/control/calls", params={"after": after}) as response:
            log = await response.json()
        for call in log["calls"]:
            if call["method"] in {"sendMessage", "sendRichMessage"} and call["message_id"]:
                content = json.dumps(call["params"])
                if "you follow" in content or "Nothing much" in content:
                    day = (datetime.fromisoformat(call["at"]) - BEGINS) // timedelta(days=1)
                    seen.note(int(call["params"]["chat_id"]), day, content)
        return int(log["last"])

    async def _until(self, condition: Any) -> None:
        async with asyncio.timeout(PATIENCE):
            while not await asyncio.to_thread(self._storage.transact, condition):
                assert self._bot.returncode is None, "the bot ended"
                await asyncio.sleep(0.1)

    async def _post(self, path: str, value: object) -> Any:
        async with self._session.post(path, json=value) as response:
            assert response.status == 200, await response.text()
            return await response.json()


def _resident(pid: int) -> tuple[int, int]:
    """Bytes of memory of the bot's process, and of the processes that it started."""
    return memory_of(pid).resident, sum(memory_of(child).resident for child in children_of(pid))


def sizes_of(url: str) -> dict[str, int]:
    """Bytes of each table with its indexes, the largest first."""
    engine = create_engine(read_url(url))
    query = (
        "SELECT coalesce(m.tbl_name, s.name) AS name, sum(s.pgsize) AS bytes FROM dbstat s"
        " LEFT JOIN sqlite_master m ON m.name = s.name GROUP BY 1 ORDER BY 2 DESC"
        if engine.dialect.name == "sqlite"
        else "SELECT relname AS name, pg_total_relation_size(oid) AS bytes FROM pg_class"
        " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 2 DESC"
    )
    with engine.connect() as connection:
        sizes = {row.name: int(row.bytes) for row in connection.execute(text(query))}
    engine.dispose()
    return sizes


def rows_of(url: str) -> dict[str, int]:
    """The rows of each table that has any."""
    engine = create_engine(read_url(url))
    with engine.connect() as connection:
        counted = {
            name: int(connection.execute(select(func.count()).select_from(table)).scalar_one())
            for name, table in metadata.tables.items()
        }
    engine.dispose()
    return {name: count for name, count in counted.items() if count}


def _print(engine: str, figures: dict[str, Any]) -> None:
    tables, rows, *by_day = (
        figures.pop(name)
        for name in ("table_mb", "rows", "bot_mb_by_day", "parser_mb_by_day", "database_mb_by_day")
    )
    print(f"\n{engine}")
    for name, value in figures.items():
        print(f"  {name.replace('_', ' '):24}{value:>10,}")
    for what, values in zip(("memory of the bot", "memory of the parser", "database"), by_day, strict=True):
        print(f"  {what} by day, MB:", *values)
    for name, size in tables.items():
        print(f"  {name:24}{size:>10,.2f} MB{rows.get(name, 0):>12,} rows")


if __name__ == "__main__":
    main()
