"""A Telegram error becomes an outcome that the ledger understands."""

from __future__ import annotations

import re
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

from digestbot.chat.client.transport import NotConnected, NotTelegram, Unauthorized
from digestbot.model import (
    ChatRefused,
    InDoubt,
    Migrated,
    NotSent,
    Outcome,
    Rejected,
    RetryLater,
    TelegramChatId,
    TopicRefused,
    Unreachable,
)

#: Texts that mean the chat, in lower case, but may pass: the server does not know the chat at this moment (a test server,
#: another bot's token, an outage), or somebody took a right that they can give back.
_CHAT_REFUSES = (
    "chat not found",
    "user not found",
    "channel not found",
    "peer_id_invalid",
    "chat_id_invalid",
    "chat_invalid",
    "channel_invalid",
    "user_id_invalid",
    "not enough rights to send text messages",
    "have no rights to send a message",
    "have no write access to the chat",
    "need administrator rights in the channel chat",
    "chat_write_forbidden",
    "chat_send_plain_forbidden",
    "chat_guest_send_forbidden",
    "chat_restricted",
    "chat_forbidden",
    "chat_admin_required",
    "channel_private",
    "user_banned_in_channel",
    "can't initiate conversation",
)
#: Texts about one forum topic that is not there (any more).
_TOPIC_REFUSES = ("message thread not found", "topic_deleted", "topic_id_invalid")
#: "not enough rights to send photos to the chat", CHAT_SEND_PHOTOS_FORBIDDEN: one right of many. Telegram has them for
#: text, photos, videos, animations, music, documents, voice and video notes, stickers, polls, games and more. What is
#: not about text (above) is about this message, whatever kinds are still to come.
_KIND_REFUSED = re.compile(r"not enough rights to send |chat_send_\w+_forbidden|voice_messages_forbidden")
#: Texts that Telegram is sure of.
_GONE: tuple[tuple[str, Literal["blocked", "deactivated", "kicked"]], ...] = (
    ("bot was blocked", "blocked"),
    ("user_is_blocked", "blocked"),
    ("group chat was deactivated", "kicked"),
    ("group is deactivated", "kicked"),
    ("deactivated", "deactivated"),
    ("deleted user", "deactivated"),
    ("kicked", "kicked"),
    ("not a member", "kicked"),
    ("chat was deleted", "kicked"),
)


def outcome_of(error: TelegramError) -> Outcome:
    """Say what an error means for the message that was being sent. Texts as in the Bot API's sources."""
    text = error.message
    match error:
        case RetryAfter():
            return RetryLater(seconds_of(error), text)
        case ChatMigrated():
            return Migrated(TelegramChatId(error.new_chat_id))
        case Forbidden():
            # Whatever else is forbidden there may be allowed again.
            return _refusal(text) or ChatRefused(text)
        case BadRequest():  # before NetworkError, of which it is a subclass
            return _refusal(text) or Rejected(text)
        # A method that there is can't be missing, nor can a token be wrong that was right: these pass, as outages do.
        case NotConnected() | NotTelegram() | Unauthorized() | EndPointNotFound():
            return NotSent(text)
        case _:
            return InDoubt(text)


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram wants to be left alone."""
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)


def _refusal(text: str) -> Outcome | None:
    """What a refusal is about, where its text says so: the chat, one of its topics, or this kind of message."""
    lower = text.lower()
    if any(words in lower for words in _CHAT_REFUSES):
        return ChatRefused(text)
    if any(words in lower for words in _TOPIC_REFUSES):
        return TopicRefused(text)
    if is_kind_refused(text):
        return Rejected(text)
    for words, status in _GONE:
        if words in lower:
            return Unreachable(status, text)
    return None


def is_kind_refused(text: str) -> bool:
    """Whether a refusal is about what a message holds (pictures, files, polls, …), and not about writing as such."""
    lower = text.lower()
    return _KIND_REFUSED.search(lower) is not None and not any(words in lower for words in _CHAT_REFUSES)
