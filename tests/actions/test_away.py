"""Who was away for two days or more is told first what lasted meanwhile, and then gets digests as always."""

from datetime import time, timedelta

import pytest
from town import DAY, HEADLINES, HOUR, NOW, Town

from digestbot.actions.digests.compose import digest_now, serve_due
from digestbot.actions.news.group import group
from digestbot.actions.readers.leave import stop
from digestbot.actions.readers.timing import pause_days, pause_text, resume
from digestbot.actions.readers.welcome import come_back, welcome
from digestbot.model import Place, Reader

AWAY = "While you were away"


async def told(town: Town, *headlines: str, outlets: int = 5) -> None:
    for headline in headlines:
        town.tell(headline, outlets=outlets)
    await group(town.tools)


async def at(town: Town, moment: timedelta) -> str:
    """What the digest of that time says; empty if none came."""
    town.clock.now = NOW + moment
    before = len(town.owed())
    await serve_due(town.tools)
    return "\n".join(one.message.html for one in town.owed()[before:])


async def a_reader(town: Town) -> Reader:
    return await town.reader(at=time(9), style="classic")


async def test_after_a_pause_the_first_digest_tells_what_lasted_and_then_they_come_as_always(town: Town):
    reader = await a_reader(town)
    await told(town, HEADLINES[0])
    assert HEADLINES[0] in await at(town, HOUR)
    await pause_text(town.tools, reader.recipient_id, "4 days")
    town.clock.now = NOW + 2 * DAY
    await told(town, HEADLINES[1])

    back = await at(town, 4 * DAY + HOUR)
    assert AWAY in back
    assert HEADLINES[1] in back
    assert HEADLINES[0] not in back
    assert "The next one comes tomorrow at 09:00." in back

    await told(town, HEADLINES[2])
    next_day = await at(town, 5 * DAY + HOUR)
    assert HEADLINES[2] in next_day
    assert AWAY not in next_day
    assert HEADLINES[1] not in next_day


async def test_who_resumes_early_was_away_until_then(town: Town):
    reader = await a_reader(town)
    await pause_text(town.tools, reader.recipient_id, "2 weeks")
    town.clock.now = NOW + 3 * DAY
    await told(town, HEADLINES[1])
    await resume(town.tools, reader.recipient_id)

    assert AWAY in await at(town, 3 * DAY + HOUR)


@pytest.mark.parametrize(("days", "away"), [(1, False), (2, True)])
async def test_a_day_is_no_absence_and_two_are(town: Town, days: int, *, away: bool):
    reader = await a_reader(town)
    # Today counts, so two days end at the second midnight, 40 hours later.
    await pause_days(town.tools, reader.recipient_id, days)
    town.clock.now = NOW + DAY / 2
    await told(town, HEADLINES[1])

    first = await at(town, days * DAY + HOUR)
    assert HEADLINES[1] in first
    assert (AWAY in first) is away


async def test_who_had_blocked_the_bot_is_told_too(town: Town):
    reader = await a_reader(town)
    town.at(lambda desk: desk.readers.set_status(reader.telegram_id, "blocked", None, NOW))
    town.clock.now = NOW + 3 * DAY
    await told(town, HEADLINES[1])
    await come_back(town.tools, reader.telegram_id)

    assert AWAY in await at(town, 3 * DAY + HOUR)


async def test_who_had_stopped_is_told_too(town: Town):
    reader = await a_reader(town)
    await stop(town.tools, reader.telegram_id)
    town.clock.now = NOW + 3 * DAY
    await told(town, HEADLINES[1])
    await welcome(town.tools, Place(reader.telegram_id, "private"))

    assert AWAY in await at(town, 3 * DAY + HOUR)


async def test_what_was_missed_comes_with_the_first_digest_also_if_the_reader_asks_for_it(town: Town):
    reader = await a_reader(town)
    await pause_text(town.tools, reader.recipient_id, "2 weeks")
    town.clock.now = NOW + 3 * DAY
    await told(town, HEADLINES[1])
    await resume(town.tools, reader.recipient_id)
    town.tools.newsdesk.opened.set()

    for request in (1, 2):
        await digest_now(town.tools, reader.recipient_id, request_id=request)
    first, second = [one.message.html for one in town.owed()]
    assert AWAY in first
    assert HEADLINES[1] in first
    assert AWAY not in second
    assert AWAY not in await at(town, 3 * DAY + HOUR)


async def test_if_nothing_lasted_the_first_digest_is_an_ordinary_one(town: Town):
    reader = await a_reader(town)
    await pause_text(town.tools, reader.recipient_id, "4 days")

    back = await at(town, 4 * DAY + HOUR)
    assert AWAY not in back
    assert "I look again tomorrow at 09:00." in back


async def test_then_a_later_digest_does_not_tell_of_it_either(town: Town):
    reader = await a_reader(town)
    await pause_text(town.tools, reader.recipient_id, "2 weeks")
    town.clock.now = NOW + 3 * DAY
    await resume(town.tools, reader.recipient_id)
    town.tools.newsdesk.opened.set()
    await digest_now(town.tools, reader.recipient_id, request_id=1)
    await told(town, HEADLINES[1])

    later = await at(town, 3 * DAY + HOUR)
    assert HEADLINES[1] in later
    assert AWAY not in later


async def test_the_others_of_the_same_minute_get_their_ordinary_digests(town: Town):
    away, here = await a_reader(town), await town.reader(2, at=time(9), style="classic")
    await pause_text(town.tools, away.recipient_id, "4 days")
    town.clock.now = NOW + 4 * DAY
    await told(town, HEADLINES[1])
    town.clock.now = NOW + 4 * DAY + HOUR
    await serve_due(town.tools)

    texts = {one.recipient_id: one.message.html for one in town.owed()}
    assert AWAY in texts[away.recipient_id]
    assert AWAY not in texts[here.recipient_id]
    assert HEADLINES[1] in texts[here.recipient_id]
