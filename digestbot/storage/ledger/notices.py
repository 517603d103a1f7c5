"""Notices to owners and editors: messages in the ledger that tell how the bot is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select, update

from digestbot.model import DeliveryState, JobId, Message, RecipientId
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import RealInstant
from digestbot.storage.ledger import editions, laying
from digestbot.storage.readers.recipients import living
from digestbot.storage.tables import delivery, job
from digestbot.storage.tables.ledger import IS_PENDING


class Notices(Drawer):
    def lay(self, recipient_id: RecipientId, messages: Sequence[Message], now: datetime) -> JobId:
        """Add a notice for this recipient; gives its job. It goes before alerts and digests, because it may be about
        them.

        Raises:
            LookupError: the recipient was forgotten.
        """
        recipient_id = living(self._connection, recipient_id)
        job_id = laying.open_job(self._connection, "notice", "answer", {"classic": tuple(messages)}, now)
        for part in range(1, len(messages) + 1):
            laying.lay(self._connection, job_id, laying.these([recipient_id]), lane="answer", part=part)
        return job_id

    def recipient_of(self, job_id: JobId) -> RecipientId | None:
        """Who gets the notice of this job; None if its deliveries were deleted because they are old."""
        found = self._connection.scalar(
            select(delivery.c.recipient_id).where(delivery.c.job_id == job_id).limit(1)
        )
        return None if found is None else RecipientId(found)

    def edit(self, job_id: JobId, messages: Sequence[Message], now: datetime) -> None:
        """Change what a notice says: in the message if that is sent, and before it is sent otherwise.

        A notice of several messages can't get more or fewer of them; then it stays as it is.
        """
        content: editions.Editions = {"classic": tuple(messages)}
        parts = self._connection.scalar(select(func.max(delivery.c.part)).where(delivery.c.job_id == job_id))
        if parts != len(messages):
            return
        edition_id = editions.keep_edition(self._connection, content, now)
        self._connection.execute(update(job).where(job.c.id == job_id).values(edition_id=edition_id))
        earlier = select(job.c.id).where(job.c.corrects_job_id == job_id)
        self._connection.execute(
            update(delivery)
            .where(delivery.c.job_id.in_(earlier), IS_PENDING)
            .values(
                state="skipped",
                reason="replaced by a later change",
                not_before=None,
                ended_at=RealInstant(),
            )
        )
        edit_id = laying.open_job(self._connection, "correction", "answer", content, now, corrects=job_id)
        laying.lay_for_those_who_have(self._connection, job_id, edit_id, laying.ONCE_LANDED)

    def digests_since(self, since: datetime) -> dict[DeliveryState, int]:
        """What became of the messages of digests that were composed since then, by state."""
        # Jobs are numbered as time goes on, and there are far fewer of them than of their messages.
        first = self._connection.scalar(select(func.min(job.c.id)).where(job.c.created_at >= since))
        if first is None:
            return {}
        rows = self._connection.execute(
            select(delivery.c.state, func.count().label("messages"))
            .where(delivery.c.job_id >= first, delivery.c.lane == "digest")
            .group_by(delivery.c.state)
        )
        return {row.state: row.messages for row in rows}
