"""Types for Telegram's ids. In a private chat, the chat's id is the person's id; converting one into the
other needs a function of this module.
"""

from __future__ import annotations

from typing import NewType

#: The id of a chat. A group gets another one when it becomes a supergroup.
TelegramChatId = NewType("TelegramChatId", int)
TelegramUserId = NewType("TelegramUserId", int)
#: The id of a message within its chat.
MessageId = NewType("MessageId", int)
#: Stands for no message.
NO_MESSAGE = MessageId(0)
UpdateId = NewType("UpdateId", int)


def private_chat(user_id: TelegramUserId) -> TelegramChatId:
    """The person's private chat with the bot."""
    return TelegramChatId(user_id)


def who_is_in(private: TelegramChatId) -> TelegramUserId:
    """The person whose private chat with the bot this is. For any other chat the result is no person."""
    return TelegramUserId(private)
