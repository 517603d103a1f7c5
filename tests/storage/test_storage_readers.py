from datetime import time

import pytest
from storage_builders import HOUR, NOW, a_reader, articles, first_at, found, owe, states

from digestbot.model import EVERY_DAY, EVERY_LANGUAGE, Follow, Place, Shown, StoryId, Tag

GROUP, SUPERGROUP = -100, -1001


@pytest.fixture(autouse=True)
def topics(desk):
    desk.tags.ensure([Tag(slug, "section") for slug in ("world", "sport", "science")])


def tomorrow_at_eight(desk, reader):
    return desk.schedules.put(reader.recipient_id, time(8), EVERY_DAY, "UTC", first_at(NOW + 24 * HOUR))


def test_a_newcomer_is_new_once(desk):
    place = Place(42, "private", title="Ann", language="de-AT")
    reader, new = desk.readers.join(place, NOW)
    again, new_again = desk.readers.join(place, NOW + HOUR)
    assert (new, new_again) == (True, False)
    assert reader == again == desk.readers.find(42, 0) == desk.readers.get(reader.recipient_id)
    assert (reader.telegram_id, reader.title, reader.language, reader.style) == (42, "Ann", "de-AT", "rich")
    assert (reader.status, reader.zone, reader.created_at) == ("active", None, NOW)


def test_strangers_are_not_found(desk):
    a_reader(desk, 42)
    assert desk.readers.find(43, 0) is None
    assert desk.readers.find(42, 7) is None
    with pytest.raises(LookupError, match="no recipient 99"):
        desk.readers.get(99)


def test_each_topic_of_a_forum_is_a_reader_of_its_own(desk):
    general = a_reader(desk, GROUP, type="supergroup", title="Forum")
    sport = a_reader(desk, GROUP, type="supergroup", title="Forum", thread_id=7)
    assert general.chat_id == sport.chat_id
    assert general.recipient_id != sport.recipient_id
    desk.readers.follow(sport.recipient_id, "sport", NOW)
    assert desk.readers.find(GROUP, 7).tags == ("sport",)
    assert desk.readers.find(GROUP, 0).tags == ()


def test_topics_are_followed_once_and_in_order(desk):
    reader = a_reader(desk)
    assert [desk.readers.follow(reader.recipient_id, tag, NOW) for tag in ("sport", "world", "sport")] == [
        True,
        True,
        False,
    ]
    desk.readers.follow(reader.recipient_id, "science", NOW - HOUR)
    assert set(desk.readers.find(42, 0).follows) == {Follow("sport"), Follow("world"), Follow("science")}
    assert desk.readers.find(42, 0).tags[0] == "science"
    assert desk.readers.unfollow(reader.recipient_id, "sport") is True
    assert desk.readers.unfollow(reader.recipient_id, "sport") is False
    assert desk.readers.unfollow(reader.recipient_id, "no such tag") is False
    assert desk.readers.find(42, 0).tags == ("science", "world")


def test_a_tag_that_is_not_known_is_added_with_who_follows_it(desk):
    assert desk.readers.follow(a_reader(desk).recipient_id, "zzz", NOW) is True
    assert desk.tags.find("zzz") == Tag("zzz", "publisher")
    assert desk.readers.find(42, 0).tags == ("zzz",)


def test_settings_are_kept(desk):
    reader = a_reader(desk)
    desk.readers.choose(reader.recipient_id, zone="Asia/Tokyo")
    desk.readers.choose(reader.recipient_id, style="plain")
    desk.readers.choose(reader.recipient_id, language="ja")
    desk.readers.choose(reader.recipient_id, paused_until=NOW + HOUR)
    kept = desk.readers.find(42, 0)
    assert (kept.zone, kept.style, kept.language, kept.paused_until) == (
        "Asia/Tokyo",
        "plain",
        "ja",
        NOW + HOUR,
    )
    desk.readers.choose(reader.recipient_id, paused_until=None)
    assert desk.readers.find(42, 0).paused_until is None


def test_a_choice_of_language_outlives_a_return(desk):
    reader = a_reader(desk, language="en")
    desk.readers.choose(reader.recipient_id, language="ja")
    assert a_reader(desk, language="en").language == "ja"


