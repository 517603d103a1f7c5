"""Measures what digests leave in a database at scale: ``python -m benchmarks.size_at_scale [--engine sqlite] [--json]``.

Days of digests are written at full speed through the program's own functions: readers' schedules are served, deliveries
are leased and marked as sent, and each night old rows are deleted as the nightly run does it. No two readers share a
digest. It prints the size of the tables halfway, when the first rows are old enough to be deleted, and at the end: the
difference is what deleting and writing anew cost in room. Each reader follows four topics. The messages of digests are a line each, because their size
is measured with real ones (``benchmarks.long_run --own-topics``), and so is that of articles.
"""

from __future__ import annotations

import asyncio
import json
import random
import shutil
import sys
import tempfile
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

from sqlalchemy import create_engine, insert, text

from benchmarks.command_line import options
from benchmarks.long_run import database, rows_of, sizes_of
from digestbot.actions.housekeeping import EDITIONS_AT_ONCE, PAGES_AT_ONCE
from digestbot.actions.retention import prune_nightly
from digestbot.model import (
    EVERY_DAY,
    SECTIONS,
    EditionId,
    Marked,
    Message,
    MessageId,
    Place,
    Retention,
    Shown,
    StoryId,
    Tag,
)
from digestbot.newsroom.digests.schedules import first_after
from digestbot.storage import Desk, Storage
from digestbot.storage.engine.engines import read_url
from digestbot.storage.ledger.serving import Content, Edition, ServedSchedule
from digestbot.storage.tables import article, source, story

BEGINS = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)
DAY = timedelta(days=1)
#: Rows in one transaction, as the bot composes and sends.
AT_ONCE = 500
#: What each reader follows.
TOPICS = SECTIONS[:4]
#: Stories of a day, and how many of them a digest shows.
STORIES, SHOWN = 600, 12
SENDER = "size"


@dataclass(frozen=True)
class Measured:
    """The tables after a day, in bytes with their indexes, and their rows."""

    days: int
    bytes: dict[str, int]
    rows: dict[str, int]


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--readers", type=int, default=10_000)
    parser.add_argument("--days", type=int, default=60)
    parser.add_argument("--engine", choices=("sqlite", "postgresql", "both"), default="both")
    given = parser.parse_args()
    for engine in ("sqlite", "postgresql") if given.engine == "both" else (given.engine,):
        folder = Path(tempfile.mkdtemp(prefix="digestbot-size-"))
        try:
            with database(engine, folder) as url:
                found = asyncio.run(_live(url, given.readers, given.days))
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        if given.json:
            print(json.dumps({"engine": engine, "measured": [asdict(one) for one in found]}), flush=True)
        else:
            _print(engine, given.readers, found)


