from datetime import timedelta

import pytest
from storage_builders import HOUR, NOW, a_reader, owe, states

from digestbot.clock import system_clock
from digestbot.model import OUTAGE, Marked, Message
from digestbot.storage.ledger import laying

#: A lease that has run out when it is given.
GONE = -1.0


def lease(desk, owner="me", limit=10, seconds=60.0):
    return desk.deliveries.lease(owner, limit, seconds)


def send(desk, owner="me", seconds=60.0):
    """Lease what there is; gives the ids."""
    return [delivery.id for delivery in lease(desk, owner, seconds=seconds)]


def test_a_delivery_says_to_whom_and_what(desk):
    private, group = a_reader(desk, 42), a_reader(desk, -100, type="supergroup", thread_id=7)
    owe(desk, private, classic=("Morning",))
    owe(desk, group, classic=("Morning",))
    to_private, to_group = lease(desk)
    assert (to_private.telegram_id, to_private.thread_id, to_private.is_group) == (42, 0, False)
    assert (to_group.telegram_id, to_group.thread_id, to_group.is_group) == (-100, 7, True)
    assert (to_group.message.html, to_group.attempts, to_group.lane) == ("Morning", 0, "digest")


def test_answers_go_before_alerts_before_digests_and_the_first_owed_first(desk):
    reader = a_reader(desk)
    for text, lane in (
        ("d1", "digest"),
        ("al1", "alert"),
        ("d2", "digest"),
        ("an1", "answer"),
        ("al2", "alert"),
    ):
        owe(desk, reader, classic=(text,), lane=lane)
    order = [delivery.message.html for delivery in (*lease(desk, limit=2), *lease(desk))]
    assert order == ["an1", "al1", "al2", "d1", "d2"]


def test_nothing_is_leased_twice(desk):
    owe(desk, a_reader(desk))
    assert len(lease(desk, "one")) == 1
    assert lease(desk, "other") == ()
    assert lease(desk, "one") == ()


def test_a_later_part_waits_for_the_earlier_ones(desk):
    digest = owe(desk, a_reader(desk), classic=("1", "2", "3"))
    other = owe(desk, a_reader(desk, 43), classic=("other",))
    first, of_other = lease(desk)
    assert (first.part, of_other.message.html) == (1, "other")
    assert lease(desk) == ()
    desk.deliveries.mark("me", [Marked(first.id, "sent", message_id=5)])
    [second] = lease(desk)
    desk.deliveries.mark("me", [Marked(second.id, "failed", reason="Bad Request")])
    [third] = lease(desk)
    assert (second.part, third.part) == (2, 3)
    assert states(desk, digest) == [
        ("classic", 1, "sent"),
        ("classic", 2, "failed"),
        ("classic", 3, "sending"),
    ]
    assert states(desk, other) == [("classic", 1, "sending")]


def test_a_retried_part_still_goes_before_the_later_ones(desk):
    owe(desk, a_reader(desk), classic=("1", "2"))
    [first] = send(desk)
    desk.deliveries.mark("me", [Marked(first, "pending", not_before=system_clock() + timedelta(hours=1))])
    assert lease(desk) == ()


def test_outcomes_are_written_down(desk):
    reader = a_reader(desk)
    digests = [owe(desk, reader) for _ in range(4)]
    sent, failed, unknown, skipped = send(desk)
    marks = [
        Marked(sent, "sent", message_id=2**40),
        Marked(failed, "failed", reason="Bad Request: chat not found"),
        Marked(unknown, "unknown", reason="the answer was lost"),
        Marked(skipped, "skipped", reason="too late"),
    ]
    assert desk.deliveries.mark("me", marks) == 4
    rows = [desk.deliveries.of_digest(digest)[0] for digest in digests]
    assert [(row.state, row.message_id, row.reason, row.attempts) for row in rows] == [
        ("sent", 2**40, None, 1),
        ("failed", None, "Bad Request: chat not found", 1),
        ("unknown", None, "the answer was lost", 1),
        ("skipped", None, "too late", 1),
    ]
    assert desk.deliveries.counts() == {"sent": 1, "failed": 1, "unknown": 1, "skipped": 1}
    assert desk.deliveries.waiting() == 0


