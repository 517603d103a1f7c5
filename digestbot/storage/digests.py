"""What each recipient got, and the messages that were laid into the ledger for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache

from sqlalchemy import Connection, String, cast, func, select, union_all, update

from digestbot.model import (
    DigestId,
    JobId,
    Lane,
    Message,
    RecipientId,
    Rendering,
    Shown,
    StoryId,
)
from digestbot.storage import laying, serving
from digestbot.storage.dialects import IsAmong, insert
from digestbot.storage.serving import Turn
from digestbot.storage.tables import digest, exposure, story, story_alias

#: Between the parts of what was shown, and after each: as they are in no number and no instant.
_BETWEEN, _AFTER = "|", ";"


class Digests:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def open_requested(self, recipient_id: RecipientId, request_id: int, now: datetime) -> DigestId | None:
        """Begin the digest that this update asked for; None if there is one already."""
        opened = self._connection.execute(
            insert(self._connection, digest)
            .values(recipient_id=recipient_id, request_id=request_id, state="open", created_at=now)
            .on_conflict_do_nothing()
            .returning(digest.c.id)
        ).scalar()
        return None if opened is None else DigestId(opened)

    def lay(
        self,
        digest_id: DigestId,
        messages: dict[Rendering, tuple[Message, ...]],
        *,
        rendering: Rendering,
        lane: Lane,
        now: datetime,
    ) -> JobId:
        """Lay the digest into the ledger: one row for each part of ``rendering``.

        The edition keeps every rendering, for ``deliveries.fall_back``.

        Raises:
            LookupError: the digest is not open.
        """
        if not messages.get(rendering):
            raise ValueError(f"there is nothing to lay in the rendering {rendering!r}")
        job_id = laying.open_job(self._connection, "digest", lane, messages, now)
        recipient_id = self._connection.execute(
            update(digest)
            .where(digest.c.id == digest_id, digest.c.state == "open")
            .values(state="laid", job_id=job_id, decided_at=now)
            .returning(digest.c.recipient_id)
        ).scalar()
        if recipient_id is None:
            raise LookupError(f"no open digest {digest_id}")
        for part in range(1, len(messages[rendering]) + 1):
            laying.lay(
                self._connection,
                job_id,
                laying.these([recipient_id]),
                lane=lane,
                rendering=rendering,
                part=part,
            )
        return job_id

    def open_jobs(
        self, contents: Sequence[Mapping[Rendering, tuple[Message, ...]]], lane: Lane, now: datetime
    ) -> tuple[JobId, ...]:
        """See ``serving.open_jobs``."""
        return serving.open_jobs(self._connection, contents, lane, now)

    def serve(self, turns: Sequence[Turn], lane: Lane, now: datetime) -> Counter[str]:
        """See ``serving.serve``."""
        return serving.serve(self._connection, turns, lane, now)

    def expose(self, digest_id: DigestId, recipient_id: RecipientId, shown: Mapping[StoryId, Shown]) -> None:
        """Remember that the recipient was shown these stories, and how they stood."""
        if shown:
            self._connection.execute(
                insert(self._connection, exposure).on_conflict_do_nothing(),
                [
                    {
                        "recipient_id": recipient_id,
                        "story_id": story_id,
                        "revision": state.revision,
                        "sources": state.sources,
                        "shown_at": state.at,
                        "digest_id": digest_id,
                    }
                    for story_id, state in shown.items()
                ],
            )

    def had(self, recipient_id: RecipientId, since: datetime) -> dict[StoryId, Shown]:
        """The stories shown to the recipient since then, each as it was shown last, under their ids of that day and of now."""
        shown = (
            select(exposure)
            .where(exposure.c.recipient_id == recipient_id, exposure.c.shown_at >= since)
            .cte("shown")
        )
        moved = select(story_alias.c.story_id, shown.c.revision, shown.c.sources, shown.c.shown_at).join(
            shown, shown.c.story_id == story_alias.c.alias_id
        )
        rows = self._connection.execute(
            union_all(select(shown.c.story_id, shown.c.revision, shown.c.sources, shown.c.shown_at), moved)
        )
        return {
            StoryId(row.story_id): Shown(row.revision, row.sources, row.shown_at)
            for row in sorted(rows, key=lambda row: (row.shown_at, row.revision))
        }

    def had_of(
        self, recipient_ids: Collection[RecipientId], story_ids: Collection[StoryId], since: datetime
    ) -> dict[RecipientId, Mapping[StoryId, Shown]]:
        """Which of these stories were shown to each of the recipients since then, each as it was shown last.

        A story that was shown under an id from before a merge counts. Recipients who were shown the same have the very
        same mapping; those who were shown none of them are left out.
        """
        if not story_ids:
            return {}
        wanted = frozenset(story_ids)
        moved = self._connection.execute(
            select(story_alias.c.alias_id, story_alias.c.story_id).where(
                IsAmong(story_alias.c.story_id, story_ids)
            )
        )
        now_known = {StoryId(row.alias_id): StoryId(row.story_id) for row in moved}
        known_ids = [*story_ids, *now_known]
        # Nobody was shown a story before it was founded.
        oldest = self._connection.scalar(
            select(func.min(story.c.created_at)).where(IsAmong(story.c.id, known_ids))
        )
        seen = func.aggregate_strings(
            cast(exposure.c.story_id, String)
            + _BETWEEN
            + cast(exposure.c.revision, String)
            + _BETWEEN
            + cast(exposure.c.sources, String)
            + _BETWEEN
            + cast(exposure.c.shown_at, String),
            _AFTER,
        )
        rows = self._connection.execute(
            select(exposure.c.recipient_id, seen.label("seen"))
            .where(
                IsAmong(exposure.c.recipient_id, recipient_ids),
                exposure.c.shown_at >= max(since, oldest or since),
                # A sum, so that no database begins with the index of the story: half the readers saw it.
                IsAmong(exposure.c.story_id + 0, known_ids),
            )
            .group_by(exposure.c.recipient_id)
        ).all()
        told: dict[str, Mapping[StoryId, Shown]] = {}
        had: dict[RecipientId, Mapping[StoryId, Shown]] = {}
        for row in rows:
            if row.seen not in told:
                told[row.seen] = _as_shown_last(row.seen, wanted, now_known)
            had[RecipientId(row.recipient_id)] = told[row.seen]
        return had


def _as_shown_last(
    seen: str, wanted: Collection[StoryId], now_known: Mapping[StoryId, StoryId]
) -> dict[StoryId, Shown]:
    """What ``had_of`` reads as one text for each recipient: most readers saw what others saw."""
    told: list[tuple[StoryId, Shown]] = []
    for one in seen.split(_AFTER):
        number, _, state = one.partition(_BETWEEN)
        told.append((StoryId(int(number)), _shown(state)))
    had: dict[StoryId, Shown] = {}
    for story_id, shown in sorted(told, key=lambda one: (one[1].at, one[1].revision)):
        if story_id in wanted:
            had[story_id] = shown
        if story_id in now_known:
            had[now_known[story_id]] = shown
    return had


@lru_cache(maxsize=10_000)
def _shown(state: str) -> Shown:
    revision, sources, instant = state.split(_BETWEEN)
    at = datetime.fromisoformat(instant)
    return Shown(int(revision), int(sources), at.replace(tzinfo=UTC) if at.tzinfo is None else at)
