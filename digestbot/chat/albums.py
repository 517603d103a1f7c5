"""Albums: Telegram sends each picture of one as a message of its own, and whoever sent them did one thing."""

from __future__ import annotations

from telegram import Message

#: Albums that are remembered; their pictures come within seconds.
KEPT = 1000


class Albums:
    """Knows which albums began."""

    def __init__(self) -> None:
        #: (chat, album), the latest last.
        self._begun: dict[tuple[int, str], None] = {}

    def goes_on(self, message: Message) -> bool:
        """Whether the message is a further part of an album whose first part came before."""
        if message.media_group_id is None:
            return False
        album = (message.chat.id, message.media_group_id)
        if album in self._begun:
            return True
        self._begun[album] = None
        if len(self._begun) > KEPT:
            del self._begun[next(iter(self._begun))]
        return False
