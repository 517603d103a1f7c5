"""The digests of each recipient, and their messages in the ledger."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from datetime import datetime

from sqlalchemy import func, select, update

from digestbot.model import DigestId, JobId, Lane, Message, RecipientId, Rendering, Shown, StoryId, UpdateId
from digestbot.storage.engine.dialects import IsAmong, insert
from digestbot.storage.ledger import laying, shown
from digestbot.storage.ledger.editions import EditionDropping
from digestbot.storage.ledger.serving import Serving
from digestbot.storage.ledger.shown import Showing
from digestbot.storage.readers.recipients import living
from digestbot.storage.tables import digest


class Digests(EditionDropping, Serving, Showing):
    """Adds digests to the ledger, for one recipient or for many at once, with the stories that they show."""

    def open_requested(
        self, recipient_id: RecipientId, request_id: UpdateId, now: datetime
    ) -> DigestId | None:
        """Add an open digest for the update that asked for it; None if this update has one already.

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
        """Add the digest's messages to the ledger, one row for each part of ``rendering``, and note the
        stories that it ``shows``.

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
        shown.keep_shown(self._connection, {job_id: shows or {}})
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

    def lay_unasked(
        self,
        recipient_ids: Sequence[RecipientId],
        message: Message,
        shows: Mapping[StoryId, Shown],
        now: datetime,
    ) -> None:
        """Add a message that no schedule brings and nobody asked for, with the stories that it ``shows``.

        Recipients who were forgotten get nothing.
        """
        living_ids = []
        for recipient_id in recipient_ids:
            with suppress(LookupError):
                living_ids.append(living(self._connection, recipient_id))
        if not living_ids:
            return
        job_id = laying.open_job(self._connection, "digest", "digest", {"classic": (message,)}, now)
        values = {"state": "laid", "job_id": job_id, "created_at": now, "decided_at": now}
        self._connection.execute(
            insert(self._connection, digest),
            [
                {"recipient_id": recipient_id, "shown_at": shown.as_of(shows)} | values
                for recipient_id in living_ids
            ],
        )
        shown.keep_shown(self._connection, {job_id: shows})
        laying.lay(self._connection, job_id, laying.these(living_ids), lane="digest")

    def told_unasked(self, recipient_ids: Collection[RecipientId], since: datetime) -> dict[RecipientId, int]:
        """How many such messages with stories came to each of these recipients since then."""
        rows = self._connection.execute(
            select(digest.c.recipient_id, func.count().label("messages"))
            .where(
                IsAmong(digest.c.recipient_id, recipient_ids),
                digest.c.shown_at >= since,
                digest.c.request_id.is_(None),
                # A slot that was removed leaves the local date behind.
                digest.c.schedule_id.is_(None),
                digest.c.local_date.is_(None),
            )
            .group_by(digest.c.recipient_id)
        )
        return {RecipientId(row.recipient_id): row.messages for row in rows}
