"""The bot's clock beside Telegram's."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from digestbot.clock import StoppedClock
from digestbot.monitoring.clock_comparison import ClockComparison

NOW = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize("step", [timedelta(days=365), timedelta(days=-1), timedelta(minutes=3)])
def test_a_wrong_clock_is_told_once_and_so_is_that_it_is_right_again(
    step: timedelta, caplog: pytest.LogCaptureFixture
):
    clock, seconds = StoppedClock(NOW), [0.0]
    comparison = ClockComparison(clock, lambda: seconds[0])

    def answers(times: int = 1) -> None:
        for _ in range(times):
            seconds[0] += 10
            comparison.heard(format_datetime(NOW, usegmt=True))

    answers()
    clock.advance(step)
    answers()
    assert caplog.messages == []  # it may be about to be set
    answers(3)
    assert caplog.messages == ["clock_wrong"]
    assert comparison.ahead_seconds == step.total_seconds()
    clock.advance(-step)
    answers(2)
    assert caplog.messages == ["clock_wrong", "clock_right_again"]
    assert comparison.ahead_seconds == 0


@pytest.mark.parametrize(
    "date", ["", "soon", "Mon, 30 Nov 2026 08:00:00 -0000", "Mon, 99 Nov 9999999 08:00:00 GMT"]
)
def test_what_is_no_date_says_nothing_of_the_clock(date: str, caplog: pytest.LogCaptureFixture):
    seconds = [0.0]
    comparison = ClockComparison(lambda: NOW + timedelta(days=2), lambda: seconds[0])
    for _ in range(3):
        seconds[0] += 10
        comparison.heard(date)

    assert caplog.messages == []
