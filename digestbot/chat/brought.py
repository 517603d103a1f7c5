"""What an editor wrote or forwarded, as far as it can become an alert."""

from __future__ import annotations

from telegram import Message, MessageEntity

from digestbot.actions.draft import Brought

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
    }
)


def brought_by(message: Message, begins: int = 0) -> Brought:
    """What the message brings, from a character of its text or caption on."""
    if message.media_group_id is not None:
        return Brought(problem="album")
    words = _Words(message, begins)
    if message.text is not None:
        return Brought(words.text, words.html, words.formatted)
    if message.photo:
        return Brought(words.text, words.html, words.formatted, photo=message.photo[-1].file_id)
    if message.video or message.animation or message.document or message.audio or message.voice:
        copy_of = (message.chat.id, message.message_id)
        return Brought(words.text, words.html, words.formatted, copy_of=copy_of)
    return Brought(problem="no_such_kind")


def has_media(message: Message) -> bool:
    """Whether there is more than a text."""
    return message.text is None


def typed(message: Message) -> str:
    """The text or the caption."""
    return message.text or message.caption or ""


class _Words:
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
    return MessageEntity(
        entity.type,
        start,
        length,
        url=entity.url,
        user=entity.user,
        language=entity.language,
        custom_emoji_id=entity.custom_emoji_id,
    )
