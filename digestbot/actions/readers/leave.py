"""Leave: a reader stops, is lost, moves, or asks to be forgotten."""

from __future__ import annotations

from datetime import datetime

from digestbot.actions.action import Action
from digestbot.actions.tools import Tools
from digestbot.model import ChatStatus, RecipientId
from digestbot.storage.desk import Desk


async def stop(tools: Tools, telegram_id: int) -> None:
    """Send nothing more until /start; the settings stay."""
    await tools.storage.run(_set_status, telegram_id, "stopped", "asked by /stop", tools.clock())


async def set_aside(tools: Tools, telegram_id: int, status: ChatStatus, reason: str) -> None:
    """The chat takes nothing more until it comes back."""
    await tools.storage.run(_set_status, telegram_id, status, reason, tools.clock())


@Action
def move(desk: Desk, tools: Tools, old_telegram_id: int, new_telegram_id: int) -> None:
    """A group lives on as a supergroup under another id, with its settings."""
    desk.readers.migrate(old_telegram_id, new_telegram_id, tools.clock())


@Action
def forget(desk: Desk, tools: Tools, recipient_id: RecipientId, telegram_id: int) -> None:
    """Delete everything that is kept about a chat, and about who tried to send alerts from there.

    The ledger and the record keep rows that say of nobody.
    """
    # The group may have moved since the update came.
    desk.readers.forget(desk.readers.get(recipient_id).chat_id, tools.clock())
    desk.people.forget(telegram_id)


def _set_status(desk: Desk, telegram_id: int, status: ChatStatus, reason: str, now: datetime) -> None:
    desk.readers.set_status(telegram_id, status, reason, now)
