"""The guard that every write for a recipient passes through: nothing is ever written for a forgotten chat.

While a group's move is handled, an update of its new id may be handled at the same time, and the recipient
that it read before may have been replaced. So each writing step finds its recipient again, in its own
transaction.
"""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import Connection, Row, Select, bindparam, select

from digestbot.model import ChatId, RecipientId
from digestbot.storage.tables import chat, recipient

_PLACE = (
    select(
        recipient.c.id,
        recipient.c.chat_id,
        recipient.c.thread_id,
        recipient.c.moved_to,
        recipient.c.preferences.label("of_recipient"),
        chat.c.preferences.label("of_chat"),
        chat.c.forgotten_at,
    )
    .join_from(recipient, chat)
    .where(recipient.c.id == bindparam("recipient_id"))
)


def if_free(statement: Select[Any]) -> Select[Any]:
    """Lock the chat of each row that is read, as ``living`` does; give no row of a chat that is locked."""
    return statement.with_for_update(of=chat, key_share=True, skip_locked=True)


_PLACE_IF_FREE = if_free(_PLACE)
#: Where a connection keeps the recipients that its transaction holds: those asked for, and those to write for.
_HOLDS = "digestbot.holds"


def living(connection: Connection, recipient_id: RecipientId) -> RecipientId:
    """The recipient to write for: this one, or its successor if its group moved to another id.

    Its chat can't be forgotten or moved before the transaction ends.

    Raises:
        LookupError: there never was such a recipient, or it was forgotten.
    """
    holds = held_so_far(connection)
    if recipient_id not in holds:
        holds[recipient_id] = RecipientId(held(connection, recipient_id).id)
    return holds[recipient_id]


def held_so_far(connection: Connection) -> dict[RecipientId, RecipientId]:
    """The recipients that the running transaction holds: those asked for, each with the one to write for."""
    transaction = connection.get_transaction()
    held_by, holds = connection.info.get(_HOLDS, (None, {}))
    if transaction is None or held_by is not transaction:
        holds = {}
        connection.info[_HOLDS] = (transaction, holds)
    return cast("dict[RecipientId, RecipientId]", holds)


def forget_held(connection: Connection) -> None:
    """Ask again who is to be written for, because this very transaction moved or forgot somebody."""
    connection.info.pop(_HOLDS, None)


def held(connection: Connection, recipient_id: RecipientId) -> Row[*tuple[Any, ...]]:
    """As ``living``: the recipient's id, chat_id and thread_id, and what was chosen for it and its chat
    (of_recipient, of_chat; another transaction may have changed these two meanwhile).
    """
    # Whoever moves or forgets a chat writes its row. So a row that was free, and that is not forgotten now that it is
    # locked, is that of a chat which nobody moved or forgot.
    row = connection.execute(_PLACE_IF_FREE, {"recipient_id": recipient_id}).one_or_none()
    if row is not None and row.moved_to is None and row.forgotten_at is None:
        return row
    return _held_after_others(connection, recipient_id)


def _held_after_others(connection: Connection, recipient_id: RecipientId) -> Row[*tuple[Any, ...]]:
    locked: int | None = None
    while True:
        row = connection.execute(_PLACE, {"recipient_id": recipient_id}).one_or_none()
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
            return row


def successor(connection: Connection, recipient_id: RecipientId) -> RecipientId:
    """The recipient to read: this one, or its successor."""
    while moved_to := connection.scalar(select(recipient.c.moved_to).where(recipient.c.id == recipient_id)):
        recipient_id = RecipientId(moved_to)
    return recipient_id


def hold_chat(connection: Connection, chat_id: ChatId) -> None:
    """Lock the chat, so that nobody else moves it, forgets it or writes for it before the transaction ends."""
    connection.execute(select(chat.c.id).where(chat.c.id == chat_id).with_for_update(key_share=True)).all()