def test_a_topic_has_its_chats_settings_until_it_has_its_own(desk):
    general = a_reader(desk, GROUP, type="supergroup")
    sport = a_reader(desk, GROUP, type="supergroup", thread_id=7)
    desk.readers.choose(general.recipient_id, zone="Asia/Tokyo")
    desk.readers.choose(general.recipient_id, paused_until=NOW + HOUR)
    assert desk.readers.find(GROUP, 7).zone == "Asia/Tokyo"
    desk.readers.choose(sport.recipient_id, zone="Europe/Paris")
    desk.readers.choose(sport.recipient_id, paused_until=None)
    assert (desk.readers.find(GROUP, 7).zone, desk.readers.find(GROUP, 0).zone) == (
        "Europe/Paris",
        "Asia/Tokyo",
    )
    assert (desk.readers.find(GROUP, 7).paused_until, desk.readers.find(GROUP, 0).paused_until) == (
        None,
        NOW + HOUR,
    )


def test_languages_of_news_are_the_bots_until_they_are_chosen_and_a_topic_can_choose_its_own(desk):
    general = a_reader(desk, GROUP, type="supergroup", language="nb")
    a_reader(desk, GROUP, type="supergroup", thread_id=7)
    sport = desk.readers.find(GROUP, 7)
    assert general.reads == sport.reads == ("no",)

    desk.readers.choose(
        general.recipient_id,
        languages_read=(
            "de",
            "fr",
        ),
    )
    assert desk.readers.find(GROUP, 7).reads == ("de", "fr")
    desk.readers.choose(sport.recipient_id, languages_read=(EVERY_LANGUAGE,))
    assert [desk.readers.find(GROUP, thread).reads for thread in (0, 7)] == [("de", "fr"), ()]
    desk.readers.choose(sport.recipient_id, languages_read=())
    assert [desk.readers.find(GROUP, thread).reads for thread in (0, 7)] == [("de", "fr"), ("no",)]
    assert desk.readers.find(GROUP, 7).taste.languages == {"no"}


def test_settings_of_nobody_are_a_lookup_error(desk):
    with pytest.raises(LookupError):
        desk.readers.choose(99, zone="UTC")


# --- silence, and coming back ------------------------------------------------------------------


def test_a_chat_that_blocks_the_bot_is_owed_nothing_more(desk):
    reader, other = a_reader(desk), a_reader(desk, 43)
    digest, others = owe(desk, reader, classic=("1", "2")), owe(desk, other)
    desk.readers.set_status(42, "blocked", "Forbidden: bot was blocked by the user", NOW)
    assert states(desk, digest) == [("classic", 1, "skipped"), ("classic", 2, "skipped")]
    assert {row.reason for row in desk.deliveries.of_digest(digest)} == {
        "Forbidden: bot was blocked by the user"
    }
    assert states(desk, others) == [("classic", 1, "pending")]
    assert desk.readers.counts() == {"active": 1, "blocked": 1}


def test_what_is_being_sent_to_a_chat_that_stops_is_left_to_its_sender(desk):
    digest = owe(desk, a_reader(desk), classic=("1", "2"))
    [first] = desk.deliveries.lease("me", 10, 60)
    assert first.part == 1
    desk.readers.set_status(42, "stopped", None, NOW)
    assert states(desk, digest) == [("classic", 1, "sending"), ("classic", 2, "skipped")]


def test_a_silent_chat_is_not_served_until_it_comes_back(desk):
    reader = a_reader(desk)
    tomorrow_at_eight(desk, reader)
    desk.readers.set_status(42, "blocked", "403", NOW)
    assert desk.schedules.due(10, NOW + 48 * HOUR) == ()
    assert a_reader(desk).status == "active"
    assert len(desk.schedules.due(10, NOW + 48 * HOUR)) == 1


def test_a_schedule_made_while_a_chat_is_silent_is_silent_too(desk):
    reader = a_reader(desk)
    desk.readers.set_status(42, "stopped", None, NOW)
    tomorrow_at_eight(desk, reader)
    assert desk.schedules.due(10, NOW + 48 * HOUR) == ()


