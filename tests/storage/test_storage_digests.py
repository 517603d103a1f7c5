import pytest
from sqlalchemy import func, select
from storage_builders import HOUR, NOW, a_reader, articles, found, owe, states

from digestbot.model import Button, Message, Pause, SetTime, Shown, StoryChanges
from digestbot.storage.tables import edition


def test_a_request_gets_one_digest(desk):
    reader = a_reader(desk)
    assert desk.digests.open_requested(reader.recipient_id, 77, NOW) is not None
    assert desk.digests.open_requested(reader.recipient_id, 77, NOW) is None
    assert desk.digests.open_requested(reader.recipient_id, 78, NOW) is not None


def test_each_part_of_the_rendering_is_owed(desk):
    digest = owe(desk, a_reader(desk), rich=("one", "two"), classic=("1", "2", "3"))
    assert states(desk, digest) == [("rich", 1, "pending"), ("rich", 2, "pending")]


def test_messages_come_back_whole(desk):
    reader = a_reader(desk)
    message = Message(
        "<b>Grüße</b> 👋",
        buttons=(
            (Button("08:00", SetTime("08:00", "settings")), Button("Pause", Pause(7))),
            (Button("Site", url="https://x.example/?a=1&b=2"),),
        ),
        rendering="rich",
        ask_location=True,
    )
    digest = desk.digests.open_requested(reader.recipient_id, 1, NOW)
    desk.digests.lay(digest, {"rich": (message,)}, rendering="rich", lane="answer", now=NOW)
    [delivery] = desk.deliveries.lease("me", 10, 60)
    assert delivery.message == message
    assert (delivery.lane, delivery.rendering, delivery.part) == ("answer", "rich", 1)


def test_readers_who_get_the_same_share_an_edition(desk, storage):
    for telegram_id, text in ((1, "same"), (2, "same"), (3, "different")):
        owe(desk, a_reader(desk, telegram_id), classic=(text,))
    assert [one.message.html for one in desk.deliveries.lease("me", 10, 60)] == ["same", "same", "different"]
    with storage._engine.begin() as connection:
        assert connection.scalar(select(func.count()).select_from(edition)) == 2


def test_a_digest_is_laid_once(desk):
    digest = owe(desk, a_reader(desk))
    with pytest.raises(LookupError, match="no open digest"):
        desk.digests.lay(digest, {"classic": (Message("x"),)}, rendering="classic", lane="digest", now=NOW)
    assert desk.deliveries.waiting() == 1


def test_nothing_can_not_be_laid(desk):
    digest = desk.digests.open_requested(a_reader(desk).recipient_id, 1, NOW)
    with pytest.raises(ValueError, match="nothing to lay"):
        desk.digests.lay(digest, {"classic": ()}, rendering="classic", lane="digest", now=NOW)
    with pytest.raises(ValueError, match="nothing to lay"):
        desk.digests.lay(digest, {"classic": (Message("x"),)}, rendering="rich", lane="digest", now=NOW)


def test_what_a_reader_saw_is_remembered_for_that_reader_and_time(desk):
    ann, bo = a_reader(desk, 1), a_reader(desk, 2)
    one, other = found(desk, *([article] for article in articles(desk, "a", "b")))
    owe(desk, ann, shows={one: Shown(1, 2, NOW)})
    owe(desk, ann, shows={one: Shown(2, 5, NOW + HOUR), other: Shown(1, 1, NOW + HOUR)})
    owe(desk, bo, shows={})
    assert desk.digests.had(ann.recipient_id, NOW) == {
        one: Shown(2, 5, NOW + HOUR),
        other: Shown(1, 1, NOW + HOUR),
    }
    assert desk.digests.had(ann.recipient_id, NOW + 2 * HOUR) == {}
    assert desk.digests.had(bo.recipient_id, NOW) == {}


def test_a_story_that_was_merged_since_is_seen_under_both_ids(desk):
    reader = a_reader(desk)
    a, b, c = found(desk, *([article] for article in articles(desk, "a", "b", "c")))
    owe(desk, reader, shows={a: Shown(1, 2, NOW)})
    desk.stories.apply(StoryChanges(merges=((a, b),)), NOW)
    desk.stories.apply(StoryChanges(merges=((b, c),)), NOW)
    assert set(desk.digests.had(reader.recipient_id, NOW)) == {a, c}
