"""Digests come at the reader's hour, by a clock that is turned."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from digestbot.storage.tables import digest
from tests.journeys.stage import headlines, until
from tests.journeys.street import MORNING

pytestmark = pytest.mark.asyncio(loop_scope="module")

#: The clocks of Berlin went forward in the night before.
TOMORROW_AT_8_IN_BERLIN = MORNING.replace(hour=6) + timedelta(days=1)
TOMORROW_AT_8_IN_LONDON = TOMORROW_AT_8_IN_BERLIN + timedelta(hours=1)
TOMORROW_AT_8_UTC = TOMORROW_AT_8_IN_BERLIN + timedelta(hours=2)


async def test_each_reader_s_digest_comes_at_their_own_eight_o_clock_and_once_a_day(stage):
    await stage.start_bot()
    ada, greta, emma, paul = [await stage.newcomer() for _ in range(4)]
    for person in (ada, greta, emma, paul):
        await person.subscribes("technology", "sport")
    await paul.says("/pause 29 March")
    await paul.reads("No digests until Monday, 29 March")
    await greta.says("/timezone Berlin")
    zone = await greta.reads("It is 08:00 where you are, right?")
    assert "Your next digest comes tomorrow at 08:00" in zone["text"]
    await emma.says("/timezone Europe/London")
    await emma.reads("Europe/London")

    await stage.turn_to(TOMORROW_AT_8_IN_BERLIN + timedelta(seconds=1))
    hers = await greta.reads_digest()
    assert "08:00" in hers["text"]
    assert await emma.digests() == []

    await stage.turn_to(TOMORROW_AT_8_IN_LONDON + timedelta(seconds=1))
    await emma.reads_digest()
    assert len(await greta.digests()) == 1
    assert await ada.digests() == []

    assert await stage.stop_bot() == 0
    await stage.turn_to(TOMORROW_AT_8_UTC + timedelta(minutes=2))
    await stage.start_bot()
    on_time = await ada.reads_digest()
    assert "late" not in on_time["text"]

    await stage.turn(days=1, hours=-2)
    await greta.reads_the_news()
    assert len(await emma.digests()) == len(await greta.digests()) - 1 == len(await ada.digests()) == 1
    assert await paul.digests() == []

    await stage.turn(hours=2)
    for person in (emma, ada, paul):
        await person.reads_the_news()
    assert len(await greta.digests()) == len(await emma.digests()) == len(await ada.digests()) == 2
    shown = [link for message in await greta.digests() for link in headlines(message)]
    assert len(shown) == len(set(shown))


async def test_after_downtime_a_digest_comes_once_and_says_so_or_is_skipped_when_it_is_too_late(stage):
    await stage.start_bot()
    ada, boris = await stage.newcomer(), await stage.newcomer()
    await ada.subscribes("technology", at="12:00")
    await boris.subscribes("technology", at="08:00")
    await stage.stop_bot()

    await stage.turn(hours=8)
    await stage.start_bot()

    late = await ada.reads_digest()
    assert "This is 3 hours late, sorry." in late["text"]
    assert await boris.digests() == []
    assert stage.rows(select(digest.c.state, digest.c.reason).order_by(digest.c.state)) == [
        ("laid", None),
        ("skipped", "late"),
    ]

    await boris.says("/settings")
    settings = await boris.reads("Your settings")
    assert "The next digest comes tomorrow at 08:00" in settings["text"]
    await stage.turn(hours=17)
    await boris.reads_the_news()
    assert len(await ada.digests()) == 1


async def test_two_times_of_a_day_bring_each_story_once_and_the_silent_one_makes_no_sound(stage):
    await stage.start_bot()
    ada = await stage.newcomer()
    await ada.subscribes("technology", "sport", "world")
    await ada.says("/time 09:00; 18:00 silent")
    await ada.reads("Digest: every day at 18:00 · without a sound")

    await stage.turn_to(MORNING.replace(hour=9) + timedelta(seconds=1))
    morning = await ada.reads_digest()
    assert "The next one comes today at 18:00." in morning["text"]
    before = await stage.last_call()
    await stage.turn_to(MORNING.replace(hour=18) + timedelta(seconds=1))
    await until(lambda: _several(ada))

    _, evening = await ada.digests()
    assert headlines(evening)
    assert not headlines(morning).keys() & headlines(evening).keys()
    [sent] = await stage.sends(ada.chat, before)
    assert sent["params"]["disable_notification"]


async def _several(person):
    return len(await person.digests()) > 1
