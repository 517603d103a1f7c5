"""Decides whether a reader was away, so that their first digest tells what they missed."""

from __future__ import annotations

from datetime import datetime, timedelta

from digestbot.model import Reader

#: Who was away for a shorter time gets an ordinary digest. Two days that somebody asks for count today, so they
#: may be twelve hours shorter.
LEAST = timedelta(hours=36)
#: If the first digest comes later than this after the absence, it is an ordinary one. Some get one on a single
#: day of the week.
REMEMBERED = timedelta(days=8)


def away_since(reader: Reader, now: datetime) -> datetime | None:
    """When (UTC) the absence began from which the reader is back; None if there was none, it was short, or a
    digest told of it already.

    A reader is away while they pause, after /stop, and while they block the bot.
    """
    ended = reader.away_to or reader.paused_until
    if reader.away_from is None or ended is None or not now - REMEMBERED <= ended <= now:
        return None
    return reader.away_from if ended - reader.away_from >= LEAST else None
