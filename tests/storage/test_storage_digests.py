import threading

import pytest
from sqlalchemy import func, select
from storage_builders import HOUR, NOW, a_reader, articles, found, owe, states

from digestbot.model import Button, Marked, Message, Shown, StoryChanges
from digestbot.storage.alerts import alert_jobs
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
            (Button("08:00", "1H:settings:08:00"), Button("Pause", "1p:7")),
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


def _ends_failed(desk):
    [one] = desk.deliveries.lease("me", 1, 60)
    desk.deliveries.mark("me", [Marked(one.id, "failed", reason="message is too long")])


def _ends_unknown(desk):
    [one] = desk.deliveries.lease("me", 1, 60)
    desk.deliveries.mark("me", [Marked(one.id, "unknown", reason="no answer")])


def _is_lost_with_its_sender(desk):
    desk.deliveries.lease("dead", 1, -1.0)
    desk.deliveries.recover(resend=False)


def _is_too_late(desk):
    assert desk.deliveries.lease("me", 1, 60, stale_before=NOW + HOUR) == ()


def _has_no_reader_any_more(desk):
    desk.readers.set_status(1, "blocked", "403", NOW)


def _is_refused_though_plain(desk):
    [one] = desk.deliveries.lease("me", 1, 60)
    assert not desk.deliveries.fall_back("me", one.id, "refused")


@pytest.mark.parametrize(
    "end",
    [
        _ends_failed,
        _ends_unknown,
        _is_lost_with_its_sender,
        _is_too_late,
        _has_no_reader_any_more,
        _is_refused_though_plain,
    ],
)
def test_what_was_not_delivered_does_not_count_as_shown(desk, end):
    ann, bo = a_reader(desk, 1), a_reader(desk, 2)
    before, one = found(desk, *([article] for article in articles(desk, "a", "b")))
    owe(desk, bo, shows={one: Shown(1, 1, NOW)})
    owe(desk, ann, shows={before: Shown(1, 1, NOW)})
    for delivery in desk.deliveries.lease("me", 2, 60):
        desk.deliveries.mark("me", [Marked(delivery.id, "sent", message_id=1)])
    owe(desk, ann, shows={one: Shown(1, 1, NOW)})
    assert set(desk.digests.had(ann.recipient_id, NOW)) == {before, one}

    end(desk)

    assert set(desk.digests.had(ann.recipient_id, NOW)) == {before}
    assert set(desk.digests.had(bo.recipient_id, NOW)) == {one}


def test_a_digest_of_which_a_part_came_counts_as_shown(desk):
    ann = a_reader(desk, 1)
    [one] = found(desk, articles(desk, "a"))
    owe(desk, ann, classic=("1", "2"), shows={one: Shown(1, 1, NOW)})
    for state in ("sent", "failed"):
        [part] = desk.deliveries.lease("me", 1, 60)
        desk.deliveries.mark("me", [Marked(part.id, state, message_id=1, reason="why")])

    assert set(desk.digests.had(ann.recipient_id, NOW)) == {one}


def test_a_digest_that_falls_back_to_its_classic_form_counts_as_shown(desk):
    ann = a_reader(desk, 1)
    [one] = found(desk, articles(desk, "a"))
    owe(desk, ann, rich=("1",), classic=("1",), shows={one: Shown(1, 1, NOW)})
    [rich] = desk.deliveries.lease("me", 1, 60)
    assert desk.deliveries.fall_back("me", rich.id, "no rich messages")

    assert set(desk.digests.had(ann.recipient_id, NOW)) == {one}


def test_a_story_that_was_merged_since_is_seen_under_both_ids(desk):
    reader = a_reader(desk)
    a, b, c = found(desk, *([article] for article in articles(desk, "a", "b", "c")))
    owe(desk, reader, shows={a: Shown(1, 2, NOW)})
    desk.stories.apply(StoryChanges(merges=((a, b),)), NOW)
    desk.stories.apply(StoryChanges(merges=((b, c),)), NOW)
    assert set(desk.digests.had(reader.recipient_id, NOW)) == {a, c}


