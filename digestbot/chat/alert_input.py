"""What an editor wrote or forwarded, as far as it can become an alert."""

from __future__ import annotations

from telegram import Message, MessageEntity

from digestbot.actions.alerts.draft import Brought
from digestbot.model import File

#: Entities that somebody made, other than those that Telegram finds by itself.
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
    """What the message brings, from a character of its text or caption on."""
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
    """What it holds by its id, so that it can be sent also when the message is gone; None where it has no caption."""
    spoiler = bool(message.has_media_spoiler)
    if message.photo:
        return File("photo", message.photo[-1].file_id, spoiler)
    # An animation comes as a document, too.
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
    """Whether there is more than a text."""
    return message.text is None


def typed(message: Message) -> str:
    """The text or the caption."""
    return message.text or message.caption or ""


class _FormattedText:
    """A text or caption from some character on, with its formatting."""

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
    """The entity in a text that begins so many UTF-16 units later; None where it lies before that."""
    start = max(entity.offset - by, 0)
    length = entity.offset + entity.length - by - start
    if length <= 0:
        return None
    # Whatever else Telegram says of it stays: a link, a moment, an emoji.
    said = entity.to_dict() | {"offset": start, "length": length}
    if entity.language:
        # The library writes it as it is, and Telegram reads it with this before it only.
        said["language"] = f"language-{entity.language}"
    return MessageEntity.de_json(said, None)
