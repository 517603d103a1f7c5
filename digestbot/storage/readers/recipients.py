"""The guard that every write for a recipient passes through: nothing is ever written for a forgotten chat.

While a group's move is handled, an update of its new id may be handled at the same time, and the recipient
that it read before may have been replaced. So each writing step finds its recipient again, in its own
transaction.
"""

from __future__ import annotations

from sqlalchemy import Connection, select

from digestbot.model import ChatId, RecipientId
from digestbot.storage.tables import chat, recipient


def living(connection: Connection, recipient_id: RecipientId) -> RecipientId:
    """The recipient to write for: this one, or its successor if its group moved to another id.

    Its chat can't be forgotten or moved before the transaction ends.

    Raises:
        LookupError: there never was such a recipient, or it was forgotten.
    """
    locked: int | None = None
    while True:
        row = connection.execute(
            select(recipient.c.chat_id, recipient.c.moved_to, chat.c.forgotten_at)
            .join_from(recipient, chat)
            .where(recipient.c.id == recipient_id)
        ).one_or_none()
        if row is None:
            raise LookupError(f"no recipient {recipient_id}")
        if row.moved_to is not None:
            recipient_id = RecipientId(row.moved_to)
        elif row.chat_id != locked:
            # Read again after locking: the last holder of the lock may have forgotten or moved the chat.
            hold_chat(connection, row.chat_id)
            locked = row.chat_id
        elif row.forgotten_at is not None:
            raise LookupError(f"recipient {recipient_id} was forgotten")
        else:
            return recipient_id


def successor(connection: Connection, recipient_id: RecipientId) -> RecipientId:
    """The recipient to read: this one, or its successor."""
    while moved_to := connection.scalar(select(recipient.c.moved_to).where(recipient.c.id == recipient_id)):
        recipient_id = RecipientId(moved_to)
    return recipient_id


def hold_chat(connection: Connection, chat_id: ChatId) -> None:
    """Lock the chat, so that nobody else moves it, forgets it or writes for it before the transaction ends."""
    connection.execute(select(chat.c.id).where(chat.c.id == chat_id).with_for_update(key_share=True)).all()
