"""Stops a reader's digests, or deletes everything about them."""

from __future__ import annotations

from digestbot.actions.action import Action
from digestbot.actions.tools import Tools
from digestbot.model import RecipientId, TelegramChatId, who_is_in
from digestbot.storage.desk import Desk


@Action
def stop(desk: Desk, tools: Tools, telegram_id: TelegramChatId) -> None:
    """Send the chat nothing until /start. Its settings stay."""
    desk.readers.set_status(telegram_id, "stopped", "asked by /stop", tools.clock())


@Action
def forget(desk: Desk, tools: Tools, recipient_id: RecipientId, telegram_id: TelegramChatId) -> None:
    """Delete everything that is kept about a chat, and about the person in it if they tried to send alerts.

    The rows in the ledger and in the audit record stay, but no longer name anybody.
    """
    # The group may have got another id since the update came, so the chat is found by its recipient.
    desk.readers.forget(desk.readers.get(recipient_id).chat_id, tools.clock())
    desk.people.forget(who_is_in(telegram_id))
