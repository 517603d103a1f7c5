"""People, chats and messages in the JSON of the chat page (``/page/…``)."""

from __future__ import annotations

from html import escape
from typing import Any

from digestbot.simulator.formatting.drawing import draw
from digestbot.simulator.world import BotSelf, Chat, Content, Message, Person

_NOTES = {
    "new_chat_members": "{who} joined",
    "left_chat_member": "{who} left",
    "migrate_to_chat_id": "The group was upgraded to a supergroup",
    "migrate_from_chat_id": "This supergroup was a group before",
}


def person_view(person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "first_name": person.first_name,
        "username": person.username,
        "language_code": person.language_code,
        "blocked": person.blocked,
        "started": person.started,
    }


def chat_view(chat: Chat) -> dict[str, Any]:
    return {
        "id": chat.id,
        "type": chat.type,
        "title": chat.title,
        "person_id": chat.person.id if chat.person else None,
        "members": chat.member_ids,
        "admins": chat.admin_ids,
        "bot_is_member": chat.bot_is_member,
        "bot_status": chat.bot_status,
        "upgraded_to": chat.upgraded_to or None,
        "topics": [{"thread_id": topic.thread_id, "name": topic.name} for topic in chat.topics],
    }


def message_view(message: Message, bot: BotSelf) -> dict[str, Any]:
    content, markup = message.content, message.markup or {}
    text, html = _drawn(content)
    return {
        "chat_id": message.chat.id,
        "message_id": message.id,
        "thread_id": message.thread_id,
        "reply_to_id": message.reply_to_id or None,
        "from_id": _sender_id(message, bot),
        "from_name": _sender_name(message, bot),
        "is_bot": message.by_bot,
        "date": message.date,
        "edit_date": message.edit_date or None,
        "text": text,
        "html": html,
        "rich": content.rich is not None,
        "rtl": content.rich is not None and content.rich.is_rtl,
        "service": content.service is not None,
        "photo": (content.photo.url or f"/page/file/{content.photo.file_id}") if content.photo else None,
        "document": content.document.name if content.document else None,
        "buttons": [
            [
                {
                    "text": button["text"],
                    "callback_data": button.get("callback_data"),
                    "url": button.get("url"),
                }
                for button in row
            ]
            for row in markup.get("inline_keyboard", [])
        ],
        "keyboard": _keyboard(markup),
        "deleted": message.deleted,
        "receiver_id": message.receiver.id if message.receiver is not None else None,
    }


def _drawn(content: Content) -> tuple[str, str]:
    if content.rich is not None:
        return content.rich.text, content.rich.html
    if content.location is not None:
        text = f"📍 {content.location[0]:.4f}, {content.location[1]:.4f}"
        return text, escape(text)
    if content.service is not None:
        text = _note(content.service)
        return text, escape(text)
    return content.formatted.text, draw(content.formatted)


def _note(service: dict[str, Any]) -> str:
    key, value = next(iter(service.items()))
    who = value[0] if isinstance(value, list) else value
    name = who.get("first_name", "") if isinstance(who, dict) else ""
    return _NOTES.get(key, key).format(who=name)


def _keyboard(markup: dict[str, Any]) -> dict[str, Any] | None:
    """The reply keyboard of this message; without rows if it removes the keyboard."""
    if markup.get("remove_keyboard"):
        return {"rows": []}
    if "keyboard" not in markup:
        return None
    goes = {"one_time": True} if markup.get("one_time_keyboard") else {}
    return goes | {
        "rows": [
            [
                {"text": button["text"], "request_location": bool(button.get("request_location"))}
                for button in row
            ]
            for row in markup["keyboard"]
        ],
    }


def _sender_id(message: Message, bot: BotSelf) -> int:
    if message.by_bot:
        return bot.id
    return message.sender.id if message.sender else message.chat.id


def _sender_name(message: Message, bot: BotSelf) -> str:
    if message.chat.type == "channel":
        return message.chat.title
    if message.by_bot:
        return bot.name
    if message.copied_from is not None:
        return message.copied_from.title
    return message.sender.first_name if message.sender else message.chat.title
