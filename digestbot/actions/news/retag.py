"""Lets editors correct a story's section and tags.

A correction holds until an editor hands the story back.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from digestbot.actions.action import Action
from digestbot.actions.alerts.editors import By, note
from digestbot.actions.news.group import group
from digestbot.actions.news.weigh import trends_now
from digestbot.actions.readers.follow import near_tags, slug_of
from digestbot.actions.tools import Tools
from digestbot.errors import StoryRefused
from digestbot.feeds.urls import link_key
from digestbot.model import SECTIONS, PersonId, Story, StoryId, StoryTags, Trend
from digestbot.newsroom.digests.trends import weigh
from digestbot.newsroom.tagging.tags import MOST_TAGS, tag_story
from digestbot.newsroom.tagging.topics import Topics
from digestbot.storage.desk import Desk

logger = logging.getLogger(__name__)

#: Larger numbers are refused before they reach the database, which can't store numbers of any size.
HIGHEST_ID = 2**53


@dataclass(frozen=True, slots=True)
class TaggedStory:
    """A story with its section and tags, and whether an editor or the rule set them."""

    story: Story
    #: The headline that represents the story.
    headline: str
    corrected: bool
    #: The section and tags that the rule finds.
    rule: StoryTags


@dataclass(frozen=True, slots=True)
class Correction:
    """The changes that an editor wants; None and () change nothing."""

    section: str | None = None
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()


@Action
def find_story(desk: Desk, _tools: Tools, text: str) -> StoryId:
    """The story with this number, or with the article behind this link.

    Raises:
        StoryRefused: "no_such_story".
    """
    text = text.strip()
    number = text.lstrip("#")
    if number.isascii() and number.isdecimal():
        if int(number) < HIGHEST_ID:
            return _get(desk, StoryId(int(number))).id
    elif (found := desk.stories.with_article(link_key(text))) is not None:
        return found
    raise StoryRefused("no_such_story", text)


@Action
def story_tags_of(desk: Desk, tools: Tools, story_id: StoryId) -> TaggedStory:
    """A story's section and tags, and those that the rule would set.

    Raises:
        StoryRefused: "no_such_story".
    """
    story = _get(desk, story_id)
    corrected = story.id in desk.stories.corrected([story.id])
    rule = tag_story(story.articles, tools.topics)
    return TaggedStory(story, weigh(story, tools.clock()).headline.title, corrected, rule)


async def latest(tools: Tools, limit: int) -> tuple[tuple[Trend, bool], ...]:
    """The strongest stories of the last two days, each with whether an editor corrected it."""
    await group(tools)
    trends = (await trends_now(tools))[:limit]
    shown = [trend.story.id for trend in trends]
    corrected = await tools.storage.run(lambda desk: desk.stories.corrected(shown))
    return tuple((trend, trend.story.id in corrected) for trend in trends)


def read_correction(
    topics: Topics, *, section: str = "", add: Sequence[str] = (), remove: Sequence[str] = ()
) -> Correction:
    """Turn what an editor typed into a correction by slugs.

    Raises:
        StoryRefused: "no_such_section" or "no_tag".
    """
    return Correction(
        section_of(topics, section) if section.strip() else None,
        tuple(_slug(topics, text) for text in add),
        tuple(_slug(topics, text) for text in remove),
    )


def section_of(topics: Topics, text: str) -> str:
    """The section with this name, in any language.

    Raises:
        StoryRefused: "no_such_section".
    """
    meant = topics.find(text)
    if meant is None or meant.tag.slug not in SECTIONS:
        near = tuple(name for name in topics.near(text, 5) if name in SECTIONS)
        raise StoryRefused("no_such_section", text.strip(), near or SECTIONS)
    return meant.tag.slug


async def retag(
    tools: Tools, by: By, story_id: StoryId, correction: Correction, *, new: bool = False
) -> TaggedStory:
    """Correct a story's section and tags. The correction holds, also when articles join or stories merge.

    If ``new`` is set, tags are accepted that no article has carried yet.

    Raises:
        StoryRefused: "no_such_story", "unknown_tag" or "too_many_tags".
    """
    told = await tools.storage.run(_retag, tools, by, story_id, correction, tools.clock(), new=new)
    tools.newsdesk.changed[told.story.id] = None
    logger.info("story_corrected", extra={"story": told.story.id})
    return told


async def hand_back(tools: Tools, by: By, story_id: StoryId) -> TaggedStory:
    """Remove the correction, so that the rule sets the story's section and tags again.

    Raises:
        StoryRefused: "no_such_story".
    """
    told = await tools.storage.run(_hand_back, tools, by, story_id, tools.clock())
    tools.newsdesk.changed[told.story.id] = None
    return told


@Action
def ask_tag(desk: Desk, tools: Tools, person_id: PersonId, story_id: StoryId) -> None:
    """Keep that this person's next message contains tags for the story."""
    desk.people.expect(person_id, "tag", tools.clock(), story_id=story_id)


def _get(desk: Desk, story_id: StoryId) -> Story:
    try:
        story = desk.stories.get(story_id)
    except LookupError:
        story = None
    if story is None:
        raise StoryRefused("no_such_story", str(story_id))
    return story


def _retag(
    desk: Desk, tools: Tools, by: By, story_id: StoryId, correction: Correction, now: datetime, *, new: bool
) -> TaggedStory:
    story = _get(desk, story_id)
    if not new:
        _check_known(desk, tools.topics, correction.add)
    kept = [tag for tag in story.tags if tag not in correction.remove]
    tags = StoryTags(correction.section or story.section, tuple(dict.fromkeys((*correction.add, *kept))))
    if len(tags.tags) > MOST_TAGS:
        raise StoryRefused("too_many_tags", str(MOST_TAGS))
    desk.stories.set_tags(story.id, tags, set_by="editor", now=now)
    what = [f"section {correction.section}"] if correction.section else []
    what += [f"+{tag}" for tag in correction.add] + [f"-{tag}" for tag in correction.remove]
    note(desk, by, "story corrected", now, detail=" ".join(what), story_id=story.id)
    return story_tags_of.step(desk, tools, story.id)


def _check_known(desk: Desk, topics: Topics, tags: Sequence[str]) -> None:
    for tag in tags:
        if topics.meant(tag) is None and desk.tags.find(tag) is None:
            raise StoryRefused("unknown_tag", tag, near_tags(desk, topics, tag))


def _hand_back(desk: Desk, tools: Tools, by: By, story_id: StoryId, now: datetime) -> TaggedStory:
    told = story_tags_of.step(desk, tools, story_id)
    if told.corrected:
        desk.stories.hand_back(told.story.id, told.rule, now)
        note(desk, by, "story handed back", now, story_id=told.story.id)
    return story_tags_of.step(desk, tools, told.story.id)


def _slug(topics: Topics, text: str) -> str:
    wanted = slug_of(text)
    if wanted is None or wanted in SECTIONS:
        raise StoryRefused("no_tag", text.strip())
    meant = topics.meant(text)
    return meant.slug if meant is not None and meant.slug not in SECTIONS else wanted
