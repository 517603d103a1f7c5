"""The sender at the edge of Telegram's limits, in virtual time: minutes of sending, the same at every run."""

import asyncio
import itertools
import logging
import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pretend_street import PretendDatabase, PretendTelegram, a_courier, until_nothing_is_owed
from virtual_time import run, virtual_loop

from digestbot.model import CommonRate
from digestbot.simulator.limits import LimitSettings

FREE = 29.9
BUCKET = LimitSettings(shape="bucket", rate=30, capacity=30, per_chat=1, group_per_minute=20)
SMALL_BUCKET = LimitSettings(shape="bucket", rate=30, capacity=5)
WINDOW = LimitSettings(shape="window", rate=30)
PAID = LimitSettings(shape="bucket", rate=1000, paid_rate=1000, paid_capacity=100)


@pytest.fixture(autouse=True)
def quiet():
    logging.getLogger("digestbot").setLevel(logging.ERROR)
    yield
    logging.getLogger("digestbot").setLevel(logging.NOTSET)


def broadcast(limits, count, *, rate=FREE, workers=1, seed=1, strict=False, stall=0.0):
    """Send ``count`` digests to as many chats; gives the share of the limit, the floods and the ledger."""

    async def scene():
        database, telegram = PretendDatabase(), PretendTelegram(limits, seed=seed)
        if strict:
            database.common = CommonRate(now=0, free_at=0, strict_until=1e9)
        database.owe(range(1, count + 1))
        couriers = [a_courier(database, telegram, rate, f"worker {number}") for number in range(workers)]
        stalls = asyncio.create_task(_stall_now_and_then(stall, seed))
        took = await until_nothing_is_owed(database, *couriers)
        stalls.cancel()
        return count / took / limits.rate, telegram, database

    return run(scene())


async def _stall_now_and_then(longest, seed):
    chance = random.Random(seed)
    while longest:
        await asyncio.sleep(chance.uniform(0.3, 3))
        virtual_loop().stall(chance.uniform(0, longest))


def sent_once(telegram, count):
    return len(telegram.accepted) == count and set(telegram.accepted.values()) == {1}


# --- how near to the limit -----------------------------------------------------------------------


@pytest.mark.parametrize("limits", [BUCKET, SMALL_BUCKET])
@pytest.mark.parametrize("workers", [1, 3])
def test_nearly_all_of_a_bucket_is_used_and_never_more(limits, workers):
    share, telegram, _ = broadcast(limits, 600, workers=workers)

    assert share > 0.985
    assert telegram.floods == []
    assert sent_once(telegram, 600)


@pytest.mark.parametrize("workers", [1, 2])
def test_where_any_second_counts_nearly_all_of_it_is_used(workers):
    share, telegram, _ = broadcast(WINDOW, 900, workers=workers, strict=True)

    assert share > 0.935
    assert telegram.floods == []


def test_a_rate_set_for_such_a_limit_needs_no_lesson():
    share, telegram, _ = broadcast(WINDOW, 900, rate=28.5)

    assert share > 0.935
    assert telegram.floods == []


def test_one_flood_is_enough_to_learn_that_any_second_counts():
    _, telegram, database = broadcast(WINDOW, 900)

    assert 1 <= len(telegram.floods) <= 3
    assert max(telegram.floods) - min(telegram.floods) < 1.0
    assert sent_once(telegram, 900)
    assert database.common.strict_until > 1000.0


def test_a_lock_out_is_waited_for_and_loses_nothing():
    lock_out = LimitSettings(shape="window", rate=30, lockout_seconds=35)
    _, telegram, database = broadcast(lock_out, 400)

    assert max(telegram.floods) - min(telegram.floods) < 1.0
    assert sent_once(telegram, 400)
    assert database.states() == {"sent": 400}


def test_a_high_rate_is_reached_without_a_flood():
    _, telegram, _ = broadcast(PAID, 6000, rate=995)

    arrivals = [at - telegram.arrivals[0][0] for at, _ in telegram.arrivals]
    assert telegram.floods == []
    assert sum(at < 1.0 for at in arrivals) < 400
    assert sum(4.0 <= at < 5.0 for at in arrivals) > 960


@settings(max_examples=15)
@given(seed=st.integers(0, 10_000), stall=st.floats(0.0, 0.6), workers=st.integers(1, 3))
def test_no_second_ever_takes_more_than_the_limit_whatever_stalls(seed, stall, workers):
    _, telegram, _ = broadcast(BUCKET, 120, seed=seed, stall=stall, workers=workers)

    assert telegram.floods == []
    assert sent_once(telegram, 120)


