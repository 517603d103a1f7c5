"""Serving many: each schedule once for its day, whoever serves, and only who is due as they were found."""

from datetime import timedelta
from random import Random

import pytest
from storage_builders import HOUR, NOW, a_reader, articles, first_at, found, owe
from storage_builders import MINUTE as A_MINUTE

from digestbot.actions.digests.shown_history import ShownHistory
from digestbot.model import EVERY_DAY, Message, Occurrence, Shown, Story, StoryChanges, Trend
from digestbot.storage.ledger.serving import Content, Edition, ServedSchedule
from digestbot.storage.ledger.shown import as_of

DAY = timedelta(days=1)


def tomorrow(due):
    after = due.schedule.next_due_at + DAY
    return Occurrence(due.schedule.next_local_date + DAY, after, after)


def due_readers(desk, number):
    for telegram_id in range(1, number + 1):
        reader = a_reader(desk, telegram_id)
        desk.schedules.put(reader.recipient_id, HOUR_OF_DUE, EVERY_DAY, "UTC", first_at(NOW))
    return desk.schedules.due(number, NOW)


HOUR_OF_DUE = (NOW - HOUR).time()


def an_edition(desk, *texts, shown=None, rendering="classic"):
    content = Content({rendering: tuple(Message(text) for text in texts)}, shown or {})
    [job_id] = desk.digests.open_jobs([content], "digest", NOW)
    return Edition(job_id, rendering, len(texts), as_of(content.shows))


def serve(desk, dues, brings):
    return desk.digests.serve([ServedSchedule(due, tomorrow(due), brings) for due in dues], "digest", NOW)


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
    assert desk.schedules.due(10, NOW) == ()
    assert len(desk.schedules.due(10, NOW + DAY)) == 2


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
    assert desk.schedules.due(10, NOW) == ()


def test_what_was_found_due_for_a_day_that_is_over_is_left_out(desk):
    """Another worker served that day, and after a downtime the next one is due as well."""
    [due] = due_readers(desk, 1)
    tomorrow = due.schedule.next_local_date + DAY
    desk.schedules.advance(due.schedule.id, Occurrence(tomorrow, NOW, NOW))
    assert serve(desk, [due], an_edition(desk, "one")) == {}
    assert owed(desk) == []
    [now_due] = desk.schedules.due(10, NOW)
    assert now_due.schedule.next_local_date == tomorrow


def test_a_digest_that_is_owed_outlives_its_schedule(desk):
    [due] = due_readers(desk, 1)
    serve(desk, [due], an_edition(desk, "one"))
    desk.schedules.remove(due.reader.recipient_id, [HOUR_OF_DUE])
    assert owed(desk) == [(1, 1, "one")]


def test_a_skip_says_why_and_owes_nothing(desk):
    dues = due_readers(desk, 2)
    assert serve(desk, dues, "late") == {"late": 2}
    assert owed(desk) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda desk, due: desk.schedules.remove(due.reader.recipient_id, [HOUR_OF_DUE]),
        lambda desk, due: desk.schedules.put(
            due.reader.recipient_id, HOUR_OF_DUE, EVERY_DAY, "UTC", first_at(NOW + HOUR)
        ),
        lambda desk, due: desk.readers.choose(due.reader.recipient_id, paused_until=NOW + DAY),
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


def test_who_got_the_same_has_the_very_same_history(desk):
    ann, bo, cy = due_readers(desk, 3)
    a, b = found(desk, *([article] for article in articles(desk, "a", "b")))
    same = an_edition(desk, "one", shown={a: Shown(1, 2, NOW)})
    serve(desk, [ann, bo], same)
    serve(desk, [cy], an_edition(desk, "nothing new"))
    owe(desk, bo.reader, shows={b: Shown(3, 4, NOW + HOUR)})

    ids = [due.reader.recipient_id for due in (ann, bo, cy)]
    histories = desk.digests.histories(ids, NOW)
    assert histories.keys() == {*ids[:2]}
    assert histories[ids[0]] == ((same.job_id, NOW),)
    [first, second] = histories[ids[1]]
    assert (first, second[1]) == ((same.job_id, NOW), NOW + HOUR)
    assert desk.digests.stories_of([same.job_id, second[0]]) == {
        same.job_id: {a: (1, 2)},
        second[0]: {b: (3, 4)},
    }
    assert desk.digests.histories(ids, NOW + A_MINUTE) == {ids[1]: (second,)}
    assert desk.digests.histories([], NOW) == desk.digests.stories_of([]) == {}


def much_told(story_id):
    """So many tell it that how it stood makes a difference."""
    story = Story(story_id, (), None, ())
    return Trend(story, 1.0, "steady", sources=100, hours=1, headline=None)


@pytest.mark.parametrize("seed", range(4))
def test_what_a_memory_says_of_many_is_what_each_had_of_the_stories_in_question(desk, seed):
    chance = Random(seed)
    readers = [due.reader for due in due_readers(desk, 6)]
    stories = found(desk, *([article] for article in articles(desk, *"abcdefgh")))
    for reader in readers:
        for hour in range(chance.randint(0, 3)):
            at = NOW + hour * HOUR
            shows = {one: Shown(hour + 1, chance.randint(1, 9), at) for one in chance.sample(stories, 3)}
            owe(desk, reader, shows=shows)
    desk.stories.apply(StoryChanges(merges=((stories[0], stories[1]), (stories[2], stories[3]))), NOW)
    asked = frozenset(stories[1:6])
    since = NOW + chance.randint(0, 1) * HOUR

    memory = ShownHistory(tuple(map(much_told, asked)), desk.digests.known_as(asked), since)
    ids = [reader.recipient_id for reader in readers]
    histories = desk.digests.histories(ids, memory.since)
    memory.learn(desk.digests.stories_of(memory.unknown(histories.values())))
    assert memory.unknown(histories.values()) == set()
    for recipient in ids:
        had = desk.digests.had(recipient, since)
        assert memory.had(histories.get(recipient, ())) == {
            story: shown for story, shown in had.items() if story in asked
        }


def test_a_story_is_no_older_than_what_founded_it(desk):
    [a] = found(desk, articles(desk, "a"))
    [b] = found(desk, articles(desk, "b"), now=NOW + HOUR)
    assert desk.digests.founded([b]) == NOW + HOUR
    assert desk.digests.founded([a, b]) == NOW
    assert desk.digests.founded([]) is None


def test_who_gets_the_same_edition_in_another_rendering_is_served_by_another_job(desk):
    one, other = due_readers(desk, 2)
    both = {"rich": (Message("<p>rich</p>", rendering="rich"),), "classic": (Message("classic"),)}
    jobs = desk.digests.open_jobs([Content(both, {})] * 2, "digest", NOW)
    brings = [Edition(job, rendering, 1) for job, rendering in zip(jobs, ("classic", "rich"), strict=True)]
    turns = [
        ServedSchedule(due, tomorrow(due), edition) for due, edition in zip((one, other), brings, strict=True)
    ]
    desk.digests.serve(turns, "digest", NOW)
    assert owed(desk) == [(1, 1, "classic"), (2, 1, "<p>rich</p>")]
