"""Serving many: each schedule once for its day, whoever serves, and only who is due as they were found."""

from datetime import timedelta

import pytest
from storage_builders import HOUR, NOW, a_reader, articles, first_at, found
from storage_builders import MINUTE as A_MINUTE

from digestbot.model import EVERY_DAY, Message, Occurrence, Shown, StoryChanges
from digestbot.storage.serving import Edition, Turn

DAY = timedelta(days=1)


def tomorrow(due):
    after = due.schedule.next_due_at + DAY
    return Occurrence(due.schedule.next_local_date + DAY, after, after)


def due_readers(desk, number):
    for telegram_id in range(1, number + 1):
        reader = a_reader(desk, telegram_id)
        desk.schedules.put(reader.recipient_id, HOUR_OF_DUE, EVERY_DAY, "UTC", first_at(NOW))
    return desk.schedules.due(NOW, number)


HOUR_OF_DUE = (NOW - HOUR).time()


def an_edition(desk, *texts, shown=None, rendering="classic"):
    [job_id] = desk.digests.open_jobs([{rendering: tuple(Message(text) for text in texts)}], "digest", NOW)
    return Edition(job_id, rendering, len(texts), shown or {})


def serve(desk, dues, brings):
    return desk.digests.serve([Turn(due, tomorrow(due), brings) for due in dues], "digest", NOW)


def owed(desk):
    return [(one.telegram_id, one.part, one.message.html) for one in desk.deliveries.lease("me", 100, 60)]


def test_all_who_get_the_same_are_owed_every_part_of_it_in_their_order(desk):
    dues = due_readers(desk, 3)
    assert serve(desk, dues, an_edition(desk, "one", "two")) == {"laid": 3}
    # A second part waits for the first one.
    assert owed(desk) == [(1, 1, "one"), (2, 1, "one"), (3, 1, "one")]
    assert desk.deliveries.waiting() == 6


def test_whoever_was_served_is_due_on_the_next_day(desk):
    dues = due_readers(desk, 2)
    serve(desk, dues, an_edition(desk, "one"))
    assert desk.schedules.due(NOW, 10) == ()
    assert len(desk.schedules.due(NOW + DAY, 10)) == 2


def test_a_turn_that_was_taken_before_brings_nothing_more(desk):
    dues = due_readers(desk, 2)
    assert serve(desk, dues, an_edition(desk, "one")) == {"laid": 2}
    assert serve(desk, dues, an_edition(desk, "another")) == {}
    assert len(owed(desk)) == 2


def test_a_day_that_has_its_digest_is_known_and_the_schedule_goes_on(desk):
    [due] = due_readers(desk, 1)
    serve(desk, [due], an_edition(desk, "one"))
    desk.schedules.advance(due.schedule.id, Occurrence(due.schedule.next_local_date, NOW, NOW))
    assert serve(desk, [due], an_edition(desk, "another")) == {"known": 1}
    assert owed(desk) == [(1, 1, "one")]
    assert desk.schedules.due(NOW, 10) == ()


def test_a_digest_that_is_owed_outlives_its_schedule(desk):
    [due] = due_readers(desk, 1)
    serve(desk, [due], an_edition(desk, "one"))
    desk.schedules.remove_all(due.reader.recipient_id)
    assert owed(desk) == [(1, 1, "one")]


def test_a_skip_says_why_and_owes_nothing(desk):
    dues = due_readers(desk, 2)
    assert serve(desk, dues, "late") == {"late": 2}
    assert owed(desk) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda desk, due: desk.schedules.remove_all(due.reader.recipient_id),
        lambda desk, due: desk.schedules.put(
            due.reader.recipient_id, HOUR_OF_DUE, EVERY_DAY, "UTC", first_at(NOW + HOUR)
        ),
        lambda desk, due: desk.readers.pause(due.reader.recipient_id, NOW + DAY),
        lambda desk, due: desk.readers.set_status(due.reader.telegram_id, "blocked", None, NOW),
        lambda desk, due: desk.readers.forget(due.reader.chat_id, NOW),
    ],
    ids=["unsubscribed", "changed the hour", "paused", "blocked the bot", "asked to be forgotten"],
)
def test_who_changed_their_mind_meanwhile_is_left_out_and_the_others_are_not(desk, change):
    changed, other = due_readers(desk, 2)
    edition = an_edition(desk, "one")
    change(desk, changed)
    assert serve(desk, [changed, other], edition) == {"laid": 1}
    assert owed(desk) == [(2, 1, "one")]


def test_what_each_was_shown_is_remembered(desk):
    dues = due_readers(desk, 2)
    one, other = found(desk, *([article] for article in articles(desk, "a", "b")))
    shown = {one: Shown(1, 2, NOW), other: Shown(3, 4, NOW)}
    serve(desk, dues, an_edition(desk, "one", shown=shown))
    for due in dues:
        assert desk.digests.had(due.reader.recipient_id, NOW) == shown


def test_what_many_had_is_what_each_had_of_the_stories_in_question(desk):
    ann, bo, cy = (due.reader.recipient_id for due in due_readers(desk, 3))
    a, b, c, d = found(desk, *([article] for article in articles(desk, *"abcd")))
    for recipient in (ann, bo):
        expose(desk, recipient, {a: Shown(1, 2, NOW), b: Shown(1, 1, NOW)})
        expose(desk, recipient, {a: Shown(2, 5, NOW + HOUR), c: Shown(1, 1, NOW + A_MINUTE)})
    desk.stories.apply(StoryChanges(merges=((b, d),)), NOW)

    had = desk.digests.had_of([ann, bo, cy], [a, d], NOW)
    assert had == {
        recipient: {
            story: shown for story, shown in desk.digests.had(recipient, NOW).items() if story in {a, d}
        }
        for recipient in (ann, bo)
    }
    assert had[ann] == {a: Shown(2, 5, NOW + HOUR), d: Shown(1, 1, NOW)}
    assert desk.digests.had_of([ann, bo], [a], NOW + A_MINUTE)[ann] == {a: Shown(2, 5, NOW + HOUR)}
    assert desk.digests.had_of([ann], [], NOW) == {}


_requests = iter(range(1, 1000))


def expose(desk, recipient, shown):
    digest_id = desk.digests.open_requested(recipient, next(_requests), NOW)
    desk.digests.expose(digest_id, recipient, shown)


def test_who_gets_the_same_edition_in_another_rendering_is_served_by_another_job(desk):
    one, other = due_readers(desk, 2)
    both = {"rich": (Message("<p>rich</p>", rendering="rich"),), "classic": (Message("classic"),)}
    jobs = desk.digests.open_jobs([both, both], "digest", NOW)
    brings = [
        Edition(job, rendering, 1, {}) for job, rendering in zip(jobs, ("classic", "rich"), strict=True)
    ]
    turns = [Turn(due, tomorrow(due), edition) for due, edition in zip((one, other), brings, strict=True)]
    desk.digests.serve(turns, "digest", NOW)
    assert owed(desk) == [(1, 1, "classic"), (2, 1, "<p>rich</p>")]
