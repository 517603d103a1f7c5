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
    """Whether a story that a reader was shown is worth telling them again.

    That outlets of other languages take it up is no news for who had it, nor that what they told before turned out to
    be the same: of more outlets those count that tell it since, in a language in which it was told by then.
    """
    if has_grown(trend.sources, shown) and has_grown(_sources_like_then(trend, shown.at), shown):
        return True
    return has_developed(trend.story, shown.at)


def _sources_like_then(trend: Trend, since: datetime) -> int:
    """How many tell it without those that nobody would call new: in other languages than at ``since``, or told before."""
    known = _languages_by(trend.story, since)
    told = (trend.headline, *trend.coverage)
    if not known:
        return trend.sources
    abroad = sum(one.language not in known for one in told)
    if sum(one.at > since and one.language in known for one in told) < NEW_OUTLETS:
        return 0
    return trend.sources - abroad


def _languages_by(story: Story, moment: datetime) -> set[str | None]:
    """In which languages it was told at that moment; none where nothing of then is known."""
    return {article.language for article in story.articles if article.at <= moment}


def has_grown(sources: int, shown: Shown) -> bool:
    """Whether so many tell a story that it has moved since."""
    return sources >= shown.sources + NEW_OUTLETS and sources >= GROWTH * shown.sources


def has_developed(story: Story, since: datetime) -> bool:
    """Whether at least two outlets agree on something about the story that nobody had told at ``since`` (UTC).

    One outlet's new words may be its manner. Words that two outlets use, and nobody before, are news. In a language in
    which nobody had told it all words would be new, so what comes in one says nothing.
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


def _agree(later: list[Article], known: set[str]) -> bool:
    """Whether two outlets share enough words that are not known."""
    new_words: defaultdict[SourceId, set[str]] = defaultdict(set)
    for article in later:
        new_words[article.source_id].update(
            word for word in telling_words(article.title) if word not in known
        )
    return any(len(one & other) >= NEW_WORDS for one, other in combinations(new_words.values(), 2))
