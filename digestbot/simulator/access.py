"""Decides which chats the bot may read and write, with Telegram's answer where it may not."""

from __future__ import annotations

from digestbot.simulator.api.parameters import Parameters
from digestbot.simulator.api.refusals import bad_request, forbidden, migrated
from digestbot.simulator.telegram import Telegram
from digestbot.simulator.world import Chat, Message

_NAMES = {"group": "group", "supergroup": "supergroup", "channel": "channel"}


def known_chat(telegram: Telegram, parameters: Parameters, name: str = "chat_id") -> Chat:
    """The chat that the call names, if the bot has ever met it."""
    chat = telegram.world.find_chat(parameters.chat_id(name))
    if chat is None:
        raise bad_request("chat not found")
    if chat.upgraded_to:
        raise migrated(chat.upgraded_to)
    return chat


def open_chat(telegram: Telegram, parameters: Parameters, name: str = "chat_id") -> Chat:
    """The chat that the call names, if the bot still belongs to it."""
    chat = known_chat(telegram, parameters, name)
    if chat.person is not None:
        if chat.person.deactivated:
            raise forbidden("user is deactivated")
        if chat.person.blocked:
            raise forbidden("bot was blocked by the user")
        if not chat.person.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat
    kind = _NAMES[chat.type]
    if chat.gone:
        raise forbidden("the group chat was deleted")
    if chat.bot_status == "kicked":
        raise forbidden(f"bot was kicked from the {kind} chat")
    if chat.bot_status == "left":
        raise forbidden(f"bot is not a member of the {kind} chat")
    return chat


#: Kinds of messages with a right of their own, in the words of Telegram's refusals.
KINDS = frozenset(
    {
        "photos", "videos", "animations", "music", "documents", "voice notes", "video notes", "stickers", "polls",
        "contacts", "locations", "venues", "dice", "games",
    }
)  # fmt: skip


def chat_for(telegram: Telegram, parameters: Parameters, kind: str) -> Chat:
    """The chat that the call names, if the bot may send this kind of media there."""
    chat = writable_chat(telegram, parameters, kind)
    if kind in chat.refused_kinds:
        raise bad_request(f"not enough rights to send {kind} to the chat")
    return chat


def writable_chat(telegram: Telegram, parameters: Parameters, kind: str = "text messages") -> Chat:
    """The chat that the call names, if the bot may write there; a refusal names the ``kind`` of message."""
    chat = open_chat(telegram, parameters)
    if chat.type == "channel" and not (chat.bot_status == "administrator" and chat.bot_may_write):
        raise bad_request("need administrator rights in the channel chat")
    if not chat.bot_may_write:
        raise bad_request(f"not enough rights to send {kind} to the chat")
    return chat


def thread_of(chat: Chat, parameters: Parameters) -> int:
    """The forum topic that the call names, 0 for none."""
    thread_id = parameters.integer("message_thread_id")
    if not thread_id:
        return 0
    topic = next((topic for topic in chat.topics if topic.thread_id == thread_id), None)
    if topic is None:
        raise bad_request("message thread not found")
    # Administrators may write in closed topics as well.
    if topic.closed and chat.bot_status != "administrator":
        raise bad_request("TOPIC_CLOSED")
    return thread_id


def own_message(telegram: Telegram, parameters: Parameters) -> Message:
    """The message of the bot that the call wants to edit."""
    if not parameters.values.get("chat_id") and parameters.values.get("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    chat = open_chat(telegram, parameters)
    message = chat.messages.get(parameters.integer("message_id"))
    if message is None or message.deleted or message.receiver is not None:
        raise bad_request("message to edit not found")
    if not message.by_bot:
        raise bad_request("message can't be edited")
    return message
