"""What a clock left that was ahead is found on both engines."""

from datetime import timedelta

from sqlalchemy import update
from storage_builders import NOW, a_feed

from digestbot.newsroom.digests.schedules import slots_around
from digestbot.storage.tables import feed


def test_a_feed_planned_by_a_clock_that_was_ahead_is_due_at_once(storage):
    known = storage.transact(a_feed)
    with storage._engine.begin() as connection:
        connection.execute(update(feed).values(next_check_at=NOW))
    before = NOW - timedelta(days=365)

    def slots(at, weekdays, zone):
        return slots_around(at, weekdays, zone, before)

    mended = storage.transact(lambda desk: desk.put_right(slots, before))

    assert mended == {"feeds": 1}
    assert storage.transact(lambda desk: desk.feeds.due(5, before))[0].id == known.id
    assert not storage.transact(lambda desk: desk.put_right(slots, before))
