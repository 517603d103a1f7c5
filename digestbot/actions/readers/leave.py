"""Leave: a reader stops, is lost, moves, or asks to be forgotten."""

from __future__ import annotations

from digestbot.actions.action import Action
from digestbot.actions.tools import Tools
from digestbot.model import RecipientId, TelegramChatId, who_is_in
from digestbot.storage.desk import Desk


@Action
def stop(desk: Desk, tools: Tools, telegram_id: TelegramChatId) -> None:
    """Send nothing more until /start; the settings stay."""
    desk.readers.set_status(telegram_id, "stopped", "asked by /stop", tools.clock())


@Action
def forget(desk: Desk, tools: Tools, recipient_id: RecipientId, telegram_id: TelegramChatId) -> None:
    """Delete everything that is kept about a chat, and about who tried to send alerts from there.

    The ledger and the record keep rows that say of nobody.
    """
    # The group may have moved since the update came.
    desk.readers.forget(desk.readers.get(recipient_id).chat_id, tools.clock())
    desk.people.forget(who_is_in(telegram_id))
