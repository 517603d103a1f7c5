"""A Telegram error becomes an outcome that the ledger understands."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    RetryAfter,
    TelegramError,
)

from digestbot.chat.transport import NotConnected, NotTelegram, Unauthorized
from digestbot.model import (
    InDoubt,
    Migrated,
    NotSent,
    Outcome,
    Rejected,
    RetryLater,
    Unreachable,
)

#: Texts of 400 answers that mean the chat, not the message.
_CHAT_IS_GONE = ("chat not found", "peer_id_invalid", "user not found", "group chat was deactivated")
_MAY_NOT_WRITE = (
    "not enough rights",
    "have no rights to send",
    "chat_write_forbidden",
    "need administrator rights",
)


def outcome_of(error: TelegramError) -> Outcome:
    """Say what an error means for the message that was being sent. Texts as in the Bot API's sources."""
    text = error.message
    match error:
        case RetryAfter():
            return RetryLater(seconds_of(error), text)
        case ChatMigrated():
            return Migrated(error.new_chat_id)
        case Forbidden():
            return Unreachable(_why_forbidden(text.lower()), text)
        case BadRequest():  # before NetworkError, of which it is a subclass
            lower = text.lower()
            if any(words in lower for words in (*_CHAT_IS_GONE, *_MAY_NOT_WRITE)):
                return Unreachable("unreachable", text)
            return Rejected(text)
        # A method that there is can't be missing, nor can a token be wrong that was right: these pass, as outages do.
        case NotConnected() | NotTelegram() | Unauthorized() | EndPointNotFound():
            return NotSent(text)
        case _:
            return InDoubt(text)


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram wants to be left alone."""
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)


def _why_forbidden(text: str) -> Literal["blocked", "deactivated", "kicked", "unreachable"]:
    if "blocked" in text:
        return "blocked"
    if "deactivated" in text:
        return "deactivated"
    if "kicked" in text or "not a member" in text or "deleted" in text:
        return "kicked"
    return "unreachable"