def test_the_status_of_a_stranger_is_nobodys(desk):
    desk.readers.set_status(999, "blocked", "403", NOW)
    assert desk.readers.counts() == {}


# --- migrated groups ---------------------------------------------------------------------------


def test_a_migrated_group_keeps_everything_under_its_new_id(desk):
    reader = a_reader(desk, GROUP, type="group", title="Club")
    desk.readers.follow(reader.recipient_id, "sport", NOW)
    schedule = tomorrow_at_eight(desk, reader)
    owe(desk, reader)
    desk.readers.migrate(GROUP, SUPERGROUP, NOW)
    kept = desk.readers.find(SUPERGROUP, 0)
    assert (kept.recipient_id, kept.telegram_id, kept.type) == (reader.recipient_id, SUPERGROUP, "supergroup")
    assert (kept.tags, kept.schedules) == (("sport",), (schedule,))
    assert desk.readers.find(GROUP, 0) == kept
    assert [owed.telegram_id for owed in desk.deliveries.lease("me", 10, 60)] == [SUPERGROUP]


def test_a_late_update_under_the_old_id_makes_no_second_reader(desk):
    reader = a_reader(desk, GROUP, type="group", title="Club")
    desk.readers.migrate(GROUP, SUPERGROUP, NOW)
    again, new = desk.readers.join(Place(GROUP, "group", title="Club"), NOW)
    assert (again.recipient_id, again.telegram_id, again.type, new) == (
        reader.recipient_id,
        SUPERGROUP,
        "supergroup",
        False,
    )


def test_a_migration_told_twice_happens_once(desk):
    reader = a_reader(desk, GROUP, type="group")
    for _ in range(2):
        desk.readers.migrate(GROUP, SUPERGROUP, NOW)
    assert desk.readers.find(SUPERGROUP, 0).recipient_id == reader.recipient_id
    assert desk.readers.counts() == {"active": 1}


def test_a_migration_of_strangers_is_nobodys(desk):
    desk.readers.migrate(GROUP, SUPERGROUP, NOW)
    assert desk.readers.find(GROUP, 0) is None
    a_reader(desk, SUPERGROUP, type="supergroup")
    desk.readers.migrate(GROUP, SUPERGROUP, NOW)
    assert desk.readers.find(GROUP, 0) == desk.readers.find(SUPERGROUP, 0)


def test_a_group_met_under_its_new_id_first_becomes_one_with_the_old(desk):
    older = a_reader(desk, GROUP, type="group", title="Club")
    desk.readers.follow(older.recipient_id, "sport", NOW)
    desk.readers.choose(older.recipient_id, zone="Europe/Paris")
    younger = a_reader(desk, SUPERGROUP, type="supergroup", title="Club")
    topic = a_reader(desk, SUPERGROUP, type="supergroup", title="Club", thread_id=7)
    for tag in ("sport", "world"):
        desk.readers.follow(younger.recipient_id, tag, NOW)
    desk.readers.choose(younger.recipient_id, zone="Asia/Tokyo")
    schedule = tomorrow_at_eight(desk, younger)
    [story_id] = found(desk, articles(desk, "a"))
    owe(desk, younger, shows={story_id: Shown(1, 1, NOW)})

    desk.readers.migrate(GROUP, SUPERGROUP, NOW + HOUR)

    kept = desk.readers.find(SUPERGROUP, 0)
    assert (kept.recipient_id, kept.telegram_id, kept.zone) == (
        older.recipient_id,
        SUPERGROUP,
        "Europe/Paris",
    )
    assert sorted(kept.tags) == ["sport", "world"]
    assert [one.id for one in kept.schedules] == [schedule.id]
    assert set(desk.digests.had(kept.recipient_id, NOW)) == {story_id}
    assert [owed.recipient_id for owed in desk.deliveries.lease("me", 10, 60)] == [older.recipient_id]
    assert desk.readers.find(SUPERGROUP, 7).recipient_id == topic.recipient_id
    assert desk.readers.get(younger.recipient_id) == kept  # who took over
    assert desk.readers.counts() == {"active": 1}


