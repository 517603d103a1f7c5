"""The feeds that editors look at before they are kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, insert, select, update

from digestbot.model import Proposal, ProposalId, ProposedFeed
from digestbot.storage.drawer import Drawer
from digestbot.storage.tables import proposal


class Proposals(Drawer):
    def add(self, feeds: Sequence[ProposedFeed], now: datetime) -> Proposal:
        """Keep feeds that somebody looks at."""
        new = insert(proposal).values(made_at=now, feeds=[one.written() for one in feeds])
        number = self._connection.execute(new.returning(proposal.c.id)).scalar_one()
        return Proposal(ProposalId(number), tuple(feeds))

    def find(self, proposal_id: ProposalId) -> Proposal | None:
        """The proposal, which nobody else changes until this transaction ends; None if there is none any more."""
        query = select(proposal.c.feeds).where(proposal.c.id == proposal_id).with_for_update()
        feeds = self._connection.scalar(query)
        return None if feeds is None else Proposal(proposal_id, tuple(map(ProposedFeed.read, feeds)))

    def change(self, found: Proposal, place: int, feed: ProposedFeed) -> Proposal:
        """Put another feed at this place of a proposal that ``find`` gave in the same transaction."""
        changed = Proposal(found.id, (*found.feeds[:place], feed, *found.feeds[place + 1 :]))
        feeds = [one.written() for one in changed.feeds]
        self._connection.execute(update(proposal).where(proposal.c.id == found.id).values(feeds=feeds))
        return changed

    def empty(self, proposal_id: ProposalId) -> None:
        """Take out what nobody wants. The row stays, or its number would be given again, and a button names it."""
        self._connection.execute(update(proposal).where(proposal.c.id == proposal_id).values(feeds=[]))

    def end(self, before: datetime) -> None:
        """Delete the proposals that were made before ``before``, except the latest of all, for its number."""
        latest = select(func.max(proposal.c.id)).scalar_subquery()
        self._connection.execute(delete(proposal).where(proposal.c.made_at < before, proposal.c.id != latest))
