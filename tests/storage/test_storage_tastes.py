"""What readers muted and said is kept with them, moves with them, and is forgotten with them."""

import pytest
from storage_builders import HOUR, NOW, a_feed, a_reader, articles, found

from digestbot.model import Follow, Mute, MuteId, Opinion, SourceId, StoryChanges, StoryId, Tag

GROUP, SUPERGROUP = -100, -1001


@pytest.fixture(autouse=True)
def topics(desk):
    desk.tags.ensure([Tag(slug, "section") for slug in ("world", "sport")])


def an_opinion(story_id, view="less", at=NOW, **about):
    known = {"topic": "sport", "source_id": SourceId(1), "tag": None, "headline": "About a", "at": at}
    return Opinion(story_id=story_id, view=view, source_name="The Herald", **(known | about))


def say(desk, reader, opinion, article_id, most=50):
    desk.tastes.add_opinion(reader.recipient_id, opinion, article_id, most=most)


def known(desk, reader):
    return desk.readers.get(reader.recipient_id)


# --- shares ----------------------------------------------------------------------------------------


def test_a_topic_has_the_share_that_its_reader_gives_it(desk):
    reader, other = a_reader(desk), a_reader(desk, 43)
    for one in (reader, other):
        desk.readers.follow(one.recipient_id, "sport", NOW)
    assert desk.tastes.set_share(reader.recipient_id, "sport", "more") is True
    assert desk.tastes.set_share(reader.recipient_id, "world", "more") is False
    assert (known(desk, reader).follows, known(desk, other).follows) == (
        (Follow("sport", 2.0),),
        (Follow("sport", 1.0),),
    )


# --- mutes -----------------------------------------------------------------------------------------


def test_words_and_outlets_are_muted_once_and_in_order(desk):
    reader, herald = a_reader(desk), a_feed(desk).source_id
    new = [
        desk.tastes.mute_word(reader.recipient_id, "Elections", "election", "elections", NOW),
        desk.tastes.mute_source(reader.recipient_id, herald, NOW),
        desk.tastes.mute_word(reader.recipient_id, "ELECTION", "election", None, NOW),
        desk.tastes.mute_source(reader.recipient_id, herald, NOW),
    ]
    assert new == [True, True, False, False]
    first, second = known(desk, reader).mutes
    assert first == Mute(first.id, "Elections", "election", "elections")
    assert second == Mute(second.id, "The Herald", source_id=herald)
    taste = known(desk, reader).taste
    assert (taste.muted_words, taste.muted_tags, taste.muted_sources) == (
        {"election"},
        {"elections"},
        {herald},
    )


def test_only_one_s_own_mutes_can_be_taken_away(desk):
    reader, other = a_reader(desk), a_reader(desk, 43)
    desk.tastes.mute_word(reader.recipient_id, "Goblins", "goblin", None, NOW)
    [mute] = known(desk, reader).mutes
    assert desk.tastes.unmute(other.recipient_id, mute.id) is False
    assert desk.tastes.unmute(reader.recipient_id, mute.id) is True
    assert desk.tastes.unmute(reader.recipient_id, MuteId(mute.id)) is False
    assert known(desk, reader).mutes == ()


def test_a_topic_is_unmuted_by_whatever_word_it_was_muted(desk):
    reader = a_reader(desk)
    desk.tastes.mute_word(reader.recipient_id, "Fußball", "fussball", "football", NOW)
    desk.tastes.mute_word(reader.recipient_id, "Goblins", "goblin", None, NOW)
    desk.tastes.unmute_tag(reader.recipient_id, "football")
    assert [mute.words for mute in known(desk, reader).mutes] == ["Goblins"]


def test_outlets_are_listed_by_name(desk):
    a_feed(desk)
    a_feed(desk, "https://wire.example/feed", source_name="Delta Wire", source_key="wire.example")
    assert [name for _, name in desk.tastes.outlets()] == ["The Herald", "Delta Wire"]


# --- opinions --------------------------------------------------------------------------------------


def test_an_opinion_is_kept_with_the_headline_and_replaced_by_a_later_one(desk):
    reader = a_reader(desk)
    a, b = articles(desk, "a", "b")
    found(desk, [a], [b])
    herald = a_feed(desk).source_id
    say(desk, reader, an_opinion(a, tag="golf"), a)
    say(desk, reader, an_opinion(b, "more"), b)
    say(desk, reader, an_opinion(a, "more", NOW + HOUR), a)
    assert known(desk, reader).opinions == (
        an_opinion(b, "more", source_id=herald, headline="About b"),
        an_opinion(a, "more", NOW + HOUR, source_id=herald),
    )
    assert desk.tastes.take_back(reader.recipient_id, a) is True
    assert desk.tastes.take_back(reader.recipient_id, a) is False
    assert [one.story_id for one in known(desk, reader).opinions] == [b]


def test_of_many_opinions_the_latest_are_kept(desk):
    reader, other = a_reader(desk), a_reader(desk, 43)
    ids = articles(desk, *"abcd")
    found(desk, *([one] for one in ids))
    say(desk, other, an_opinion(ids[0]), ids[0])
    for hour, one in enumerate(ids):
        say(desk, reader, an_opinion(one, at=NOW + hour * HOUR), one, most=2)
    assert [one.story_id for one in known(desk, reader).opinions] == list(ids[-2:])
    assert len(known(desk, other).opinions) == 1


# --- stories by their ids ---------------------------------------------------------------------------


def test_stories_are_found_by_the_ids_that_they_had(desk):
    a, b, c = articles(desk, "a", "b", "c")
    found(desk, [a], [b], [c])
    desk.stories.apply(StoryChanges(merges=((StoryId(b), StoryId(a)),)), NOW)
    many = desk.stories.many([b, c, StoryId(999)])
    assert {asked: story.id for asked, story in many.items()} == {b: a, c: c}


# --- moving, and forgetting ------------------------------------------------------------------------


def test_a_group_that_moved_keeps_what_both_of_its_chats_said(desk):
    older = a_reader(desk, GROUP, type="group")
    younger = a_reader(desk, SUPERGROUP, type="supergroup")
    a, b = articles(desk, "a", "b")
    found(desk, [a], [b])
    for reader in (older, younger):
        desk.tastes.mute_word(reader.recipient_id, "Goblins", "goblin", None, NOW)
        say(desk, reader, an_opinion(a), a)
    desk.tastes.mute_source(younger.recipient_id, a_feed(desk).source_id, NOW)
    say(desk, younger, an_opinion(b), b)
    desk.readers.migrate(GROUP, SUPERGROUP, NOW)
    kept = desk.readers.find(SUPERGROUP, 0)
    assert kept.recipient_id == older.recipient_id
    assert [mute.words for mute in kept.mutes] == ["Goblins", "The Herald"]
    assert [one.story_id for one in kept.opinions] == [a, b]


def test_who_is_forgotten_muted_and_said_nothing(desk):
    reader, other = a_reader(desk), a_reader(desk, 43)
    [a] = articles(desk, "a")
    found(desk, [a])
    for one in (reader, other):
        desk.tastes.mute_word(one.recipient_id, "Goblins", "goblin", None, NOW)
        say(desk, one, an_opinion(a), a)
    desk.readers.forget(reader.chat_id, NOW)
    assert (known(desk, reader).mutes, known(desk, reader).opinions) == ((), ())
    assert len(known(desk, other).mutes) == len(known(desk, other).opinions) == 1