def test_a_group_that_moves_twice_is_known_by_all_its_ids(desk):
    reader = a_reader(desk, GROUP, type="group")
    desk.readers.migrate(GROUP, SUPERGROUP, NOW)
    desk.readers.migrate(SUPERGROUP, -1002, NOW)
    assert {desk.readers.find(known, 0).recipient_id for known in (GROUP, SUPERGROUP, -1002)} == {
        reader.recipient_id
    }


# --- forgetting --------------------------------------------------------------------------------


def test_a_forgotten_reader_leaves_nothing_but_anonymous_rows(desk, storage):
    reader = a_reader(desk, title="Ann Lee", language="de")
    desk.readers.follow(reader.recipient_id, "sport", NOW)
    desk.readers.choose(reader.recipient_id, zone="Europe/Berlin")
    desk.readers.choose(reader.recipient_id, languages_read=("fr",))
    tomorrow_at_eight(desk, reader)
    [story_id] = found(desk, articles(desk, "a"))
    digest = owe(desk, reader, shows={story_id: Shown(1, 1, NOW)})
    desk.inbox.keep([(1, 42, '{"text": "my secret"}')], NOW)
    desk.inbox.done(1)

    desk.readers.forget(reader.chat_id, NOW + HOUR)

    assert desk.readers.find(42, 0) is None
    ghost = desk.readers.get(reader.recipient_id)
    assert (ghost.telegram_id, ghost.title, ghost.zone, ghost.language) == (None, "", None, "en")
    assert (ghost.follows, ghost.schedules, ghost.status) == ((), (), "stopped")
    assert ghost.languages_read == ()
    assert desk.digests.had(reader.recipient_id, NOW) == {}
    assert desk.digests.histories([reader.recipient_id], NOW) == {}
    assert states(desk, digest) == [("classic", 1, "skipped")]
    assert desk.readers.counts() == {}
    assert not _rows_that_mention(storage, "Ann Lee", "my secret", "Europe/Berlin", "42")


def _rows_that_mention(storage, *traces):
    from sqlalchemy import select

    from digestbot.storage.tables import chat, chat_alias, follow, inbox, recipient, schedule

    with storage._engine.begin() as connection:
        rows = [
            tuple(row)
            for table in (chat, chat_alias, follow, inbox, recipient, schedule)
            for row in connection.execute(select(table))
        ]
    return [row for row in rows for cell in row for trace in traces if trace == str(cell)]


def test_a_forgotten_reader_who_returns_is_a_newcomer(desk):
    reader = a_reader(desk)
    desk.readers.forget(reader.chat_id, NOW)
    again, new = desk.readers.join(Place(42, "private"), NOW)
    assert new
    assert again.recipient_id != reader.recipient_id
    assert again.chat_id != reader.chat_id


def test_a_forgotten_group_is_not_known_by_its_old_ids_either(desk):
    reader = a_reader(desk, GROUP, type="group")
    desk.readers.migrate(GROUP, SUPERGROUP, NOW)
    desk.readers.forget(reader.chat_id, NOW)
    assert desk.readers.find(GROUP, 0) is None


def test_forgetting_twice_is_forgetting(desk):
    reader = a_reader(desk)
    desk.readers.forget(reader.chat_id, NOW)
    desk.readers.forget(reader.chat_id, NOW)
    assert desk.readers.counts() == {}
    assert StoryId(1) not in desk.digests.had(reader.recipient_id, NOW)


def test_topics_without_a_zone_of_their_own_live_by_the_group_s(desk):
    group, follower, own = (
        a_reader(desk, GROUP, type="supergroup", thread_id=thread) for thread in (0, 5, 6)
    )
    a_reader(desk, 42)
    desk.readers.choose(group.recipient_id, zone="Europe/Lisbon")
    desk.readers.choose(own.recipient_id, zone="Asia/Tokyo")

    def sharing(reader):
        return [one.recipient_id for one in desk.readers.sharing_zone_of(reader.recipient_id)]

    assert sharing(group) == [group.recipient_id, follower.recipient_id]
    assert sharing(follower) == [follower.recipient_id]
    assert sharing(own) == [own.recipient_id]
