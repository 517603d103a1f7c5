"""Loops that beat, that rest, and that hang."""

import pytest

from digestbot.monitoring.pulses import LONGEST_ROUND, Pulses


class Watch:
    """Seconds that a test moves on."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def pulses(watch: Watch) -> Pulses:
    return Pulses(watch)


def hanging(pulses: Pulses) -> list[str]:
    return [beat.loop for beat in pulses.now() if beat.hangs]


def test_a_loop_hangs_once_it_took_longer_than_it_ever_should(pulses: Pulses, watch: Watch):
    pulses.beats("sender")
    pulses.beats("news")
    watch.now += 301

    assert hanging(pulses) == ["sender"]

    watch.now += LONGEST_ROUND
    assert hanging(pulses) == ["sender", "news"]


def test_a_loop_that_comes_round_again_hangs_no_more(pulses: Pulses, watch: Watch):
    pulses.beats("sender")
    watch.now += 301
    pulses.beats("sender")

    assert hanging(pulses) == []


def test_a_loop_that_waits_for_its_turn_may_take_any_time(pulses: Pulses, watch: Watch):
    pulses.rests("news")
    watch.now += 100 * LONGEST_ROUND

    assert hanging(pulses) == []
    assert pulses.now()[0].rests
