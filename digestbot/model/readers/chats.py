"""Chats, and the recipients in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NewType

from digestbot.model.telegram_ids import TelegramChatId

ChatId = NewType("ChatId", int)

RecipientId = NewType("RecipientId", int)

ChatType = Literal["private", "group", "supergroup", "channel"]

#: Why a chat gets nothing. /start makes it "active" again; so does any sign that it can be reached, unless it
#: is "stopped".
ChatStatus = Literal["active", "stopped", "blocked", "deactivated", "kicked", "unreachable"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where an update comes from."""

    telegram_id: TelegramChatId
    type: ChatType
    #: Forum topic; 0 for none.
    thread_id: int = 0
    title: str = ""
    #: IETF tag that the person's Telegram is set to, if known.
    language: str | None = None


@dataclass(frozen=True, slots=True)
class ChatName:
    """What a person calls a group, a channel or a topic by."""

    title: str
    #: Forum topic; 0 for none.
    thread_id: int = 0


@dataclass(frozen=True, slots=True)
class Lost:
    """A chat, or a topic of a forum, that can't be reached any more."""

    chat_id: ChatId
    telegram_id: TelegramChatId
    type: ChatType
    title: str
    #: 0 for the whole chat.
    thread_id: int
    #: In Telegram's words.
    reason: str
