"""Methods that add a new message to a chat."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from digestbot.simulator.access import chat_for, known_chat, thread_of, writable_chat
from digestbot.simulator.api.parameters import Parameters
from digestbot.simulator.api.refusals import bad_request, method_not_found
from digestbot.simulator.api.wire import message_wire
from digestbot.simulator.formatting.formatting import NOTHING, Formatted, caption, message_text
from digestbot.simulator.formatting.markup import read_reply_markup
from digestbot.simulator.formatting.rich import read_rich_message
from digestbot.simulator.media import file_from, photo_from
from digestbot.simulator.telegram import Telegram
from digestbot.simulator.world import Chat, Content, Message, Person

CHAT_ACTIONS = frozenset(
    {
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
        "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    }
)  # fmt: skip


#: The right that each kind of file needs, in Telegram's words.
_RIGHTS = {
    "document": "documents",
    "video": "videos",
    "animation": "other",
    "audio": "audios",
    "voice": "voice notes",
}


def send_message(telegram: Telegram, parameters: Parameters) -> dict[str, Any]:
    formatted = message_text(
        parameters.text("text"), parameters.text("parse_mode"), parameters.values.get("entities")
    )
    return _send(telegram, parameters, Content(formatted))


def send_photo(telegram: Telegram, parameters: Parameters) -> dict[str, Any]:
    text = read_caption(parameters)
    chat = chat_for(telegram, parameters, "photos")
    return _send(telegram, parameters, Content(text, photo=photo_from(telegram.world, parameters)), chat)


def send_file(kind: str) -> Callable[[Telegram, Parameters], dict[str, Any]]:
    """The method that sends a file of this kind."""

    def send(telegram: Telegram, parameters: Parameters) -> dict[str, Any]:
        text = read_caption(parameters)
        chat = chat_for(telegram, parameters, _RIGHTS[kind])
        file = file_from(telegram.world, parameters, kind)
        return _send(telegram, parameters, Content(text, document=file), chat)

    return send


def send_rich_message(telegram: Telegram, parameters: Parameters) -> dict[str, Any]:
    if not telegram.takes_rich_messages:
        raise method_not_found()
    given = parameters.parsed("rich_message")
    if not telegram.takes_text_buttons and "<tg-button" in str(given):
        raise bad_request('can\'t parse rich message: Unsupported start tag "tg-button"')
    rich = read_rich_message(given)
    chat = writable_chat(telegram, parameters)
    for kind, blocks in _MEDIA_BLOCKS.items():
        if kind in chat.refused_kinds and _holds(rich.blocks, blocks):
            raise bad_request(f"not enough rights to send {kind} to the chat")
    return _send(telegram, parameters, Content(rich=rich), chat)


def copy_message(telegram: Telegram, parameters: Parameters) -> dict[str, Any]:
    source = known_chat(telegram, parameters, "from_chat_id")
    original = source.messages.get(parameters.integer("message_id"))
    if original is None or original.deleted:
        raise bad_request("message to copy not found")
    if original.content.service is not None:
        raise bad_request("message can't be copied")
    content = original.content
    if content.has_media and "caption" in parameters.values:
        content = Content(read_caption(parameters), photo=content.photo, document=content.document)
    kind = "photos" if content.photo else "documents" if content.document else "text messages"
    chat = chat_for(telegram, parameters, kind)
    return {"message_id": _send(telegram, parameters, content, chat)["message_id"]}


def send_chat_action(telegram: Telegram, parameters: Parameters) -> bool:
    chat = writable_chat(telegram, parameters)
    if parameters.text("action") not in CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    telegram.onlookers.push({"event": "typing", "chat_id": chat.id, "thread_id": thread_of(chat, parameters)})
    return True


def read_caption(parameters: Parameters) -> Formatted:
    text = parameters.text("caption")
    if not text:
        return NOTHING
    return caption(text, parameters.text("parse_mode"), parameters.values.get("caption_entities"))


#: Blocks of rich messages with media, by the right that they need.
_MEDIA_BLOCKS = {"photos": "photo", "videos": "video", "music": "audio", "animations": "animation"}


def _holds(value: Any, kind: str) -> bool:
    """Whether there is a block of this kind, at any depth."""
    if isinstance(value, dict):
        return value.get("type") == kind or any(_holds(one, kind) for one in value.values())
    return isinstance(value, list) and any(_holds(one, kind) for one in value)


def _send(
    telegram: Telegram, parameters: Parameters, content: Content, chat: Chat | None = None
) -> dict[str, Any]:
    markup = read_reply_markup(parameters.values.get("reply_markup"))
    chat = chat or writable_chat(telegram, parameters)
    thread_id = thread_of(chat, parameters) if parameters.values.get("message_thread_id") else 0
    replied = _replied(chat, parameters)
    if replied is not None and not thread_id and chat.is_forum:
        thread_id = replied.thread_id
    message = telegram.post_from_bot(
        chat,
        content,
        markup,
        thread_id=thread_id,
        reply_to_id=replied.id if replied else 0,
        receiver=_receiver(telegram, chat, parameters),
    )
    return message_wire(message, telegram.world.bot)


def _receiver(telegram: Telegram, chat: Chat, parameters: Parameters) -> Person | None:
    """The only person who is to see the message. A server before Bot API 10.3 ignores the parameter."""
    given = parameters.parsed("ephemeral_message_parameters")
    if given is None or not telegram.takes_ephemeral_messages:
        return None
    user_id = given.get("receiver_user_id") if isinstance(given, dict) else None
    if not isinstance(user_id, int) or chat.type not in {"group", "supergroup"}:
        raise bad_request("EPHEMERAL_MESSAGE_INVALID")
    person = telegram.world.people.get(user_id)
    if person is None or user_id not in chat.member_ids:
        raise bad_request("USER_NOT_PARTICIPANT")
    return person


def _replied(chat: Chat, parameters: Parameters) -> Message | None:
    given = parameters.parsed("reply_parameters")
    if isinstance(given, dict):
        message_id, lenient = given.get("message_id"), given.get("allow_sending_without_reply") is True
    else:
        message_id = parameters.integer("reply_to_message_id")
        lenient = parameters.flag("allow_sending_without_reply")
    if not isinstance(message_id, int) or not message_id:
        return None
    replied = chat.messages.get(message_id)
    if replied is None or replied.deleted:
        if lenient:
            return None
        raise bad_request("message to be replied not found")
    return replied
