"""The listener's answers, over HTTP, with a real database that goes and comes back."""

import asyncio
import json
import logging
import re
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import text

from digestbot.actions.turns import Turn
from digestbot.clock import monotonic, system_clock
from digestbot.errors import SettingsError
from digestbot.model import Rejected, RetryLater, Sent, Unreachable
from digestbot.monitoring.monitor import Monitor
from digestbot.monitoring.systemd import ServiceManager
from digestbot.storage.database import Storage
from tests.conftest import PostgresServer


def a_free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Watched:
    """A monitor that listens, and who asks it."""

    def __init__(self, monitor: Monitor, port: int, session: aiohttp.ClientSession) -> None:
        self.monitor = monitor
        self.port = port
        self._session = session

    async def ask(self, path: str, method: str = "GET") -> tuple[int, str]:
        async with self._session.request(method, f"http://127.0.0.1:{self.port}{path}") as answer:
            return answer.status, await answer.text()

    async def ready(self) -> tuple[int, list[str]]:
        status, text = await self.ask("/readyz")
        return status, json.loads(text)["problems"]

    async def metrics(self) -> dict[str, float]:
        status, text = await self.ask("/metrics")
        assert status == 200
        return {name: float(value) for name, value in re.findall(r"^([^#\s]\S*) (\S+)$", text, re.MULTILINE)}


@asynccontextmanager
async def listening() -> AsyncIterator[Watched]:
    port = a_free_port()
    monitor = Monitor(("127.0.0.1", port), ServiceManager(), monotonic)
    async with monitor.open(), aiohttp.ClientSession() as session:
        yield Watched(monitor, port, session)


def revision_of(storage: Storage, to: str | None = None) -> str:
    """The form of the tables as the database has it written down; changed to another where one is given."""
    with storage._engine.begin() as connection:
        before = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()
        if to is not None:
            connection.execute(text("UPDATE alembic_version SET version_num = :to"), {"to": to})
    return str(before)


@pytest.fixture
def upgraded(database_url: str) -> Any:
    opened = Storage.open(database_url)
    opened.upgrade(system_clock())
    yield opened
    opened.close_now()


async def test_while_the_program_starts_it_is_alive_and_not_ready():
    async with listening() as watched:
        assert (await watched.ask("/livez"))[0] == 200
        assert await watched.ready() == (503, ["the program is still starting"])
        assert (await watched.metrics())["digestbot_database_up"] == 0


async def test_with_an_open_database_it_is_ready_and_its_figures_are_told(upgraded: Storage):
    async with listening() as watched, watched.monitor.watching(upgraded, system_clock, 29.9, "all"):
        assert await watched.ready() == (200, [])
        told = await watched.metrics()

    assert told["digestbot_database_up"] == 1
    assert told["digestbot_send_rate"] == 29.9
    assert told['digestbot_owed_messages{lane="digest",state="ready"}'] == 0
    assert told['digestbot_feeds{state="failing"}'] == 0
    assert told["process_resident_memory_bytes"] > 2**20


async def test_a_database_that_goes_away_is_told_and_so_is_that_it_is_back(postgres: PostgresServer):
    url = postgres.upgraded()
    storage = Storage.open(url)
    storage.upgrade(system_clock())
    try:
        async with listening() as watched, watched.monitor.watching(storage, system_clock, 29.9, "all"):
            assert (await watched.ready())[0] == 200
            postgres.shut(url)
            await asyncio.sleep(1.1)  # an answer is good for a second
            try:
                assert await watched.ready() == (
                    503,
                    ["the database can't be reached, or takes nothing; the log says why"],
                )
                assert (await watched.ask("/livez"))[0] == 200
            finally:
                postgres.reopen(url)
            await asyncio.sleep(1.1)
            assert await watched.ready() == (200, [])
    finally:
        storage.close_now()


async def test_a_database_that_takes_no_writing_is_not_ready(upgraded_sqlite: Path, tmp_path: Path):
    file = tmp_path / "digestbot.sqlite3"
    shutil.copy(upgraded_sqlite, file)
    storage = Storage.open(f"sqlite:///{file}")
    storage.upgrade(system_clock())
    with storage._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only = ON")
    try:
        async with listening() as watched, watched.monitor.watching(storage, system_clock, 29.9, "all"):
            status, problems = await watched.ready()
            assert (status, len(problems)) == (503, 1)
            assert "digestbot.sqlite3" not in problems[0]
    finally:
        storage.close_now()


