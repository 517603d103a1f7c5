"""What each recipient got, and the messages that were laid into the ledger for it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, select, union_all, update
from sqlalchemy import insert as plain_insert

from digestbot.model import (
    DigestId,
    JobId,
    Lane,
    Message,
    RecipientId,
    Rendering,
    ScheduleId,
    Shown,
    StoryId,
)
from digestbot.storage.dialects import insert
from digestbot.storage.laying import open_job
from digestbot.storage.tables import delivery, digest, exposure, story_alias


class Digests:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def open_scheduled(
        self, recipient_id: RecipientId, schedule_id: ScheduleId, local_date: date, now: datetime
    ) -> DigestId | None:
        """Begin the digest of this schedule and day; None if there is one already."""
        return self._open(recipient_id, now, schedule_id=schedule_id, local_date=local_date)

    def open_requested(self, recipient_id: RecipientId, request_id: int, now: datetime) -> DigestId | None:
        """Begin the digest that this update asked for; None if there is one already."""
        return self._open(recipient_id, now, request_id=request_id)

    def _open(self, recipient_id: RecipientId, now: datetime, **slot: Any) -> DigestId | None:
        opened = self._connection.execute(
            insert(self._connection, digest)
            .values(recipient_id=recipient_id, state="open", created_at=now, **slot)
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
        job_id = open_job(self._connection, "digest", lane, messages, now)
        recipient_id = self._connection.execute(
            update(digest)
            .where(digest.c.id == digest_id, digest.c.state == "open")
            .values(state="laid", job_id=job_id, decided_at=now)
            .returning(digest.c.recipient_id)
        ).scalar()
        if recipient_id is None:
            raise LookupError(f"no open digest {digest_id}")
        self._connection.execute(
            plain_insert(delivery),
            [
                {
                    "job_id": job_id,
                    "recipient_id": recipient_id,
                    "part": part,
                    "rendering": rendering,
                    "lane": lane,
                    "state": "pending",
                    "attempts": 0,
                }
                for part in range(1, len(messages[rendering]) + 1)
            ],
        )
        return job_id

    def skip(self, digest_id: DigestId, reason: str, now: datetime) -> None:
        """There is nothing to send; ``reason`` says why."""
        self._connection.execute(
            update(digest)
            .where(digest.c.id == digest_id, digest.c.state == "open")
            .values(state="skipped", reason=reason, decided_at=now)
        )

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
