"""Which stories come into question for readers of one taste, whatever each of them had before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digestbot.model import SourceId, StoryId, Taste, Trend
from digestbot.newsroom.trends import clears_bar, is_about


@dataclass(frozen=True, slots=True)
class Shortlist:
    """What readers of one taste may get; equal for all of them."""

    #: Each wanted topic with its weight, in the reader's order.
    weights: Mapping[str, float]
    #: The stories of each wanted topic, the strongest first; a story stands under one topic only.
    by_tag: Mapping[str, tuple[Trend, ...]]

    @property
    def story_ids(self) -> frozenset[StoryId]:
        return frozenset(trend.story.id for trends in self.by_tag.values() for trend in trends)


def shortlist(taste: Taste, trends: Sequence[Trend]) -> Shortlist:
    """Every story that clears the bar, under the topic that fits it best.

    That is the first followed one of its tags (the strongest comes first), else its section. A topic that weighs nothing
    is not wanted.
    """
    weights = {follow.tag: follow.weight for follow in taste.follows if follow.weight > 0}
    outlets = _outlets(tuple(weights), trends)
    by_tag: dict[str, list[Trend]] = {tag: [] for tag in weights}
    for trend in trends:
        fitting = _best_fitting(weights, trend)
        if fitting is not None and clears_bar(trend, outlets[fitting]):
            by_tag[fitting].append(trend)
    return Shortlist(weights, {tag: tuple(found) for tag, found in by_tag.items()})


def _best_fitting(wanted: Mapping[str, float], trend: Trend) -> str | None:
    for tag in trend.story.tags:
        if tag in wanted and tag != trend.story.section:
            return tag
    return trend.story.section if trend.story.section in wanted else None


def _outlets(tags: tuple[str, ...], trends: Sequence[Trend]) -> dict[str, int]:
    """How many outlets tell anything about each tag."""
    telling: dict[str, set[SourceId]] = {tag: set() for tag in tags}
    for trend in trends:
        for tag in tags:
            if is_about(trend.story, tag):
                telling[tag].add(trend.headline.source_id)
                telling[tag].update(article.source_id for article in trend.coverage)
    return {tag: len(sources) for tag, sources in telling.items()}
