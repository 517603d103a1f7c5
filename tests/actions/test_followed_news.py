"""News of a followed story at once: silent, capped, not at night, once; and following ends by itself, saying so."""

from datetime import time, timedelta

import pytest
from town import DAY, HOUR, Town

from digestbot.actions.digests.compose import serve_due
from digestbot.actions.digests.followed_news import MOST_AT_ONCE, end_untold, tell_at_once
from digestbot.actions.news.group import group
from digestbot.actions.readers.followed_stories import follow_story
from digestbot.actions.readers.preferences import choose
from digestbot.actions.readers.timing import pause
from digestbot.model import Reader, StoryChanges, StoryId

FERRY = "Ferry Aurelia aground"
NEWS = (
    "divers rescue passengers",
    "captain arrested quickly",
    "owner apologises publicly",
    "beaches smeared westward",
    "insurers refuse payment",
    "investigators blame radar",
)
MINUTE = timedelta(minutes=1)


async def tell(town: Town, news: str, outlets: int = 2) -> StoryId:
    """The story of the ferry goes on, a minute later; gives its number."""
    town.clock.advance(MINUTE)
    town.tell(f"{FERRY}, {news}" if news else FERRY, outlets=outlets, section="world", language="en")
    await group(town.tools)
    first, *others = sorted(story.id for story in town.stories() if FERRY in story.articles[0].title)
    merges = StoryChanges(merges=tuple((other, first) for other in others))
    town.at(lambda desk: desk.stories.apply(merges, town.clock()))
    town.tools.newsdesk.ranking = None
    return first


async def a_follower(town: Town, number: int = 1, **about: object) -> Reader:
    """Somebody who wants news of the ferry at once."""
    reader = await town.reader(number, **{"at": time(20, 0), "style": "classic", **about})
    story = await tell(town, "")
    await follow_story(town.tools, reader.recipient_id, story)
    town.at(lambda desk: desk.followed_stories.set_at_once(reader.recipient_id, story, at_once=True))
    return reader


def owed(town: Town) -> list[str]:
    """What the ledger owes, which counts as being sent from then on."""
    leased = town.at(lambda desk: desk.deliveries.lease("a test", 1000, 60))
    return [one.message.html for one in leased]


async def test_what_outlets_agree_on_comes_at_once_without_a_sound_and_once(town: Town):
    reader = await a_follower(town)
    other = await town.reader(2)
    await follow_story(town.tools, other.recipient_id, await tell(town, ""))
    await tell(town, NEWS[0], outlets=1)
    assert await tell_at_once(town.tools) == 0, "one outlet alone says so"

    await tell(town, NEWS[0])
    assert await tell_at_once(town.tools) == 1
    assert [one.message.silent for one in town.owed()] == [True]
    [told] = owed(town)
    assert NEWS[0] in told
    assert "you follow this story" in told
    assert await tell_at_once(town.restarted().tools) == 0
    had = town.at(lambda desk: desk.digests.had(reader.recipient_id, town.clock() - DAY))
    assert list(had) == [story.id for story in town.stories()]


async def test_the_next_digest_brings_only_what_was_not_told_at_once(town: Town):
    await a_follower(town)
    await tell(town, NEWS[0])
    await tell_at_once(town.tools)
    owed(town)

    town.clock.advance(12 * HOUR)
    await serve_due(town.tools)
    assert FERRY not in "".join(owed(town))

    await tell(town, NEWS[1], outlets=1)
    town.clock.advance(DAY)
    await serve_due(town.tools)
    assert NEWS[1] in "".join(owed(town))


async def test_the_last_one_of_a_day_says_so_and_further_news_waits_for_the_digest(town: Town):
    await a_follower(town)
    told = []
    for news in NEWS[:MOST_AT_ONCE]:
        await tell(town, news)
        await tell_at_once(town.tools)
        told += owed(town)
    assert ["as many as I send at once" in one for one in told] == [False] * (MOST_AT_ONCE - 1) + [True]

    await tell(town, NEWS[MOST_AT_ONCE])
    assert await tell_at_once(town.tools) == 0
    town.clock.advance(12 * HOUR)
    town.tools.newsdesk.ranking = None
    await serve_due(town.tools)
    assert NEWS[MOST_AT_ONCE] in "".join(owed(town))


async def test_a_digest_that_is_due_brings_the_news_itself(town: Town):
    await a_follower(town, at=time(8, 5))
    await tell(town, NEWS[0])
    town.clock.advance(2 * MINUTE)

    assert await tell_at_once(town.tools) == 0


@pytest.mark.parametrize("why", ["night", "paused", "stopped", "forgotten"])
async def test_who_sleeps_pauses_or_left_is_told_nothing(town: Town, why: str):
    reader = await a_follower(town)
    await tell(town, NEWS[0])
    if why == "night":
        await choose(town.tools, reader.recipient_id, quiet_from=time(7), quiet_to=time(9))
    elif why == "paused":
        await pause(town.tools, reader.recipient_id, town.clock() + DAY)
    elif why == "stopped":
        town.at(lambda desk: desk.readers.set_status(1, "stopped", None, town.clock()))
    else:
        town.at(lambda desk: desk.readers.forget(reader.chat_id, town.clock()))

    assert await tell_at_once(town.tools) == 0
    assert owed(town) == []
    if why == "night":
        town.clock.advance(2 * HOUR)
        town.tools.newsdesk.ranking = None
        assert await tell_at_once(town.tools) == 1


async def test_following_ends_after_a_week_without_news_and_says_so_once(town: Town):
    reader = await a_follower(town)
    assert await end_untold(town.tools) == 0
    town.clock.advance(7 * DAY + HOUR)

    assert await end_untold(town.tools) == 1
    [said] = owed(town)
    assert "Nobody has told this story for a week" in said
    assert FERRY in said
    assert town.at(lambda desk: desk.followed_stories.of(reader.recipient_id)) == ()
    assert await end_untold(town.tools) == 0


async def test_a_story_that_is_told_again_in_time_is_followed_on(town: Town):
    await a_follower(town)
    town.clock.advance(6 * DAY)
    await tell(town, NEWS[0])
    town.clock.advance(6 * DAY)

    assert await end_untold(town.tools) == 0
