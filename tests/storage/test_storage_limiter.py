import pytest


def test_the_first_messages_go_at_once_and_the_next_wait_for_them(desk):
    assert desk.limiter.reserve(30, 1.0) == 0.0
    assert desk.limiter.reserve(1, 1.0) == pytest.approx(30.0, abs=5.0)
    assert desk.limiter.reserve(1, 1.0) == pytest.approx(31.0, abs=5.0)


def test_time_that_passed_unused_is_not_saved_up(desk):
    desk.limiter.reserve(1, 1e9)
    assert desk.limiter.reserve(30, 1.0) == 0.0
    assert desk.limiter.reserve(1, 1.0) > 20.0


def test_a_halt_holds_everybody(desk):
    desk.limiter.halt(60.0)
    assert desk.limiter.reserve(1, 30.0) == pytest.approx(60.0, abs=5.0)


def test_a_halt_is_never_shortened(desk):
    desk.limiter.halt(600.0)
    desk.limiter.halt(5.0)
    assert desk.limiter.reserve(1, 30.0) > 500.0


def test_a_halt_in_the_past_changes_nothing(desk):
    desk.limiter.halt(-60.0)
    assert desk.limiter.reserve(1, 30.0) == 0.0
