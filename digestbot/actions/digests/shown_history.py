"""What many readers had of the stories of one ranking: read once, and held once for all who had the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from digestbot.model import JobId, Shown, StoryId, Trend
from digestbot.newsroom.stories.developments import has_developed, has_grown
from digestbot.storage.ledger.shown import History, Standing

#: Stories that somebody had; with how they stood then if they moved since.
_Gist = frozenset[tuple[StoryId, Shown | None]]


class ShownHistory:
    """Of the stories of this ranking, by their ids and those from before a merge, as shown to readers ``since`` then."""

    #: Histories that it remembers before a new one should go on.
    MOST = 50_000

    def __init__(
        self, ranking: Sequence[Trend], known_as: Mapping[StoryId, StoryId], since: datetime
    ) -> None:
        self.since = since
        #: For some taste, without an outlet that makes two voices one, more may tell it than for most.
        self._stories = {trend.story.id: trend.story for trend in ranking}
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
        """The jobs in these histories whose stories it has to learn first."""
        return {job_id for history in set(histories) for job_id, _ in history if job_id not in self._standing}

    def learn(self, stories: Mapping[JobId, Standing]) -> None:
        """Which stories the digests of these jobs showed."""
        for job_id, standing in stories.items():
            self._standing[job_id] = {
                story_id: state for story_id, state in standing.items() if story_id in self._ids
            }

    def had(self, history: History) -> Mapping[StoryId, Shown]:
        """The stories of the ranking that somebody with this history had, each as it was shown last.

        Those for whom it makes no difference get the very same mapping: how a story stood matters only if it may have moved
        since; the others come no more, however they stood.
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
