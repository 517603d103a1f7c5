"""Takes in a new chat, and reactivates one that comes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from digestbot.actions.action import Action
from digestbot.actions.readers.timing import next_at, note_return, skip_missed
from digestbot.actions.tools import Tools
from digestbot.model import Place, Reader, TelegramChatId
from digestbot.storage.desk import Desk


@Action
def welcome(desk: Desk, tools: Tools, place: Place) -> Reader:
    """The reader at this place.

    A new one is added, and one who had stopped or blocked the bot becomes active.
    """
    now = tools.clock()
    before = desk.readers.find(place.telegram_id, place.thread_id)
    reader, new = desk.readers.join(place, now)
    if new and tools.zone is not None and reader.zone is None:
        desk.readers.choose(reader.recipient_id, zone=tools.zone)
    if before is not None and (before.status != "active" or before.gone):
        note_return(desk, before, now)
        skip_missed(desk, reader.recipient_id, now)
    return desk.readers.get(reader.recipient_id)


@Action
def known(desk: Desk, tools: Tools, place: Place) -> Reader:
    """The reader at this place; a new one is added.

    A chat that writes can be reached, so one that was set aside becomes active. One that said /stop stays
    stopped.
    """
    reader = desk.readers.find(place.telegram_id, place.thread_id)
    if reader is not None and reader.status in {"active", "stopped"} and not reader.gone:
        return reader
    return welcome.step(desk, tools, place)


@dataclass(frozen=True, slots=True)
class Back:
    """The settings of a chat that takes messages again, of all its topics together."""

    language: str
    topics: tuple[str, ...]
    zone: str | None
    #: When the next digest of any of its topics comes; None if none comes.
    next_at: datetime | None
    #: Whether it could not be reached until now.
    was_away: bool
    #: Whether it said /stop, which still holds.
    stopped: bool


@Action
def come_back(desk: Desk, tools: Tools, telegram_id: TelegramChatId) -> Back | None:
    """Reactivate a chat that takes messages again, from its next digest on; None if the chat is not known."""
    now = tools.clock()
    away = desk.readers.in_chat(telegram_id)
    before = desk.readers.come_back(telegram_id, now)
    readers = desk.readers.in_chat(telegram_id)
    if before is None or not readers:
        return None
    was_away = before not in {"active", "stopped"}
    if was_away:
        for reader in away:
            note_return(desk, reader, now)
            skip_missed(desk, reader.recipient_id, now)
        readers = desk.readers.in_chat(telegram_id)
    coming = [at for reader in readers if not reader.gone and (at := next_at(reader, now)) is not None]
    return Back(
        language=readers[0].language,
        topics=tuple(dict.fromkeys(tag for reader in readers for tag in reader.tags)),
        zone=readers[0].zone,
        next_at=min(coming, default=None),
        was_away=was_away,
        stopped=before == "stopped",
    )


async def language_of(tools: Tools, telegram_id: TelegramChatId) -> str:
    """The language of a chat; English if the chat is not known."""
    reader = await tools.storage.run(lambda desk: desk.readers.find(telegram_id, 0))
    return reader.language if reader else "en"
