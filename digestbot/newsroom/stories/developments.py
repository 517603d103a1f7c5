"""Whether a story went on since a reader had it: by more outlets, or by news that nobody had told by then."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from itertools import combinations

from digestbot.model import Article, Shown, SourceId, Story, Trend
from digestbot.newsroom.words import telling_words

#: A story that the reader had moved when so many more outlets tell it than did then ...
NEW_OUTLETS = 3
#: ... and at least this many times as many.
GROWTH = 1.5
#: A story developed when two outlets share so many words in their headlines that nobody had used before.
NEW_WORDS = 2


def has_moved(trend: Trend, shown: Shown) -> bool:
    """Whether a story that a reader was shown is worth telling them again."""
    return has_grown(trend.sources, shown) or has_developed(trend.story, shown.at)


def has_grown(sources: int, shown: Shown) -> bool:
    """Whether so many tell a story that it has moved since."""
    return sources >= shown.sources + NEW_OUTLETS and sources >= GROWTH * shown.sources


def has_developed(story: Story, since: datetime) -> bool:
    """Whether at least two outlets agree on something about the story that nobody had told at ``since`` (UTC).

    One outlet's new words may be its manner. Words that two outlets use, and nobody before, are news.
    """
    if story.last_seen <= since:
        return False
    later = [article for article in story.articles if article.at > since]
    if len({article.source_id for article in later}) < 2:
        return False
    known = {
        word for article in story.articles if article.at <= since for word in telling_words(article.title)
    }
    return bool(known) and _agree(later, known)


def _agree(later: list[Article], known: set[str]) -> bool:
    """Whether two outlets share enough words that are not known."""
    new_words: defaultdict[SourceId, set[str]] = defaultdict(set)
    for article in later:
        new_words[article.source_id].update(
            word for word in telling_words(article.title) if word not in known
        )
    return any(len(one & other) >= NEW_WORDS for one, other in combinations(new_words.values(), 2))
