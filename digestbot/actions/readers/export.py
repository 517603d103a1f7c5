"""Gives a reader everything that is kept about them, and a link by which others can follow their topics."""

from __future__ import annotations

import asyncio
import json
import secrets
from dataclasses import dataclass
from datetime import timedelta

from digestbot.actions.action import Action
from digestbot.actions.readers.follow import follow_tag
from digestbot.actions.tools import Tools
from digestbot.errors import TooManyTopics
from digestbot.model import Reader, RecipientId
from digestbot.storage.desk import Desk

#: A link to somebody's topics works this long.
LINKS_FOR = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Export:
    #: JSON, in UTF-8.
    content: bytes
    #: The token of the link to the reader's topics; None if they follow none.
    token: str | None


@dataclass(frozen=True, slots=True)
class TakenTopics:
    reader: Reader
    followed: tuple[str, ...]
    #: Those that the reader followed already.
    already: tuple[str, ...]
    #: Those for which there was no room.
    without_room: tuple[str, ...]


async def export(tools: Tools, reader: Reader) -> Export:
    """Everything that is kept about the reader's chat, and a new link to the topics that they follow now.

    Raises:
        TooOften: The reader has asked for the most exports allowed.
    """
    now = tools.clock()
    tools.newsdesk.requests.count("export", reader.recipient_id, now)
    token = secrets.token_urlsafe(12) if reader.tags else None
    if token is not None:
        await tools.storage.run(
            lambda desk: desk.shared_topics.share(reader.recipient_id, token, reader.tags, now)
        )
    # In a thread and a transaction of its own that only reads, because it may read many rows.
    rows = await asyncio.to_thread(
        tools.storage.read_only, lambda desk: desk.exports.everything(reader.chat_id)
    )
    content = json.dumps({"exported_at": now.isoformat()} | rows, ensure_ascii=False, indent=1)
    return Export(content.encode(), token)


@Action
def shared_topics(desk: Desk, tools: Tools, token: str) -> tuple[str, ...] | None:
    """The topics of a link; None if there is no such link, or if it has expired."""
    return desk.shared_topics.find(token, tools.clock() - LINKS_FOR)


@Action
def take_topics(desk: Desk, tools: Tools, recipient_id: RecipientId, token: str) -> TakenTopics | None:
    """Follow the topics of a link, as many as there is room for; None as for ``shared_topics``."""
    topics = shared_topics.step(desk, tools, token)
    if topics is None:
        return None
    now = tools.clock()
    followed: list[str] = []
    already: list[str] = []
    without_room: list[str] = []
    for tag in topics:
        try:
            done = follow_tag(desk, recipient_id, tag, now)
        except TooManyTopics:
            without_room.append(tag)
        else:
            (followed if done.changed else already).append(tag)
    return TakenTopics(desk.readers.get(recipient_id), tuple(followed), tuple(already), tuple(without_room))
