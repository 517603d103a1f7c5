"""Who wants the weekly report, and that of several processes one tells it, on both databases."""

from datetime import date, timedelta

from storage_builders import a_reader

from digestbot.model import WeeklyReport

MONDAY = date(2026, 3, 2)
NEXT = MONDAY + timedelta(days=7)


def test_of_two_processes_that_read_the_same_one_tells_it(desk):
    reader, other = a_reader(desk, 1), a_reader(desk, 2)
    desk.weekly_reports.turn_on(reader.recipient_id, MONDAY)

    desk.weekly_reports.turn_on(reader.recipient_id, NEXT)  # it is on, so this changes nothing
    assert desk.weekly_reports.mark(reader.recipient_id, NEXT)
    assert not desk.weekly_reports.mark(reader.recipient_id, NEXT)
    assert desk.weekly_reports.all() == (WeeklyReport(reader.recipient_id, frozenset({MONDAY, NEXT})),)
    assert desk.weekly_reports.is_on(reader.recipient_id)
    assert not desk.weekly_reports.is_on(other.recipient_id)


def test_a_report_that_was_turned_off_meanwhile_is_not_told_and_stays_off(desk):
    reader = a_reader(desk, 1)
    desk.weekly_reports.turn_on(reader.recipient_id, MONDAY)
    desk.weekly_reports.turn_off(reader.recipient_id)

    assert not desk.weekly_reports.mark(reader.recipient_id, NEXT)
    assert not desk.weekly_reports.is_on(reader.recipient_id)
