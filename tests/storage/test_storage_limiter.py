from dataclasses import replace

import pytest


def halt(desk, seconds):
    desk.limiter.change(
        lambda common: replace(common, free_at=max(common.free_at, common.now + seconds), share=0.5)
    )


def test_the_first_messages_go_at_once_and_the_next_wait_for_them(desk):
    assert desk.limiter.reserve(30, 1.0) == pytest.approx(0.0, abs=0.01)
    assert desk.limiter.reserve(1, 1.0) == pytest.approx(30.0, abs=5.0)
    assert desk.limiter.reserve(1, 1.0) == pytest.approx(31.0, abs=5.0)


def test_time_that_passed_unused_is_not_saved_up(desk):
    desk.limiter.reserve(1, 1e9)
    assert desk.limiter.reserve(30, 1.0) == pytest.approx(0.0, abs=0.01)
    assert desk.limiter.reserve(1, 1.0) > 20.0


def test_a_little_of_it_is_given_to_those_who_were_late(desk):
    assert desk.limiter.reserve(1, 0.5, catch_up=70.0) == pytest.approx(-70.0, abs=0.01)
    assert desk.limiter.reserve(1, 0.5, catch_up=70.0) == pytest.approx(-68.0, abs=5.0)


def test_slots_in_the_future_are_not_given_twice_whoever_is_late(desk):
    desk.limiter.reserve(600, 1.0)
    assert desk.limiter.reserve(1, 1.0, catch_up=7.0) > 500.0


def test_a_halt_holds_everybody(desk):
    halt(desk, 60.0)
    assert desk.limiter.reserve(1, 30.0) == pytest.approx(60.0, abs=5.0)


def test_what_one_sender_learns_of_the_limit_all_know(desk):
    before = desk.limiter.read()
    assert (before.share, before.flooded_at, before.strict_until) == (1.0, 0.0, 0.0)
    halt(desk, 60.0)
    known = desk.limiter.read()
    assert known.share == 0.5
    assert known.free_at - known.now == pytest.approx(60.0, abs=5.0)
