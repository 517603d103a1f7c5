"""How things stand, counted, on both databases."""

from datetime import time, timedelta

import pytest
from sqlalchemy import text
from storage_builders import HOUR, MINUTE, NOW, a_feed, a_reader, articles, first_at, found, owe

from digestbot.model import FeedCheck, FetchFailed, Marked, Owed
from digestbot.storage import Desk, Storage

EVERY_DAY = frozenset(range(1, 8))


def figures(desk, now=NOW):
    return desk.figures.now(now, "by-hand:")


def due_at(desk, telegram_id, at):
    reader = a_reader(desk, telegram_id)
    desk.schedules.put(reader.recipient_id, time(8), EVERY_DAY, "UTC", first_at(at))
    return reader


def checked(desk, feed, **about):
    desk.feeds.record(
        feed.id,
        FeedCheck(
            **{
                "checked_at": NOW,
                "next_check_at": NOW + HOUR,
                "interval_seconds": 3600,
                "ok": True,
                "failures": 0,
                "entries": 1,
                **about,
            }
        ),
    )


def test_of_an_empty_database_everything_is_nothing(desk):
    told = figures(desk)

    assert (told.digests_due, told.digests_late, told.due_since) == (0, 0, None)
    assert (told.owed, told.feeds, told.alerts, told.chats) == ((), {}, {}, {})
    assert (told.outage_since, told.held_since, told.newest_article_at, told.alert_seconds) == (None,) * 4
    assert (told.stories, told.updates, told.updates_since) == (0, 0, None)
    assert told.database_bytes > 10_000
    assert desk.figures.totals().articles == 0


def test_a_digest_is_due_when_its_time_has_come_and_late_five_minutes_after(desk):
    due_at(desk, 1, NOW - 6 * MINUTE)
    due_at(desk, 2, NOW - MINUTE)
    due_at(desk, 3, NOW + MINUTE)

    told = figures(desk)

    assert (told.digests_due, told.digests_late, told.due_since) == (2, 1, NOW - 6 * MINUTE)


def test_what_is_owed_is_told_by_lane_and_state_with_the_age_of_the_first(desk):
    owe(desk, a_reader(desk, 1), now=NOW - HOUR)
    owe(desk, a_reader(desk, 2), now=NOW)
    owe(desk, a_reader(desk, 3), lane="answer", now=NOW)
    [answer] = desk.deliveries.lease("me", 1, 60.0)

    assert set(figures(desk).owed) == {
        Owed("digest", "ready", 2, NOW - HOUR),
        Owed("answer", "sending", 1, NOW),
    }
    assert desk.figures.totals().deliveries == {"pending": 2, "sending": 1}

    desk.deliveries.mark("me", [Marked(answer.id, "sent", message_id=7)])

    assert [one.lane for one in figures(desk).owed] == ["digest"]
    assert desk.figures.totals().deliveries == {"pending": 2, "sent": 1}


def test_each_feed_is_in_one_state_and_those_by_hand_in_none(desk):
    good, failing, gone = (a_feed(desk, f"https://herald.example/{name}") for name in ("a", "b", "c"))
    a_feed(desk, "https://herald.example/new")
    a_feed(desk, "by-hand:herald.example")
    checked(desk, good)
    checked(desk, failing, ok=False, failures=2, failure=FetchFailed("timeout", "No answer"))
    checked(desk, gone, ok=False, failures=9, disabled=True)

    assert figures(desk).feeds == {"good": 1, "failing": 1, "given_up": 1, "new": 1}


def test_news_is_as_old_as_the_newest_article_that_is_not_from_tomorrow(desk):
    first, second = articles(desk, "one", "two", at=NOW - HOUR)
    articles(desk, "tomorrow", at=NOW + 24 * HOUR)
    found(desk, [first], [second])

    told = figures(desk)

    assert (told.newest_article_at, told.stories) == (NOW - HOUR, 2)
    assert figures(desk, NOW + timedelta(days=5)).stories == 0


def test_updates_wait_until_they_are_handled(desk):
    desk.inbox.keep([(1, 42, "{}"), (2, 42, "{}")], NOW - HOUR)
    desk.inbox.keep([(3, 43, "{}")], NOW)
    desk.inbox.done(1)
    desk.inbox.done(2)

    told = figures(desk)

    assert (told.updates, told.updates_since) == (1, NOW)


def test_chats_are_counted_by_status(desk):
    a_reader(desk, 1)
    a_reader(desk, 2)
    desk.readers.set_status(2, "blocked", "Forbidden", NOW)

    assert figures(desk).chats == {"active": 1, "blocked": 1}


def test_a_look_waits_for_no_writer(storage: Storage):
    def write_and_look(desk: Desk) -> int:
        # On SQLite this transaction holds the writer's place meanwhile.
        desk.inbox.keep([(1, None, "{}")], NOW)
        return storage.read_only(lambda other: other.figures.now(NOW, "by-hand:")).updates

    assert storage.transact(write_and_look) == 0
    assert storage.read_only(lambda desk: desk.figures.now(NOW, "by-hand:")).updates == 1


def test_rows_are_current_until_another_version_changes_their_form(storage: Storage):
    assert not storage.is_current()  # nobody brought them to a form

    storage.upgrade(NOW)
    assert storage.is_current()

    step = text("UPDATE alembic_version SET version_num = '9' || version_num")
    back = text("UPDATE alembic_version SET version_num = substr(version_num, 2)")
    with storage._engine.begin() as connection:
        connection.execute(step)
    try:
        assert not storage.is_current()
    finally:
        with storage._engine.begin() as connection:
            connection.execute(back)


def test_without_its_tables_a_database_is_not_current(empty_database_url: str):
    storage = Storage.open(empty_database_url)
    try:
        assert not storage.is_current()
    finally:
        storage.close_now()


@pytest.mark.parametrize("seconds", [0, 90])
def test_an_alert_is_as_slow_as_its_latest_message(desk, storage: Storage, seconds: int):
    from digestbot.storage.tables import alert, alert_job, delivery, job

    with storage._engine.begin() as connection:
        connection.execute(
            alert.insert().values(
                id=1,
                state="running",
                revision=1,
                tags=(),
                everybody=True,
                chats="all",
                critical=False,
                created_at=NOW,
                changed_at=NOW,
                started_at=NOW,
                live=True,
            )
        )
        connection.execute(job.insert().values(id=1, kind="alert", lane="alert", created_at=NOW))
        connection.execute(alert_job.insert().values(alert_id=1, job_id=1, language="en"))
        connection.execute(
            delivery.insert().values(
                job_id=1,
                recipient_id=1,
                part=1,
                rendering="classic",
                lane="alert",
                state="sent",
                attempts=1,
                ended_at=NOW + timedelta(seconds=seconds),
            )
        )

    told = figures(desk, NOW + HOUR)

    assert (told.alerts, told.alert_seconds) == ({"running": 1}, seconds)
