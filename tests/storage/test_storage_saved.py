"""What a reader saved stays until they remove it, also when its story merges or its news is deleted."""

from storage_builders import HOUR, NOW, a_reader, articles, found

from digestbot.model import SavedStory, StoryChanges, StoryId

GROUP, SUPERGROUP = -100, -1001


def a_story(story_id, at=NOW, headline="About a"):
    return SavedStory(StoryId(story_id), headline, "The Herald", "https://herald.example/a", NOW, at)


def saved(desk, reader):
    return desk.saved.of(reader.recipient_id)


def test_saved_stories_are_listed_latest_first_and_once(desk):
    reader, other = a_reader(desk), a_reader(desk, 43)

    new = [desk.saved.add(reader.recipient_id, a_story(number, NOW + number * HOUR)) for number in (1, 2, 1)]

    assert new == [True, True, False]
    assert saved(desk, reader) == (a_story(2, NOW + 2 * HOUR), a_story(1, NOW + HOUR))
    assert saved(desk, other) == ()


def test_a_story_that_there_is_not_any_more_stays_saved_and_can_be_removed(desk):
    reader = a_reader(desk)

    desk.saved.add(reader.recipient_id, a_story(999))

    assert saved(desk, reader) == (a_story(999),)
    assert desk.saved.remove(reader.recipient_id, StoryId(999)) is True
    assert desk.saved.remove(reader.recipient_id, StoryId(999)) is False
    assert saved(desk, reader) == ()


def test_saved_stories_that_merged_are_one_under_any_of_their_ids(desk):
    reader = a_reader(desk)
    a, b = articles(desk, "a", "b")
    found(desk, [a], [b])
    for number in (a, b):
        desk.saved.add(reader.recipient_id, a_story(number, NOW + number * HOUR))

    desk.stories.apply(StoryChanges(merges=((StoryId(b), StoryId(a)),)), NOW)

    [kept] = saved(desk, reader)
    assert kept == a_story(a, NOW + max(a, b) * HOUR)
    assert desk.saved.add(reader.recipient_id, a_story(a, NOW)) is False
    assert desk.saved.remove(reader.recipient_id, StoryId(b)) is True
    assert saved(desk, reader) == ()


def test_a_group_that_moved_keeps_what_both_of_its_chats_saved(desk):
    older = a_reader(desk, GROUP, type="group")
    younger = a_reader(desk, SUPERGROUP, type="supergroup")
    for reader, numbers in ((older, (1, 2)), (younger, (2, 3))):
        for number in numbers:
            desk.saved.add(reader.recipient_id, a_story(number, NOW + number * HOUR))

    desk.readers.migrate(GROUP, SUPERGROUP, NOW)

    assert [one.story_id for one in saved(desk, older)] == [3, 2, 1]
    assert saved(desk, younger) == ()


def test_who_is_forgotten_saved_nothing(desk):
    reader, other = a_reader(desk), a_reader(desk, 43)
    for one in (reader, other):
        desk.saved.add(one.recipient_id, a_story(1))

    desk.readers.forget(reader.chat_id, NOW)

    assert (saved(desk, reader), len(saved(desk, other))) == ((), 1)
