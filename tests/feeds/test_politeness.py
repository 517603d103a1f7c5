"""Turns: one request at a time for each host, a pause between two, not too many overall."""

import asyncio

import pytest

from digestbot.feeds.http.politeness import HostLimiter


class Timekeeper:
    """Time that passes only while somebody sleeps."""

    def __init__(self):
        self.now = 1000.0
        self.slept = []

    def __call__(self):
        return self.now

    async def sleep(self, seconds):
        self.slept.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)


def turns(in_flight=8):
    time = Timekeeper()
    return HostLimiter(in_flight, sleep=time.sleep, seconds=time), time


async def test_the_second_visit_to_a_host_waits_for_what_is_left_of_the_pause():
    taking, time = turns()
    async with taking.turn("a.example", 2.0):
        time.now += 5.0
    time.now += 0.5
    async with taking.turn("a.example", 2.0):
        pass
    assert time.slept == [1.5]


async def test_a_first_visit_another_host_and_a_host_without_a_pause_wait_for_nobody():
    taking, time = turns()
    for host, apart in [("a.example", 2.0), ("b.example", 2.0), ("c.example", 0.0), ("c.example", 0.0)]:
        async with taking.turn(host, apart):
            pass
    assert time.slept == []


async def test_a_host_is_visited_once_at_a_time_and_all_hosts_so_often_as_allowed():
    taking, _ = turns(in_flight=3)
    now = {"all": 0, "a": 0, "b": 0, "c": 0, "d": 0}
    most = dict(now)

    async def visit(host):
        async with taking.turn(host, 0.0):
            for name in ("all", host):
                now[name] += 1
                most[name] = max(most[name], now[name])
            await asyncio.sleep(0)
            for name in ("all", host):
                now[name] -= 1

    await asyncio.gather(*(visit(host) for host in "abcd" * 5))
    assert most == {"all": 3, "a": 1, "b": 1, "c": 1, "d": 1}


async def test_a_visit_that_fails_gives_its_turn_back():
    taking, time = turns(in_flight=1)
    with pytest.raises(ZeroDivisionError):
        async with taking.turn("a.example", 0.0):
            _ = 1 / 0
    async with taking.turn("a.example", 2.0):
        pass
    assert time.slept == [2.0]


async def test_hosts_that_have_rested_are_forgotten():
    taking, time = turns()
    for number in range(5000):
        time.now += 1.0
        async with taking.turn(f"{number}.example", 2.0):
            pass
    assert len(taking._hosts) <= 1001
