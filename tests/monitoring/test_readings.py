"""A value that is read in a thread: not twice at once, not too often, and never waited for too long."""

import asyncio
import threading

from digestbot.errors import DatabaseUnreachable
from digestbot.monitoring.readings import PacedReading


class Watch:
    now = 0.0

    def __call__(self) -> float:
        return self.now


class Source:
    """What is read; each look waits until it may go on."""

    def __init__(self) -> None:
        self.looks = 0
        self.open = threading.Event()
        self.open.set()
        self.broken: Exception | None = None

    def __call__(self) -> int:
        self.looks += 1
        assert self.open.wait(20)
        if self.broken is not None:
            raise self.broken
        return self.looks


async def test_a_value_is_kept_for_a_while_and_then_read_anew():
    watch, source = Watch(), Source()
    reading = PacedReading(source, watch, seconds=5)

    assert [await reading.within(9), await reading.within(9)] == [1, 1]
    watch.now += 6
    assert await reading.within(9) == 2


async def test_what_takes_long_rests_for_longer():
    watch, source = Watch(), Source()

    def slow() -> int:
        watch.now += 2
        return source()

    reading = PacedReading(slow, watch, seconds=5, rest=20)

    assert await reading.within(9) == 1
    watch.now += 39
    assert await reading.within(9) == 1
    watch.now += 2
    assert await reading.within(9) == 2


async def test_many_who_ask_at_once_share_one_look():
    source = Source()
    reading = PacedReading(source, Watch(), seconds=0)

    assert await asyncio.gather(*(reading.within(9) for _ in range(5))) == [1] * 5


async def test_nobody_waits_for_a_look_that_hangs_and_no_second_one_begins():
    source = Source()
    source.open.clear()
    reading = PacedReading(source, Watch(), seconds=5)

    assert [await reading.within(0.01), await reading.within(0.01)] == [None, None]
    source.open.set()
    await reading.end()
    assert (await reading.within(9), source.looks) == (1, 1)


async def test_what_was_read_before_is_not_told_while_the_database_is_away():
    watch, source = Watch(), Source()
    reading = PacedReading(source, watch, seconds=1)
    assert await reading.within(9) == 1

    watch.now += 2
    source.broken = DatabaseUnreachable("postgresql://host/name", "nobody answers")
    assert await reading.within(9) is None

    watch.now += 2
    source.broken = None
    assert await reading.within(9) == 3
