"""Notices to owners and editors: messages in the ledger that tell how the bot is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select

from digestbot.model import DeliveryState, Message, RecipientId
from digestbot.storage.drawer import Drawer
from digestbot.storage.ledger import laying
from digestbot.storage.tables import delivery, job


class Notices(Drawer):
    def lay(
        self,
        recipient_ids: Sequence[RecipientId],
        messages: tuple[Message, ...],
        now: datetime,
    ) -> None:
        """Add a notice for these recipients. It goes before alerts and digests, because it may be about them."""
        job_id = laying.open_job(self._connection, "notice", "answer", {"classic": messages}, now)
        for part in range(1, len(messages) + 1):
            laying.lay(self._connection, job_id, laying.these(recipient_ids), lane="answer", part=part)

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
