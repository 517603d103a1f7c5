"""What a message replies to, and who wrote a message: Telegram tells both also where nobody means them."""

from __future__ import annotations

from telegram import Message, MessageOriginUser, Update, User
from telegram.ext import filters

#: Ids behind which no person stands: Telegram itself, groups' anonymous admins, channels that write in groups.
SERVICE_ACCOUNTS = frozenset({777000, 1087968824, 136817688})


def replied_to(message: Message) -> Message | None:
    """The message that somebody chose to reply to.

    In a topic, of a forum or of a private chat, each message that is no reply comes with the note that the
    topic began as what it replies to.
    """
    replied = message.reply_to_message
    if replied is None or replied.forum_topic_created is not None:
        return None
    in_topic = message.is_topic_message or message.chat.is_forum
    return None if in_topic and replied.message_id == message.message_thread_id else replied


def author_of(message: Message) -> User | None:
    """The person who wrote a message that was forwarded or replied to.

    None where no person can be told: their settings hide it, a chat or channel is the sender, or
    it is a note of Telegram's own, such as that somebody joined.
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
