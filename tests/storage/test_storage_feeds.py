import pytest
from storage_builders import HOUR, NOW, a_feed

from digestbot.model import FeedCheck, FetchFailed, Validators


def a_check(**about):
    return FeedCheck(
        **{
            "checked_at": NOW,
            "next_check_at": NOW + HOUR,
            "interval_seconds": 3600,
            "ok": True,
            "failures": 0,
            "entries": 12,
            **about,
        }
    )


def test_a_feed_comes_back_as_it_was_added(desk):
    added = a_feed(desk, title="Herald: world", section="world", tags=("europe", "asia"), language="en")
    assert added == desk.feeds.get(added.id) == desk.feeds.all()[0]
    assert (added.source_name, added.section, added.tags) == ("The Herald", "world", ("europe", "asia"))


def test_two_feeds_of_one_outlet_are_one_voice(desk):
    world, sport = a_feed(desk, "https://herald.example/world"), a_feed(desk, "https://herald.example/sport")
    other = a_feed(desk, "https://gazette.example/feed", source_key="gazette.example", source_name="Gazette")
    assert world.source_id == sport.source_id != other.source_id


def test_adding_a_known_feed_changes_nothing(desk):
    first = a_feed(desk, title="As it was")
    assert a_feed(desk, title="Another title") == first
    assert desk.feeds.count() == 1


def test_a_removed_feed_is_no_longer_read_but_can_be_revived(desk):
    feed = a_feed(desk)
    desk.feeds.remove(feed.id, NOW)
    assert (desk.feeds.all(), desk.feeds.count(), desk.feeds.due(10, NOW)) == ((), 0, ())
    assert desk.feeds.find(feed.url) is None
    assert desk.feeds.get(feed.id).url == feed.url
    assert a_feed(desk).id == feed.id
    assert desk.feeds.count() == 1


def test_a_feed_that_was_given_up_is_tried_again_when_it_is_added_again(desk):
    feed = a_feed(desk)
    desk.feeds.record(feed.id, a_check(ok=False, failures=9, disabled=True))
    assert desk.feeds.due(10, NOW + 2 * HOUR) == ()
    assert a_feed(desk).disabled_at is None
    assert [due.id for due in desk.feeds.due(10, NOW)] == [feed.id]


@pytest.mark.parametrize("reference", ["1", " 1 ", "https://herald.example/feed"])
def test_a_feed_is_found_by_id_or_address(desk, reference):
    feed = a_feed(desk)
    assert desk.feeds.find(reference) == feed


@pytest.mark.parametrize("reference", ["2", "", "https://other.example", "9" * 40, "²", "-1"])
def test_what_is_no_feed_is_not_found(desk, reference):
    a_feed(desk)
    assert desk.feeds.find(reference) is None


def test_a_feed_that_never_was_is_a_lookup_error(desk):
    with pytest.raises(LookupError, match="no feed 7"):
        desk.feeds.get(7)


def test_feeds_never_checked_come_first_then_the_longest_overdue(desk):
    late, later, fresh, not_yet = (a_feed(desk, f"https://herald.example/{n}") for n in range(4))
    desk.feeds.record(late.id, a_check(next_check_at=NOW - 2 * HOUR))
    desk.feeds.record(later.id, a_check(next_check_at=NOW - HOUR))
    desk.feeds.record(not_yet.id, a_check(next_check_at=NOW + HOUR))
    assert [feed.id for feed in desk.feeds.due(10, NOW)] == [fresh.id, late.id, later.id]
    assert [feed.id for feed in desk.feeds.due(2, NOW)] == [fresh.id, late.id]


def test_a_good_check_is_remembered_whole(desk):
    feed = a_feed(desk)
    check = a_check(validators=Validators('W/"x"', "Mon, 23 Nov 2026 08:00:00 GMT"), body_hash="abc")
    desk.feeds.record(feed.id, check)
    kept = desk.feeds.get(feed.id)
    assert (kept.validators, kept.body_hash, kept.interval_seconds) == (check.validators, "abc", 3600)
    assert (kept.checked_at, kept.last_ok_at, kept.next_check_at) == (NOW, NOW, NOW + HOUR)
    assert (kept.entries_last, kept.failures, kept.last_failure) == (12, 0, None)