def _editions(storage):
    with storage._engine.begin() as connection:
        return connection.scalar(select(func.count()).select_from(edition))


def _drop(desk, before=NOW + HOUR, most=100):
    dropped, after = 0, 0
    while after is not None:
        step = desk.digests.drop_editions(before, after, most)
        dropped, after = dropped + step.editions, step.after
    return dropped


def _send(desk, count=100):
    for delivery in desk.deliveries.lease("me", count, 60):
        desk.deliveries.mark("me", [Marked(delivery.id, "sent", message_id=1)])


@pytest.mark.parametrize("most", [1, 2, 100])
def test_the_edition_of_a_digest_goes_when_it_is_owed_to_nobody(desk, storage, most):
    for telegram_id in range(1, 5):
        owe(desk, a_reader(desk, telegram_id), classic=(f"for {telegram_id}",))
    _send(desk, 3)

    assert _drop(desk, most=most) == 3
    assert _editions(storage) == 1
    [delivery] = desk.deliveries.lease("me", 10, 60)
    assert delivery.message.html == "for 4"
    assert _drop(desk, most=most) == 0  # what is being sent may have to fall back, or go again


def test_a_young_edition_stays_and_so_does_one_that_was_laid_again(desk):
    owe(desk, a_reader(desk), classic=("same",))
    _send(desk)
    assert _drop(desk, before=NOW) == 0

    reader = a_reader(desk, 2)
    later = NOW + 2 * HOUR
    request = desk.digests.open_requested(reader.recipient_id, 1, later)
    desk.digests.lay(request, {"classic": (Message("same"),)}, rendering="classic", lane="digest", now=later)

    assert _drop(desk) == 0
    assert [one.message.html for one in desk.deliveries.lease("me", 10, 60)] == ["same"]


def test_what_is_said_again_after_it_was_dropped_is_an_edition_like_any(desk, storage):
    owe(desk, a_reader(desk), classic=("same",))
    _send(desk)
    assert _drop(desk) == 1

    owe(desk, a_reader(desk, 2), classic=("same",))

    assert [one.message.html for one in desk.deliveries.lease("me", 10, 60)] == ["same"]
    assert _editions(storage) == 1


def test_an_edition_that_an_alert_carries_stays(desk, storage):
    owe(desk, a_reader(desk), classic=("same",))
    alert = desk.alerts.draft(None, NOW)

    def carry(desk):
        alert_jobs.open_alert_job(
            desk.deliveries._connection, "alert", Message("same"), NOW, [(alert.id, "en")]
        )

    storage.transact(carry)
    _send(desk)

    assert _drop(desk) == 0
    assert _editions(storage) == 1


def test_what_a_notice_said_after_an_edit_goes_like_what_a_digest_said(desk):
    job_id = desk.notices.lay(a_reader(desk).recipient_id, [Message("a feed is silent")], NOW)
    _send(desk)
    desk.notices.edit(job_id, [Message("it is read again")], NOW)
    assert _drop(desk) == 0  # the edit is still owed
    _send(desk)

    assert _drop(desk) == 1


def test_an_edition_that_is_laid_meanwhile_is_not_dropped(desk, storage):
    """On PostgreSQL both go on at once, and whoever comes second waits for the other."""
    if not storage.many:
        pytest.skip("SQLite has one writer")
    owe(desk, a_reader(desk), classic=("same",))
    _send(desk)
    laid, dropped = threading.Event(), []

    def drop():
        laid.wait(30)
        dropped.append(_drop(desk))

    dropping = threading.Thread(target=drop)
    dropping.start()

    def lay(step):
        later = NOW + 2 * HOUR
        reader = a_reader(step, 2)
        request = step.digests.open_requested(reader.recipient_id, 1, later)
        step.digests.lay(
            request, {"classic": (Message("same"),)}, rendering="classic", lane="digest", now=later
        )
        laid.set()
        dropping.join(0.3)  # it waits for this transaction, or has found nothing

    storage.transact(lay)
    dropping.join(30)

    assert len(dropped) == 1
    assert [one.message.html for one in desk.deliveries.lease("me", 10, 60)] == ["same"]
    assert _editions(storage) == 1