async def _live(url: str, readers: int, days: int) -> list[Measured]:
    storage = Storage.open(url)
    storage.upgrade(BEGINS)
    _look_each_second(url)
    chance, keep = random.Random(20261130), Retention(ledger=days // 2 * DAY)
    await _join(storage, readers)
    measured, began = [], perf_counter()
    for day in range(days):
        now = BEGINS + day * DAY
        await storage.run(_stories, day, now)
        await _serve(storage, day, chance, now + timedelta(seconds=1))
        await _send(storage)
        await _tidy(storage, keep, now + DAY / 2)
        print(f"day {day + 1:3}  {perf_counter() - began:6.0f} s", file=sys.stderr, flush=True)
        if day + 1 in {days // 2, days}:
            measured.append(Measured(day + 1, sizes_of(url), rows_of(url)))
    await storage.close()
    return measured


def _look_each_second(url: str) -> None:
    """Let PostgreSQL look each second whether to vacuum. By default it looks each minute, in which two days and more
    pass here; of a day at its true length, a minute is nothing.
    """
    engine = create_engine(read_url(url), isolation_level="AUTOCOMMIT")
    if engine.dialect.name == "postgresql":
        with engine.connect() as connection:
            connection.execute(text("ALTER SYSTEM SET autovacuum_naptime = 1"))
            connection.execute(text("SELECT pg_reload_conf()"))
    engine.dispose()


async def _join(storage: Storage, readers: int) -> None:
    def join(desk: Desk, numbers: range) -> None:
        desk.tags.ensure([Tag(name, "section") for name in TOPICS])
        first = first_after(BEGINS.time(), EVERY_DAY, "UTC", BEGINS - DAY / 2)
        for number in numbers:
            reader, _ = desk.readers.join(Place(1_000_000 + number, "private"), BEGINS - DAY)
            for name in TOPICS:
                desk.readers.follow(reader.recipient_id, name, BEGINS - DAY)
            desk.schedules.put(reader.recipient_id, BEGINS.time(), EVERY_DAY, "UTC", first)

    for start in range(0, readers, AT_ONCE):
        await storage.run(join, range(start, min(start + AT_ONCE, readers)))


def _stories(desk: Desk, day: int, now: datetime) -> None:
    """The day's stories, as bare rows for digests to refer to: ids from ``day`` times ``STORIES`` on."""
    connection = desk.deliveries._connection
    if day == 0:
        connection.execute(insert(source).values(id=1, key="a.example", name="A", created_at=now))
    numbers = range(day * STORIES + 1, (day + 1) * STORIES + 1)
    connection.execute(
        insert(article),
        [
            {
                "id": number,
                "source_id": 1,
                "key": f"https://a.example/{number}",
                "title": "A headline",
                "at": now,
                "first_seen_at": now,
                "authors": (),
                "tags": (),
            }
            for number in numbers
        ],
    )
    connection.execute(
        insert(story), [{"id": number, "revision": 1, "created_at": now} for number in numbers]
    )


async def _serve(storage: Storage, day: int, chance: random.Random, now: datetime) -> None:
    """Serve everybody who is due, each with a digest of their own."""
    upcoming = first_after(BEGINS.time(), EVERY_DAY, "UTC", now)
    todays = range(day * STORIES + 1, (day + 1) * STORIES + 1)

    def serve(desk: Desk) -> int:
        due = desk.schedules.due(AT_ONCE, now)
        contents = [
            Content(
                {"rich": (Message(f"{one.reader.recipient_id} on day {day}"),)},
                {StoryId(number): Shown(1, 3, now) for number in chance.sample(todays, SHOWN)},
            )
            for one in due
        ]
        jobs = desk.digests.open_jobs(contents, "digest", now)
        served = [
            ServedSchedule(one, upcoming, Edition(job_id, "rich", 1, now))
            for one, job_id in zip(due, jobs, strict=True)
        ]
        desk.digests.serve(served, "digest", now)
        return len(due)

    while await storage.run(serve):
        pass


async def _send(storage: Storage) -> None:
    """Lease what is owed, and mark it as sent."""

    def send(desk: Desk) -> int:
        leased = desk.deliveries.lease(SENDER, AT_ONCE, 60.0)
        marks = [Marked(one.id, "sent", MessageId(int(one.id))) for one in leased]
        return desk.deliveries.mark(SENDER, marks) if marks else 0

    while await storage.run(send):
        pass


async def _tidy(storage: Storage, keep: Retention, now: datetime) -> None:
    """The parts of the nightly run that delete what these days wrote."""
    after: EditionId | None = EditionId(0)
    while after is not None:
        place = after
        step = await storage.run(
            lambda desk, place=place: desk.digests.drop_editions(now - keep.editions, place, EDITIONS_AT_ONCE)
        )
        after = step.after
    await prune_nightly(storage, keep, now)
    while await storage.run(lambda desk: desk.spare.give_back(PAGES_AT_ONCE)):
        pass


def _print(engine: str, readers: int, found: list[Measured]) -> None:
    print(f"\n{engine}, {readers:,} readers")
    for one in found:
        digests = one.rows["digest"]
        print(f"  after {one.days} days, {digests:,} digests")
        for name in ("digest", "delivery", "job", "job_story"):
            size = one.bytes[name]
            print(f"    {name:10}{size / 1e6:10,.1f} MB{size / digests:8.0f} bytes a digest")
        size = sum(one.bytes[name] for name in ("chat", "recipient", "follow", "schedule"))
        print(f"    {'readers':10}{size / 1e6:10,.1f} MB{size / readers:8.0f} bytes a reader")


if __name__ == "__main__":
    main()
