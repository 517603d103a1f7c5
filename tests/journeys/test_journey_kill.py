"""kill -9, at any moment."""

import asyncio
import random
import shutil
import signal
from collections import Counter
from contextlib import ExitStack
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from benchmarks.outages import tell_news
from digestbot.storage.tables import delivery, inbox
from tests.conftest import upgrade
from tests.journeys.crowds import all_over, arrivals, recruit, states
from tests.journeys.stage import Stage, until
from tests.journeys.street import MORNING, running_street

pytestmark = pytest.mark.asyncio(loop_scope="module")

READERS = 90
ENGINES = pytest.mark.parametrize("engine", ["sqlite", "postgresql"])


@pytest.fixture
def new_database(engine, request, tmp_path):
    """Gives addresses of databases with this program's tables."""
    with ExitStack() as afterwards:

        def create(name):
            if engine == "sqlite":
                file = tmp_path / f"{name}.sqlite3"
                shutil.copy(request.getfixturevalue("upgraded_sqlite"), file)
                return f"sqlite:///{file}"
            server = request.getfixturevalue("postgres")
            url = server.create()
            afterwards.callback(server.drop, url)
            upgrade(url)
            return url

        yield create


# On PostgreSQL each run kills one of two senders (``test_journey_senders``).
@pytest.mark.parametrize("engine", ["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
async def test_a_kill_in_mid_delivery_loses_nobody_and_doubles_what_was_in_flight_at_most(
    new_database, tmp_path
):
    await asyncio.gather(*(_round(seed, new_database(f"round{seed}"), tmp_path) for seed in range(2)))


@pytest.mark.slow
@ENGINES
async def test_twenty_kills_in_mid_delivery_lose_nobody(new_database, tmp_path):
    for seed in range(100, 120, 2):
        rounds = (_round(one, new_database(f"round{one}"), tmp_path) for one in (seed, seed + 1))
        await asyncio.gather(*rounds)


@pytest.mark.slow
@pytest.mark.parametrize("engine", ["postgresql"])  # on SQLite a second process is refused
async def test_a_sender_that_wakes_after_another_took_over_breaks_nothing(new_database, tmp_path, street):
    async with Stage(tmp_path, street, new_database("sleeper")).set_up() as stage:
        stage.step(tell_news, MORNING - timedelta(hours=1))
        crowd = await recruit(stage, READERS, MORNING - timedelta(minutes=5))
        await stage.post("/control/latency", {"low_ms": 200, "high_ms": 400})
        sleeper = await stage.start_bot()
        await until(lambda: _sent(stage, 30))
        sleeper.send_signal(signal.SIGSTOP)
        in_doubt = stage.rows(select(func.count()).where(delivery.c.state == "sending"))[0][0]
        await stage.start_bot()
        await until(lambda: all_over(stage, crowd))
        sleeper.send_signal(signal.SIGCONT)
        await until(lambda: _sent(stage, READERS))
        await asyncio.sleep(2)  # for its outcomes, which it tries to keep now

        assert sleeper.returncode is None
        assert Counter(state for _, state in states(stage, crowd)) == {"sent": READERS}
        came = await arrivals(stage, crowd)
        assert min(came.values()) == 1
        assert sum(came.values()) - READERS <= in_doubt


async def _round(seed, database_url, tmp_path):
    chance = random.Random(seed)
    folder = tmp_path / f"round{seed}"
    folder.mkdir()
    with running_street() as street:
        async with Stage(folder, street, database_url).set_up() as stage:
            stage.step(tell_news, MORNING - timedelta(hours=1))
            crowd = await recruit(stage, READERS, MORNING - timedelta(minutes=5))
            await stage.post("/control/latency", {"low_ms": 20, "high_ms": 400, "seed": seed})
            await stage.start_bot()

            enough = chance.randint(1, READERS - 5)
            await until(lambda: _sent(stage, enough))
            await asyncio.sleep(chance.uniform(0, 0.1))
            await stage.kill_bot()
            in_doubt = stage.rows(select(func.count()).where(delivery.c.state == "sending"))[0][0]
            await stage.start_bot()

            over = await until(lambda: all_over(stage, crowd))
            assert Counter(state for _, state in over) == {"sent": READERS}, seed
            came = await arrivals(stage, crowd)
            assert min(came.values()) == 1, (seed, came)
            assert sum(came.values()) - READERS <= in_doubt, (seed, came)


async def _sent(stage, enough):
    sent = (await stage.get("/control/counts"))["methods"].get("sendRichMessage", {"ok": 0})["ok"]
    return sent >= enough


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_kill_while_updates_are_handled_loses_none_of_them(new_database, tmp_path, street):
    chance = random.Random(7)
    async with Stage(tmp_path, street, new_database("updates")).set_up() as stage:
        await stage.start_bot()
        people = [await stage.newcomer() for _ in range(8)]
        await stage.post("/control/latency", {"low_ms": 20, "high_ms": 300})
        for words in ("/follow sport", "/follow health", "/time 09:00"):
            for person in people:
                await person.says(words)

        for answers in (chance.randint(2, 8), chance.randint(12, 20)):
            await until(lambda answers=answers: _answered(stage, answers))
            await stage.kill_bot()
            await stage.start_bot()
        await until(lambda: _all_handled(stage, 24))

        for person in people:
            reader = stage.step(lambda desk, person=person: desk.readers.find(person.id, 0))
            assert reader.tags == ("sport", "health")
            assert [one.next_due_at for one in reader.schedules] == [MORNING.replace(hour=9)]
            said = [message["text"] for message in await person.messages()]
            for answer in ("Sport now", "Health now", "today at 09:00"):
                assert any(answer in text or answer.replace("now", "already") in text for text in said), said


async def _answered(stage, answers):
    sent = (await stage.get("/control/counts"))["methods"].get("sendMessage", {"ok": 0})["ok"]
    return sent >= answers


async def _all_handled(stage, updates):
    handled = select(func.count()).select_from(inbox).where(inbox.c.done_at.is_not(None))
    return stage.rows(handled)[0][0] == updates