@settings(max_examples=15)
@given(seed=st.integers(0, 10_000), stall=st.floats(0.0, 0.6))
# The first answers are slow, and tell too little of how quick one can be.
@example(seed=4063, stall=0.0)
@example(seed=4078, stall=0.0)
def test_where_any_second_counts_none_takes_more_whatever_stalls(seed, stall):
    _, telegram, _ = broadcast(WINDOW, 120, seed=seed, stall=stall, strict=True)

    times = sorted(at for at, _ in telegram.arrivals)
    assert telegram.floods == []
    assert all(later - earlier >= 1.0 for earlier, later in zip(times, times[30:], strict=False))


# --- who goes first ------------------------------------------------------------------------------


def test_an_alert_overtakes_whatever_waits():
    async def scene():
        database, telegram = PretendDatabase(), PretendTelegram(BUCKET)
        database.owe(range(1, 2001))
        sender, stop = a_courier(database, telegram, FREE), asyncio.Event()
        running = asyncio.create_task(sender.run(stop))
        await asyncio.sleep(3.0)
        laid = virtual_loop().time()
        database.owe(range(10_001, 10_031), "alert")
        database.owe([20_001], "answer")
        sender.wake()
        await asyncio.sleep(2.0)
        stop.set()
        await running
        return laid, [(at - laid, chat) for at, chat in telegram.arrivals if at > laid]

    laid, after = run(scene())
    answer = next(at for at, chat in after if chat == 20_001)
    alerts = [at for at, chat in after if 10_000 < chat < 20_000]
    assert answer < 0.25
    assert min(alerts) < 0.25
    assert max(alerts) < 1.4
    digests = [at for at, chat in after if chat < 10_000]
    assert not [at for at in digests if 0.25 < at < max(alerts) - 0.1]
    assert laid > 0


def test_a_chat_with_much_to_get_holds_up_nobody_and_gets_it_all():
    async def scene():
        database, telegram = PretendDatabase(), PretendTelegram(BUCKET)
        database.owe([7] * 15)
        database.owe([-8] * 25, group=True)
        database.owe(range(100, 400))
        took = await until_nothing_is_owed(database, a_courier(database, telegram, FREE))
        return took, telegram

    took, telegram = run(scene())
    others = [at for at, chat in telegram.arrivals if chat >= 100]
    of_chat = [at for at, chat in telegram.arrivals if chat == 7]
    assert telegram.floods == []
    assert max(others) - min(others) < 14.0
    assert len(of_chat) == 15
    assert all(later - earlier >= 1.0 for earlier, later in itertools.pairwise(of_chat))
    assert took < 80.0


def test_a_flood_that_a_chat_explains_holds_that_chat_alone():
    """The group takes less than it should; nobody else waits for it."""
    stingy = LimitSettings(shape="bucket", rate=30, capacity=30, per_chat=1, group_per_minute=3)

    async def scene():
        database, telegram = PretendDatabase(), PretendTelegram(stingy)
        database.owe([-8] * 5, group=True)
        database.owe(range(100, 700))
        took = await until_nothing_is_owed(database, a_courier(database, telegram, FREE))
        return took, telegram, database

    took, telegram, database = run(scene())
    others = [at for at, chat in telegram.arrivals if chat >= 100]
    assert telegram.floods
    assert max(others) - min(others) < 21.0
    assert sent_once(telegram, 605)
    assert database.common.share == 1.0
    assert took > 60.0


# --- when the database is away --------------------------------------------------------------------


def test_nothing_is_lost_or_doubled_while_the_database_is_away():
    async def scene():
        database, telegram = PretendDatabase(), PretendTelegram(BUCKET)
        database.owe(range(1, 301))

        async def outage():
            await asyncio.sleep(3.0)
            database.away_until = virtual_loop().time() + 4.0

        away = asyncio.create_task(outage())
        took = await until_nothing_is_owed(database, a_courier(database, telegram, FREE))
        await away
        return took, telegram

    took, telegram = run(scene())
    assert 13.0 < took < 16.0
    assert sent_once(telegram, 300)


def test_a_sender_that_stops_finishes_what_is_on_its_way_and_gives_back_the_rest():
    async def scene():
        database, telegram = PretendDatabase(), PretendTelegram(PAID)
        database.owe(range(1, 5001))
        sender, stop = a_courier(database, telegram, 995), asyncio.Event()
        running = asyncio.create_task(sender.run(stop))
        await asyncio.sleep(4.0)
        stop.set()
        await running
        return database, telegram

    database, telegram = run(scene())
    assert set(database.states()) == {"sent", "pending"}
    assert database.states()["sent"] == len(telegram.accepted)
