import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import update
from town import NOW, Town

from digestbot import caches
from digestbot.actions.housekeeping import tidy
from digestbot.actions.intake import IN_HAND, MEMORY, TIDY_EVERY, StorageInbox
from digestbot.actions.process_memory import let_go_at_rest
from digestbot.clock import StoppedClock
from digestbot.storage.desk import Desk
from digestbot.storage.tables import inbox


async def test_caches_are_let_go_when_the_day_changes_whichever_way_the_clock_was_turned():
    table: caches.Table[str, int] = caches.Table()
    clock = StoppedClock(NOW)
    stop = asyncio.Event()
    loop = asyncio.create_task(let_go_at_rest(clock, lambda: True, 0.001, stop))

    async def emptied_at(step: timedelta) -> bool:
        table["a"] = 1
        clock.advance(step)
        await asyncio.sleep(0.02)
        return not table

    try:
        assert not await emptied_at(timedelta(hours=15))
        assert await emptied_at(timedelta(hours=1))
        assert not await emptied_at(timedelta(hours=5))
        assert await emptied_at(timedelta(days=-1))
    finally:
        stop.set()
        await loop


async def test_caches_are_let_go_once_when_no_news_is_taken_in_any_more():
    table: caches.Table[str, int] = caches.Table()
    rests, stop = [True], asyncio.Event()
    loop = asyncio.create_task(let_go_at_rest(StoppedClock(NOW), lambda: rests[0], 0.001, stop))

    async def emptied(*, at_rest: bool) -> bool:
        table["a"], rests[0] = 1, at_rest
        await asyncio.sleep(0.02)
        return not table

    try:
        assert [await emptied(at_rest=so) for so in (True, False, True, True)] == [False, False, True, False]
    finally:
        stop.set()
        await loop


async def test_a_handled_update_is_remembered_while_it_may_come_again(town: Town):
    inbox = StorageInbox(town.storage, town.clock)
    first, second, third = ((one, 501, "{}") for one in (1, 2, TIDY_EVERY))
    await inbox.keep([first], None)
    await inbox.done(1)

    await inbox.keep([second], confirmed=2)
    assert await inbox.keep([first], None) == frozenset()  # another process may have it in hand

    town.clock.advance(IN_HAND + timedelta(seconds=1))
    await inbox.keep([third], confirmed=TIDY_EVERY)
    assert await inbox.keep([first, second, third], None) == {1}  # the second waits still


async def test_what_is_dropped_goes_back_to_the_disk(town: Town):
    if town.storage.many:
        pytest.skip("PostgreSQL does so by itself")
    town.at(_keep_long_texts)
    pages = town.at(lambda desk: desk.spare._ask("page_count"))
    town.clock.advance(MEMORY + timedelta(minutes=1))
    town.at(_all_done)

    await tidy(town.tools)

    assert pages > 4_500
    assert town.at(lambda desk: desk.spare._ask("page_count")) < 3_000


def _keep_long_texts(desk: Desk) -> None:
    desk.inbox.keep([(one, 501, "x" * 200_000) for one in range(100)], NOW)


def _all_done(desk: Desk) -> None:
    desk.inbox._connection.execute(update(inbox).values(done_at=NOW))
