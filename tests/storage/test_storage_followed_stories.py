"""Which stories readers follow, since when there is news of them, and which of them nobody tells any more."""

from storage_builders import HOUR, NOW, a_reader, articles, found, owe

from digestbot.model import FollowedStory, Shown, StoryChanges, StoryId
from digestbot.storage import clock_repair

GROUP, SUPERGROUP = -100, -1001
DAY = 24 * HOUR


def follow(desk, reader, story_id, since=NOW, *, at_once=False, now=NOW):
    wanted = FollowedStory(StoryId(story_id), f"About {story_id}", since, at_once=at_once)
    return desk.followed_stories.add(reader.recipient_id, wanted, now)


def followed(desk, reader):
    return [(one.story_id, one.since) for one in desk.followed_stories.of(reader.recipient_id)]


def test_a_story_is_followed_once_until_it_is_not(desk):
    reader, other = a_reader(desk), a_reader(desk, 43)

    assert [follow(desk, reader, number) for number in (7, 8, 7)] == [True, True, False]
    assert followed(desk, reader) == [(7, NOW), (8, NOW)]
    assert desk.followed_stories.remove(reader.recipient_id, StoryId(7)) is True
    assert desk.followed_stories.remove(reader.recipient_id, StoryId(7)) is False
    assert (followed(desk, reader), followed(desk, other)) == ([(8, NOW)], [])


def test_news_is_what_came_since_a_digest_showed_the_story(desk):
    reader, other = a_reader(desk), a_reader(desk, 43)
    [a] = articles(desk, "a")
    found(desk, [a])
    for one in (reader, other):
        follow(desk, one, a)
    shown_at = NOW + 2 * HOUR
    owe(desk, reader, shows={StoryId(a): Shown(1, 1, shown_at)}, now=shown_at)

    assert (followed(desk, reader), followed(desk, other)) == ([(a, shown_at)], [(a, NOW)])


def test_a_digest_that_did_not_arrive_showed_nothing(desk):
    reader = a_reader(desk)
    [a] = articles(desk, "a")
    found(desk, [a])
    follow(desk, reader, a)
    owe(desk, reader, shows={StoryId(a): Shown(1, 1, NOW + HOUR)}, now=NOW + HOUR)

    desk.readers.set_status(42, "blocked", "blocked", NOW + 2 * HOUR)

    assert followed(desk, reader) == [(a, NOW)]


def test_a_story_that_merged_is_followed_on_also_by_who_followed_both(desk):
    reader, both = a_reader(desk), a_reader(desk, 43)
    a, b = articles(desk, "a", "b")
    found(desk, [a], [b])
    follow(desk, reader, b)
    follow(desk, both, a, NOW + HOUR)
    follow(desk, both, b, at_once=True)
    owe(desk, reader, shows={StoryId(b): Shown(1, 1, NOW + HOUR)}, now=NOW + HOUR)

    desk.stories.apply(StoryChanges(merges=((StoryId(b), StoryId(a)),)), NOW)

    assert followed(desk, reader) == [(a, NOW + HOUR)]
    assert desk.followed_stories.of(both.recipient_id) == (
        FollowedStory(StoryId(a), f"About {a}", NOW, at_once=True),
    )
    assert follow(desk, both, a) is False
    assert desk.followed_stories.remove(both.recipient_id, StoryId(b)) is True
    assert followed(desk, both) == []


def test_news_at_once_is_chosen_for_a_story(desk):
    reader = a_reader(desk)
    assert desk.followed_stories.anybody_at_once() is False
    for number in (7, 8):
        follow(desk, reader, number)

    assert desk.followed_stories.set_at_once(reader.recipient_id, StoryId(8), at_once=True) is True
    assert desk.followed_stories.set_at_once(reader.recipient_id, StoryId(9), at_once=True) is False

    assert desk.followed_stories.anybody_at_once() is True
    [(recipient_id, wanted)] = desk.followed_stories.wanted_at_once().items()
    assert (recipient_id, [one.story_id for one in wanted]) == (reader.recipient_id, [8])


def test_a_story_is_untold_a_while_after_its_last_article_and_after_it_was_followed(desk):
    reader = a_reader(desk)
    old, told, lately = articles(desk, "old", "told", "lately")
    [new] = articles(desk, "new", at=NOW + 8 * DAY)
    found(desk, [old], [told, new], [lately])
    for number, now in ((old, NOW), (told, NOW), (lately, NOW + 8 * DAY), (999, NOW)):
        follow(desk, reader, number, now=now)

    untold = desk.followed_stories.untold(NOW + DAY)

    assert [one.story_id for one in untold[reader.recipient_id]] == [old, 999]


def test_a_group_that_moved_follows_what_both_of_its_chats_followed(desk):
    older = a_reader(desk, GROUP, type="group")
    younger = a_reader(desk, SUPERGROUP, type="supergroup")
    for reader, numbers in ((older, (1, 2)), (younger, (2, 3))):
        for number in numbers:
            follow(desk, reader, number)

    desk.readers.migrate(GROUP, SUPERGROUP, NOW)

    assert [number for number, _ in followed(desk, older)] == [1, 2, 3]
    assert followed(desk, younger) == []


def test_who_is_forgotten_follows_nothing(desk):
    reader, other = a_reader(desk), a_reader(desk, 43)
    for one in (reader, other):
        follow(desk, one, 1)

    desk.readers.forget(reader.chat_id, NOW)

    assert (followed(desk, reader), len(followed(desk, other))) == ([], 1)


def test_what_was_followed_while_the_clock_was_ahead_is_followed_from_now_on(storage, desk):
    reader = a_reader(desk)
    follow(desk, reader, 1, since=NOW + 9 * DAY)
    follow(desk, reader, 2, since=NOW)

    mended = storage.transact(lambda inner: clock_repair.put_right(inner.inbox._connection, NOW))

    assert mended == {"followed_stories": 1}
    assert followed(desk, reader) == [(1, NOW), (2, NOW)]
