"""Housekeeping: drop what is no longer needed."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from digestbot.actions.intake import MEMORY
from digestbot.actions.tools import Tools
from digestbot.storage.desk import Desk

logger = logging.getLogger(__name__)

#: The text of an article is kept for this long; its headline, lead and link stay.
BODIES_FOR = timedelta(days=30)


async def tidy(tools: Tools) -> int:
    """Drop the texts of old articles and the updates that were handled long ago; gives how many texts."""
    shed = await tools.storage.run(_tidy, tools.clock())
    logger.info("tidied", extra={"bodies": shed})
    return shed


def _tidy(desk: Desk, now: datetime) -> int:
    desk.inbox.trim(now - MEMORY)
    return desk.articles.shed_bodies(now - BODIES_FOR)
