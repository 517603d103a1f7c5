"""Threads: stories of their own that belong together, as the days of one trial or the votes of one election do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass
from itertools import chain

from digestbot.caches import cached
from digestbot.model import SECTIONS, Trend
from digestbot.newsroom.words import telling_words

#: A word is of the core of a story that three outlets or more told where this part of their headlines have it, and two do.
CORE = 0.3
ENOUGH_HEADLINES = 3
#: A digest, and what is trending, have so many stories of one thread at most.
MOST_OF_A_THREAD = 2
#: Two stories are of one thread where their cores, or their narrow tags, share at least so many ...
SHARED = 2
#: ... and at least this part of the shorter list.
SHARE = 0.5
#: Two stories tell one event where their cores share so many words, and this part of the shorter one.
SHARED_BY_ONE_EVENT = 3
SHARE_OF_ONE_EVENT = 0.8


@dataclass(frozen=True, slots=True)
class Marks:
    """What tells to which thread a story belongs."""

    #: The telling words that its headlines have in common, or of its headline where there are few.
    words: frozenset[str]
    #: Its tags that are neither sections nor followed: all stories of a digest's section have those.
    tags: frozenset[str]


def marks_of(trend: Trend, followed: Container[str]) -> Marks:
    tags = [tag for tag in trend.story.tags if tag not in followed and tag not in SECTIONS]
    # Of one language, so that headlines of several have a core.
    language = trend.headline.language
    alike = [article.title for article in trend.coverage if article.language == language]
    titles = (trend.headline.title, *alike)
    return Marks(_core(titles), frozenset(tags))


def same_thread(one: Marks, other: Marks) -> bool:
    """Whether two stories belong together."""
    return _overlap(one.words, other.words) or _overlap(one.tags, other.tags)


def same_event(one: Marks, other: Marks) -> bool:
    """Whether two stories tell the same event, though the grouper kept them apart."""
    shared = len(one.words & other.words)
    shorter = min(len(one.words), len(other.words))
    return shared >= SHARED_BY_ONE_EVENT and shared >= SHARE_OF_ONE_EVENT * shorter


def fits_beside(marks: Marks, others: Iterable[Marks]) -> bool:
    """Whether a story tells another event than all of these, and its thread has room beside them."""
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
