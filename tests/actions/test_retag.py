"""Corrections of what stories are about, on a real database."""

from __future__ import annotations

import pytest
from town import HEADLINES, HOUR, Town

from digestbot.actions.alerts.editors import TERMINAL
from digestbot.actions.news import retag
from digestbot.actions.news.group import group
from digestbot.actions.news.weigh import trends_now
from digestbot.errors import StoryRefused
from digestbot.model import StoryChanges, StoryId
from digestbot.newsroom.tagging.tags import MOST_TAGS


async def told(town: Town, headline: str = HEADLINES[1], **about):
    """A story that three outlets tell."""
    town.tell(headline, **about)
    await group(town.tools)
    [story] = town.stories()
    return story


def correction(town: Town, **typed):
    return retag.read_correction(town.tools.topics, **typed)


async def test_a_correction_sets_section_and_tags(town):
    story = await told(town)
    wanted = correction(town, section="Technology", add=["comet tarrant", "Klimawandel"], remove=["space"])
    done = await retag.retag(town.tools, TERMINAL, story.id, wanted, new=True)
    assert done.corrected
    assert (done.story.section, done.story.tags[:2]) == ("technology", ("comet-tarrant", "climate"))
    assert "space" not in done.story.tags
    assert done.rule.section == story.section


async def test_a_correction_stays_when_articles_come(town):
    story = await told(town)
    await retag.retag(town.tools, TERMINAL, story.id, correction(town, section="health"))
    town.clock.now += HOUR
    town.tell(HEADLINES[1], outlets=5, lead="More pictures came in the night.")
    await group(town.tools)
    seen = await retag.story_tags_of(town.tools, story.id)
    assert len(seen.story.articles) > len(story.articles)
    assert (seen.story.section, seen.corrected) == ("health", True)


async def test_what_is_trending_shows_a_correction_at_once(town):
    story = await told(town)
    [before] = await trends_now(town.tools)
    await retag.retag(town.tools, TERMINAL, story.id, correction(town, section="health"))
    [corrected] = await trends_now(town.tools)
    await retag.hand_back(town.tools, TERMINAL, story.id)
    [back] = await trends_now(town.tools)
    assert [one.story.section for one in (before, corrected, back)] == [
        story.section,
        "health",
        story.section,
    ]


async def test_a_story_handed_back_is_what_the_rule_says(town):
    story = await told(town)
    await retag.retag(town.tools, TERMINAL, story.id, correction(town, section="health", add=["climate"]))
    back = await retag.hand_back(town.tools, TERMINAL, story.id)
    assert (back.story.section, back.story.tags, back.corrected) == (story.section, story.tags, False)
    town.tell(HEADLINES[1], outlets=5, lead="More pictures came in the night.")
    await group(town.tools)
    assert not (await retag.story_tags_of(town.tools, story.id)).corrected


async def test_each_step_is_on_record(town):
    story = await told(town)
    await retag.retag(town.tools, TERMINAL, story.id, correction(town, section="health", add=["climate"]))
    await retag.hand_back(town.tools, TERMINAL, story.id)
    await retag.hand_back(town.tools, TERMINAL, story.id)
    steps = town.at(lambda desk: desk.audit.of_story(story.id))
    assert [(step.who, step.what, step.detail) for step in steps] == [
        ("terminal", "story corrected", "section health +climate"),
        ("terminal", "story handed back", ""),
    ]


async def test_what_was_done_with_a_story_is_on_record_for_the_one_that_took_it_in(town):
    story = await told(town)
    await retag.retag(town.tools, TERMINAL, story.id, correction(town, section="health"))
    town.tell(HEADLINES[2])
    await group(town.tools)
    into = next(one.id for one in town.stories() if one.id != story.id)
    town.at(lambda desk: desk.stories.apply(StoryChanges(merges=((story.id, into),)), town.clock()))
    assert [step.what for step in town.at(lambda desk: desk.audit.of_story(into))] == ["story corrected"]


async def test_a_story_is_found_by_its_number_and_by_a_link(town):
    story = await told(town)
    assert await retag.find_story(town.tools, f" {story.id} ") == story.id
    assert await retag.find_story(town.tools, f"#{story.id}") == story.id


@pytest.mark.parametrize("text", ["", "0", "999999", "9" * 40, "١٢", "-1", "https://nobody.example/x", "🐟"])
async def test_a_story_that_is_not_there_is_not_found(town, text):
    await told(town)
    with pytest.raises(StoryRefused) as refused:
        await retag.find_story(town.tools, text)
    assert refused.value.reason == "no_such_story"


async def test_a_story_that_never_was_can_not_be_corrected(town):
    with pytest.raises(StoryRefused) as refused:
        await retag.retag(town.tools, TERMINAL, StoryId(77), correction(town, section="health"))
    assert refused.value.reason == "no_such_story"


async def test_a_misspelt_tag_is_refused_with_near_ones(town):
    story = await told(town)
    with pytest.raises(StoryRefused) as refused:
        await retag.retag(town.tools, TERMINAL, story.id, correction(town, add=["climat chnge"]))
    assert (refused.value.reason, "climate" in refused.value.near) == ("unknown_tag", True)
    assert not (await retag.story_tags_of(town.tools, story.id)).corrected


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ({"section": "sprot"}, "no_such_section"),
        ({"section": "climate"}, "no_such_section"),
        ({"add": ["🐟"]}, "no_tag"),
        ({"add": ["sport"]}, "no_tag"),
        ({"remove": ["x" * 200]}, "no_tag"),
    ],
)
async def test_what_is_no_section_or_tag_is_refused(town, typed, reason):
    with pytest.raises(StoryRefused) as refused:
        correction(town, **typed)
    assert refused.value.reason == reason


async def test_a_story_has_only_so_many_tags(town):
    story = await told(town)
    many = correction(town, add=[f"tag {number}" for number in range(MOST_TAGS + 1)])
    with pytest.raises(StoryRefused) as refused:
        await retag.retag(town.tools, TERMINAL, story.id, many, new=True)
    assert refused.value.reason == "too_many_tags"


async def test_the_latest_stories_say_which_were_corrected(town):
    story = await told(town)
    assert [(trend.story.id, corrected) for trend, corrected in await retag.latest(town.tools, 5)] == [
        (story.id, False)
    ]
    await retag.retag(town.tools, TERMINAL, story.id, correction(town, section="health"))
    [(trend, corrected)] = await retag.latest(town.tools, 5)
    assert (trend.story.section, corrected) == ("health", True)
