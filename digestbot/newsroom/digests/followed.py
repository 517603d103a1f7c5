"""Finds what is new about the stories that a reader follows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from digestbot.model import (
    Article,
    FollowedStory,
    Pick,
    Shown,
    Story,
    StoryId,
    Taste,
    Trend,
    Update,
)
from digestbot.newsroom.digests.shortlists import best_fitting
from digestbot.newsroom.digests.tastes import as_told_to, read_of, weights
from digestbot.newsroom.stories.developments import developments

#: At most this many followed stories are in one digest. The others come with the next one.
MOST_FOLLOWED = 5
#: A followed story of which no article appears for this time has ended.
ENDS_AFTER = timedelta(days=7)
#: An article that the bot found late is still news if it was published at most this long before it.
LATE = timedelta(hours=12)


def followed_picks(
    taste: Taste,
    followed: Sequence[FollowedStory],
    trends: Mapping[StoryId, Trend],
    had: Mapping[StoryId, Shown],
) -> tuple[Pick, ...]:
    """The followed stories with something new, the strongest first, as they are told to this taste.

    Args:
        taste: The reader's taste. Muted words do not hold a story back that the reader follows.
        followed: What the reader follows.
        trends: The stories that are followed.
        had: The stories that the reader was shown, with the state shown last.
    """
    picks = []
    for one in followed:
        trend = trends.get(one.story_id)
        newest = None if trend is None else latest_since(taste, trend.story, one.since)
        if trend is not None and newest is not None:
            told = told_to_follower(taste, trend)
            shown = had.get(one.story_id)
            update = Update(max(0, told.sources - shown.sources) if shown else 0, newest)
            tag = best_fitting(weights(taste), told.story) or told.story.section or ""
            picks.append(Pick(told, tag, update, followed=True))
    picks.sort(key=lambda pick: (-pick.trend.score, pick.trend.story.id))
    return tuple(picks[:MOST_FOLLOWED])


def latest_since(taste: Taste, story: Story, since: datetime) -> Article | None:
    """The latest development of the story since then (UTC), of what this taste reads; None if there is none."""
    fresh = [
        article
        for article in developments(read_of(taste, story.articles))
        if max(article.at, article.first_seen_at) > since and article.at > since - LATE
    ]
    return max(fresh, key=lambda article: (article.at, article.id), default=None)


def told_to_follower(taste: Taste, trend: Trend) -> Trend:
    """The story as ``as_told_to`` gives it, but whatever words or topics the reader muted."""
    return as_told_to(replace(taste, muted_words=frozenset(), muted_tags=frozenset()), trend) or trend
