"""The weekly report comes once a week, on Monday morning, to those who asked for it and still may have it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from town import NOW, OWNER, Town

from digestbot.actions.alerts.editors import add_editor, remove_editor
from digestbot.actions.readers.leave import forget, stop
from digestbot.actions.readers.preferences import choose
from digestbot.actions.readers.timing import set_zone
from digestbot.actions.watch import weekly_reports
from digestbot.actions.watch.weekly_reports import due_monday, send_due, set_weekly_report
from digestbot.model import Delivery, Message, Reader, TelegramUserId, Trouble
from digestbot.pages.renderer import Pages

HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(days=7)
MONDAY = NOW.date()
BEFORE = MONDAY - WEEK
EDITOR = TelegramUserId(55)


@pytest.mark.parametrize(
    ("now", "zone", "told", "due"),
    [
        (NOW, "UTC", {BEFORE}, MONDAY),
        (NOW - HOUR / 60, "UTC", {BEFORE}, None),
        (NOW, "UTC", {BEFORE, MONDAY}, None),
        (NOW, "UTC", {MONDAY}, None),  # asked for on this day
        (NOW + 3 * DAY - HOUR, "UTC", {BEFORE}, MONDAY),
        (NOW + 3 * DAY, "UTC", {BEFORE}, None),  # too late
        (NOW + 4 * WEEK, "UTC", {BEFORE}, MONDAY + 4 * WEEK),  # after a downtime only the latest one
        (NOW, "UTC", {BEFORE, MONDAY + 52 * WEEK}, MONDAY),  # the clock was a year ahead
        (NOW - WEEK, "UTC", {BEFORE, MONDAY}, None),  # it was a week ahead, or is a week behind
        (NOW - 52 * WEEK, "UTC", {BEFORE, MONDAY}, None),
        (datetime(2026, 3, 1, 18, tzinfo=UTC), "Pacific/Kiritimati", {BEFORE}, MONDAY),
        (NOW, "America/New_York", {BEFORE}, None),
        (
            datetime(2026, 3, 30, 6, 30, tzinfo=UTC),
            "Europe/Vienna",
            {BEFORE},
            date(2026, 3, 30),
        ),  # summer time
    ],
)
def test_a_report_is_due_on_monday_morning_where_the_reader_lives(now, zone, told, due):
    assert due_monday(told, zone, now) == due


async def owner(town: Town, **where) -> Reader:
    """An owner who asked for the report last Wednesday."""
    reader = await town.reader(OWNER, **where)
    town.clock.advance(-5 * DAY)
    await set_weekly_report(town.tools, reader.recipient_id, on=True)
    town.clock.advance(5 * DAY)
    return reader


def owed(town: Town) -> list[Delivery]:
    return [one for one in town.owed() if one.kind == "notice"]


async def reports(town: Town) -> list[Message]:
    """What came to be owed now."""
    before = {one.id for one in owed(town)}
    await send_due(town.tools)
    return [one.message for one in owed(town) if one.id not in before]


async def test_the_report_tells_of_last_week_and_of_the_one_before(town: Town):
    reader = await owner(town)
    for days_ago, digests in ((1, 3), (8, 2), (0, 1)):  # the last is from today
        for number in range(digests):
            at = NOW - days_ago * DAY - number * HOUR
            town.at(
                lambda desk, at=at: desk.digests.lay_unasked([reader.recipient_id], Message(f"{at}"), {}, at)
            )

    [report] = await reports(town)

    assert report.html.startswith("<b>Last week</b> · 23 Feb – 1 Mar\nIn brackets: the week before.")
    assert "🔵 Arrived: 3 (2)\n🔴 Failed: 0 (0)" in report.html
    assert report.chart is not None
    assert (report.chart.series[0].name, report.chart.series[0].values) == ("sent", (0, 0, 0, 0, 0, 0, 3))
    assert report.chart.labels == ("23", "24", "25", "26", "27", "28", "1")
    assert await reports(town) == []
    assert town.wakes


async def test_the_first_report_compares_with_nothing(town: Town):
    await owner(town)

    [report] = await reports(town)

    assert "In brackets" not in report.html
    assert "🔵 Arrived: 0\n" in report.html


async def test_it_comes_again_next_monday_and_not_before(town: Town):
    await owner(town)
    assert len(await reports(town)) == 1
    for step, told in ((-2 * HOUR, 0), (6 * DAY, 0), (DAY + HOUR, 0), (HOUR, 1), (HOUR, 0)):
        town.clock.advance(step)
        assert len(await reports(town)) == told


async def test_a_clock_that_goes_back_and_forth_repeats_no_monday(town: Town):
    await owner(town)
    for step, told in (
        (0 * WEEK, 1),
        (52 * WEEK, 1),
        (-52 * WEEK, 0),
        (WEEK, 1),
        (-WEEK, 0),
        (WEEK, 0),
        (WEEK, 1),
    ):
        town.clock.advance(step)
        assert len(await reports(town)) == told


async def test_whoever_asks_on_monday_noon_waits_a_week(town: Town):
    reader = await town.reader(OWNER)
    town.clock.advance(4 * HOUR)
    await set_weekly_report(town.tools, reader.recipient_id, on=True)
    assert await reports(town) == []
    town.clock.advance(WEEK - 4 * HOUR)
    assert len(await reports(town)) == 1
    await set_weekly_report(town.tools, reader.recipient_id, on=False)
    town.clock.advance(WEEK)
    assert await reports(town) == []


async def test_an_editor_who_is_none_any_more_gets_nothing_and_has_no_row(town: Town):
    ada = town.at(lambda desk: desk.people.meet(TelegramUserId(OWNER), "Ada", NOW))
    await add_editor(town.tools, ada, EDITOR, "Ben")
    reader = await town.reader(EDITOR)
    await set_weekly_report(town.tools, reader.recipient_id, on=True)
    town.at(lambda desk: desk.troubles.see([Trouble("disk", amount=4e8)], NOW + WEEK))
    town.clock.advance(WEEK)
    [report] = await reports(town)
    assert "needs a look" not in report.html  # that is for owners
    await remove_editor(town.tools, ada, EDITOR)
    town.clock.advance(WEEK)

    assert await reports(town) == []
    assert town.at(lambda desk: desk.weekly_reports.all()) == ()


async def test_an_owner_hears_what_needs_a_look_in_their_own_language_and_night(town: Town):
    reader = await owner(town, zone="Europe/Vienna")
    await choose(
        town.tools,
        reader.recipient_id,
        language="de",
        quiet_from=time(22),
        quiet_to=time(10),
    )
    troubles = [
        Trouble("disk", amount=4e8),
        Trouble("digests_late", amount=7),
        Trouble("template", "digest.html"),
    ]
    town.at(lambda desk: desk.troubles.see(troubles, NOW))

    [report] = await reports(town)

    assert report.html.startswith("<b>Letzte Woche</b> · 23. Feb. – 1. März")
    assert report.html.endswith("und eine weitere")
    assert report.buttons[0][0].label == "Wie es steht"
    assert report.silent


async def test_a_report_that_breaks_leaves_the_others_theirs(town: Town, tmp_path: Path):
    reader = await owner(town)
    await choose(town.tools, reader.recipient_id, language="de")
    ada = town.at(lambda desk: desk.people.meet(TelegramUserId(OWNER), "Ada", NOW))
    await add_editor(town.tools, ada, EDITOR, "Ben")
    editor = await town.reader(EDITOR)
    town.at(lambda desk: desk.weekly_reports.turn_on(editor.recipient_id, BEFORE))
    # An operator's own template, which breaks in every language but English.
    (tmp_path / "weekly_report.html").write_text("{{ {'Last week': 'Ours'}[_('Last week')].upper() }}")

    assert await send_due(replace(town.tools, pages=Pages(tmp_path))) == 1
    assert [one.message.html for one in owed(town)] == ["OURS"]

    assert await send_due(town.tools) == 1
    assert owed(town)[1].message.html.startswith("<b>Letzte Woche</b>")


async def test_a_pause_holds_it_back_and_stop_does_not(town: Town):
    reader = await owner(town)
    await choose(town.tools, reader.recipient_id, paused_until=NOW + DAY)
    assert await reports(town) == []
    await stop(town.tools, reader.telegram_id)
    assert await reports(town) == []
    town.clock.advance(DAY)

    assert len(await reports(town)) == 1


async def test_a_process_that_dies_before_the_end_has_told_nothing(town: Town):
    await owner(town)
    [due] = await weekly_reports._due(town.tools)
    counted = town.at(lambda desk: weekly_reports._count((due.monday, due.zone), desk))

    class Killed(Exception):
        pass

    def until_it_dies(desk):
        assert weekly_reports.add_report.step(desk, town.tools, due, counted)
        raise Killed

    with pytest.raises(Killed):
        town.at(until_it_dies)

    assert owed(town) == []
    assert len(await reports(town)) == 1


async def test_two_processes_add_it_once(town: Town):
    await owner(town)
    [due] = await weekly_reports._due(town.tools)
    counted = town.at(lambda desk: weekly_reports._count((due.monday, due.zone), desk))
    other = replace(town.tools)

    assert await weekly_reports.add_report(town.tools, due, counted)
    assert not await weekly_reports.add_report(other, due, counted)
    assert len(owed(town)) == 1


async def test_who_flies_west_on_monday_has_it_once(town: Town):
    reader = await owner(town, zone="Pacific/Kiritimati")
    assert len(await reports(town)) == 1
    await set_zone(town.tools, reader.recipient_id, "Pacific/Honolulu")
    for _ in range(3):
        town.clock.advance(12 * HOUR)
        assert await reports(town) == []


async def test_a_forgotten_chat_gets_nothing(town: Town):
    reader = await owner(town)
    await forget(town.tools, reader.recipient_id, reader.telegram_id)

    assert await send_due(town.tools) == 0
    assert owed(town) == []
