"""Welcome: a chat comes, or comes back."""

from __future__ import annotations

from datetime import datetime

from digestbot.actions.timing import skip_missed
from digestbot.actions.tools import Tools
from digestbot.model import Place, Reader
from digestbot.storage.desk import Desk


async def welcome(tools: Tools, place: Place) -> Reader:
    """The reader at this place; a newcomer is remembered, one who had stopped or blocked comes back."""
    return await tools.storage.run(_join, place, tools.zone, tools.clock())


async def known(tools: Tools, place: Place) -> Reader:
    """The reader at this place, remembered if new.

    Who writes can be reached: a chat that was set aside comes back. One that said /stop does not.
    """
    return await tools.storage.run(_find_or_join, place, tools.zone, tools.clock())


async def language_of(tools: Tools, telegram_id: int) -> str:
    """The language of a private chat; English where it never wrote."""
    reader = await tools.storage.run(_find, telegram_id)
    return reader.language if reader else "en"


def _find(desk: Desk, telegram_id: int) -> Reader | None:
    return desk.readers.find(telegram_id, 0)


def _join(desk: Desk, place: Place, zone: str | None, now: datetime) -> Reader:
    before = desk.readers.find(place.telegram_id, place.thread_id)
    reader, new = desk.readers.join(place, now)
    if new and zone is not None and reader.zone is None:
        desk.readers.set_zone(reader.recipient_id, zone)
    if before is not None and before.status != "active":
        skip_missed(desk, reader.recipient_id, now)
    return desk.readers.get(reader.recipient_id)


def _find_or_join(desk: Desk, place: Place, zone: str | None, now: datetime) -> Reader:
    reader = desk.readers.find(place.telegram_id, place.thread_id)
    if reader is not None and reader.status in {"active", "stopped"}:
        return reader
    return _join(desk, place, zone, now)
