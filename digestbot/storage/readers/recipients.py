"""The one guard before anything is written for a recipient: nothing is ever written on a forgotten chat.

An update of a group's new id can be under way while the group's move is handled: what it read before is another row
since then. So each writing step finds its recipient anew, in its own transaction.
"""

from __future__ import annotations

from sqlalchemy import Connection, select

from digestbot.model import ChatId, RecipientId
from digestbot.storage.tables import chat, recipient


def living(connection: Connection, recipient_id: RecipientId) -> RecipientId:
    """The recipient to write for: itself, or who took over when its group moved to another id.

    Its chat can't be forgotten or moved before the transaction ends.

    Raises:
        LookupError: there never was one, or it was forgotten.
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
            # Read again once it is locked: whoever held it may have forgotten or moved it.
            hold_chat(connection, row.chat_id)
            locked = row.chat_id
        elif row.forgotten_at is not None:
            raise LookupError(f"recipient {recipient_id} was forgotten")
        else:
            return recipient_id


def successor(connection: Connection, recipient_id: RecipientId) -> RecipientId:
    """The recipient to read: itself, or who took over from it."""
    while moved_to := connection.scalar(select(recipient.c.moved_to).where(recipient.c.id == recipient_id)):
        recipient_id = RecipientId(moved_to)
    return recipient_id


def hold_chat(connection: Connection, chat_id: ChatId) -> None:
    """Nobody else moves or forgets the chat, or writes for it, before the transaction ends."""
    connection.execute(select(chat.c.id).where(chat.c.id == chat_id).with_for_update(key_share=True)).all()
