"""A reader with several slots: what each brings, with or without a sound."""

from datetime import time

import pytest
from town import DAY, HEADLINES, HOUR, NOW, Town

from digestbot.actions.digests.compose import serve_due
from digestbot.actions.news.group import group
from digestbot.actions.readers.alert_settings import set_quiet
from digestbot.actions.readers.timing import next_at, set_slots
from digestbot.model import QuietHours, Slot

MORNING, EVENING = Slot(time(9)), Slot(time(18))
FIRST, SECOND = HEADLINES[:2]


async def told(town: Town, headline: str, **how: int) -> None:
    town.tell(headline, **how)
    await group(town.tools)


async def served(town: Town) -> dict[str, int]:
    return dict(await serve_due(town.tools))


def texts(town: Town) -> list[str]:
    return [delivery.message.html for delivery in town.owed()]


@pytest.fixture
async def twice(town: Town) -> Town:
    """A reader had the morning's digest, with one story."""
    await told(town, FIRST)
    reader = await town.reader(style="classic")
    await set_slots(town.tools, reader.recipient_id, [MORNING, EVENING])
    town.clock.now = NOW + HOUR
    assert await served(town) == {"laid": 1}
    town.clock.now = NOW + 10 * HOUR
    return town


async def test_the_evening_brings_only_what_is_new_since_the_morning(twice: Town):
    await told(twice, SECOND)

    assert await served(twice) == {"laid": 1}
    morning, evening = texts(twice)
    assert FIRST in morning
    assert "The next one comes today at 18:00." in morning
    assert SECOND in evening
    assert FIRST not in evening
    assert "The next one comes tomorrow at 09:00." in evening


async def test_the_evening_brings_what_moved(twice: Town):
    await told(twice, FIRST, outlets=9)

    assert await served(twice) == {"laid": 1}
    assert "Update:" in texts(twice)[-1]


async def test_an_evening_without_anything_new_brings_nothing_and_the_next_morning_comes(twice: Town):
    assert await served(twice) == {"nothing_new": 1}
    assert len(twice.owed()) == 1

    twice.clock.now = NOW + DAY + HOUR
    assert await served(twice) == {"laid": 1}
    assert "I look again" in texts(twice)[-1]


async def test_an_evening_of_other_days_is_the_day_s_first_and_says_that_nothing_is_new(town: Town):
    reader = await town.reader(style="classic")
    # Monday is the second of March.
    await set_slots(
        town.tools, reader.recipient_id, [Slot(time(9), frozenset({2})), Slot(time(18), frozenset({1}))]
    )
    town.clock.now = NOW + 10 * HOUR

    assert await served(town) == {"laid": 1}
    assert "I look again" in texts(town)[-1]


async def test_after_a_downtime_only_the_latest_slot_brings_a_digest(town: Town):
    await told(town, FIRST)
    reader = await town.reader(style="classic")
    await set_slots(town.tools, reader.recipient_id, [Slot(time(9)), Slot(time(11)), Slot(time(13))])
    town.clock.now = NOW + 5.1 * HOUR

    assert await served(town) == {"late": 2, "laid": 1}
    assert len(town.owed()) == 1
    assert next_at(town.known(reader), town.clock()) == NOW + DAY + HOUR


@pytest.mark.parametrize("style", ["rich", "classic", "plain"])
async def test_a_slot_without_a_sound_brings_its_digest_silently(town: Town, style: str):
    await told(town, FIRST)
    reader = await town.reader(style=style)
    await set_slots(town.tools, reader.recipient_id, [Slot(time(9), sound=False), EVENING])
    town.clock.now = NOW + HOUR
    await served(town)
    await told(town, SECOND)
    town.clock.now = NOW + 10 * HOUR
    await served(town)

    assert [delivery.message.silent for delivery in town.owed()] == [True, False]


@pytest.mark.parametrize(
    ("start", "end", "silent"),
    [(time(22), time(9, 30), True), (time(8, 30), time(9, 1), True), (time(22), time(9), False)],
)
async def test_a_digest_in_the_reader_s_quiet_hours_makes_no_sound(
    town: Town, start: time, end: time, *, silent: bool
):
    await told(town, FIRST)
    reader = await town.reader(at=time(9), zone="Europe/London")
    await set_quiet(town.tools, reader.recipient_id, QuietHours(start, end))
    other = await town.reader(2, at=time(9), zone="Europe/London")
    town.clock.now = NOW + HOUR
    await served(town)

    sounds = {delivery.recipient_id: delivery.message.silent for delivery in town.owed()}
    assert sounds == {reader.recipient_id: silent, other.recipient_id: False}
