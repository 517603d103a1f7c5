"""A story as it stands for readers of one taste: told in their language, by outlets they want, weighed as they said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from digestbot.model import MOST_STEPS, Article, Story, Taste, Trend
from digestbot.newsroom.mutes import is_about_muted, says_muted

#: By how much steps of "more" and "less" multiply a topic's share: opinions halve or double it, and never silence it.
TOPIC_STEPS = {-2: 0.5, -1: 0.7, 0: 1.0, 1: 1.4, 2: 2.0}
#: What one step multiplies the score of a story by that has the tag, or whose headline is of the outlet.
TAG_STEP = 1.4
OUTLET_STEP = 1.25
#: A story told only in languages that the reader does not read weighs this much: it comes where little else does.
FOREIGN = 0.1


def weights(taste: Taste) -> dict[str, float]:
    """Each wanted topic with its weight, in the reader's order; a topic that weighs nothing is not wanted."""
    steps = dict(taste.leanings.topics)
    return {
        follow.tag: follow.weight * TOPIC_STEPS[steps.get(follow.tag, 0)]
        for follow in taste.follows
        if follow.weight > 0
    }


def as_told_to(taste: Taste, trend: Trend) -> Trend | None:
    """The trend with the headline, the coverage, the sources and the score that it has for this taste.

    None where the reader muted what it is about, a word that would be shown, or everybody who tells it.
    """
    if is_about_muted(taste, trend.story):
        return None
    told: Sequence[Article] = (trend.headline, *trend.coverage)
    if taste.muted_sources:
        told = [article for article in told if article.source_id not in taste.muted_sources]
        if not told:
            return None
    headline = _headline(told, taste.languages)
    if says_muted(taste, headline, told):
        return None
    score = trend.score * _leaning(taste, trend.story, headline)
    if not _reads(taste.languages, headline):
        score *= FOREIGN
    if headline is trend.headline and len(told) == trend.sources:
        return trend if score == trend.score else replace(trend, score=score)
    others = sorted((article for article in told if article is not headline), key=_at, reverse=True)
    return replace(trend, headline=headline, coverage=tuple(others), sources=len(told), score=score)


def _headline(told: Sequence[Article], languages: frozenset[str]) -> Article:
    """The one that leads, unless another is in a language that the reader reads, or its outlet is muted."""
    if _reads(languages, told[0]):
        return told[0]
    return max((article for article in told if _reads(languages, article)), key=_merit, default=told[0])


def _reads(languages: frozenset[str], article: Article) -> bool:
    """An article whose language nobody knows counts as read."""
    return not languages or article.language is None or article.language.partition("-")[0] in languages


def _merit(article: Article) -> tuple[bool, bool, bool, datetime, int]:
    readable = not article.title.isupper() and 25 <= len(article.title) <= 140
    return (article.url is not None, readable, article.lead is not None, article.at, -article.id)


def _at(article: Article) -> datetime:
    return article.at


def _leaning(taste: Taste, story: Story, headline: Article) -> float:
    leanings = taste.leanings
    if not leanings.tags and not leanings.sources:
        return 1.0
    tags = dict(leanings.tags)
    steps = sum(tags.get(tag, 0) for tag in story.tags)
    bounded = max(-MOST_STEPS, min(MOST_STEPS, steps))
    outlet = dict(leanings.sources).get(headline.source_id, 0)
    return float(TAG_STEP**bounded * OUTLET_STEP**outlet)
