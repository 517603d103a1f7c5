"""What many readers had of the stories of one ranking: read once, and held once for all who had the same."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from digestbot.model import JobId, Shown, StoryId
from digestbot.storage.shown import History, Standing


class Memory:
    """Of these stories, by their ids and those from before a merge, as readers were shown them ``since`` then."""

    #: Histories that it remembers before a new one should go on.
    MOST = 50_000

    def __init__(
        self, stories: Collection[StoryId], known_as: Mapping[StoryId, StoryId], since: datetime
    ) -> None:
        self.since = since
        self._ids: dict[StoryId, tuple[StoryId, ...]] = {story_id: (story_id,) for story_id in stories}
        for alias, story_id in known_as.items():
            self._ids[alias] = (*self._ids.get(alias, ()), story_id)
        self._standing: dict[JobId, Standing] = {}
        self._had: dict[History, Mapping[StoryId, Shown]] = {}

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
        """The stories in question that somebody with this history had, each as it was shown last.

        Whoever had the same digests gets the very same mapping.
        """
        found = self._had.get(history)
        if found is None:
            found = self._had[history] = self._as_shown_last(history)
        return found

    def _as_shown_last(self, history: History) -> dict[StoryId, Shown]:
        told = [
            (at, revision, sources, story_id)
            for job_id, at in history
            for story_id, (revision, sources) in self._standing[job_id].items()
        ]
        had: dict[StoryId, Shown] = {}
        for at, revision, sources, story_id in sorted(told):
            shown = Shown(revision, sources, at)
            for known in self._ids[story_id]:
                had[known] = shown
        return had
