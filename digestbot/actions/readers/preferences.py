"""Sets the preferences of a reader: of a chat, or of a topic of a forum."""

from __future__ import annotations

from typing import Any

from digestbot.actions.action import Action
from digestbot.actions.tools import Tools
from digestbot.model import Reader, RecipientId
from digestbot.storage.desk import Desk


@Action
def choose(desk: Desk, _tools: Tools, /, recipient_id: RecipientId, **values: Any) -> Reader:
    """Set preferences by name, if nothing else depends on them; see ``storage.Readers.choose``."""
    desk.readers.choose(recipient_id, **values)
    return desk.readers.get(recipient_id)
