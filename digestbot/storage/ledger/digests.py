"""What each recipient got, and the messages that were laid into the ledger for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, update

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
from digestbot.storage.engine.dialects import insert
from digestbot.storage.ledger import editions, laying, serving, shown
from digestbot.storage.ledger.serving import Content, Turn
from digestbot.storage.readers.recipients import living
from digestbot.storage.tables import digest


class Digests:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def open_requested(self, recipient_id: RecipientId, request_id: int, now: datetime) -> DigestId | None:
        """Begin the digest that this update asked for; None if there is one already.

        Raises:
            LookupError: the recipient was forgotten.
        """
        recipient_id = living(self._connection, recipient_id)
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
        shows: Mapping[StoryId, Shown] | None = None,
    ) -> JobId:
        """Lay the digest into the ledger: one row for each part of ``rendering``, and the stories that it ``shows``.

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
            .values(state="laid", job_id=job_id, decided_at=now, shown_at=shown.as_of(shows or {}))
            .returning(digest.c.recipient_id)
        ).scalar()
        if recipient_id is None:
            raise LookupError(f"no open digest {digest_id}")
        shown.keep(self._connection, {job_id: shows or {}})
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

    def open_jobs(self, contents: Sequence[Content], lane: Lane, now: datetime) -> tuple[JobId, ...]:
        """See ``serving.open_jobs``."""
        return serving.open_jobs(self._connection, contents, lane, now)

    def serve(self, turns: Sequence[Turn], lane: Lane, now: datetime) -> Counter[str]:
        """See ``serving.serve``."""
        return serving.serve(self._connection, turns, lane, now)

    def drop_editions(self, before: datetime, after: int, most: int) -> editions.Dropped:
        """See ``editions.drop``."""
        return editions.drop(self._connection, before, after, most)

    def had(self, recipient_id: RecipientId, since: datetime) -> dict[StoryId, Shown]:
        """The stories shown to the recipient since then, each as it was shown last, under their ids of that day and of now."""
        return shown.had(self._connection, recipient_id, since)

    def histories(
        self, recipient_ids: Collection[RecipientId], since: datetime
    ) -> dict[RecipientId, shown.History]:
        """See ``shown.histories``."""
        return shown.histories(self._connection, recipient_ids, since)

    def stories_of(self, job_ids: Collection[JobId]) -> dict[JobId, shown.Standing]:
        """See ``shown.stories_of``."""
        return shown.stories_of(self._connection, job_ids)

    def known_as(self, story_ids: Collection[StoryId]) -> dict[StoryId, StoryId]:
        """See ``shown.known_as``."""
        return shown.known_as(self._connection, story_ids)

    def founded(self, story_ids: Collection[StoryId]) -> datetime | None:
        """See ``shown.founded``."""
        return shown.founded(self._connection, story_ids)
