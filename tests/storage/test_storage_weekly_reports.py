"""Who wants the weekly report, and that of several processes one tells it, on both databases."""

from datetime import date, timedelta

from storage_builders import a_reader

from digestbot.model import WeeklyReport

MONDAY = date(2026, 3, 2)
NEXT = MONDAY + timedelta(days=7)


def test_of_two_processes_that_read_the_same_one_tells_it(desk):
    reader = a_reader(desk, 1)
    desk.weekly_reports.turn_on(reader.recipient_id, MONDAY)
    [read] = desk.weekly_reports.all()

    assert desk.weekly_reports.mark(read, NEXT)
    assert not desk.weekly_reports.mark(read, NEXT)
    assert desk.weekly_reports.all() == (WeeklyReport(reader.recipient_id, NEXT),)


def test_turning_it_on_again_brings_no_week_twice(desk):
    reader, other = a_reader(desk, 1), a_reader(desk, 2)
    desk.weekly_reports.turn_on(reader.recipient_id, NEXT)
    desk.weekly_reports.turn_on(reader.recipient_id, MONDAY)

    assert desk.weekly_reports.all() == (WeeklyReport(reader.recipient_id, NEXT),)
    assert desk.weekly_reports.is_on(reader.recipient_id)
    assert not desk.weekly_reports.is_on(other.recipient_id)


def test_a_report_that_was_turned_off_meanwhile_is_not_told(desk):
    reader = a_reader(desk, 1)
    desk.weekly_reports.turn_on(reader.recipient_id, MONDAY)
    [read] = desk.weekly_reports.all()
    desk.weekly_reports.turn_off(reader.recipient_id)

    assert not desk.weekly_reports.mark(read, NEXT)
    assert not desk.weekly_reports.is_on(reader.recipient_id)
