"""What one reader should get at one moment: their topics, evenly, the best of each, nothing twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from digestbot.model import DigestPlan, DigestSection, Follow, Pick, SourceId, StoryId, Trend
from digestbot.newsroom.trends import clears_bar, is_about

#: Each headline of an outlet makes the next one of the same outlet weigh this much.
SAME_OUTLET_AGAIN = 0.8


def compose(
    follows: Sequence[Follow],
    trends: Sequence[Trend],
    seen: frozenset[StoryId],
    now: datetime,
    *,
    most: int = 7,
    per_tag: int = 3,
) -> DigestPlan:
    """Choose at most ``most`` stories, at most ``per_tag`` for a topic, none of those in ``seen``.

    Topics take turns, those with twice the weight twice as often; their order is that of ``follows``.
    A story stands under the topic that fits it best: the first followed one of its tags (the
    strongest comes first), else its section.
    """
    wanted = _wanted(follows)
    candidates = _candidates(tuple(wanted), trends, seen)
    chosen: dict[str, list[Pick]] = {tag: [] for tag in wanted}
    outlets: Counter[SourceId] = Counter()
    for _ in range(most):
        open_tags = [tag for tag in wanted if candidates[tag] and len(chosen[tag]) < per_tag]
        if not open_tags:
            break
        # The turn is whose share is least filled, counting the story that would come.
        tag = min(open_tags, key=lambda tag: (len(chosen[tag]) + 1) / wanted[tag])
        trend = max(candidates[tag], key=lambda trend: _appeal(trend, outlets))
        candidates[tag].remove(trend)
        chosen[tag].append(Pick(trend, tag))
        outlets[trend.headline.source_id] += 1
    return DigestPlan(
        at=now,
        sections=tuple(DigestSection(tag, tuple(picks)) for tag, picks in chosen.items() if picks),
        quiet_tags=tuple(tag for tag, picks in chosen.items() if not picks),
    )


def _wanted(follows: Sequence[Follow]) -> dict[str, float]:
    """Each followed tag with its weight; one that weighs nothing is not wanted."""
    return {follow.tag: follow.weight for follow in follows if follow.weight > 0}


def _candidates(
    tags: tuple[str, ...], trends: Sequence[Trend], seen: frozenset[StoryId]
) -> dict[str, list[Trend]]:
    outlets = _outlets(tags, trends)
    candidates: dict[str, list[Trend]] = {tag: [] for tag in tags}
    taken: set[StoryId] = set(seen)
    for trend in trends:
        fitting = _best_fitting(tags, trend)
        if fitting is None or trend.story.id in taken or not clears_bar(trend, outlets[fitting]):
            continue
        taken.add(trend.story.id)
        candidates[fitting].append(trend)
    return candidates


def _best_fitting(tags: tuple[str, ...], trend: Trend) -> str | None:
    for tag in (*trend.story.tags, trend.story.section):
        if tag in tags and tag != trend.story.section:
            return tag
    return trend.story.section if trend.story.section in tags else None


def _outlets(tags: tuple[str, ...], trends: Sequence[Trend]) -> dict[str, int]:
    """How many outlets tell anything about each tag."""
    telling: dict[str, set[SourceId]] = {tag: set() for tag in tags}
    for trend in trends:
        for tag in tags:
            if is_about(trend.story, tag):
                telling[tag].add(trend.headline.source_id)
                telling[tag].update(article.source_id for article in trend.coverage)
    return {tag: len(sources) for tag, sources in telling.items()}


def _appeal(trend: Trend, outlets: Counter[SourceId]) -> tuple[float, int]:
    return (trend.score * SAME_OUTLET_AGAIN ** outlets[trend.headline.source_id], -trend.story.id)
