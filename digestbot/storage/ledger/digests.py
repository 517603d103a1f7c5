"""The digests of each recipient, and their messages in the ledger."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import update

from digestbot.model import DigestId, JobId, Lane, Message, RecipientId, Rendering, Shown, StoryId, UpdateId
from digestbot.storage.engine.dialects import insert
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
