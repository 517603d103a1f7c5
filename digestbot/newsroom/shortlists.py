"""Which stories come into question for readers of one taste, whatever each of them had before."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from digestbot.model import Story, StoryId, Taste, Trend
from digestbot.newsroom.rankings import Ranking
from digestbot.newsroom.tastes import appeal, as_told_to, weights


@dataclass(frozen=True, slots=True)
class Shortlist:
    """What readers of one taste may get; equal for all of them."""

    #: Each wanted topic with its weight, in the reader's order.
    weights: Mapping[str, float]
    #: The stories of each wanted topic, those that appeal most first; a story stands under one topic only.
    by_tag: Mapping[str, tuple[Trend, ...]]
    #: What stories weigh for this taste, where that is not their score. It is kept apart: readers of several tastes
    #: who get the same story get it on the same paper.
    appeals: Mapping[StoryId, float] = field(default_factory=dict)

    @property
    def story_ids(self) -> frozenset[StoryId]:
        return frozenset(trend.story.id for trends in self.by_tag.values() for trend in trends)

    def appeal(self, trend: Trend) -> float:
        return self.appeals.get(trend.story.id, trend.score)


def shortlist(taste: Taste, trends: Sequence[Trend]) -> Shortlist:
    """Every story that clears the bar, under the topic that fits it best.

    That is the first followed one of its tags (the strongest comes first), else its section. A topic that weighs nothing
    is not wanted, nor is what the reader muted; each story stands as ``as_told_to`` tells it. A ``Ranking`` looks its
    topics up; other trends have to be gone through first.
    """
    ranking = trends if isinstance(trends, Ranking) else Ranking(trends)
    wanted = weights(taste)
    by_tag = {
        tag: [
            told
            for trend in ranking.leading(tag)
            if best_fitting(wanted, trend.story) == tag and (told := as_told_to(taste, trend)) is not None
        ]
        for tag in wanted
    }
    appeals = _appeals(taste, (trend for found in by_tag.values() for trend in found))

    def order(trend: Trend) -> tuple[float, StoryId]:
        return (-appeals.get(trend.story.id, trend.score), trend.story.id)

    return Shortlist(wanted, {tag: tuple(sorted(found, key=order)) for tag, found in by_tag.items()}, appeals)


def _appeals(taste: Taste, told: Iterable[Trend]) -> dict[StoryId, float]:
    return {trend.story.id: weight for trend in told if (weight := appeal(taste, trend)) != trend.score}


def best_fitting(wanted: Container[str], story: Story) -> str | None:
    """The topic under which readers of these get the story; None: under none of them."""
    for tag in story.tags:
        if tag in wanted and tag != story.section:
            return tag
    return story.section if story.section in wanted else None