async def test_another_form_of_the_tables_is_told(upgraded: Storage):
    before = revision_of(upgraded, "9999")
    try:
        async with listening() as watched, watched.monitor.watching(upgraded, system_clock, 29.9, "all"):
            status, problems = await watched.ready()
    finally:
        revision_of(upgraded, before)

    assert status == 503
    assert "another version" in problems[0]


async def test_a_turn_is_known_once_the_database_told_whose_it_is(upgraded: Storage):
    turn = Turn(upgraded, "collect", "me", monotonic)
    async with listening() as watched, watched.monitor.watching(upgraded, system_clock, 29.9, "all"):
        watched.monitor.follow(turn)
        if upgraded.many:
            assert await watched.ready() == (503, ["it is not known whose turn it is: collect"])
        stop = asyncio.Event()
        keeping = asyncio.create_task(turn.hold(stop))
        await asyncio.wait_for(turn.gained.wait(), 20)
        assert await watched.ready() == (200, [])
        assert (await watched.metrics())['digestbot_turn{turn="collect"}'] == 1
        stop.set()
        await keeping


async def test_a_loop_that_hangs_is_told():
    async with listening() as watched:
        watched.monitor.pulses._pulses.clear()
        watched.monitor.pulses.beats("sender")
        watched.monitor.pulses._pulses["sender"].at -= 1000
        status, text = await watched.ask("/livez")
        told = await watched.metrics()

    assert (status, json.loads(text)["loops"]["sender"]["state"]) == (503, "hangs")
    assert told['digestbot_loop_hangs{loop="sender"}'] == 1


async def test_what_happens_in_the_process_is_counted(delivery_of: Any):
    outcomes = iter(
        [Sent(1), Sent(2), Rejected("no text"), Unreachable("blocked", "Forbidden"), RetryLater(3, "429")]
    )

    async def send(_delivery: Any) -> Any:
        return next(outcomes)

    async def handle(_update: Any) -> None: ...

    async with listening() as watched:
        counted, timed = watched.monitor.counting(send), watched.monitor.timing(handle)
        for _ in range(5):
            await counted(delivery_of("digest"))
        await timed({"callback_query": {}})
        watched.monitor.answered(429)
        watched.monitor.served({"laid": 3, "late": 1})
        logging.getLogger("digestbot.somewhere").error("something_broke", extra={"reader": 42})
        _, text = await watched.ask("/metrics")
        told = await watched.metrics()

    assert told['digestbot_attempts_total{lane="digest",outcome="sent"}'] == 2
    assert told['digestbot_attempts_total{lane="digest",outcome="rejected"}'] == 1
    assert told['digestbot_attempts_total{lane="digest",outcome="blocked"}'] == 1
    assert told['digestbot_attempts_total{lane="digest",outcome="retry_later"}'] == 1
    assert told['digestbot_update_seconds_count{kind="tap"}'] == 1
    assert told['digestbot_telegram_answers_total{status="429"}'] == 1
    assert told['digestbot_digests_total{fate="laid"}'] == 3
    assert told['digestbot_log_events_total{event="something_broke",level="error"}'] == 1
    assert "42" not in re.findall(r'="([^"]*)"', text)


async def test_what_is_not_there_is_404_and_what_may_not_be_done_405():
    async with listening() as watched:
        assert (await watched.ask("/"))[0] == 404
        assert (await watched.ask("/livez", "POST"))[0] == 405
        assert (await watched.ask("/livez", "HEAD"))[0] == 200


async def test_an_address_that_is_taken_is_said_in_words():
    async with listening() as watched:
        second = Monitor(("127.0.0.1", watched.port), ServiceManager(), monotonic)
        with pytest.raises(SettingsError, match=rf"DIGESTBOT_LISTEN: 127\.0\.0\.1:{watched.port} can't be"):
            async with second.open():
                pass


async def test_without_a_listener_everything_passes_through():
    monitor = Monitor(None, ServiceManager(), monotonic)

    async def send(_delivery: Any) -> Any: ...

    async def handle(_update: Any) -> None: ...

    async with monitor.open():
        assert monitor.counting(send) is send
        assert monitor.timing(handle) is handle
        monitor.answered(200)
        monitor.served({"laid": 1})
