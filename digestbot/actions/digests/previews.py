"""Shows a reader what their digest would look like now in each length."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from digestbot.actions.news.weigh import trends_now
from digestbot.actions.tools import Tools
from digestbot.model import DigestPlan, Length, Reader, deciding
from digestbot.newsroom.digests.digests import MOST_OF_LENGTH, choose
from digestbot.newsroom.digests.shortlists import TasteRanking, manner_of, shortlist


async def plans_of_lengths(tools: Tools, reader: Reader) -> dict[Length, DigestPlan]:
    """For each length the digest of the stories of now, also of those that the reader had; the shortest first."""
    ranking, now = await trends_now(tools), tools.clock()

    def plans() -> dict[Length, DigestPlan]:
        told = shortlist(reader.taste, TasteRanking(manner_of(reader.taste), ranking))
        return {
            length: choose(told, {}, now, replace(deciding(reader), length=length))
            for length in MOST_OF_LENGTH
        }

    # In the event loop, that would delay others.
    return await asyncio.to_thread(plans)
