"""Messages as the Bot API writes them."""

from __future__ import annotations

from typing import Any

from digestbot.simulator.world import BotSelf, Message, Photo


def message_wire(message: Message, bot: BotSelf, *, with_reply: bool = True) -> dict[str, Any]:
    """The Bot API's Message."""
    chat, content = message.chat, message.content
    wire: dict[str, Any] = {"message_id": message.id}
    if message.thread_id:
        wire |= {"message_thread_id": message.thread_id, "is_topic_message": True}
    wire |= _sender(message, bot)
    wire["chat"] = chat.wire()
    wire["date"] = message.date
    if message.edit_date:
        wire["edit_date"] = message.edit_date
    if message.forward_origin:
        wire["forward_origin"] = message.forward_origin
    if message.reply_to_id and with_reply:
        replied = chat.messages.get(message.reply_to_id)
        if replied is not None and not replied.deleted:
            wire["reply_to_message"] = message_wire(replied, bot, with_reply=False)
    _add_content(wire, message)
    markup = message.markup
    if markup and "inline_keyboard" in markup:
        wire["reply_markup"] = markup
    if content.service:
        wire.update(content.service)
    return wire


def _sender(message: Message, bot: BotSelf) -> dict[str, Any]:
    if message.chat.type == "channel":
        return {"sender_chat": message.chat.wire()}
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
            wire["document"] = _document_wire(content.document)
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
    """What stands for a message that is gone."""
    return {"chat": message.chat.wire(), "message_id": message.id, "date": 0}


def _size_wire(photo: Photo) -> dict[str, Any]:
    return {
        "file_id": photo.file_id,
        "file_unique_id": photo.unique_id,
        "width": photo.width,
        "height": photo.height,
        "file_size": photo.size,
    }


def _document_wire(document: Photo) -> dict[str, Any]:
    return {
        "file_id": document.file_id,
        "file_unique_id": document.unique_id,
        "file_name": document.name,
        "mime_type": document.mime,
        "file_size": document.size,
    }
