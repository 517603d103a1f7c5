"""Compose for many: whoever is served with others gets what they would get alone."""

import asyncio
import shutil
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import time
from pathlib import Path
from random import Random

import pytest
import pytest_asyncio
from town import DAY, HEADLINES, HOUR, NOW, Town, open_town

from digestbot.actions.compose import digest_now, serve_due
from digestbot.actions.group import group
from digestbot.actions.timing import pause
from digestbot.feeds.workshop import Workshop
from digestbot.model import Delivery
from digestbot.storage.database import Storage
from digestbot.storage.desk import Desk

SECTIONS = ("science", "business", "world")


@pytest.fixture
def database(engine_name: str, database_url: str, upgraded_sqlite: Path, tmp_path: Path) -> Iterator[str]:
    """On both engines."""
    if engine_name == "sqlite":
        file = tmp_path / "digestbot.sqlite3"
        shutil.copy(upgraded_sqlite, file)
        yield f"sqlite:///{file}"
    else:
        yield database_url


async def a_varied_town(town: Town, readers: int, seed: int) -> None:
    """Readers of a few tastes, styles and zones, some of whom were sent something yesterday or today."""
    chance = Random(seed)
    for number, headline in enumerate(HEADLINES):
        town.tell(headline, outlets=2 + number % 4, section=SECTIONS[number % 3])
    await group(town.tools)
    town.tools.newsdesk.opened.set()
    for number in range(1, readers + 1):
        reader = await town.reader(
            number,
            topics=chance.sample(SECTIONS, chance.randint(0, 3)),
            at=time(9, chance.choice((0, 0, 5))),
            zone=chance.choice(("UTC", "UTC", "Europe/Berlin")),
            style=chance.choice(("rich", "classic", "plain")),
        )
        if chance.random() < 0.3:
            await digest_now(town.tools, reader.recipient_id, request_id=number)
        if chance.random() < 0.1:
            await pause(town.tools, reader.recipient_id)
    town.tell(HEADLINES[0], outlets=7, section=SECTIONS[0])
    await group(town.tools)


def told(town: Town) -> dict[int, list[tuple[str, int, str]]]:
    """What each reader is owed of digests: rendering, part, text."""
    owed: dict[int, list[tuple[str, int, str]]] = {}
    parts: list[Delivery] = [one for one in town.owed() if one.lane == "digest"]
    for one in parts:
        owed.setdefault(one.telegram_id, []).append((one.rendering, one.part, one.message.html))
    return owed


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_served_together_each_gets_what_they_would_get_alone(
    seed: int, upgraded_sqlite: Path, tmp_path: Path
):
    async def served(batch: int) -> tuple[Counter[str], dict[int, list[tuple[str, int, str]]], list[object]]:
        file = tmp_path / f"{batch}.sqlite3"
        shutil.copy(upgraded_sqlite, file)
        async with town_over(f"sqlite:///{file}") as town:
            await a_varied_town(town, 24, seed)
            town.clock.now = NOW + 2 * HOUR
            fates = await serve_due(town.tools, batch=batch)
            shown = [
                town.at(lambda desk, number=number: desk.digests.had(number, NOW - DAY))
                for number in range(1, 25)
            ]
            return fates, told(town), shown

    alone, together = await served(1), await served(100)
    assert alone == together
    assert together[0]["laid"] > 10


@asynccontextmanager
async def town_over(url: str) -> AsyncIterator[Town]:
    async with open_town(url, Workshop()) as town:
        yield town


@pytest_asyncio.fixture(loop_scope="session")
async def many(database: str) -> AsyncIterator[Town]:
    async with town_over(database) as town:
        await a_varied_town(town, 30, seed=4)
        town.clock.now = NOW + 2 * HOUR
        yield town


def due(town: Town) -> int:
    """How many schedules have their time come."""
    return len(town.at(lambda desk: desk.schedules.due(town.clock(), 1000)))


def scheduled(town: Town) -> Counter[tuple[int, str]]:
    """How many digests there are of each schedule, by state."""

    def count(desk: Desk) -> Counter[tuple[int, str]]:
        rows = desk.digests._connection.exec_driver_sql(
            "SELECT schedule_id, state FROM digest WHERE schedule_id IS NOT NULL"
        )
        return Counter((row.schedule_id, row.state) for row in rows)

    return town.at(count)


async def test_several_who_serve_at_once_make_one_digest_for_each_reader(many: Town):
    readers = due(many)
    storages = [Storage.open(str(many.storage._url.render_as_string(hide_password=False))) for _ in range(2)]
    others = [replace(many.restarted().tools, storage=storage) for storage in storages]
    fates = await asyncio.gather(*(serve_due(tools, batch=4) for tools in (many.tools, *others)))
    # One may find at its end that the last ones are still being served by another.
    fates.append(await serve_due(many.tools))
    for storage in storages:
        await storage.close()

    served = scheduled(many)
    assert len(served) == served.total() == readers
    assert sum(fates, Counter())["laid"] == sum(state == "laid" for _, state in served)


async def test_whoever_a_crash_leaves_is_served_after_the_restart(many: Town):
    class CrashedError(Exception):
        pass

    readers, laid = due(many), 0

    def crash_at_the_third_batch() -> None:
        nonlocal laid
        laid += 1
        if laid == 3:
            raise CrashedError

    with pytest.raises(CrashedError):
        await serve_due(replace(many.tools, wake_sender=crash_at_the_third_batch), batch=4)
    assert 0 < scheduled(many).total() < readers
    await serve_due(many.restarted().tools, batch=4)

    assert len(scheduled(many)) == scheduled(many).total() == readers


async def test_whom_the_database_refuses_is_recorded_and_holds_up_nobody(many: Town):
    """A trigger stands for whatever may be wrong with the rows of one reader."""
    if many.storage.url.startswith("postgresql"):
        pytest.skip("PostgreSQL's triggers are written otherwise; who is told apart is the same code")
    found = many.at(lambda desk: desk.schedules.due(many.clock(), 1000))
    refused = next(one.reader for one in found if one.reader.follows and not one.reader.paused_until)
    many.at(
        lambda desk: desk.digests._connection.exec_driver_sql(
            "CREATE TRIGGER no BEFORE INSERT ON digest"
            f" WHEN NEW.recipient_id = {refused.recipient_id} AND NEW.state = 'laid'"
            " BEGIN SELECT RAISE(ABORT, 'not this one'); END"
        )
    )
    readers = due(many)
    fates = await serve_due(many.tools)

    assert fates["broken"] == 1
    assert len(scheduled(many)) == readers
    assert await serve_due(many.tools) == Counter()
