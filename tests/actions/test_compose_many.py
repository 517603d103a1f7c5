"""Compose for many: whoever is served with others gets what they would get alone."""

import asyncio
import shutil
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import time
from pathlib import Path
from random import Random

import pytest
import pytest_asyncio
from sqlalchemy import case, literal, null, update
from town import DAY, HEADLINES, HOUR, NOW, Town, open_town

from digestbot.actions.digests.compose import digest_now, serve_due
from digestbot.actions.news.group import group
from digestbot.actions.readers.feedback import judge
from digestbot.actions.readers.follow import follow
from digestbot.actions.readers.languages import read_languages
from digestbot.actions.readers.mute import mute
from digestbot.actions.readers.timing import pause
from digestbot.feeds.parser_processes import ParserProcesses
from digestbot.model import Delivery, Reader
from digestbot.storage.database import Storage
from digestbot.storage.desk import Desk
from digestbot.storage.tables import schedule
from digestbot.storage.tables.columns import Instant

SECTIONS = ("science", "business", "world")
READERS = 24
#: What became of the schedules, what each reader is owed, and what each was shown.
Served = tuple[Counter[str], dict[int, list[tuple[str, int, str]]], list[object]]


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
    """Readers of a few tastes, styles and zones, some of whom were sent something before, and said what they think."""
    chance = Random(seed)
    for number, headline in enumerate(HEADLINES):
        language = "fr" if number % 5 == 4 else "en"
        town.tell(headline, outlets=2 + number % 4, section=SECTIONS[number % 3], language=language)
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
            had = sorted(town.at(lambda desk, who=reader: desk.digests.had(who.recipient_id, NOW - DAY)))
            for story_id in had[: chance.randint(0, 2)]:
                await judge(town.tools, reader.recipient_id, story_id, "less")
        if chance.random() < 0.2:
            await mute(town.tools, reader.recipient_id, chance.choice(("ferry", "comet", "bank")))
        if chance.random() < 0.2:
            await read_languages(town.tools, reader.recipient_id, chance.choice((["fr"], ["en", "fr"])))
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
    async def served(name: str, serve: Callable[[Town], Awaitable[Counter[str]]]) -> Served:
        file = tmp_path / f"{name}.sqlite3"
        shutil.copy(upgraded_sqlite, file)
        async with town_over(f"sqlite:///{file}") as town:
            await a_varied_town(town, READERS, seed)
            town.clock.now = NOW + 2 * HOUR
            fates = await serve(town)
            shown = [
                town.at(lambda desk, number=number: desk.digests.had(number, NOW - DAY))
                for number in range(1, READERS + 1)
            ]
            return fates, told(town), shown

    alone = await served("alone", serve_each_alone)
    together = await served("together", lambda town: serve_due(town.tools))
    batches = await served("batches", lambda town: serve_due(town.tools, batch=5))
    assert together == alone
    assert batches == alone
    assert together[0]["laid"] > 10


async def serve_each_alone(town: Town) -> Counter[str]:
    """One reader is due at a time, so that nothing that was made for another is at hand."""

    def only(desk: Desk, recipient_id: int | None) -> None:
        others = schedule.c.recipient_id != recipient_id
        desk.schedules._connection.execute(
            update(schedule).values(silent_since=case((others, literal(NOW, Instant())), else_=null()))
        )

    fates: Counter[str] = Counter()
    for number in range(1, READERS + 1):
        town.at(only, number)
        fates += await serve_due(town.tools)
    return fates


async def mutes_a_word(town: Town, reader: Reader) -> None:
    await mute(town.tools, reader.recipient_id, "comet")


async def reads_french(town: Town, reader: Reader) -> None:
    await read_languages(town.tools, reader.recipient_id, ["fr"])


async def wants_less_of_what_came(town: Town, reader: Reader) -> None:
    for story_id in town.at(lambda desk: desk.digests.had(reader.recipient_id, NOW - DAY)):
        await judge(town.tools, reader.recipient_id, story_id, "less")


async def follows_another_topic(town: Town, reader: Reader) -> None:
    await follow(town.tools, reader.recipient_id, "world")


@pytest.mark.parametrize(
    "differs", [mutes_a_word, reads_french, wants_less_of_what_came, follows_another_topic]
)
async def test_two_who_had_the_same_and_differ_in_one_wish_get_each_their_own(
    differs: Callable[[Town, Reader], Awaitable[None]], upgraded_sqlite: Path, tmp_path: Path
):
    shutil.copy(upgraded_sqlite, tmp_path / "town.sqlite3")
    async with town_over(f"sqlite:///{tmp_path / 'town.sqlite3'}") as town:
        one, other = [
            await town.reader(number, topics=("science", "business"), at=time(9)) for number in (1, 2)
        ]
        town.tell("Seed bank opens beneath Norrland glacier", section="science")
        await group(town.tools)
        town.tools.newsdesk.opened.set()
        for reader in (one, other):
            await digest_now(town.tools, reader.recipient_id, request_id=reader.recipient_id)
        for number, headline in enumerate(HEADLINES):
            town.tell(headline, section=SECTIONS[number % 3], language="fr" if number > 6 else "en")
        await group(town.tools)
        await differs(town, other)
        town.clock.now = NOW + HOUR

        assert (await serve_due(town.tools))["laid"] == 2
        owed = told(town)
        assert owed[1] != owed[2]


@asynccontextmanager
async def town_over(url: str) -> AsyncIterator[Town]:
    async with open_town(url, ParserProcesses()) as town:
        yield town


@pytest_asyncio.fixture(loop_scope="session")
async def many(database: str) -> AsyncIterator[Town]:
    async with town_over(database) as town:
        await a_varied_town(town, 30, seed=4)
        town.clock.now = NOW + 2 * HOUR
        yield town


def due(town: Town) -> int:
    """How many schedules have their time come."""
    return len(town.at(lambda desk: desk.schedules.due(1000, town.clock())))


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
    found = many.at(lambda desk: desk.schedules.due(1000, many.clock()))
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
