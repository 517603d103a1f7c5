"""Threads: stories of their own that belong together, as the days of one trial or the votes of one election do."""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache

from digestbot.model import SECTIONS, Trend
from digestbot.newsroom.words import telling_words

#: Two stories are of one thread where their headlines, or their narrow tags, share at least so many ...
SHARED = 2
#: ... and at least this part of the shorter list.
SHARE = 0.5


def same_thread(one: Trend, other: Trend, followed: Container[str]) -> bool:
    """Whether two stories belong together.

    Tags that the reader ``followed`` say nothing: all stories under them have these.
    """
    return _overlap(_told(one.headline.title), _told(other.headline.title)) or _overlap(
        _narrow(one, followed), _narrow(other, followed)
    )


def _overlap(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= SHARED and shared >= SHARE * min(len(one), len(other))


@lru_cache(maxsize=20_000)
def _told(title: str) -> frozenset[str]:
    return frozenset(telling_words(title))


def _narrow(trend: Trend, followed: Container[str]) -> frozenset[str]:
    return frozenset(tag for tag in trend.story.tags if tag not in followed and tag not in SECTIONS)
