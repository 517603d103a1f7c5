"""Which stories come into question for readers of one taste, whatever each of them had before."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field

from digestbot.model import SourceId, Story, StoryId, Taste, Trend
from digestbot.newsroom.tastes import appeal, as_told_to, weights
from digestbot.newsroom.trends import clears_bar, is_about


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

    def appeal(self, trend: Trend) -> float:
        return self.appeals.get(trend.story.id, trend.score)

    @property
    def story_ids(self) -> frozenset[StoryId]:
        return frozenset(trend.story.id for trends in self.by_tag.values() for trend in trends)


def shortlist(taste: Taste, trends: Sequence[Trend]) -> Shortlist:
    """Every story that clears the bar, under the topic that fits it best.

    That is the first followed one of its tags (the strongest comes first), else its section. A topic that weighs nothing
    is not wanted, nor is what the reader muted; each story stands as ``as_told_to`` tells it.
    """
    wanted = weights(taste)
    outlets = _outlets(tuple(wanted), trends)
    by_tag: dict[str, list[Trend]] = {tag: [] for tag in wanted}
    appeals: dict[StoryId, float] = {}
    for trend in trends:
        fitting = best_fitting(wanted, trend.story)
        if fitting is not None and clears_bar(trend, outlets[fitting]):
            told = as_told_to(taste, trend)
            if told is not None:
                by_tag[fitting].append(told)
                if (weight := appeal(taste, told)) != told.score:
                    appeals[told.story.id] = weight

    def order(trend: Trend) -> tuple[float, StoryId]:
        return (-appeals.get(trend.story.id, trend.score), trend.story.id)

    return Shortlist(wanted, {tag: tuple(sorted(found, key=order)) for tag, found in by_tag.items()}, appeals)


def best_fitting(wanted: Container[str], story: Story) -> str | None:
    """The topic under which readers of these get the story; None: under none of them."""
    for tag in story.tags:
        if tag in wanted and tag != story.section:
            return tag
    return story.section if story.section in wanted else None


def _outlets(tags: tuple[str, ...], trends: Sequence[Trend]) -> dict[str, int]:
    """How many outlets tell anything about each tag."""
    telling: dict[str, set[SourceId]] = {tag: set() for tag in tags}
    for trend in trends:
        for tag in tags:
            if is_about(trend.story, tag):
                telling[tag].add(trend.headline.source_id)
                telling[tag].update(article.source_id for article in trend.coverage)
    return {tag: len(sources) for tag, sources in telling.items()}
