"""Albums: Telegram delivers each picture of an album as a separate message.

The bot answers the album once.
"""

from __future__ import annotations

from telegram import Message

#: The number of albums to remember. A small one is enough: the pictures of an album arrive within seconds.
KEPT = 1000


class Albums:
    """Remembers the albums whose first part has arrived."""

    def __init__(self) -> None:
        #: (chat id, album id), the newest last. A dict and not a set, because a dict keeps the order.
        self._begun: dict[tuple[int, str], None] = {}

    def goes_on(self, message: Message) -> bool:
        """Say whether an earlier part of the message's album has arrived already."""
        if message.media_group_id is None:
            return False
        album = (message.chat.id, message.media_group_id)
        if album in self._begun:
            return True
        self._begun[album] = None
        if len(self._begun) > KEPT:
            del self._begun[next(iter(self._begun))]
        return False
