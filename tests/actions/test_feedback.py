"""Feedback: what a reader says of a story moves the next digest, until they take it back."""

import re

import pytest
from town import DAY, Town

from digestbot.actions.digests.compose import digest_now
from digestbot.actions.news.group import group
from digestbot.actions.readers.feedback import judge, judged_stories, set_share, take_back
from digestbot.actions.readers.reasons import reasons
from digestbot.model import Reader, StoryId


def tell(town: Town, section: str, day: int) -> None:
    """Five stories of a section whose words say nothing, and have nothing in common; one weighs as much as another."""
    for number in range(5):
        town.tell(
            " ".join(f"{word}{day}{section}{number}" for word in ("qarn", "velt", "mosk", "tirb")),
            section=section,
        )


@pytest.fixture
async def reader(town: Town) -> Reader:
    for section in ("science", "sport"):
        tell(town, section, 1)
    await group(town.tools)
    town.tools.newsdesk.opened.set()
    return await town.reader(topics=("science", "sport"), style="classic")


async def digest(town: Town, reader: Reader, request: int = 1) -> tuple[StoryId, ...]:
    """The stories of a digest, in no order."""
    composed = await digest_now(town.tools, reader.recipient_id, request)
    return tuple(town.at(lambda desk: desk.digests.had(composed.recipient_id, town.clock())))


def room(town: Town, day: int) -> dict[str, int]:
    """How many stories of each section had room in the digest of a day: the lead, and those below the section's heading."""
    digest = max((one.message.html for one in town.owed()), key=lambda html: html.count(f"qarn{day}"))
    lead, *below = re.split("<b>([A-Z ]+)</b>", digest)
    told = {
        heading.lower(): text.count("<b><a ") for heading, text in zip(below[::2], below[1::2], strict=True)
    }
    return {
        name: told.get(name, 0) + lead.count(f"you follow {name.title()}") for name in ("science", "sport")
    }


async def test_less_of_a_topic_s_stories_gives_the_topic_fewer_until_taken_back(town: Town, reader: Reader):
    before = await digest(town, reader)
    assert room(town, 1) == {"science": 4, "sport": 3}
    science = [story.id for story in town.stories() if story.section == "science" and story.id in before]

    for story in science[:2]:
        said = await judge(town.tools, reader.recipient_id, story, "less")
        assert (said.topic, said.view) == ("science", "less")
    town.clock.advance(DAY)
    for section in ("science", "sport"):
        tell(town, section, 2)
    await group(town.tools)
    await digest(town, reader, 2)
    assert room(town, 2) == {"science": 3, "sport": 4}

    for story in science[:2]:
        await take_back(town.tools, reader.recipient_id, story)
    town.clock.advance(DAY)
    for section in ("science", "sport"):
        tell(town, section, 3)
    await group(town.tools)
    await digest(town, reader, 3)
    assert room(town, 3) == {"science": 4, "sport": 3}


async def test_an_opinion_said_twice_is_said_once_and_another_replaces_it(town: Town, reader: Reader):
    story = (await digest(town, reader))[0]

    await judge(town.tools, reader.recipient_id, story, "more")
    await judge(town.tools, reader.recipient_id, story, "less")
    await judge(town.tools, reader.recipient_id, story, "less")

    assert [one.view for one in town.known(reader).opinions] == ["less"]


async def test_only_what_was_said_is_taken_back_and_once(town: Town, reader: Reader):
    story = (await digest(town, reader))[0]
    await judge(town.tools, reader.recipient_id, story, "less")

    other, changed = await take_back(town.tools, reader.recipient_id, story, "more")
    assert (len(other.opinions), changed) == (1, False)
    left, changed = await take_back(town.tools, reader.recipient_id, story, "less")
    assert (left.opinions, changed) == ((), True)
    assert (await take_back(town.tools, reader.recipient_id, story, "less"))[1] is False


async def test_what_was_said_is_listed_and_taken_back_one_by_one(town: Town, reader: Reader):
    first, second, *_ = stories = await digest(town, reader)
    await judge(town.tools, reader.recipient_id, first, "less")
    await judge(town.tools, reader.recipient_id, second, "more")

    listed = await judged_stories(town.tools, reader.recipient_id, stories)
    assert [one.story_id for one in listed] == list(stories)
    assert [one.view for one in listed] == ["less", "more", *[None] * (len(stories) - 2)]
    assert all(one.headline.startswith("qarn1") for one in listed)

    left, changed = await take_back(town.tools, reader.recipient_id, first)
    assert changed
    assert [one.story_id for one in left.opinions] == [second]
    assert (await take_back(town.tools, reader.recipient_id, first))[1] is False


async def test_only_stories_that_one_got_can_be_judged(town: Town, reader: Reader):
    other = await town.reader(2, topics=("science",))
    story = (await digest(town, reader))[0]

    with pytest.raises(LookupError):
        await judge(town.tools, other.recipient_id, story, "less")
    with pytest.raises(LookupError):
        await judge(town.tools, reader.recipient_id, StoryId(12345), "less")
    assert await judged_stories(town.tools, other.recipient_id, [story]) == ()
    town.clock.advance(40 * DAY)
    with pytest.raises(LookupError):
        await judge(town.tools, reader.recipient_id, story, "less")


async def test_a_topic_of_more_has_twice_as_many_as_one_of_less_has(town: Town, reader: Reader):
    known, changed = await set_share(town.tools, reader.recipient_id, "sport", "less")

    assert changed
    assert known.taste.follows[1].weight == 0.5
    assert (await set_share(town.tools, reader.recipient_id, "health", "less"))[1] is False


async def test_the_reasons_name_the_topic_and_what_the_reader_said(town: Town, reader: Reader):
    stories = await digest(town, reader)
    sections = {story.id: story.section for story in town.stories()}
    science = next(story for story in stories if sections[story] == "science")
    await set_share(town.tools, reader.recipient_id, "science", "more")
    await judge(town.tools, reader.recipient_id, science, "more")

    found = await reasons(town.tools, reader.recipient_id, stories)

    assert [one.trend.story.id for one in found] == list(stories)
    assert {(one.topic, one.followed, one.share) for one in found} == {
        ("science", True, 1),
        ("sport", True, 0),
    }
    assert next(one for one in found if one.trend.story.id == science).liked_outlet


async def test_there_are_reasons_for_what_the_reader_got_alone(town: Town, reader: Reader):
    story, *_ = await digest(town, reader)
    tell(town, "science", 2)
    await group(town.tools)
    others = [one.id for one in town.stories() if one.section == "science"][-1:]

    found = await reasons(town.tools, reader.recipient_id, [*others, story, StoryId(2**40)])

    assert [one.trend.story.id for one in found] == [story]
