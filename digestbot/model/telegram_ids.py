"""Numbers that Telegram gives. In a private chat the chat's is the person's: whoever takes one for the other says so."""

from __future__ import annotations

from typing import NewType

#: A chat's; a group has another one once it is a supergroup.
TelegramChatId = NewType("TelegramChatId", int)
TelegramUserId = NewType("TelegramUserId", int)
#: A message's within its chat.
MessageId = NewType("MessageId", int)
#: Stands for none.
NO_MESSAGE = MessageId(0)
UpdateId = NewType("UpdateId", int)


def private_chat(user_id: TelegramUserId) -> TelegramChatId:
    """Somebody's private chat with the bot."""
    return TelegramChatId(user_id)


def who_is_in(private: TelegramChatId) -> TelegramUserId:
    """Whose private chat with the bot it is; of any other chat nobody's."""
    return TelegramUserId(private)
