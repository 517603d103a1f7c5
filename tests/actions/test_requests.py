"""Requests: a reader gets as many digests for the asking as anybody reads, and then a plain answer."""

from datetime import timedelta

import pytest
from town import HEADLINES, HOUR, NOW, Town

from digestbot.actions.digests.compose import digest_now
from digestbot.actions.digests.requests import MOST_AN_HOUR, Requests
from digestbot.actions.news.group import group
from digestbot.errors import TooManyDigests
from digestbot.model import RecipientId


def test_so_many_are_admitted_within_an_hour_and_more_later():
    requests, one, other = Requests(), RecipientId(1), RecipientId(2)

    asked = [requests.admits(one, NOW + timedelta(minutes=minute)) for minute in range(MOST_AN_HOUR + 1)]

    assert asked == [True] * MOST_AN_HOUR + [False]
    assert requests.admits(other, NOW + timedelta(minutes=MOST_AN_HOUR))
    assert requests.admits(one, NOW + HOUR)
    assert not requests.admits(one, NOW + HOUR)


async def test_too_many_digests_are_refused_and_keep_no_rows(town: Town):
    town.tools.newsdesk.opened.set()
    reader = await town.reader(at=None)
    for number in range(MOST_AN_HOUR):
        await digest_now(town.tools, reader.recipient_id, number)

    with pytest.raises(TooManyDigests):
        await digest_now(town.tools, reader.recipient_id, MOST_AN_HOUR)

    assert len(town.owed()) == MOST_AN_HOUR


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
