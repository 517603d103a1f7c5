"""The week in one message: once in seven days at most, first what was missed, offered once."""

import asyncio
from collections import Counter
from datetime import date, datetime, time
from itertools import pairwise

from town import DAY, HEADLINES, HOUR, NOW, Town

from digestbot.actions.clock_changes import put_right
from digestbot.actions.digests.compose import OFFER_EVERY, serve_due
from digestbot.actions.news.group import group
from digestbot.actions.readers.followed_stories import follow_story
from digestbot.actions.readers.leave import stop
from digestbot.actions.readers.timing import pause, resume, set_zone
from digestbot.actions.readers.weekly import next_week_at, set_week
from digestbot.model import Reader

#: NOW is a Monday at 08:00.
SUNDAY = NOW + 6 * DAY + 10 * HOUR


async def tells(town: Town, *headlines: str, outlets: int = 4) -> None:
    for headline in headlines:
        town.tell(headline, outlets=outlets)
    await group(town.tools)


async def weekly_reader(town: Town, **fields: object) -> Reader:
    reader = await town.reader(**{"at": None, "style": "classic"} | fields)
    return await set_week(town.tools, reader.recipient_id, 7, time(18))


async def served_at(town: Town, moment: datetime) -> list[str]:
    town.clock.now = moment
    return list((await serve_due(town.tools)).elements())


def texts(town: Town) -> list[str]:
    return [delivery.message.html for delivery in town.owed()]


async def test_the_week_comes_on_its_day_with_what_lasted(town: Town):
    await weekly_reader(town)
    await tells(town, *HEADLINES[:2])

    assert await served_at(town, SUNDAY - HOUR) == []
    assert await served_at(town, SUNDAY) == ["laid"]
    [week] = texts(town)
    assert HEADLINES[0] in week
    assert HEADLINES[1] in week
    assert "Next: Sunday, 15 March at 18:00" in week
    assert await served_at(town, SUNDAY + HOUR) == []


async def test_what_no_digest_showed_comes_first_and_what_the_week_showed_is_not_told_again(town: Town):
    reader = await weekly_reader(town, at=time(9))
    await tells(town, HEADLINES[0], outlets=6)
    assert await served_at(town, NOW + HOUR) == ["laid"]
    await tells(town, HEADLINES[1], outlets=4)
    town.at(lambda desk: desk.schedules.remove(reader.recipient_id, [time(9)]))

    assert await served_at(town, SUNDAY) == ["laid"]
    *_, week = texts(town)
    assert week.index(HEADLINES[1]) < week.index("IN YOUR DIGESTS") < week.index(HEADLINES[0])
    had = town.at(lambda desk: desk.digests.had(reader.recipient_id, NOW))
    assert len(had) == 2


async def test_a_week_without_a_story_says_so(town: Town):
    await weekly_reader(town)
    assert await served_at(town, SUNDAY) == ["laid"]
    assert "Nothing of your topics lasted this week." in texts(town)[0]


async def test_two_that_serve_at_once_and_a_restart_make_one_week(town: Town):
    await weekly_reader(town)
    town.clock.now = SUNDAY

    both = await asyncio.gather(serve_due(town.tools), serve_due(town.restarted().tools))
    again = await serve_due(town.restarted().tools)

    assert sum((*both, again), Counter())["laid"] == 1
    assert len(town.owed()) == 1


async def test_after_a_day_of_downtime_it_still_comes_and_after_three_it_does_not(town: Town):
    await weekly_reader(town)
    assert await served_at(town, SUNDAY + DAY) == ["laid"]
    assert await served_at(town, SUNDAY + 10 * DAY) == ["late"]


async def test_another_day_or_zone_brings_no_second_week_within_seven_days(town: Town):
    reader = await weekly_reader(town, zone="Pacific/Auckland")
    first = next_week_at(reader, NOW)
    assert await served_at(town, first) == ["laid"]

    # In Honolulu the same Sunday at 18:00 is still to come.
    moved = await set_zone(town.tools, reader.recipient_id, "Pacific/Honolulu")
    assert next_week_at(moved, first).date() == date(2026, 3, 16)
    assert await served_at(town, first + DAY) == ["known"]
    changed = await set_week(town.tools, reader.recipient_id, 1, time(9))
    assert next_week_at(changed, town.clock()).date() == date(2026, 3, 16)
    assert await served_at(town, first + 3 * DAY) == ["had_week"]


async def test_it_rests_with_pauses_and_stops_and_nothing_is_sent_later(town: Town):
    reader = await weekly_reader(town)
    await pause(town.tools, reader.recipient_id, SUNDAY + HOUR)
    assert next_week_at(town.known(reader), NOW) == SUNDAY + 7 * DAY
    assert await served_at(town, SUNDAY) == ["paused"]

    await resume(town.tools, reader.recipient_id)
    await stop(town.tools, reader.telegram_id)
    assert next_week_at(town.known(reader), town.clock()) is None
    assert await served_at(town, SUNDAY + 7 * DAY) == []
    assert texts(town) == []


async def test_who_follows_stories_only_gets_no_week(town: Town):
    reader = await weekly_reader(town, topics=())
    await tells(town, HEADLINES[0])
    await follow_story(town.tools, reader.recipient_id, town.stories()[0].id)

    assert next_week_at(town.known(reader), NOW) is None
    assert await served_at(town, SUNDAY) == ["no_topics"]


async def test_a_clock_that_was_ahead_keeps_nobody_from_the_week(town: Town):
    reader = await weekly_reader(town)
    assert await served_at(town, SUNDAY + 70 * DAY) == ["late", "laid"]

    town.clock.now = NOW
    await put_right(town.tools)
    assert next_week_at(town.known(reader), NOW) == SUNDAY + 7 * DAY


async def test_it_is_offered_once_after_a_week_of_digests(town: Town):
    reader = await town.reader(at=time(9), style="classic")
    messages, offered = [0], []
    for day in range(13):
        if day < 7:
            await tells(town, HEADLINES[day])
        await served_at(town, NOW + day * DAY + HOUR)
        messages.append(town.at(lambda desk: desk.deliveries.waiting()))
        offered.append(town.known(reader).week_offered)
    first = offered.index(True)
    assert 7 <= first < 7 + OFFER_EVERY
    assert all(offered[first:])
    new = [after - before for before, after in pairwise(messages)]
    assert new == [2 if day == first else 1 for day in range(13)]


async def test_not_everybody_is_asked_on_the_same_morning(town: Town):
    readers = [await town.reader(number, at=time(9)) for number in range(1, OFFER_EVERY + 1)]
    for day in range(7):
        await tells(town, HEADLINES[day])
        await served_at(town, NOW + day * DAY + HOUR)
    for number in range(1, OFFER_EVERY + 1):
        await served_at(town, NOW + (6 + number) * DAY + HOUR)
        assert sum(town.known(reader).week_offered for reader in readers) == number


async def test_who_set_it_is_not_offered_it_also_not_after_it_is_off(town: Town):
    reader = await weekly_reader(town, at=time(9))
    town.at(lambda desk: desk.schedules.remove_week(reader.recipient_id))
    for day in range(13):
        if day < 7:
            await tells(town, HEADLINES[day])
        await served_at(town, NOW + day * DAY + HOUR)
    assert town.at(lambda desk: desk.deliveries.waiting()) == 13
