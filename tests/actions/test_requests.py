"""Requests: a reader gets as many digests for the asking as anybody reads, and then a plain answer."""

from datetime import timedelta

import pytest
from town import HEADLINES, NOW, Town

from digestbot.actions.digests.compose import digest_now
from digestbot.actions.news.group import group
from digestbot.actions.requests import LIMITS, RequestKind, Requests
from digestbot.errors import TooOften

SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)


def wait(requests: Requests, kind: RequestKind, at: timedelta, who: int = 1) -> timedelta:
    """How long to wait; nothing where the request is admitted."""
    try:
        requests.count(kind, who, NOW + at)
    except TooOften as error:
        return error.wait
    return timedelta(0)


def test_the_limits_are_those_that_were_promised():
    assert {kind: [(one.most, one.within) for one in limits] for kind, limits in LIMITS.items()} == {
        "digest": [(2, MINUTE), (20, HOUR)],
        "search": [(10, MINUTE)],
        "inline": [(30, MINUTE)],
        "export": [(2, MINUTE)],
    }


def test_a_third_digest_within_a_minute_has_to_wait_for_the_rest_of_it():
    requests = Requests()
    assert not wait(requests, "digest", 0 * SECOND)
    assert not wait(requests, "digest", 20 * SECOND)
    assert wait(requests, "digest", 30 * SECOND) == 30 * SECOND
    assert not wait(requests, "digest", 30 * SECOND, who=2)
    assert not wait(requests, "search", 30 * SECOND)
    assert not wait(requests, "digest", 60 * SECOND)
    assert wait(requests, "digest", 60 * SECOND) == 20 * SECOND


def test_the_hours_limit_holds_beside_the_minutes():
    requests = Requests()
    for number in range(20):
        assert not wait(requests, "digest", number * MINUTE)
    assert wait(requests, "digest", 20 * MINUTE) == 40 * MINUTE
    assert not wait(requests, "digest", HOUR)


def test_a_clock_that_went_back_refuses_nobody():
    requests = Requests()
    wait(requests, "digest", HOUR)
    wait(requests, "digest", HOUR)
    assert not wait(requests, "digest", 0 * SECOND)


async def test_too_many_digests_are_refused_and_keep_no_rows(town: Town):
    town.tools.newsdesk.opened.set()
    reader = await town.reader(at=None)
    for number in range(2):
        await digest_now(town.tools, reader.recipient_id, number)

    with pytest.raises(TooOften):
        await digest_now(town.tools, reader.recipient_id, 2)

    assert len(town.owed()) == 2


async def test_more_stories_after_a_digest_says_that_there_is_nothing_new_since(town: Town):
    town.tools.newsdesk.opened.set()
    reader = await town.reader(at=None, style="classic")
    town.tell(HEADLINES[0])
    await group(town.tools)
    await digest_now(town.tools, reader.recipient_id, 1)
    town.clock.advance(timedelta(minutes=1))

    await digest_now(town.tools, reader.recipient_id, 2)

    first, second = (delivery.message.html for delivery in town.owed())
    assert HEADLINES[0] in first
    assert "Nothing new since your digest of 08:00." in second
    assert "late" not in second
    assert "I look again" not in second
