"""Counts how things went over a day, a week or a month, and has it drawn."""

from __future__ import annotations

import asyncio
from datetime import datetime
from zoneinfo import ZoneInfo

from digestbot.actions.news.sources import BY_HAND
from digestbot.charts.charts import chart_of
from digestbot.charts.spans import begins_of
from digestbot.feeds.parser_processes import ParserProcesses
from digestbot.model import History, StatsSpan, StatsSubject
from digestbot.storage.database import Storage


async def history_of(
    storage: Storage, subject: StatsSubject, span: StatsSpan, zone: str, now: datetime
) -> History:
    """What happened to the subject in the hours or days of this zone. Writers don't wait for it."""
    begins = begins_of(span, now, ZoneInfo(zone))
    return await asyncio.to_thread(
        storage.read_only, lambda desk: desk.history.of(subject, span, begins, BY_HAND, now)
    )


async def picture_of(parsers: ParserProcesses, history: History, *, dark: bool) -> bytes | None:
    """The history as a PNG; None if drawing fails or takes too long."""
    return await parsers.draw(chart_of(history, dark=dark), now=history.now)
