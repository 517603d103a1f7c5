"""Threads: stories of their own that belong together, as the days of one trial or the votes of one election do."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache

from digestbot.model import SECTIONS, Trend
from digestbot.newsroom.words import telling_words

#: Two stories are of one thread where their headlines, or their narrow tags, share at least so many ...
SHARED = 2
#: ... and at least this part of the shorter list.
SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Marks:
    """What tells to which thread a story belongs."""

    #: The telling words of its headline.
    words: frozenset[str]
    #: Its tags that are neither sections nor followed: all stories of a digest's section have those.
    tags: frozenset[str]


def marks_of(trend: Trend, followed: Container[str]) -> Marks:
    tags = [tag for tag in trend.story.tags if tag not in followed and tag not in SECTIONS]
    return Marks(_telling(trend.headline.title), frozenset(tags))


def same_thread(one: Marks, other: Marks) -> bool:
    """Whether two stories belong together."""
    return _overlap(one.words, other.words) or _overlap(one.tags, other.tags)


def _overlap(one: frozenset[str], other: frozenset[str]) -> bool:
    if one.isdisjoint(other):
        return False
    shared = len(one & other)
    return shared >= SHARED and shared >= SHARE * min(len(one), len(other))


@lru_cache(maxsize=20_000)
def _telling(title: str) -> frozenset[str]:
    return frozenset(telling_words(title))
