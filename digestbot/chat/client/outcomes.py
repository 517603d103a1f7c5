"""Turns an error from Telegram into one of the outcomes that the ledger knows."""

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

#: Parts of error texts, in lower case, that refuse the chat as a whole but perhaps only for now. The server
#: may not know the chat at this moment (a test server, another bot's token, an outage), or an admin took away
#: a right and can give it back.
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
#: Parts of error texts about a forum topic that does not exist (any more).
_TOPIC_REFUSES = ("message thread not found", "topic_deleted", "topic_id_invalid")
#: Error texts about one kind of content, such as "not enough rights to send photos to the chat" or
#: CHAT_SEND_PHOTOS_FORBIDDEN. Telegram has a right for each kind: text, photos, videos, documents, polls and
#: more. Without the right to send text (listed above) the whole chat is refused; without any other, only this
#: message is. The pattern also fits kinds that Telegram may add later.
_KIND_REFUSED = re.compile(r"not enough rights to send |chat_send_\w+_forbidden|voice_messages_forbidden")
#: Parts of error texts that are final, and the status of the chat that each one means.
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
    """Say what an error means for the message that was being sent.

    The error texts are those in the source code of Telegram's Bot API server.
    """
    text = error.message
    match error:
        case RetryAfter():
            return RetryLater(seconds_of(error), text)
        case ChatMigrated():
            return Migrated(TelegramChatId(error.new_chat_id))
        case Forbidden():
            # With an unknown text, what is forbidden now may be allowed again later.
            return _refusal(text) or ChatRefused(text)
        case BadRequest():  # before NetworkError, of which it is a subclass
            return _refusal(text) or Rejected(text)
        # 401 and 404 are passing failures here: the token was accepted at the start, and the method exists.
        case NotConnected() | NotTelegram() | Unauthorized() | EndPointNotFound():
            return NotSent(text)
        case _:
            return InDoubt(text)


def seconds_of(error: RetryAfter) -> float:
    """The seconds to wait that Telegram demands in a 429 answer."""
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)


def _refusal(text: str) -> Outcome | None:
    """The outcome for an error text that names the chat, a topic or a kind of content.

    None for other texts.
    """
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
    """Say whether a refusal is about one kind of content (pictures, polls, …), and not about all messages."""
    lower = text.lower()
    return _KIND_REFUSED.search(lower) is not None and not any(words in lower for words in _CHAT_REFUSES)
