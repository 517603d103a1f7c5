"""Reads a message that an editor wrote or forwarded, and takes from it what can become an alert."""

from __future__ import annotations

from telegram import Message, MessageEntity

from digestbot.actions.alerts.draft import Brought
from digestbot.model import File

#: The kinds of entities that a person sets. Telegram finds the other kinds (links, hashtags) in any text.
_MADE = frozenset(
    {
        MessageEntity.BOLD,
        MessageEntity.ITALIC,
        MessageEntity.UNDERLINE,
        MessageEntity.STRIKETHROUGH,
        MessageEntity.SPOILER,
        MessageEntity.CODE,
        MessageEntity.PRE,
        MessageEntity.TEXT_LINK,
        MessageEntity.TEXT_MENTION,
        MessageEntity.BLOCKQUOTE,
        MessageEntity.EXPANDABLE_BLOCKQUOTE,
        MessageEntity.CUSTOM_EMOJI,
        MessageEntity.DATE_TIME,
    }
)


def brought_by(message: Message, begins: int = 0) -> Brought:
    """Read the alert's text, formatting and file out of a message.

    Args:
        message: The editor's message.
        begins: The alert begins at this character of the text or caption; a command stands before it.
    """
    if message.media_group_id is not None:
        return Brought(problem="album")
    words = _FormattedText(message, begins)
    if message.text is not None:
        return Brought(words.text, words.html, words.formatted)
    file = _file(message)
    if file is None:
        return Brought(problem="no_such_kind")
    return Brought(words.text, words.html, words.formatted, file)


def _file(message: Message) -> File | None:
    """The message's file, or None for a kind of message that takes no caption.

    The file is named by its id, so that the bot can still send it after the message was deleted.
    """
    spoiler = bool(message.has_media_spoiler)
    if message.photo:
        return File("photo", message.photo[-1].file_id, spoiler)
    # This must come before the document: Telegram sends an animation also as a document.
    if message.animation:
        return File("animation", message.animation.file_id, spoiler)
    if message.video:
        return File("video", message.video.file_id, spoiler)
    if message.document:
        return File("document", message.document.file_id)
    if message.audio:
        return File("audio", message.audio.file_id)
    return File("voice", message.voice.file_id) if message.voice else None


def has_media(message: Message) -> bool:
    """Say whether the message is anything but a plain text message."""
    return message.text is None


def typed(message: Message) -> str:
    """The text or the caption."""
    return message.text or message.caption or ""


class _FormattedText:
    """The part of a text or caption from character ``begins`` on, with its formatting."""

    def __init__(self, message: Message, begins: int) -> None:
        whole = typed(message)
        before = len(whole[:begins].encode("utf-16-le")) // 2
        entities = [
            moved
            for entity in (message.entities or message.caption_entities or ())
            if (moved := _moved(entity, before)) is not None
        ]
        self.text = whole[begins:]
        self.formatted = any(entity.type in _MADE for entity in entities)
        rest = Message(message.message_id, message.date, message.chat, text=self.text, entities=entities)
        self.html = rest.text_html if self.text else ""


def _moved(entity: MessageEntity, by: int) -> MessageEntity | None:
    """Adapt an entity to a text whose first ``by`` UTF-16 units were cut off; None if it lay in that part."""
    start = max(entity.offset - by, 0)
    length = entity.offset + entity.length - by - start
    if length <= 0:
        return None
    # The entity keeps its other fields: a link, a date, an emoji.
    said = entity.to_dict() | {"offset": start, "length": length}
    if entity.language:
        # The library writes the bare language into the HTML, but Telegram expects the prefix "language-".
        said["language"] = f"language-{entity.language}"
    return MessageEntity.de_json(said, None)
