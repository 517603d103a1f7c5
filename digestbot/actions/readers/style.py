"""Style: how a reader's digests look."""

from __future__ import annotations

from digestbot.actions.tools import Tools
from digestbot.model import Reader, RecipientId, Style
from digestbot.storage.desk import Desk


async def set_style(tools: Tools, recipient_id: RecipientId, style: Style) -> Reader:
    """Send digests as rich messages, as formatted text, or as plain text."""
    return await tools.storage.run(_set_style, recipient_id, style)


def _set_style(desk: Desk, recipient_id: RecipientId, style: Style) -> Reader:
    desk.readers.choose(recipient_id, style=style)
    return desk.readers.get(recipient_id)