def test_no_marks_are_no_work(desk):
    assert desk.deliveries.mark("me", []) == 0


def test_a_retry_waits_for_its_time_in_real_time(desk):
    reader = a_reader(desk)
    owe(desk, reader, classic=("soon",))
    owe(desk, reader, classic=("later",))
    soon, later = send(desk)
    marks = [
        Marked(soon, "pending", reason="502", not_before=system_clock() - timedelta(seconds=1)),
        Marked(later, "pending", reason="502", not_before=system_clock() + timedelta(hours=1)),
    ]
    desk.deliveries.mark("me", marks)
    [again] = lease(desk)
    assert (again.message.html, again.attempts) == ("soon", 1)
    assert desk.deliveries.waiting() == 2


def test_a_retry_without_a_time_goes_at_once(desk):
    owe(desk, a_reader(desk))
    [delivery_id] = send(desk)
    desk.deliveries.mark("me", [Marked(delivery_id, "pending", reason="flood control")])
    [again] = lease(desk)
    assert again.id == delivery_id


def test_only_the_owner_says_what_became_of_a_delivery(desk):
    digest = owe(desk, a_reader(desk))
    [delivery_id] = send(desk, "dead", seconds=GONE)
    desk.deliveries.recover(resend=True)
    lease(desk, "heir")
    assert desk.deliveries.mark("dead", [Marked(delivery_id, "sent", message_id=1)]) == 0
    assert desk.deliveries.mark("dead", [Marked(delivery_id, "failed", reason="too late")]) == 0
    desk.deliveries.release("dead", [delivery_id])
    assert states(desk, digest) == [("classic", 1, "sending")]


def test_what_was_not_sent_after_all_is_given_back_as_if_it_had_never_been_taken(desk):
    reader = a_reader(desk)
    for _ in range(2):
        owe(desk, reader)
    begun, other = lease(desk)
    desk.deliveries.release("me", [other.id])
    [again] = lease(desk, "heir")
    assert (again.id, again.attempts) == (other.id, 0)
    assert desk.deliveries.counts() == {"sending": 2}
    assert begun.id != other.id


# --- chats that have to wait for their turn ------------------------------------------------------


def busy(*chats):
    return lambda chat, *_: 3600.0 if chat in chats else 0.0


def one_for_each_chat(*about):
    return 3600.0 * about[2]


def test_a_chat_that_has_to_wait_is_put_off_and_holds_up_nobody(desk):
    waiting, other = a_reader(desk, 42), a_reader(desk, 43)
    for _ in range(80):
        owe(desk, waiting)
    owe(desk, other)
    [only] = desk.deliveries.lease("me", 3, 60, busy(42))
    assert only.telegram_id == 43
    assert desk.deliveries.lease("me", 3, 60) == ()
    assert desk.deliveries.counts() == {"pending": 80, "sending": 1}


def test_a_chat_gets_one_message_at_a_time_where_it_takes_no_more(desk):
    reader, other = a_reader(desk, 42), a_reader(desk, 43)
    first = owe(desk, reader)
    owe(desk, reader)
    owe(desk, other)
    leased = desk.deliveries.lease("me", 3, 60, one_for_each_chat)
    assert [delivery.telegram_id for delivery in leased] == [42, 43]
    assert desk.deliveries.of_digest(first)[0].state == "sending"


def test_no_more_is_put_off_than_stands_in_the_way(desk):
    for chat in (42, 43, 44):
        owe(desk, a_reader(desk, chat))
    [leased] = desk.deliveries.lease("me", 1, 60, busy(42, 44))
    assert leased.telegram_id == 43
    assert [delivery.telegram_id for delivery in lease(desk)] == [44]


