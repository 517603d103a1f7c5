"""Remembers which stories of one ranking each reader was shown.

Readers who were shown the same share one object.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from digestbot.model import JobId, Shown, StoryId, Trend
from digestbot.newsroom.stories.developments import has_developed, has_grown
from digestbot.storage.ledger.shown import History, Standing

#: The stories that a reader was shown; each with the state shown if the story may have developed since, else
#: None.
_Gist = frozenset[tuple[StoryId, Shown | None]]


class ShownHistory:
    """Remembers which stories of this ranking each reader was shown since ``since``.

    A story that was shown under an id from before a merge counts, too.
    """

    #: The number of different histories after which a new object should take over.
    MOST = 50_000

    def __init__(
        self, ranking: Sequence[Trend], known_as: Mapping[StoryId, StoryId], since: datetime
    ) -> None:
        self.since = since
        self._stories = {trend.story.id: trend.story for trend in ranking}
        #: The most sources that any reader may count for a story: muting an outlet can turn one voice into
        #: two.
        self._most = {trend.story.id: max(trend.sources, 1 + len(trend.coverage)) for trend in ranking}
        self._ids: dict[StoryId, tuple[StoryId, ...]] = {story_id: (story_id,) for story_id in self._most}
        for alias, story_id in known_as.items():
            self._ids[alias] = (*self._ids.get(alias, ()), story_id)
        self._standing: dict[JobId, Standing] = {}
        self._states: dict[tuple[datetime, int, int], Shown] = {}
        self._had: dict[History, Mapping[StoryId, Shown]] = {}
        self._same: dict[_Gist, Mapping[StoryId, Shown]] = {}
        self._developed: dict[tuple[StoryId, datetime], bool] = {}

    @property
    def full(self) -> bool:
        return len(self._had) >= self.MOST

    def unknown(self, histories: Iterable[History]) -> set[JobId]:
        """The jobs in these histories whose stories are not known yet; ``learn`` must be called with them."""
        return {job_id for history in set(histories) for job_id, _ in history if job_id not in self._standing}

    def learn(self, stories: Mapping[JobId, Standing]) -> None:
        """Remember which stories the digests of these jobs showed."""
        for job_id, standing in stories.items():
            self._standing[job_id] = {
                story_id: state for story_id, state in standing.items() if story_id in self._ids
            }

    def had(self, history: History) -> Mapping[StoryId, Shown]:
        """The stories of the ranking that a reader with this history was shown, each in the state shown last.

        Readers for whom it makes no difference get the same object. The state shown matters only if the story
        may have developed since; other stories are not shown again, whatever their state was.
        """
        had = self._had.get(history)
        if had is None:
            had = self._as_shown_last(history)
            had = self._had[history] = self._same.setdefault(self._gist(had), had)
        return had

    def _as_shown_last(self, history: History) -> dict[StoryId, Shown]:
        told = [
            (at, revision, sources, story_id)
            for job_id, at in history
            for story_id, (revision, sources) in self._standing[job_id].items()
        ]
        had: dict[StoryId, Shown] = {}
        for at, revision, sources, story_id in sorted(told):
            shown = self._states.get((at, revision, sources))
            if shown is None:
                shown = self._states[at, revision, sources] = Shown(revision, sources, at)
            for known in self._ids[story_id]:
                had[known] = shown
        return had

    def _gist(self, had: Mapping[StoryId, Shown]) -> _Gist:
        return frozenset(
            (story_id, shown if self._may_have_moved(story_id, shown) else None)
            for story_id, shown in had.items()
        )

    def _may_have_moved(self, story_id: StoryId, shown: Shown) -> bool:
        if has_grown(self._most[story_id], shown):
            return True
        key = (story_id, shown.at)
        if key not in self._developed:
            self._developed[key] = has_developed(self._stories[story_id], shown.at)
        return self._developed[key]
