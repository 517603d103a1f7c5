"""What one reader should get at one moment: their topics in turn, the best of each, nothing twice unless it moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from digestbot.model import DigestPlan, DigestSection, Pick, Shown, SourceId, StoryId, Trend, Update
from digestbot.newsroom.shortlists import Shortlist
from digestbot.newsroom.threads import Marks, marks_of, same_thread

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
    rooms = _rooms(shortlist.weights, per_tag)
    chosen: dict[str, list[Pick]] = {tag: [] for tag in shortlist.by_tag}
    choice = _Choice(had, shortlist)
    open_tags = list(chosen)
    while open_tags and len(choice.trends) < most:
        # The turn is whose share is least filled, counting the story that would come.
        tag = min(open_tags, key=lambda tag: (len(chosen[tag]) + 1) / shortlist.weights[tag])
        trend = choice.next_of(shortlist.by_tag[tag])
        if trend is not None:
            chosen[tag].append(Pick(trend, tag, choice.update(trend)))
        if trend is None or len(chosen[tag]) == rooms[tag]:
            open_tags.remove(tag)
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
    return has_grown(trend.sources, shown)


def has_grown(sources: int, shown: Shown) -> bool:
    """Whether so many tell a story that it has moved since."""
    return sources >= shown.sources + NEW_OUTLETS and sources >= GROWTH * shown.sources


class _Choice:
    """What was chosen so far, and so what may come next."""

    def __init__(self, had: Mapping[StoryId, Shown], shortlist: Shortlist) -> None:
        self._had = had
        self._followed = shortlist.weights
        self._shortlist = shortlist
        #: Stories that come no more: chosen, had, or of a thread that has enough.
        self._gone: set[StoryId] = set()
        self._outlets: Counter[SourceId] = Counter()
        self._updates = 0
        self._threads: list[Marks] = []
        self.trends: list[Trend] = []

    def next_of(self, trends: Sequence[Trend]) -> Trend | None:
        """Choose what appeals most of these; they come in that order, and nothing chosen so far makes one appeal more."""
        while (best := self._best(trends)) is not None:
            self._gone.add(best.story.id)
            marks = marks_of(best, self._followed)
            if sum(same_thread(marks, other) for other in self._threads) < MOST_OF_A_THREAD:
                self._threads.append(marks)
                self.trends.append(best)
                self._updates += best.story.id in self._had
                self._outlets[best.headline.source_id] += 1
                return best
        return None

    def _best(self, trends: Sequence[Trend]) -> Trend | None:
        best: Trend | None = None
        most = (0.0, 0)
        for trend in trends:
            if best is not None and self._shortlist.appeal(trend) < most[0]:
                break
            if trend.story.id in self._gone:
                continue
            if not self._may_come(trend):
                self._gone.add(trend.story.id)
                continue
            appeal = self._appeal(trend)
            if best is None or appeal > most:
                best, most = trend, appeal
        return best

    def _may_come(self, trend: Trend) -> bool:
        shown = self._had.get(trend.story.id)
        return shown is None or (self._updates < MOST_UPDATES and has_moved(trend, shown))

    def update(self, trend: Trend) -> Update | None:
        """What is new about a story that the reader had; the latest of it in the headline's language, if there is any."""
        shown = self._had.get(trend.story.id)
        if shown is None:
            return None
        since = [article for article in (trend.headline, *trend.coverage) if article.at > shown.at]
        told_in = trend.headline.language
        newest = max(since, key=lambda one: (one.language == told_in, one.at, -one.id), default=None)
        return Update(trend.sources - shown.sources, newest)

    def _appeal(self, trend: Trend) -> tuple[float, int]:
        weight = SAME_OUTLET_AGAIN ** self._outlets[trend.headline.source_id]
        if trend.story.id in self._had:
            weight *= UPDATE_WEIGHS
        return (self._shortlist.appeal(trend) * weight, -trend.story.id)
