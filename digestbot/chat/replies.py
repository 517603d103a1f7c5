"""Finds the message that a person replied to, and the person who wrote a message.

Telegram fills these fields also where no person chose to reply, and where no person wrote.
"""

from __future__ import annotations

from telegram import Message, MessageOriginUser, Update, User
from telegram.ext import filters

#: User ids of no person: Telegram itself, the anonymous admins of groups, and channels that write in groups.
SERVICE_ACCOUNTS = frozenset({777000, 1087968824, 136817688})


def replied_to(message: Message) -> Message | None:
    """The message that a person chose to reply to; None if the message is no reply.

    In a topic of a forum or of a private chat, Telegram marks every message that is no reply as a reply to
    the service message that opened the topic. Such a reply does not count.
    """
    replied = message.reply_to_message
    if replied is None or replied.forum_topic_created is not None:
        return None
    in_topic = message.is_topic_message or message.chat.is_forum
    return None if in_topic and replied.message_id == message.message_thread_id else replied


def author_of(message: Message) -> User | None:
    """The person who wrote a message that was forwarded or replied to.

    None if the person is not known: their settings hide it, a chat or channel sent the message, or it is a
    service message, such as that somebody joined.
    """
    if message.forward_origin is not None:
        origin = message.forward_origin
        author = origin.sender_user if isinstance(origin, MessageOriginUser) else None
    elif message.sender_chat is not None or message.is_automatic_forward or _is_note(message):
        author = None
    else:
        author = message.from_user
    return None if author is None or author.is_bot or author.id in SERVICE_ACCOUNTS else author


def _is_note(message: Message) -> bool:
    return bool(filters.StatusUpdate.ALL.check_update(Update(0, message=message)))