def test_a_group_is_told_from_a_private_chat(desk):
    asked = []

    def wait(chat, group, ahead):
        asked.append((chat, group, ahead))
        return 0.0

    owe(desk, a_reader(desk, 42), classic=("1",))
    owe(desk, a_reader(desk, -100, type="group"))
    desk.deliveries.lease("me", 10, 60, wait)
    assert asked == [(42, False, 0), (-100, True, 0)]


@pytest.mark.parametrize(("resend", "state"), [(True, "pending"), (False, "unknown")])
def test_after_a_crash_only_what_was_being_sent_is_in_doubt(desk, resend, state):
    reader = a_reader(desk)
    doubted, finished, held, untouched = (owe(desk, reader) for _ in range(4))
    deliveries = lease(desk, "dead", limit=2, seconds=GONE)
    desk.deliveries.mark("dead", [Marked(deliveries[1].id, "sent", message_id=1)])
    lease(desk, "alive", limit=1)
    assert desk.deliveries.recover(resend=resend) == 1
    assert [states(desk, digest)[0][2] for digest in (doubted, finished, held, untouched)] == [
        state,
        "sent",
        "sending",
        "pending",
    ]
    assert len(lease(desk, "heir")) == (2 if resend else 1)
    assert desk.deliveries.recover(resend=resend) == 0


def test_a_renewed_lease_does_not_run_out(desk):
    owe(desk, a_reader(desk))
    ids = send(desk, seconds=GONE)
    desk.deliveries.renew("me", ids, 60)
    assert desk.deliveries.recover(resend=True) == 0


def test_what_a_sender_does_not_know_to_be_its_own_runs_out(desk):
    reader = a_reader(desk)
    for _ in range(2):
        owe(desk, reader)
    known, _ = send(desk, seconds=GONE)
    desk.deliveries.renew("me", [known], 60)
    desk.deliveries.renew("other", [known], GONE)
    desk.deliveries.renew("me", [], 60)
    assert desk.deliveries.recover(resend=True) == 1


def test_a_chat_that_fell_silent_unnoticed_is_skipped_on_the_way(desk, storage):
    from sqlalchemy import update

    from digestbot.storage.tables import chat

    silent, other = a_reader(desk, 42), a_reader(desk, 43)
    digest = owe(desk, silent)
    owe(desk, other)
    with storage._engine.begin() as connection:
        connection.execute(update(chat).where(chat.c.telegram_id == 42).values(status="kicked"))
    assert [delivery.telegram_id for delivery in lease(desk)] == [43]
    [row] = desk.deliveries.of_digest(digest)
    assert (row.state, row.reason) == ("skipped", "kicked")


def test_flood_control_is_no_attempt(desk):
    owe(desk, a_reader(desk))
    for counts in (True, False, False):
        [delivery_id] = send(desk)
        desk.deliveries.mark("me", [Marked(delivery_id, "pending", not_before=system_clock(), counts=counts)])
    [again] = lease(desk)
    assert again.attempts == 1


# --- falling back to the classic rendering -------------------------------------------------------


def test_a_refused_rich_message_is_owed_in_the_classic_rendering(desk):
    digest = owe(desk, a_reader(desk), rich=("R1", "R2"), classic=("C1", "C2", "C3"))
    [refused] = send(desk)
    assert desk.deliveries.fall_back("me", refused, "Not Found: method not found") is True
    assert states(desk, digest) == [
        ("rich", 1, "failed"),
        ("rich", 2, "skipped"),
        ("classic", 1, "pending"),
        ("classic", 2, "pending"),
        ("classic", 3, "pending"),
    ]
    assert desk.deliveries.of_digest(digest)[0].reason == "Not Found: method not found"
    [classic] = lease(desk)
    assert (classic.message.html, classic.rendering, classic.lane) == ("C1", "classic", "digest")


def test_falling_back_twice_owes_the_classic_rendering_once(desk):
    digest = owe(desk, a_reader(desk), rich=("R1",), classic=("C1",))
    [refused] = send(desk)
    assert desk.deliveries.fall_back("me", refused, "refused") is True
    assert desk.deliveries.fall_back("me", refused, "refused") is False
    assert states(desk, digest) == [("rich", 1, "failed"), ("classic", 1, "pending")]


