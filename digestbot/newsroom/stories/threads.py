"""Threads: different stories that belong together, such as the days of one trial or the votes of one
election.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass
from itertools import chain

from digestbot.caches import cached
from digestbot.model import SECTIONS, Trend
from digestbot.newsroom.words import telling_words

#: For stories told by three or more outlets: a word belongs to the core if this share of the headlines, and
#: at least two of them, contain it.
CORE = 0.3
ENOUGH_HEADLINES = 3
#: At most this many stories of one thread are in a digest or in the list of what is trending.
MOST_OF_A_THREAD = 2
#: Two stories belong to one thread if their cores, or their narrow tags, share at least this many entries ...
SHARED = 2
#: ... and at least this part of the shorter list.
SHARE = 0.5
#: Two stories tell one event if their cores share this many words, and this part of the shorter core.
SHARED_BY_ONE_EVENT = 3
SHARE_OF_ONE_EVENT = 0.8


@dataclass(frozen=True, slots=True)
class Marks:
    """The words and tags that tell which thread a story belongs to."""

    #: The core: the telling words that the story's headlines have in common or, with few headlines, those of
    #: its own.
    words: frozenset[str]
    #: The tags that are neither sections nor followed topics: all stories of a digest's section have those.
    tags: frozenset[str]


def marks_of(trend: Trend, followed: Container[str]) -> Marks:
    tags = [tag for tag in trend.story.tags if tag not in followed and tag not in SECTIONS]
    # In one language only, because headlines of several languages would have no words in common.
    language = trend.headline.language
    alike = [article.title for article in trend.coverage if article.language == language]
    titles = (trend.headline.title, *alike)
    return Marks(_core(titles), frozenset(tags))


def same_thread(one: Marks, other: Marks) -> bool:
    """Whether two stories belong to the same thread."""
    return _overlap(one.words, other.words) or _overlap(one.tags, other.tags)


def same_event(one: Marks, other: Marks) -> bool:
    """Whether two stories tell the same event although the grouper kept them apart."""
    shared = len(one.words & other.words)
    shorter = min(len(one.words), len(other.words))
    return shared >= SHARED_BY_ONE_EVENT and shared >= SHARE_OF_ONE_EVENT * shorter


def fits_beside(marks: Marks, others: Iterable[Marks]) -> bool:
    """Whether a story tells another event than all of these, and its thread has room for one more."""
    of_its_thread = 0
    for other in others:
        if same_event(marks, other):
            return False
        of_its_thread += same_thread(marks, other)
    return of_its_thread < MOST_OF_A_THREAD


def _overlap(one: frozenset[str], other: frozenset[str]) -> bool:
    if one.isdisjoint(other):
        return False
    shared = len(one & other)
    return shared >= SHARED and shared >= SHARE * min(len(one), len(other))


@cached(10_000)
def _core(titles: tuple[str, ...]) -> frozenset[str]:
    if len(titles) < ENOUGH_HEADLINES:
        return frozenset(telling_words(titles[0]))
    told = Counter(chain.from_iterable(set(telling_words(title)) for title in titles))
    return frozenset(word for word, times in told.items() if times >= max(2, CORE * len(titles)))
