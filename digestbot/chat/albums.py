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
        #: (chat id, album id) and the id of the message that arrived first, the newest last.
        self._begun: dict[tuple[int, str], int] = {}

    def goes_on(self, message: Message) -> bool:
        """Say whether an earlier part of the message's album has arrived already.

        The first part may come twice, because an update is tried again if the database was away.
        """
        if message.media_group_id is None:
            return False
        album = (message.chat.id, message.media_group_id)
        first = self._begun.setdefault(album, message.message_id)
        if len(self._begun) > KEPT:
            del self._begun[next(iter(self._begun))]
        return first != message.message_id
