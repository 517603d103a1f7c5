"""Which stories come into question for readers of one taste, whatever each of them had before."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from digestbot.model import SourceId, Story, StoryId, Taste, Trend
from digestbot.newsroom.tastes import as_told_to, weights
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
    is not wanted, nor is what the reader muted; each story stands as ``as_told_to`` tells it.
    """
    wanted = weights(taste)
    outlets = _outlets(tuple(wanted), trends)
    by_tag: dict[str, list[Trend]] = {tag: [] for tag in wanted}
    for trend in trends:
        fitting = best_fitting(wanted, trend.story)
        if fitting is not None and clears_bar(trend, outlets[fitting]):
            told = as_told_to(taste, trend)
            if told is not None:
                by_tag[fitting].append(told)
    return Shortlist(wanted, {tag: tuple(sorted(found, key=_strength)) for tag, found in by_tag.items()})


def best_fitting(wanted: Container[str], story: Story) -> str | None:
    """The topic under which readers of these get the story; None: under none of them."""
    for tag in story.tags:
        if tag in wanted and tag != story.section:
            return tag
    return story.section if story.section in wanted else None


def _strength(trend: Trend) -> tuple[float, StoryId]:
    return (-trend.score, trend.story.id)


def _outlets(tags: tuple[str, ...], trends: Sequence[Trend]) -> dict[str, int]:
    """How many outlets tell anything about each tag."""
    telling: dict[str, set[SourceId]] = {tag: set() for tag in tags}
    for trend in trends:
        for tag in tags:
            if is_about(trend.story, tag):
                telling[tag].add(trend.headline.source_id)
                telling[tag].update(article.source_id for article in trend.coverage)
    return {tag: len(sources) for tag, sources in telling.items()}
