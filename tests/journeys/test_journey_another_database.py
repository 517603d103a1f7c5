"""A bot that moves from SQLite to PostgreSQL, and back, in the middle of a day."""

from datetime import timedelta

import pytest

from digestbot.storage import Storage
from tests.journeys.stage import Stage
from tests.journeys.street import MORNING

pytestmark = pytest.mark.asyncio(loop_scope="module")

EIGHT, NOON = MORNING.replace(hour=8), MORNING.replace(hour=12)


async def test_after_a_move_in_mid_day_no_digest_comes_twice_and_none_is_missed(stage: Stage, postgres):
    first, url = stage.database_url, postgres.create()
    await stage.start_bot()
    ada, boris = await stage.newcomer(), await stage.newcomer()
    await ada.subscribes("technology", at="08:00")
    await boris.subscribes("technology", at="12:00")
    await stage.turn_to(EIGHT + timedelta(days=1, seconds=1))
    await ada.reads_digest()
    assert await stage.stop_bot() == 0

    await _move(stage, first, url)
    await stage.start_bot()
    await stage.turn_to(NOON + timedelta(days=1, seconds=1))
    await boris.reads_digest()
    assert await stage.stop_bot() == 0
    assert (len(await ada.digests()), len(await boris.digests())) == (1, 1)

    back = f"sqlite:///{stage.folder / 'back.sqlite3'}"
    await _move(stage, url, back)
    await stage.start_bot()
    await stage.turn_to(EIGHT + timedelta(days=2, seconds=1))
    await ada.reads_the_news()
    assert (len(await ada.digests()), len(await boris.digests())) == (2, 1)


async def _move(stage: Stage, source: str, target: str) -> None:
    copying = await stage.run("db", "copy", source, target)
    out, err = await copying.communicate()
    assert copying.returncode == 0, err.decode()
    assert b"all were compared" in out
    stage.storage.close_now()
    stage.database_url, stage.storage = target, Storage.open(target)
