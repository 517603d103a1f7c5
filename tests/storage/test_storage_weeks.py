"""The week's schedule: one for a recipient, beside the digests' own, and lent when a group moves."""

from datetime import date, time

from sqlalchemy import update
from storage_builders import HOUR, NOW, a_reader, first_at

from digestbot.model import EVERY_DAY
from digestbot.storage.tables import recipient

GROUP, SUPERGROUP = -100, -1001


def a_week(desk, reader, at=time(18), weekday=7):
    desk.schedules.put_week(reader.recipient_id, at, weekday, "UTC", first_at(NOW + HOUR))


def test_a_recipient_has_one_week_also_at_the_minute_of_a_digest(desk):
    reader = a_reader(desk, 1)
    desk.schedules.put(reader.recipient_id, time(18), EVERY_DAY, "UTC", first_at(NOW + HOUR))
    a_week(desk, reader)
    a_week(desk, reader, at=time(9), weekday=5)

    known = desk.readers.get(reader.recipient_id)
    assert [one.at for one in known.schedules] == [time(18)]
    assert (known.weekly.at, known.weekly.weekdays) == (time(9), {5})
    later = NOW + 2 * HOUR
    assert [due.schedule.brings for due in desk.schedules.due(9, later)] == ["digest"]
    assert [due.schedule.brings for due in desk.schedules.due(9, later, "week")] == ["week"]

    desk.schedules.remove_week(reader.recipient_id)
    known = desk.readers.get(reader.recipient_id)
    assert (len(known.schedules), known.weekly) == (1, None)


def test_the_week_of_a_chat_that_stopped_rests(desk):
    reader = a_reader(desk, 1)
    desk.readers.set_status(reader.telegram_id, "stopped", "asked", NOW)
    a_week(desk, reader)
    assert desk.schedules.due(9, NOW + 2 * HOUR, "week") == ()


def test_a_group_that_moves_keeps_its_week_and_the_day_of_the_latest(storage, desk):
    old, new = (a_reader(desk, number, type="group") for number in (GROUP, SUPERGROUP))
    desk.schedules.put(old.recipient_id, time(8), EVERY_DAY, "UTC", first_at(NOW + HOUR))
    a_week(desk, new)
    with storage._engine.begin() as connection:
        theirs = recipient.c.id == new.recipient_id
        connection.execute(update(recipient).where(theirs).values(week_on=date(2026, 3, 1)))
    desk.readers.migrate(GROUP, SUPERGROUP, NOW)

    home = desk.readers.find(SUPERGROUP, 0)
    assert ([one.at for one in home.schedules], home.weekly.at, home.week_on) == (
        [time(8)],
        time(18),
        date(2026, 3, 1),
    )


def test_only_who_was_shown_digests_for_a_week_had_a_week(desk):
    reader = a_reader(desk, 1)
    assert desk.digests.with_a_week([reader.recipient_id], NOW) == frozenset()