def test_a_failure_is_remembered_until_the_next_good_check(desk):
    feed = a_feed(desk)
    desk.feeds.record(feed.id, a_check(entries=12))
    failure = FetchFailed("throttled", "The server says: slow down", status=429, retry_after=600)
    desk.feeds.record(
        feed.id,
        a_check(
            checked_at=NOW + HOUR,
            ok=False,
            failures=1,
            first_failed_at=NOW + HOUR,
            failure=failure,
            entries=0,
        ),
    )
    kept = desk.feeds.get(feed.id)
    assert (kept.last_failure, kept.failures, kept.first_failed_at) == (failure, 1, NOW + HOUR)
    assert (kept.last_ok_at, kept.entries_last) == (NOW, 12)
    desk.feeds.record(feed.id, a_check(checked_at=NOW + 2 * HOUR))
    assert desk.feeds.get(feed.id).last_failure is None


def test_a_moved_feed_is_read_at_its_new_address(desk):
    feed = a_feed(desk)
    desk.feeds.record(feed.id, a_check(url="https://herald.example/new"))
    assert desk.feeds.get(feed.id).url == "https://herald.example/new"


def test_a_feed_does_not_move_to_where_another_is(desk):
    feed, other = a_feed(desk), a_feed(desk, "https://herald.example/other")
    desk.feeds.record(feed.id, a_check(url=other.url, moved_to=other.url, moved_count=3))
    assert desk.feeds.get(feed.id).url == feed.url
    assert desk.feeds.get(feed.id).moved_count == 3


def test_a_feed_says_what_it_is_called(desk):
    feed = a_feed(desk)
    desk.feeds.describe(feed.id, title="The Herald | World", language="en")
    kept = desk.feeds.get(feed.id)
    assert (kept.title, kept.own_language) == ("The Herald | World", "en")


def test_what_an_editor_said_of_a_feed_stays(desk):
    feed = a_feed(desk, title="Our Herald", language="de")
    desk.feeds.describe(feed.id, title="The Herald | World", language="en")
    kept = desk.feeds.get(feed.id)
    assert (kept.title, kept.language, kept.source_name) == ("Our Herald", "de", "The Herald")


def test_an_outlet_known_by_its_address_alone_is_called_by_its_feed(desk):
    feed = a_feed(desk, source_name="herald.example")
    desk.feeds.describe(feed.id, title="The Herald", language=None)
    assert desk.feeds.get(feed.id).source_name == "The Herald"
    desk.feeds.describe(feed.id, title="The Herald | World", language=None)
    assert desk.feeds.get(feed.id).source_name == "The Herald"


def test_a_feed_that_says_nothing_of_itself_is_no_trouble(desk):
    feed = a_feed(desk, source_name="herald.example")
    desk.feeds.describe(feed.id, title="", language=None)
    kept = desk.feeds.get(feed.id)
    assert (kept.title, kept.language, kept.source_name) == ("", None, "herald.example")


def test_a_feed_that_comes_back_is_what_is_said_of_it_then(desk):
    feed = a_feed(desk, title="The Herald", section="world", tags=("a",))
    desk.feeds.remove(feed.id, NOW)
    again = a_feed(desk, section="science", tags=("b", "c"))
    assert (again.id, again.title, again.section, again.tags) == (
        feed.id,
        "The Herald",
        "science",
        ("b", "c"),
    )


def test_every_address_that_there_ever_was_is_remembered(desk):
    feed = a_feed(desk)
    a_feed(desk, "https://herald.example/other")
    desk.feeds.remove(feed.id, NOW)
    assert desk.feeds.urls() == ("https://herald.example/feed", "https://herald.example/other")
