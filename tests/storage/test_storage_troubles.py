"""What needs a look, what of it was told, and the notices that show it."""

from datetime import timedelta

from storage_builders import NOW, a_reader

from digestbot.model import Marked, Message, Trouble

LATE, DISK = Trouble("digests_late", amount=7), Trouble("disk", amount=4e8)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def told_in_a_notice(desk, *troubles):
    """The job of a notice that shows these, and is still to be sent."""
    desk.troubles.see(troubles, NOW)
    desk.troubles.mark_told([one.key for one in troubles], NOW)
    job_id = desk.notices.lay(a_reader(desk).recipient_id, [Message("7 digests are late")], NOW)
    desk.troubles.show(job_id, desk.troubles.all())
    return job_id


def send(desk, message_id=7):
    leased = desk.deliveries.lease("a sender", 9, 60)
    desk.deliveries.mark("a sender", [Marked(one.id, "sent", message_id=message_id) for one in leased])
    return [(one.kind, one.target_id, one.message.html) for one in leased]


def test_a_notice_is_given_once_when_a_trouble_that_it_shows_ends_and_once_when_it_comes_again(desk):
    job_id = told_in_a_notice(desk, LATE, DISK)
    assert desk.troubles.changed_notices() == ()

    desk.troubles.end([LATE.key], NOW + HOUR)
    [changed] = desk.troubles.changed_notices()
    assert (changed.job_id, [one.over_at for one in changed.troubles]) == (job_id, [NOW, None])
    assert desk.troubles.changed_notices() == ()
    assert desk.troubles.open() == (DISK,)
    assert desk.troubles.count() == {"disk": 1}

    desk.troubles.see([LATE], NOW + HOUR)
    [changed] = desk.troubles.changed_notices()
    assert [(one.trouble.kind, one.over_at, one.since) for one in changed.troubles] == [
        ("disk", None, NOW),
        ("digests_late", None, NOW + HOUR),
    ]


def test_each_end_is_told_once(desk):
    told_in_a_notice(desk, LATE)
    assert desk.troubles.mark_end_told([LATE.key], NOW) == set()
    desk.troubles.end([LATE.key], NOW)
    assert desk.troubles.mark_end_told([LATE.key], NOW) == {LATE.key}
    assert desk.troubles.mark_end_told([LATE.key], NOW) == set()


def test_what_is_found_to_be_over_after_days_without_a_look_is_not_forgotten_before_it_is_told(desk):
    told_in_a_notice(desk, LATE)

    desk.troubles.end([LATE.key], NOW + 72 * HOUR)
    desk.troubles.forget_old(NOW + 48 * HOUR)

    assert desk.troubles.mark_end_told([LATE.key], NOW + 72 * HOUR) == {LATE.key}
    desk.troubles.forget_old(NOW + 73 * HOUR)
    assert desk.troubles.all() == ()


def test_what_nobody_is_to_hear_of_any_more_changes_no_notice_and_still_says_when_it_was_told(desk):
    told_in_a_notice(desk, LATE)
    desk.troubles.see([DISK], NOW)

    desk.troubles.drop([LATE.key, DISK.key])

    assert desk.troubles.changed_notices() == ()
    assert [(one.trouble.kind, one.told_at) for one in desk.troubles.all()] == [("digests_late", NOW)]
    assert desk.troubles.mark_end_told([LATE.key], NOW) == set()


def test_a_message_that_arrived_is_edited_and_only_the_latest_edit_goes(desk):
    job_id = told_in_a_notice(desk, LATE)
    send(desk)

    desk.notices.edit(job_id, [Message("over")], NOW)
    desk.notices.edit(job_id, [Message("again")], NOW)

    assert send(desk) == [("correction", 7, "again")]


def test_a_message_that_was_not_sent_goes_out_as_it_is_to_be_now(desk):
    job_id = told_in_a_notice(desk, LATE)

    desk.notices.edit(job_id, [Message("over")], NOW)

    assert send(desk) == [("notice", None, "over")]
    assert send(desk) == []


def test_a_notice_of_one_message_does_not_become_two(desk):
    job_id = told_in_a_notice(desk, LATE)
    send(desk)

    desk.notices.edit(job_id, [Message("this is"), Message("over")], NOW)

    assert send(desk) == []


def test_what_was_seen_and_told_in_the_future_was_so_just_now(desk, storage):
    told_in_a_notice(desk, LATE)

    assert storage.transact(lambda desk: desk.put_right(None, NOW - HOUR))["troubles"] == 1

    [one] = desk.troubles.all()
    assert (one.since, one.seen_at, one.told_at) == (NOW - HOUR,) * 3
