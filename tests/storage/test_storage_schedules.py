from datetime import date, time

from storage_builders import HOUR, MINUTE, NOW, a_reader, first_at

from digestbot.model import EVERY_DAY, Occurrence
from digestbot.storage.ledger.serving import ServedSchedule

WEEKDAYS = frozenset({1, 2, 3, 4, 5})


def put(desk, reader, at=time(8), weekdays=EVERY_DAY, first=NOW):
    return desk.schedules.put(reader.recipient_id, at, weekdays, "Europe/Berlin", first_at(first))


def test_a_schedule_comes_back_as_it_was_put(desk):
    reader = a_reader(desk)
    put_back = put(desk, reader, at=time(6, 45), weekdays=WEEKDAYS)
    assert (put_back.at, put_back.weekdays, put_back.zone) == (time(6, 45), WEEKDAYS, "Europe/Berlin")
    assert (put_back.next_due_at, put_back.next_local_date) == (NOW, date(2026, 11, 23))
    assert desk.readers.get(reader.recipient_id).schedules == (put_back,)


def test_a_reader_has_one_schedule_for_each_time_of_day_in_their_order(desk):
    reader = a_reader(desk)
    evening = put(desk, reader, at=time(20))
    morning = put(desk, reader, at=time(8))
    changed = desk.schedules.put(
        reader.recipient_id, time(20), WEEKDAYS, "UTC", first_at(NOW + HOUR), sound=False
    )
    assert desk.readers.get(reader.recipient_id).schedules == (morning, changed)
    assert (changed.id, changed.weekdays, changed.zone, changed.sound) == (evening.id, WEEKDAYS, "UTC", False)


def test_what_a_slot_brought_stays_known_when_it_is_removed(desk):
    reader = a_reader(desk)
    put(desk, reader)
    assert desk.schedules.brought(reader.recipient_id) == {}
    [due] = desk.schedules.due(10, NOW)
    tomorrow = Occurrence(date(2026, 11, 24), NOW + 24 * HOUR, NOW + 24 * HOUR)
    desk.digests.serve([ServedSchedule(due, tomorrow, "late")], "digest", NOW)
    brought = {time(8): date(2026, 11, 23)}
    assert desk.schedules.brought(reader.recipient_id) == brought
    for _ in range(2):
        desk.schedules.remove(reader.recipient_id, [time(8)])
        assert desk.schedules.brought(reader.recipient_id) == brought
        put(desk, reader, first=NOW + 24 * HOUR)


def test_what_is_due_comes_earliest_first_with_its_reader(desk):
    late, early, not_yet = (a_reader(desk, telegram_id) for telegram_id in (1, 2, 3))
    put(desk, late, first=NOW - MINUTE)
    put(desk, early, first=NOW - HOUR)
    put(desk, not_yet, first=NOW + MINUTE)
    due = desk.schedules.due(10, NOW)
    assert [one.reader.telegram_id for one in due] == [2, 1]
    assert due[0].reader == desk.readers.get(early.recipient_id)
    assert due[0].schedule == due[0].reader.schedules[0]
    assert len(desk.schedules.due(1, NOW)) == 1


def test_a_schedule_is_due_again_when_its_next_time_comes(desk):
    schedule = put(desk, a_reader(desk))
    tomorrow = NOW + 24 * HOUR
    desk.schedules.advance(schedule.id, Occurrence(date(2026, 11, 24), tomorrow, tomorrow))
    assert desk.schedules.due(10, tomorrow - MINUTE) == ()
    [due] = desk.schedules.due(10, tomorrow)
    assert due.schedule.next_local_date == date(2026, 11, 24)


def test_a_paused_reader_is_due_all_the_same_so_that_the_schedule_goes_on(desk):
    reader = a_reader(desk)
    put(desk, reader)
    desk.readers.choose(reader.recipient_id, paused_until=NOW + 24 * HOUR)
    [due] = desk.schedules.due(10, NOW)
    assert due.reader.paused_until == NOW + 24 * HOUR


def test_a_removed_schedule_is_due_no_more(desk):
    reader = a_reader(desk)
    put(desk, reader)
    desk.schedules.remove(reader.recipient_id, [time(8)])
    assert desk.schedules.due(10, NOW) == ()
