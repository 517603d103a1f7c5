"""Loops that beat, that rest, and that hang."""

import asyncio

import pytest

from digestbot import progress
from digestbot.monitoring.pulses import LONGEST_STEP, Pulses


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


def test_a_loop_hangs_once_it_took_no_step_for_longer_than_it_ever_should(pulses: Pulses, watch: Watch):
    pulses.beats("sender")
    watch.now += LONGEST_STEP - 10
    pulses.beats("news")
    watch.now += 11

    assert hanging(pulses) == ["sender"]
    # An operator hears of it within a minute, with five seconds between two looks.
    assert LONGEST_STEP <= 50


def test_a_loop_that_comes_round_again_hangs_no_more(pulses: Pulses, watch: Watch):
    pulses.beats("sender")
    watch.now += LONGEST_STEP + 1
    pulses.beats("sender")

    assert hanging(pulses) == []


def test_a_loop_that_waits_for_its_turn_may_take_any_time(pulses: Pulses, watch: Watch):
    pulses.rests("news")
    watch.now += 100 * LONGEST_STEP

    assert hanging(pulses) == []
    assert pulses.now()[0].rests


async def test_a_loop_that_has_not_begun_a_round_may_wait_for_its_turn_for_days(pulses: Pulses, watch: Watch):
    pulses.enters("updates")
    watch.now += 100 * LONGEST_STEP

    assert hanging(pulses) == []


async def test_a_long_round_of_short_steps_does_not_hang_and_other_loops_have_no_part_in_it(
    pulses: Pulses, watch: Watch
):
    async def news() -> None:
        pulses.enters("news")
        pulses.beats("news")
        for _ in range(5):
            watch.now += LONGEST_STEP - 1
            # As a fetch does, in a task of its own.
            await asyncio.create_task(a_step())

    async def a_step() -> None:
        progress.step()

    pulses.beats("digests")
    await asyncio.create_task(news())
    progress.step()

    assert hanging(pulses) == ["digests"]


async def test_a_loop_that_waits_for_the_database_does_not_hang_until_it_has_answered(
    pulses: Pulses, watch: Watch
):
    pulses.enters("news")
    pulses.beats("news")
    with progress.waiting():
        watch.now += 100 * LONGEST_STEP
        assert hanging(pulses) == []
        assert pulses.now()[0].rests
    assert not pulses.now()[0].rests
    watch.now += LONGEST_STEP + 1

    assert hanging(pulses) == ["news"]


async def test_what_is_told_to_nobody_is_told_to_no_loop(pulses: Pulses, watch: Watch):
    pulses.enters("updates")
    pulses.beats("updates")
    progress.watched_by(None)
    watch.now += LONGEST_STEP + 1
    progress.step()
    with progress.waiting():
        assert hanging(pulses) == ["updates"]