def test_only_who_holds_a_message_can_fall_back_from_it(desk):
    digest = owe(desk, a_reader(desk), rich=("R1",), classic=("C1",))
    [refused] = send(desk)
    assert desk.deliveries.fall_back("another", refused, "refused") is False
    assert states(desk, digest) == [("rich", 1, "sending")]


def test_there_is_nothing_below_classic(desk):
    digest = owe(desk, a_reader(desk), classic=("C1",))
    [refused] = send(desk)
    assert desk.deliveries.fall_back("me", refused, "refused") is False
    assert states(desk, digest) == [("classic", 1, "failed")]


def test_an_edition_without_a_classic_rendering_just_fails(desk):
    digest = owe(desk, a_reader(desk), rich=("R1",), classic=())
    [refused] = send(desk)
    assert desk.deliveries.fall_back("me", refused, "refused") is False
    assert states(desk, digest) == [("rich", 1, "failed")]


# --- counting ------------------------------------------------------------------------------------


def test_what_is_owed_is_counted_whatever_holds_it_up(desk):
    reader = a_reader(desk)
    for _ in range(4):
        owe(desk, reader)
    first, second = (delivery.id for delivery in lease(desk, limit=2))
    later = Marked(first, "pending", not_before=system_clock() + timedelta(hours=1))
    desk.deliveries.mark("me", [later])
    assert desk.deliveries.waiting() == 4
    assert desk.deliveries.counts() == {"pending": 3, "sending": 1}
    desk.deliveries.mark("me", [Marked(second, "sent", message_id=1)])
    assert desk.deliveries.waiting() == 3


def test_a_job_is_counted_by_itself(desk):
    reader = a_reader(desk)
    owe(desk, reader)
    owe(desk, reader, classic=("1", "2"))
    job_ids = [delivery.job_id for delivery in lease(desk)]
    assert [desk.deliveries.counts(job_id) for job_id in job_ids] == [
        {"sending": 1},
        {"sending": 1, "pending": 1},
    ]
    assert desk.deliveries.counts() == {"sending": 2, "pending": 1}


def test_a_digest_that_is_too_late_is_skipped_and_a_younger_one_is_sent(desk):
    reader, other = a_reader(desk), a_reader(desk, 43)
    late = owe(desk, reader)
    young = owe(desk, other, now=NOW + 2 * HOUR)

    [going] = desk.deliveries.lease("me", 10, 60, stale_before=NOW + HOUR)

    assert going.telegram_id == 43
    assert [states(desk, digest)[0][2] for digest in (late, young)] == ["skipped", "sending"]
    [entry] = desk.deliveries.of_digest(late)
    assert entry.reason == "late"


def test_an_alert_is_sent_however_late_until_somebody_cancels_it(desk, storage):
    reader = a_reader(desk)
    with storage._engine.begin() as connection:
        job_id = laying.open_job(connection, "alert", "alert", {"classic": (Message("!"),)}, NOW)
        laying.lay(connection, job_id, laying.these([reader.recipient_id]), lane="alert")

    assert len(desk.deliveries.lease("me", 10, 60, stale_before=NOW + HOUR)) == 1


def test_the_ledger_tells_since_when_it_waits_for_the_end_of_an_outage(desk):
    for telegram_id in (1, 2):
        owe(desk, a_reader(desk, telegram_id))
    assert desk.deliveries.outage() is None
    before = system_clock()

    one, other = lease(desk)
    for delivery, reason in ((one, f"{OUTAGE}Bad Gateway (502)"), (other, "Too Many Requests")):
        desk.deliveries.mark("me", [Marked(delivery.id, "pending", reason=reason, not_before=before + HOUR)])

    since, reason = desk.deliveries.outage()
    assert abs(since - before) < 60 * timedelta(seconds=1)
    assert reason == "Bad Gateway (502)"
