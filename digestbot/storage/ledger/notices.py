"""Notices to the owners: messages in the ledger that tell how the bot is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from digestbot.model import Message, RecipientId
from digestbot.storage.drawer import Drawer
from digestbot.storage.ledger import laying


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
