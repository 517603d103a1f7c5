"""Keeps what a reader wants more or less of, and lets them see it and take it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from digestbot.actions.action import Action
from digestbot.actions.digests.digest_cache import MEMORY
from digestbot.actions.tools import Tools
from digestbot.model import (
    Opinion,
    Reader,
    RecipientId,
    Share,
    Story,
    StoryId,
    Taste,
    Trend,
    View,
)
from digestbot.newsroom.digests.followed import told_to_follower
from digestbot.newsroom.digests.shortlists import best_fitting
from digestbot.newsroom.digests.tastes import weights
from digestbot.newsroom.digests.trends import weigh
from digestbot.newsroom.tagging.phrases import first_said
from digestbot.newsroom.tagging.topics import Topics
from digestbot.storage.desk import Desk

#: The number of a reader's latest opinions to keep. Older ones have little effect on their taste, and the
#: settings show a button for each.
MOST_OPINIONS = 30


@dataclass(frozen=True, slots=True)
class JudgedStory:
    """A story that a reader was shown, and their opinion of it."""

    story_id: StoryId
    headline: str
    view: View | None


@Action
def judged_stories(
    desk: Desk, tools: Tools, recipient_id: RecipientId, story_ids: Sequence[StoryId]
) -> tuple[JudgedStory, ...]:
    """Those of the stories that the reader was shown lately, in the given order."""
    now = tools.clock()
    reader = desk.readers.get(recipient_id)
    views = {opinion.story_id: opinion.view for opinion in reader.opinions}
    had = desk.digests.had(recipient_id, now - MEMORY)
    stories = desk.stories.many([story_id for story_id in story_ids if story_id in had])
    return tuple(
        JudgedStory(
            story_id, as_seen(reader.taste, stories[story_id], now).headline.title, views.get(story_id)
        )
        for story_id in story_ids
        if story_id in stories
    )


@Action
def judge(desk: Desk, tools: Tools, recipient_id: RecipientId, story_id: StoryId, view: View) -> Opinion:
    """Keep that the reader wants more, or less, like this story. Saying the same again changes nothing.

    Raises:
        LookupError: The reader was not shown this story lately.
    """
    now = tools.clock()
    if story_id not in desk.digests.had(recipient_id, now - MEMORY):
        raise LookupError(f"recipient {recipient_id} did not get the story {story_id}")
    story = desk.stories.many([story_id])[story_id]
    reader = desk.readers.get(recipient_id)
    for said in reader.opinions:
        if said.story_id == story_id and said.view == view:
            return said
    headline = as_seen(reader.taste, story, now).headline
    topic = topic_of(reader.taste, story, tools.topics)
    opinion = Opinion(
        story_id=story_id,
        view=view,
        topic=topic,
        source_id=headline.source_id,
        tag=next((tag for tag in story.tags if tag not in (topic, story.section)), None),
        headline=headline.title,
        source_name=headline.source_name,
        at=now,
    )
    desk.tastes.add_opinion(recipient_id, opinion, headline.id, most=MOST_OPINIONS)
    return opinion


@Action
def take_back(
    desk: Desk, _tools: Tools, recipient_id: RecipientId, story_id: StoryId, view: View | None = None
) -> tuple[Reader, bool]:
    """Delete the reader's opinion of a story; with a ``view``, only if the opinion is this view.

    Returns:
        The reader afterwards, and whether there was such an opinion.
    """
    said = {one.story_id: one.view for one in desk.readers.get(recipient_id).opinions}.get(story_id)
    changed = said is not None and view in {None, said} and desk.tastes.take_back(recipient_id, story_id)
    return desk.readers.get(recipient_id), changed


@Action
def set_share(
    desk: Desk, _tools: Tools, recipient_id: RecipientId, tag: str, share: Share
) -> tuple[Reader, bool]:
    """Set how much of the reader's digest a topic gets.

    Returns:
        The reader afterwards, and whether they follow the topic.
    """
    changed = desk.tastes.set_share(recipient_id, tag, share)
    return desk.readers.get(recipient_id), changed


def topic_of(taste: Taste, story: Story, topics: Topics) -> str:
    """The reader's topic under which they get the story.

    The story's own section or tag if none of theirs fits.
    """
    wanted = weights(taste)
    return (
        first_said((tag for tag in wanted if tag not in topics.slugs), story)
        or best_fitting(wanted, story)
        or story.section
        or next(iter(story.tags), "")
    )


def as_seen(taste: Taste, story: Story, now: datetime) -> Trend:
    """The story under the headline that it has for the reader."""
    return told_to_follower(taste, weigh(story, now))
