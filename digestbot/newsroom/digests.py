"""What one reader should get at one moment: their topics in turn, the best of each, nothing twice unless it moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from digestbot.model import DigestPlan, DigestSection, Pick, Shown, SourceId, StoryId, Trend, Update
from digestbot.newsroom.shortlists import Shortlist
from digestbot.newsroom.threads import same_thread

#: Each headline of an outlet makes the next one of the same outlet weigh this much.
SAME_OUTLET_AGAIN = 0.8
#: A digest has so many stories of one thread at most.
MOST_OF_A_THREAD = 2
#: A story that the reader had moved when so many more outlets tell it than did then ...
NEW_OUTLETS = 3
#: ... and at least this many times as many.
GROWTH = 1.5
#: A story that the reader had weighs this much against new ones.
UPDATE_WEIGHS = 0.5
#: A digest has so many of them at most.
MOST_UPDATES = 2


def choose(
    shortlist: Shortlist,
    had: Mapping[StoryId, Shown],
    now: datetime,
    *,
    most: int = 7,
    per_tag: int = 3,
) -> DigestPlan:
    """Choose at most ``most`` stories, ``per_tag`` for a topic of weight 1, none that the reader ``had`` unless it moved.

    Topics take turns, those with twice the weight twice as often and twice as many; their order is that of the
    shortlist.
    What it gives depends on the arguments alone, and on ``had`` only for stories of the shortlist: readers
    who are equal in both get the same.
    """
    candidates = {
        tag: [trend for trend in trends if trend.story.id not in had or has_moved(trend, had[trend.story.id])]
        for tag, trends in shortlist.by_tag.items()
    }
    rooms = _rooms(shortlist.weights, per_tag)
    chosen: dict[str, list[Pick]] = {tag: [] for tag in candidates}
    choice = _Choice(had, shortlist.weights)
    while len(choice.trends) < most:
        open_tags = [tag for tag in candidates if candidates[tag] and len(chosen[tag]) < rooms[tag]]
        if not open_tags:
            break
        # The turn is whose share is least filled, counting the story that would come.
        tag = min(open_tags, key=lambda tag: (len(chosen[tag]) + 1) / shortlist.weights[tag])
        trend = choice.best(candidates[tag])
        candidates[tag].remove(trend)
        if choice.takes(trend):
            chosen[tag].append(Pick(trend, tag, choice.update(trend)))
    return DigestPlan(
        at=now,
        sections=tuple(DigestSection(tag, tuple(picks)) for tag, picks in chosen.items() if picks),
        quiet_tags=tuple(tag for tag, picks in chosen.items() if not picks),
    )


def _rooms(weights: Mapping[str, float], per_tag: int) -> dict[str, int]:
    """How many stories each topic has room for, at least one. Where all weigh less than 1, the heaviest counts as 1."""
    whole = min(1.0, max(weights.values(), default=1.0))
    return {tag: max(1, int(per_tag * weight / whole)) for tag, weight in weights.items()}


def has_moved(trend: Trend, shown: Shown) -> bool:
    """Whether a story that a reader was shown is worth telling them again."""
    return trend.sources >= shown.sources + NEW_OUTLETS and trend.sources >= GROWTH * shown.sources


class _Choice:
    """What was chosen so far, and so what may come next."""

    def __init__(self, had: Mapping[StoryId, Shown], followed: Mapping[str, float]) -> None:
        self._had = had
        self._followed = followed
        self._outlets: Counter[SourceId] = Counter()
        self._updates = 0
        self.trends: list[Trend] = []

    def best(self, candidates: list[Trend]) -> Trend:
        """The candidate with the most appeal. They come the strongest first, and none appeals more than its score."""
        best, most = candidates[0], self._appeal(candidates[0])
        for trend in candidates[1:]:
            if trend.score < most[0]:
                break
            appeal = self._appeal(trend)
            if appeal > most:
                best, most = trend, appeal
        return best

    def takes(self, trend: Trend) -> bool:
        """Choose the story, unless there are enough updates, or enough of its thread."""
        is_update = trend.story.id in self._had
        if is_update and self._updates == MOST_UPDATES:
            return False
        mates = sum(same_thread(trend, other, self._followed) for other in self.trends)
        if mates >= MOST_OF_A_THREAD:
            return False
        self.trends.append(trend)
        self._updates += is_update
        self._outlets[trend.headline.source_id] += 1
        return True

    def update(self, trend: Trend) -> Update | None:
        """What is new about a story that the reader had."""
        shown = self._had.get(trend.story.id)
        if shown is None:
            return None
        since = [article for article in (trend.headline, *trend.coverage) if article.at > shown.at]
        newest = max(since, key=lambda article: (article.at, -article.id), default=None)
        return Update(trend.sources - shown.sources, newest)

    def _appeal(self, trend: Trend) -> tuple[float, int]:
        weight = SAME_OUTLET_AGAIN ** self._outlets[trend.headline.source_id]
        if trend.story.id in self._had:
            weight *= UPDATE_WEIGHS
        return (trend.score * weight, -trend.story.id)
