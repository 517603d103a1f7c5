"""Which stories come into question for readers of one taste, whatever each of them had before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digestbot.model import StoryId, Taste, Trend
from digestbot.newsroom.rankings import Ranking


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
    is not wanted. A ``Ranking`` looks its topics up; other trends have to be gone through first.
    """
    ranking = trends if isinstance(trends, Ranking) else Ranking(trends)
    weights = {follow.tag: follow.weight for follow in taste.follows if follow.weight > 0}
    return Shortlist(
        weights,
        {
            tag: tuple(trend for trend in ranking.leading(tag) if _best_fitting(weights, trend) == tag)
            for tag in weights
        },
    )


def _best_fitting(wanted: Mapping[str, float], trend: Trend) -> str | None:
    for tag in trend.story.tags:
        if tag in wanted and tag != trend.story.section:
            return tag
    return trend.story.section if trend.story.section in wanted else None
