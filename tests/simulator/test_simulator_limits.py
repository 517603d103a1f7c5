"""The shapes of Telegram's limits, on a clock of the test's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digestbot.simulator.limits import Limits, LimitSettings


def accepted(
    limits: Limits, times: list[float], chat: int = 1, *, in_group: bool = False, paid: bool = False
) -> list[float]:
    return [time for time in times if limits.retry_after(chat, in_group=in_group, paid=paid, now=time) == 0]


def every(seconds: float, count: int, start: float = 0.0) -> list[float]:
    return [start + seconds * number for number in range(count)]


def test_a_bucket_takes_its_capacity_at_once_and_then_its_rate() -> None:
    limits = Limits(LimitSettings(shape="bucket", rate=30, capacity=30), now=0)
    assert len(accepted(limits, [0.0] * 50)) == 30
    assert len(accepted(limits, every(1 / 100, 101))) == 30


def test_a_window_never_takes_more_than_its_rate_in_any_second() -> None:
    limits = Limits(LimitSettings(shape="window", rate=30), now=0)
    taken = accepted(limits, every(1 / 200, 1000))
    assert max(sum(start <= time < start + 1 for time in taken) for start in taken) == 30


@given(st.lists(st.floats(0, 5), max_size=200), st.sampled_from(["bucket", "window"]))
def test_who_stays_away_as_long_as_told_is_taken(gaps: list[float], shape: str) -> None:
    limits = Limits(LimitSettings(shape=shape, rate=3, capacity=3), now=0)
    now = 0.0
    for gap in gaps:
        now += gap / 10
        wait = limits.retry_after(1, in_group=False, paid=False, now=now)
        if wait:
            now += wait
            assert limits.retry_after(1, in_group=False, paid=False, now=now) == 0


def test_a_lockout_refuses_everything_until_it_ends() -> None:
    limits = Limits(LimitSettings(shape="bucket", rate=30, capacity=1, lockout_seconds=35), now=0)
    assert limits.retry_after(1, in_group=False, paid=False, now=0) == 0
    assert limits.retry_after(1, in_group=False, paid=False, now=0.001) == 35
    assert limits.retry_after(2, in_group=False, paid=False, now=20) == 16
    assert limits.retry_after(2, in_group=False, paid=False, now=35.002) == 0


def test_one_chat_gets_one_message_a_second_while_others_go_on() -> None:
    limits = Limits(LimitSettings(per_chat=1), now=0)
    assert accepted(limits, [0, 0.5, 0.99, 1.0, 1.5, 2.0]) == [0, 1.0, 2.0]
    assert accepted(limits, [2.0], chat=2) == [2.0]


def test_a_group_gets_twenty_a_minute() -> None:
    limits = Limits(LimitSettings(group_per_minute=20), now=0)
    taken = accepted(limits, every(1, 90), chat=-5, in_group=True)
    assert taken == [*every(1, 20), *every(1, 20, 60)]
    assert len(accepted(limits, every(1, 90), chat=5)) == 90


def test_a_refused_message_uses_nothing_up() -> None:
    limits = Limits(LimitSettings(shape="bucket", rate=1, capacity=2, per_chat=1), now=0)
    assert accepted(limits, [0.0, 0.0, 0.0], chat=1) == [0.0]
    assert accepted(limits, [0.0], chat=2) == [0.0]


def test_paid_messages_have_a_bucket_of_their_own() -> None:
    limits = Limits(
        LimitSettings(shape="bucket", rate=30, capacity=1, paid_rate=1000, paid_capacity=100), now=0
    )
    assert len(accepted(limits, [0.0] * 200, paid=True)) == 100
    assert len(accepted(limits, [0.0] * 200)) == 1


@pytest.mark.parametrize(("shape", "most"), [("bucket", 65), ("window", 60)])
def test_two_seconds_of_pressing_yield_no_more_than_the_limit(shape: str, most: int) -> None:
    limits = Limits(LimitSettings(shape=shape, rate=30, capacity=5), now=0)
    assert len(accepted(limits, every(0.001, 2000))) <= most
