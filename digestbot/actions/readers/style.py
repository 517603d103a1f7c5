"""Style: how a reader's digests look."""

from __future__ import annotations

from digestbot.actions.action import Action
from digestbot.actions.tools import Tools
from digestbot.model import Reader, RecipientId, Style
from digestbot.storage.desk import Desk


@Action
def set_style(desk: Desk, _tools: Tools, recipient_id: RecipientId, style: Style) -> Reader:
    """Send digests as rich messages, as formatted text, or as plain text."""
    desk.readers.choose(recipient_id, style=style)
    return desk.readers.get(recipient_id)
