"""What one recipient was to get, and what became of it."""

from datetime import timedelta

from storage_builders import HOUR, NOW, a_reader, first_at, owe

from digestbot.model import EVERY_DAY, Audience, Marked, Message, Occurrence
from digestbot.newsroom.alerts import levels
from digestbot.storage.alerts.audiences import Call
from digestbot.storage.ledger.serving import ServedSchedule


def told(desk, reader, since=NOW - HOUR):
    return [
        (entry.kind, entry.state, entry.reason, tuple((one.state, one.reason) for one in entry.deliveries))
        for entry in desk.deliveries.of_recipient(reader.recipient_id, since)
    ]


def a_skipped_digest(desk, reader, reason):
    desk.schedules.put(reader.recipient_id, NOW.time(), EVERY_DAY, "UTC", first_at(NOW))
    [due] = desk.schedules.due(1, NOW)
    day = timedelta(days=1)
    after = Occurrence(due.schedule.next_local_date + day, NOW + day, NOW + day)
    desk.digests.serve([ServedSchedule(due, after, reason)], "digest", NOW)


def an_alert_to_everybody(desk):
    alert = desk.alerts.draft(None, NOW)
    call = Call(Audience((), everybody=True, chats="any"), levels(critical=True), critical=True)
    desk.broadcasts.lay(alert.id, call, [(("en",), Message("Storm"))], [], NOW + HOUR)


def test_the_latest_comes_first_with_each_part_and_its_reason(desk):
    ann, bo = a_reader(desk, 1), a_reader(desk, 2)
    owe(desk, ann, classic=("one", "two"), now=NOW - HOUR / 2)
    [first] = desk.deliveries.lease("me", 1, 60)
    desk.deliveries.mark("me", [Marked(first.id, "failed", reason="Bad Request: TEXT_TOO_LONG")])
    a_skipped_digest(desk, ann, "no_topics")
    an_alert_to_everybody(desk)
    owe(desk, bo)

    assert told(desk, ann) == [
        ("alert", "laid", None, (("pending", None),)),
        ("digest", "skipped", "no_topics", ()),
        ("digest", "laid", None, (("failed", "Bad Request: TEXT_TOO_LONG"), ("pending", None))),
    ]
    assert [entry.local_date for entry in desk.deliveries.of_recipient(ann.recipient_id, NOW)] == [
        None,
        first_at(NOW).local_date,
    ]


def test_what_was_added_before_the_day_that_is_asked_for_is_left_out(desk):
    ann = a_reader(desk)
    owe(desk, ann, now=NOW - 2 * HOUR)
    an_alert_to_everybody(desk)

    assert [what[0] for what in told(desk, ann)] == ["alert"]
    assert told(desk, ann, NOW + 2 * HOUR) == []
