"""Methods that change or remove an existing message."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from digestbot.simulator.access import open_chat, own_message
from digestbot.simulator.api.parameters import Parameters
from digestbot.simulator.api.refusals import bad_request, method_not_found, not_modified
from digestbot.simulator.api.wire import message_wire
from digestbot.simulator.formatting.formatting import caption, message_text
from digestbot.simulator.formatting.markup import read_reply_markup
from digestbot.simulator.formatting.rich import read_rich_message
from digestbot.simulator.media import media_content
from digestbot.simulator.methods.sending import read_caption
from digestbot.simulator.telegram import Telegram
from digestbot.simulator.world import Chat, Content, Message

#: For this long a bot that is no administrator may delete its own messages and those of others.
DELETABLE_SECONDS = 48 * 3600
_MOST_DELETIONS = 100


def edit_message_text(telegram: Telegram, parameters: Parameters) -> dict[str, Any]:
    rich = parameters.parsed("rich_message") if telegram.takes_rich_messages else None
    if rich is not None:
        content = Content(rich=read_rich_message(rich))
    else:
        content = Content(
            message_text(
                parameters.text("text"), parameters.text("parse_mode"), parameters.values.get("entities")
            )
        )
    message = own_message(telegram, parameters)
    if message.content.has_media or message.content.location:
        raise bad_request("there is no text in the message to edit")
    return _change(telegram, parameters, message, content)


def edit_message_caption(telegram: Telegram, parameters: Parameters) -> dict[str, Any]:
    text = read_caption(parameters)
    message = own_message(telegram, parameters)
    if not message.content.has_media:
        raise bad_request("there is no caption in the message to edit")
    return _change(telegram, parameters, message, replace(message.content, formatted=text))


def edit_message_media(telegram: Telegram, parameters: Parameters) -> dict[str, Any]:
    given = parameters.parsed("media")
    if not isinstance(given, dict):
        raise bad_request("media must be non-empty")
    message = own_message(telegram, parameters)
    text = caption(
        str(given.get("caption", "")), str(given.get("parse_mode", "")), given.get("caption_entities")
    )
    content = media_content(telegram.world, given, parameters)
    content.formatted = text
    return _change(telegram, parameters, message, content)


def edit_message_reply_markup(telegram: Telegram, parameters: Parameters) -> dict[str, Any]:
    message = own_message(telegram, parameters)
    return _change(telegram, parameters, message, message.content)


def delete_message(telegram: Telegram, parameters: Parameters) -> bool:
    chat = open_chat(telegram, parameters)
    message = chat.messages.get(parameters.integer("message_id"))
    if message is None or message.deleted or message.receiver is not None:
        raise bad_request("message to delete not found")
    if not _may_delete(telegram, chat, message):
        raise bad_request("message can't be deleted for everyone")
    _delete(telegram, message)
    return True


def delete_messages(telegram: Telegram, parameters: Parameters) -> bool:
    """Delete the messages that exist. Like Telegram, it ignores those that are already gone."""
    chat = open_chat(telegram, parameters)
    ids = parameters.parsed("message_ids")
    if not isinstance(ids, list) or not ids:
        raise bad_request("message identifiers are not specified")
    if len(ids) > _MOST_DELETIONS:
        raise bad_request("too many message identifiers specified")
    for message_id in ids:
        message = chat.messages.get(int(message_id)) if str(message_id).isdigit() else None
        if message is not None and not message.deleted:
            if not _may_delete(telegram, chat, message):
                raise bad_request("message can't be deleted for everyone")
            _delete(telegram, message)
    return True


def edit_ephemeral_message_text(telegram: Telegram, parameters: Parameters) -> bool:
    """Bot API 10.2."""
    text = message_text(
        parameters.text("text"), parameters.text("parse_mode"), parameters.values.get("entities")
    )
    _change(telegram, parameters, _ephemeral(telegram, parameters), Content(text))
    return True


def edit_ephemeral_message_reply_markup(telegram: Telegram, parameters: Parameters) -> bool:
    """Bot API 10.2."""
    message = _ephemeral(telegram, parameters)
    _change(telegram, parameters, message, message.content)
    return True


def delete_ephemeral_message(telegram: Telegram, parameters: Parameters) -> bool:
    """Bot API 10.2."""
    _delete(telegram, _ephemeral(telegram, parameters))
    return True


def _ephemeral(telegram: Telegram, parameters: Parameters) -> Message:
    """The message with this id that only this person sees."""
    if not telegram.takes_ephemeral_messages:
        raise method_not_found()
    chat = open_chat(telegram, parameters)
    message = chat.messages.get(parameters.integer("ephemeral_message_id"))
    receiver = None if message is None else message.receiver
    if message is None or message.deleted or receiver is None:
        raise bad_request("message to edit not found")
    if receiver.id != parameters.integer("receiver_user_id"):
        raise bad_request("message to edit not found")
    return message


def _change(telegram: Telegram, parameters: Parameters, message: Message, content: Content) -> dict[str, Any]:
    markup = read_reply_markup(parameters.values.get("reply_markup"))
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    if message.markup and "inline_keyboard" not in message.markup:
        # A message with a reply keyboard can't be edited any more.
        raise bad_request("message can't be edited")
    if content == message.content and markup == message.markup:
        raise not_modified()
    message.content = content
    message.markup = markup
    message.edit_date = telegram.clock.unix()
    telegram.show("edit", message)
    return message_wire(message, telegram.world.bot)


def _may_delete(telegram: Telegram, chat: Chat, message: Message) -> bool:
    if chat.bot_status == "administrator":
        return True
    if not message.by_bot and chat.person is None:
        return False
    return telegram.clock.unix() - message.date <= DELETABLE_SECONDS


def _delete(telegram: Telegram, message: Message) -> None:
    message.deleted = True
    if not message.chat.in_crowd:
        telegram.onlookers.push({"event": "delete", "chat_id": message.chat.id, "message_id": message.id})
