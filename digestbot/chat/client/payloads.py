"""Turns a message into the method and parameters of a Bot API call."""

from __future__ import annotations

import json
from typing import Any

from digestbot.caches import cached
from digestbot.model import Button, Message, MessageId, Receiver, TelegramChatId

Json = dict[str, Any]


def send_call(telegram_id: TelegramChatId, thread_id: int, message: Message) -> tuple[str, Json]:
    """The method and the parameters that send a message to a chat, or to one of its topics."""
    call: Json = {"chat_id": telegram_id}
    if thread_id:
        call["message_thread_id"] = thread_id
    if message.silent:
        call["disable_notification"] = True
    if markup := _markup(message):
        call["reply_markup"] = markup
    if message.rendering == "rich":
        return "sendRichMessage", call | _rich(message)
    if message.copy_of is not None:
        chat, number = message.copy_of
        return "copyMessage", call | {"from_chat_id": chat, "message_id": number} | _caption(message)
    if message.file is not None:
        kind = message.file.kind
        return f"send{kind.capitalize()}", call | {kind: message.file.file_id} | _caption(message)
    return "sendMessage", call | _classic(message)


@cached(512)
def _ready(message: Message) -> tuple[str, bytes]:
    """The method, and all parameters but the chat as JSON.

    They are cached, because many readers get one edition.
    """
    method, call = send_call(TelegramChatId(0), 0, message)
    del call["chat_id"]
    return method, json.dumps(call, ensure_ascii=False, separators=(",", ":")).encode()[1:]


def ready_call(
    telegram_id: TelegramChatId,
    thread_id: int,
    message: Message,
    *,
    paid: bool = False,
    receiver: Receiver | None = None,
) -> tuple[str, bytes]:
    """The method, and its parameters as JSON, that send a message; the same as ``send_call``, but faster.

    Args:
        telegram_id: The chat.
        thread_id: The topic in the chat, 0 for none.
        message: The message. Its part of the JSON is made once for all chats.
        paid: Whether to pay Telegram for messages beyond the free rate.
        receiver: The only person in a group who is to see it; None for everybody.
    """
    method, rest = _ready(message)
    start = b'{"chat_id":%d,' % telegram_id
    if thread_id:
        start += b'"message_thread_id":%d,' % thread_id
    if paid:
        start += b'"allow_paid_broadcast":true,'
    if receiver is not None:
        tap = {} if receiver.query_id is None else {"callback_query_id": receiver.query_id}
        only_for = json.dumps({"receiver_user_id": receiver.user_id} | tap)
        start += b'"ephemeral_message_parameters":%b,' % only_for.encode()
    return method, start + rest


def edit_call(telegram_id: TelegramChatId, message_id: MessageId, message: Message) -> tuple[str, Json]:
    """The method and the parameters that replace an earlier message by this one."""
    call: Json = {"chat_id": telegram_id, "message_id": message_id}
    if markup := _markup(message):
        call["reply_markup"] = markup
    if message.rendering == "rich":
        return "editMessageText", call | _rich(message)
    # Telegram can't replace the file of a voice message, and the bot does not know the file of a copied
    # message. In both cases only the caption can change.
    if message.file is not None and message.file.kind != "voice":
        media = {"type": message.file.kind, "media": message.file.file_id} | _caption(message)
        return "editMessageMedia", call | {"media": media}
    if message.file is not None or message.copy_of is not None:
        return "editMessageCaption", call | _caption(message)
    return "editMessageText", call | _classic(message)


def file_call(telegram_id: TelegramChatId, thread_id: int, caption: Message) -> Json:
    """The parameters that send a file with this caption, but for the file."""
    call: Json = {"chat_id": telegram_id} | _caption(caption)
    if thread_id:
        call["message_thread_id"] = thread_id
    if caption.silent:
        call["disable_notification"] = True
    if markup := _markup(caption):
        call["reply_markup"] = markup
    return call


def ephemeral_edit_call(
    telegram_id: TelegramChatId, receiver: Receiver, ephemeral_id: int, message: Message
) -> tuple[str, Json]:
    """The method and the parameters that replace a message that only one person sees by this one."""
    call: Json = {
        "chat_id": telegram_id,
        "receiver_user_id": receiver.user_id,
        "ephemeral_message_id": ephemeral_id,
    }
    if markup := _markup(message):
        call["reply_markup"] = markup
    return "editEphemeralMessageText", call | _classic(message)


def keyboard_call(
    telegram_id: TelegramChatId, message_id: MessageId, rows: tuple[tuple[Button, ...], ...]
) -> tuple[str, Json]:
    """The method and the parameters that replace the buttons of a message; ``rows`` may be empty."""
    call: Json = {"chat_id": telegram_id, "message_id": message_id}
    if markup := _markup(Message("", rows)):
        call["reply_markup"] = markup
    return "editMessageReplyMarkup", call


def delete_call(telegram_id: TelegramChatId, message_id: MessageId) -> tuple[str, Json]:
    """The method and the parameters that delete a message."""
    return "deleteMessage", {"chat_id": telegram_id, "message_id": message_id}


def _rich(message: Message) -> Json:
    rich: Json = {"html": message.html, "skip_entity_detection": True}
    return {"rich_message": rich | {"is_rtl": True} if message.right_to_left else rich}


def _classic(message: Message) -> Json:
    preview = {} if message.link_preview else {"link_preview_options": {"is_disabled": True}}
    return {"text": message.html, "parse_mode": "HTML"} | preview


def _caption(message: Message) -> Json:
    covered = {"has_spoiler": True} if message.file is not None and message.file.spoiler else {}
    return {"caption": message.html, "parse_mode": "HTML"} | covered


def _markup(message: Message) -> Json | None:
    if message.ask_location:
        label = message.buttons[0][0].label
        return {
            "keyboard": [[{"text": label, "request_location": True}]],
            "resize_keyboard": True,
            "one_time_keyboard": True,
        }
    if message.put_keyboard_away:
        return {"remove_keyboard": True}
    rows = [[_button(button) for button in row] for row in message.buttons if row]
    return {"inline_keyboard": rows} if rows else None


def _button(button: Button) -> Json:
    if button.url is not None:
        return {"text": button.label, "url": button.url}
    return {"text": button.label, "callback_data": button.data}
