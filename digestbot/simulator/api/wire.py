"""Writes messages as the Bot API does."""

from __future__ import annotations

from typing import Any

from digestbot.simulator.world import BotSelf, Message, Photo


def message_wire(message: Message, bot: BotSelf, *, with_reply: bool = True) -> dict[str, Any]:
    """The Bot API's Message."""
    chat, content = message.chat, message.content
    wire: dict[str, Any] = {"message_id": message.id}
    if message.receiver is not None:
        wire = {
            "message_id": 0,
            "ephemeral_message_id": message.id,
            "receiver_user": message.receiver.wire(),
        }
    if message.thread_id:
        wire |= {"message_thread_id": message.thread_id, "is_topic_message": True}
    wire |= _sender(message, bot)
    wire["chat"] = chat.wire()
    wire["date"] = message.date
    if message.edit_date:
        wire["edit_date"] = message.edit_date
    wire |= _origin_wire(message)
    if message.reply_to_id and with_reply:
        replied = chat.messages.get(message.reply_to_id)
        if replied is not None and not replied.deleted:
            wire["reply_to_message"] = message_wire(replied, bot, with_reply=False)
    elif message.thread_id and with_reply:
        wire |= _topic_wire(message)
    _add_content(wire, message)
    markup = message.markup
    if markup and "inline_keyboard" in markup:
        wire["reply_markup"] = markup
    if content.service:
        wire.update(content.service)
    return wire


def _origin_wire(message: Message) -> dict[str, Any]:
    """The album of the message, and where it was forwarded from."""
    wire: dict[str, Any] = {}
    if message.album:
        wire["media_group_id"] = message.album
    if message.copied_from is not None:
        wire["is_automatic_forward"] = True
    if message.forward_origin:
        wire["forward_origin"] = message.forward_origin
    return wire


def _topic_wire(message: Message) -> dict[str, Any]:
    """In a topic, a message that replies to nothing else replies to the note with which the topic began."""
    chat = message.chat
    topic = next((one for one in chat.topics if one.thread_id == message.thread_id), None)
    if topic is None:
        return {}
    note: dict[str, Any] = {
        "message_id": topic.thread_id,
        "message_thread_id": topic.thread_id,
        "is_topic_message": True,
        "chat": chat.wire(),
        "date": topic.began or message.date,
        "forum_topic_created": {"name": topic.name, "icon_color": 7322096},
    }
    if topic.opener is not None:
        note["from"] = topic.opener.wire()
    return {"reply_to_message": note}


def _sender(message: Message, bot: BotSelf) -> dict[str, Any]:
    if message.chat.type == "channel":
        return {"sender_chat": message.chat.wire()}
    if message.copied_from is not None:
        telegram_itself = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
        return {"from": telegram_itself, "sender_chat": message.copied_from.wire()}
    if message.by_bot:
        return {"from": bot.wire()}
    return {"from": message.sender.wire()} if message.sender is not None else {}


def _add_content(wire: dict[str, Any], message: Message) -> None:
    content = message.content
    formatted = content.formatted
    if content.rich is not None:
        wire["rich_message"] = content.rich.wire()
    elif content.has_media:
        if content.photo is not None:
            wire["photo"] = [_size_wire(content.photo)]
        if content.document is not None:
            wire |= _file_wire(content.document)
        if formatted.text:
            wire["caption"] = formatted.text
            if formatted.wire:
                wire["caption_entities"] = formatted.wire
    elif content.location is not None:
        latitude, longitude = content.location
        wire["location"] = {"latitude": latitude, "longitude": longitude}
    elif formatted.text:
        wire["text"] = formatted.text
        if formatted.wire:
            wire["entities"] = formatted.wire


def inaccessible_wire(message: Message) -> dict[str, Any]:
    """The replacement for a message that does not exist any more."""
    return {"chat": message.chat.wire(), "message_id": message.id, "date": 0}


def _size_wire(photo: Photo) -> dict[str, Any]:
    return {
        "file_id": photo.file_id,
        "file_unique_id": photo.unique_id,
        "width": photo.width,
        "height": photo.height,
        "file_size": photo.size,
    }


def _file_wire(file: Photo) -> dict[str, Any]:
    """The file under the name of its kind; an animation is also given as a document."""
    about = _document_wire(file) | _MORE.get(file.kind, {})
    return {file.kind: about} | ({"document": _document_wire(file)} if file.kind == "animation" else {})


#: Further fields of files, by kind.
_SEEN = {"width": 640, "height": 360, "duration": 5}
_MORE: dict[str, dict[str, Any]] = {
    "video": _SEEN,
    "animation": _SEEN,
    "audio": {"duration": 5},
    "voice": {"duration": 5},
}


def _document_wire(document: Photo) -> dict[str, Any]:
    return {
        "file_id": document.file_id,
        "file_unique_id": document.unique_id,
        "file_name": document.name,
        "mime_type": document.mime,
        "file_size": document.size,
    }
