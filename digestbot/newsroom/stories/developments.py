"""Decides whether a story went on since a reader had it: told by more outlets, or with news that nobody had
told before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from itertools import combinations

from digestbot.model import Article, Shown, SourceId, Story, Trend
from digestbot.newsroom.stories.kinds import leads
from digestbot.newsroom.words import telling_words

#: A story has moved when this many more outlets tell it than when the reader had it, ...
NEW_OUTLETS = 3
#: ... and at least this many times as many.
GROWTH = 1.5
#: A story has developed when two outlets share this many words in their headlines that nobody had used
#: before.
NEW_WORDS = 2


def has_moved(trend: Trend, shown: Shown) -> bool:
    """Whether a story that a reader was shown is worth telling them again.

    More outlets count only if they began to tell it since then, in a language in which it was told by then.
    For a reader who had the story it is no news that outlets of other languages tell it too, or that an older
    story turned out to be the same.
    """
    if has_grown(trend.sources, shown) and has_grown(_sources_like_then(trend, shown.at), shown):
        return True
    return has_developed(trend.story, shown.at)


def _sources_like_then(trend: Trend, since: datetime) -> int:
    """The number of outlets that tell the story, without those whose coverage is no news to the reader: in a
    language that was new since ``since``, or told before it.
    """
    known = _languages_by(trend.story, since)
    told = (trend.headline, *trend.coverage)
    if not known:
        return trend.sources
    abroad = sum(one.language not in known for one in told)
    if sum(one.at > since and one.language in known for one in told) < NEW_OUTLETS:
        return 0
    return trend.sources - abroad


def _languages_by(story: Story, moment: datetime) -> set[str | None]:
    """The languages in which the story was told at that moment; empty if nothing is known of that time."""
    return {article.language for article in story.articles if article.at <= moment}


def has_grown(sources: int, shown: Shown) -> bool:
    """Whether the number of outlets has grown enough for the story to have moved."""
    return sources >= shown.sources + NEW_OUTLETS and sources >= GROWTH * shown.sources


def has_developed(story: Story, since: datetime) -> bool:
    """Whether at least two outlets agree on something about the story that nobody had told at ``since``
    (UTC).

    New words of one outlet may be only its style; words that two outlets use, and nobody used before, are
    news. Articles in a language that is new to the story are ignored, because all their words would be new.
    """
    if story.last_seen <= since:
        return False
    languages = _languages_by(story, since)
    later = [article for article in story.articles if article.at > since and article.language in languages]
    if len({article.source_id for article in later}) < 2:
        return False
    known = {
        word for article in story.articles if article.at <= since for word in telling_words(article.title)
    }
    return bool(known) and _agree(later, known)


def developments(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Those of a story's articles whose headlines say something that nobody had told before them.

    Args:
        articles: What one reader reads of the story, oldest first.

    Returns:
        The articles, oldest first: the first one, and each that brings new words in a language in which the
        story was told before. The first article in a further language only tells the same in other words.
    """
    known: defaultdict[str | None, set[str]] = defaultdict(set)
    found: list[Article] = []
    for article in articles:
        words = set(telling_words(article.title))
        told_before = known[article.language]
        if not found or (told_before and leads(article.kind) and len(words - told_before) >= NEW_WORDS):
            found.append(article)
        told_before |= words
    return tuple(found)


def _agree(later: list[Article], known: set[str]) -> bool:
    """Whether two outlets share enough words that are not in ``known``."""
    new_words: defaultdict[SourceId, set[str]] = defaultdict(set)
    for article in later:
        new_words[article.source_id].update(
            word for word in telling_words(article.title) if word not in known
        )
    return any(len(one & other) >= NEW_WORDS for one, other in combinations(new_words.values(), 2))
