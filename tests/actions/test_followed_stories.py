"""News of a story that a reader follows comes first in the next digest, whatever else is strong, and once."""

from datetime import time, timedelta

import pytest
from town import DAY, HEADLINES, HOUR, Town

from digestbot.actions.digests.compose import digest_now, serve_due
from digestbot.actions.news.group import group
from digestbot.actions.readers.followed_stories import MOST_FOLLOWED_STORIES, follow_story
from digestbot.errors import StoryIsOver, StoryNotKept, TooManyFollowed
from digestbot.model import FollowedStory, Reader, StoryChanges, StoryId

FERRY = "Ferry Aurelia aground"


async def tell(town: Town, *news: str) -> StoryId:
    """The story of the ferry goes on; gives its number."""
    for one in news:
        town.tell(f"{FERRY}, {one}" if one else FERRY, outlets=1, section="world")
    await group(town.tools)
    first, *others = sorted(story.id for story in town.stories() if FERRY in story.articles[0].title)
    merges = StoryChanges(merges=tuple((other, first) for other in others))
    town.at(lambda desk: desk.stories.apply(merges, town.clock()))
    town.tools.newsdesk.ranking = None
    return first


async def strong(town: Town, day: int) -> None:
    """Three stories in science that many tell."""
    for headline in HEADLINES[1 + 3 * day : 4 + 3 * day]:
        town.tell(headline, outlets=6)
    await group(town.tools)


async def gas_jets_in(town: Town, story: StoryId) -> None:
    """The story of the probe goes on."""
    town.tell("Lumen comet Tarrant cliffs: gas jets seen", outlets=1)
    await group(town.tools)
    news = [one.id for one in town.stories() if any("gas jets" in article.title for article in one.articles)]
    merges = StoryChanges(merges=tuple((one, story) for one in news if one != story))
    town.at(lambda desk: desk.stories.apply(merges, town.clock()))
    town.tools.newsdesk.ranking = None


async def served(town: Town, after: timedelta) -> str:
    """The digest that is due after so long; empty if none is."""
    town.clock.advance(after)
    await serve_due(town.tools)
    town.tools.newsdesk.ranking = None
    owed = town.owed()
    town.at(lambda desk: desk.deliveries.lease("a test", 1000, 60))
    return "\n".join(one.message.html for one in owed)


@pytest.fixture
async def reader(town: Town) -> Reader:
    return await town.reader(style="classic", at=time(8, 5))


async def test_news_of_a_followed_story_comes_first_and_once(town: Town, reader: Reader):
    story = await tell(town, "")
    assert await follow_story(town.tools, reader.recipient_id, story)
    await strong(town, 0)
    town.clock.advance(timedelta(minutes=1))
    await tell(town, "divers rescue passengers", "captain arrested quickly")

    digest = await served(town, timedelta(minutes=10))
    first, *_ = digest.splitlines()
    assert FERRY in first
    assert "more" in first
    assert "Latest: " in digest
    assert "captain arrested quickly" in digest
    assert "you follow this story" in digest
    assert HEADLINES[1] in digest

    await strong(town, 1)
    assert FERRY not in await served(town, DAY)
    await tell(town, "oil leaks slowly")
    assert "oil leaks slowly" in await served(town, DAY)


async def test_several_followed_stories_stand_under_a_heading_of_their_own(town: Town, reader: Reader):
    ferry = await tell(town, "")
    await strong(town, 0)
    probe = next(story.id for story in town.stories() if HEADLINES[1] in story.articles[0].title)
    for story in (ferry, probe):
        await follow_story(town.tools, reader.recipient_id, story)
    town.clock.advance(timedelta(minutes=1))
    await tell(town, "divers rescue passengers")
    await gas_jets_in(town, probe)

    digest = await served(town, timedelta(minutes=10))

    lead, below = digest.split("<b>YOU FOLLOW</b>")
    assert (HEADLINES[1] in lead) != (HEADLINES[1] in below)
    assert FERRY in digest


async def test_who_follows_no_topic_gets_a_digest_only_if_there_is_news_of_the_story(town: Town):
    reader = await town.reader(topics=(), style="classic")
    story = await tell(town, "")
    await follow_story(town.tools, reader.recipient_id, story)

    assert await served(town, timedelta(minutes=10)) == ""
    await tell(town, "divers rescue passengers")
    assert "divers rescue passengers" in await served(town, DAY)
    assert await served(town, DAY) == ""


async def test_news_that_came_while_nobody_was_served_comes_with_the_next_digest(town: Town, reader: Reader):
    story = await tell(town, "")
    await follow_story(town.tools, reader.recipient_id, story)
    town.clock.advance(timedelta(minutes=1))
    await tell(town, "divers rescue passengers")
    town.clock.advance(4 * DAY)

    town.tools.newsdesk.opened.set()
    await digest_now(town.tools, reader.recipient_id, 1)

    assert "divers rescue passengers" in "\n".join(one.message.html for one in town.owed())


async def test_a_followed_story_that_is_merged_is_followed_on(town: Town, reader: Reader):
    await strong(town, 0)
    bigger = next(story.id for story in town.stories() if HEADLINES[1] in story.articles[0].title)
    story = await tell(town, "")
    await follow_story(town.tools, reader.recipient_id, story)
    merge = StoryChanges(merges=((story, bigger),))
    town.at(lambda desk: desk.stories.apply(merge, town.clock()))
    town.clock.advance(timedelta(minutes=1))
    await gas_jets_in(town, bigger)

    digest = await served(town, timedelta(minutes=10))

    assert "gas jets seen" in digest
    assert "you follow this story" in digest


async def test_what_can_t_be_followed_is_refused_with_the_reason(town: Town, reader: Reader):
    story = await tell(town, "")
    with pytest.raises(StoryNotKept):
        await follow_story(town.tools, reader.recipient_id, StoryId(2**62))
    for number in range(MOST_FOLLOWED_STORIES):
        one = FollowedStory(StoryId(10_000 + number), "", town.clock())
        town.at(lambda desk, one=one: desk.followed_stories.add(reader.recipient_id, one, town.clock()))
    with pytest.raises(TooManyFollowed):
        await follow_story(town.tools, reader.recipient_id, story)
    town.clock.advance(7 * DAY + HOUR)
    with pytest.raises(StoryIsOver):
        await follow_story(town.tools, reader.recipient_id, story)
