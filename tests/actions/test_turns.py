"""Turns: of many processes one does what must be done once, and the next takes over."""

import asyncio
from collections.abc import Iterator

import pytest

from digestbot.actions.turns import Turn
from digestbot.clock import monotonic
from digestbot.storage import Storage


@pytest.fixture
def shared(postgres) -> Iterator[Storage]:
    storage = Storage.open(postgres.upgraded())
    yield storage
    storage.close_now()


async def test_whoever_has_a_database_for_itself_always_has_the_turn(tmp_path) -> None:
    storage = Storage.open(f"sqlite:///{tmp_path}/digestbot.sqlite3")
    turn, stop = Turn(storage, "collect", "ann", monotonic), asyncio.Event()
    assert turn.ours
    assert await turn.comes(stop)

    stop.set()
    await turn.hold(stop)
    assert turn.lost.is_set()
    storage.close_now()


async def test_the_second_of_two_stands_by_until_the_first_stops(shared: Storage) -> None:
    first, second = (Turn(shared, "collect", name, monotonic, seconds=0.3) for name in ("ann", "bo"))
    stop_first, stop_second = asyncio.Event(), asyncio.Event()
    asked = asyncio.Event()

    async with asyncio.timeout(20), asyncio.TaskGroup() as group:
        group.create_task(first.hold(stop_first))
        assert await first.comes(stop_first)
        group.create_task(second.hold(stop_second, asked.set))
        await asked.wait()
        assert not second.ours

        stop_first.set()
        assert await second.comes(stop_second)
        assert first.lost.is_set()
        stop_second.set()


async def test_a_turn_whose_holder_is_gone_is_taken_over(shared: Storage) -> None:
    gone, heir = (Turn(shared, "collect", name, monotonic, seconds=0.3) for name in ("ann", "bo"))
    stop = asyncio.Event()
    keeping = asyncio.create_task(gone.hold(asyncio.Event()))
    assert await gone.comes(stop)
    keeping.cancel()

    async with asyncio.timeout(20), asyncio.TaskGroup() as group:
        group.create_task(heir.hold(stop))
        assert await heir.comes(stop)
        stop.set()


async def test_waiting_for_a_turn_ends_when_the_bot_stops(shared: Storage) -> None:
    turn, stop = Turn(shared, "collect", "ann", monotonic), asyncio.Event()
    stop.set()
    assert not await turn.comes(stop)
