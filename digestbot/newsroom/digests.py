"""What one reader should get at one moment: their topics, evenly, the best of each, nothing twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from digestbot.model import DigestPlan, DigestSection, Pick, Shown, SourceId, StoryId, Trend
from digestbot.newsroom.shortlists import Shortlist

#: Each headline of an outlet makes the next one of the same outlet weigh this much.
SAME_OUTLET_AGAIN = 0.8


def choose(
    shortlist: Shortlist,
    had: Mapping[StoryId, Shown],
    now: datetime,
    *,
    most: int = 7,
    per_tag: int = 3,
) -> DigestPlan:
    """Choose at most ``most`` stories, at most ``per_tag`` for a topic, none that the reader ``had``.

    Topics take turns, those with twice the weight twice as often; their order is that of the shortlist.
    What it gives depends on the arguments alone, and on ``had`` only for stories of the shortlist: readers
    who are equal in both get the same.
    """
    candidates = {
        tag: [trend for trend in trends if trend.story.id not in had]
        for tag, trends in shortlist.by_tag.items()
    }
    chosen: dict[str, list[Pick]] = {tag: [] for tag in candidates}
    outlets: Counter[SourceId] = Counter()
    for _ in range(most):
        open_tags = [tag for tag in candidates if candidates[tag] and len(chosen[tag]) < per_tag]
        if not open_tags:
            break
        # The turn is whose share is least filled, counting the story that would come.
        tag = min(open_tags, key=lambda tag: (len(chosen[tag]) + 1) / shortlist.weights[tag])
        trend = max(candidates[tag], key=lambda trend: _appeal(trend, outlets))
        candidates[tag].remove(trend)
        chosen[tag].append(Pick(trend, tag))
        outlets[trend.headline.source_id] += 1
    return DigestPlan(
        at=now,
        sections=tuple(DigestSection(tag, tuple(picks)) for tag, picks in chosen.items() if picks),
        quiet_tags=tuple(tag for tag, picks in chosen.items() if not picks),
    )


def _appeal(trend: Trend, outlets: Counter[SourceId]) -> tuple[float, int]:
    return (trend.score * SAME_OUTLET_AGAIN ** outlets[trend.headline.source_id], -trend.story.id)
