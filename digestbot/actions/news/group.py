"""Groups new articles into stories, and sets the section and tags of each changed story."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from digestbot.actions.tools import Tools
from digestbot.model import Article, ArticleId, Membership, Story, StoryChanges, StoryTags
from digestbot.newsroom.stories.articles import meaning_of
from digestbot.newsroom.stories.stories import WINDOW, Grouper
from digestbot.newsroom.tagging.tags import tag_story
from digestbot.newsroom.tagging.topics import Topics
from digestbot.storage.desk import Desk

logger = logging.getLogger(__name__)

#: Articles to group in one transaction. The number is small, so that other transactions do not wait long.
BATCH = 100


async def group(tools: Tools) -> int:
    """Group every article that has no story yet, and return their number."""
    async with tools.newsdesk.grouping:
        total = 0
        while articles := await _with_vectors(
            tools, await tools.storage.run(lambda desk: desk.articles.ungrouped(BATCH))
        ):
            grouped = await _group_batch(tools, articles)
            total += grouped
            # A batch that is not full was the last one. A result of 0 means that the batch has to be tried
            # again.
            if 0 < grouped < BATCH:
                break
        while stories := await tools.storage.run(_tag_waiting, tools.topics):
            tools.newsdesk.changed |= {story.id: story for story in stories}
            if len(stories) < BATCH:
                break
        if total:
            logger.info("grouped", extra={"articles": total})
        return total


async def mean_anew(tools: Tools, ids: Sequence[ArticleId]) -> None:
    """Make new vectors for articles whose wording has changed.

    Those that have none get theirs before they are grouped.
    """
    articles = await tools.storage.run(lambda desk: desk.articles.get(ids))
    await _with_vectors(
        tools, tuple(replace(article, vector=None) for article in articles if article.vector is not None)
    )


async def _with_vectors(tools: Tools, articles: tuple[Article, ...]) -> tuple[Article, ...]:
    """The same articles with their vectors, if the model can make one.

    A vector is made once and then kept.
    """
    lacking = [article for article in articles if article.vector is None]
    made = await tools.parsers.vectors(
        [meaning_of(article.title, article.lead) for article in lacking], now=tools.clock()
    )
    vectors = {
        article.id: vector for article, vector in zip(lacking, made, strict=True) if vector is not None
    }
    if not vectors:
        return articles
    await tools.storage.run(lambda desk: desk.articles.keep_vectors(vectors))
    return tuple(replace(article, vector=vectors.get(article.id, article.vector)) for article in articles)


class _OvertakenError(Exception):
    """Another process, such as a command at the terminal, has grouped articles that our grouper lacks."""


async def _group_batch(tools: Tools, articles: tuple[Article, ...]) -> int:
    """Group the articles, and return their number; 0 if the grouper has to be rebuilt first."""
    now = tools.clock()
    grouper = await _grouper(tools, now)
    changes = grouper.add(articles, now)
    try:
        tools.newsdesk.membership = await tools.storage.run(_apply, changes, tools.newsdesk.membership, now)
    except _OvertakenError:
        tools.newsdesk.grouper = None
        return 0
    except BaseException:
        # The grouper knows changes that were not kept in the database, so it must be rebuilt from the
        # database.
        tools.newsdesk.grouper = None
        raise
    tools.newsdesk.changed |= dict.fromkeys(story_id for _, story_id in changes.joins)
    tools.newsdesk.changed |= dict.fromkeys(story_id for merge in changes.merges for story_id in merge)
    return len(articles)


async def _grouper(tools: Tools, now: datetime) -> Grouper:
    if tools.newsdesk.grouper is None:
        memberships, tools.newsdesk.membership = await tools.storage.run(_memberships, now - WINDOW)
        tools.newsdesk.grouper = Grouper.restore(memberships, now, tools.topics)
    return tools.newsdesk.grouper


def _memberships(desk: Desk, since: datetime) -> tuple[tuple[Membership, ...], int]:
    return desk.stories.memberships(since), desk.stories.last_membership()


def _apply(desk: Desk, changes: StoryChanges, known: int, now: datetime) -> int:
    if desk.stories.last_membership() != known:
        raise _OvertakenError
    desk.stories.apply(changes, now)
    return desk.stories.last_membership()


def _tag_waiting(desk: Desk, topics: Topics) -> tuple[Story, ...]:
    """Set the section and tags of the stories that need them, and return those stories as they are then."""
    stories = desk.stories.needing_tags(BATCH)
    found = {story.id: tag_story(story.articles, topics) for story in stories}
    new = desk.stories.set_by_rule(found)
    return tuple(_with(story, found[story.id]) if story.id in new else story for story in stories)


def _with(story: Story, tags: StoryTags) -> Story:
    return replace(story, section=tags.section, tags=tags.tags, revision=story.revision + 1)
