"""Turns what a bot sends into a message's content: parses markup, trims white space, finds links."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from digestbot.simulator.api.refusals import bad_request
from digestbot.simulator.formatting.entities import BadMarkup, Entity, parse_html, sort_entities, utf16_length
from digestbot.simulator.links import BadLink, checked_link

RAW_TEXT_BYTES = 1 << 15
TEXT_LENGTH = 4096
CAPTION_LENGTH = 1024

_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\u2028\u2029\u202a-\u202e]")
_DETECTED = re.compile(
    r"""(?P<url>(?:https?://|www\.)[^\s<>"'\u00ab\u00bb]*[^\s<>"'\u00ab\u00bb.,;:!?)\]}])
      | (?P<email>(?<![\w.+-])[\w.+-]+@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)*\.[a-zA-Z]{2,})
      | (?<![\w@/])(?P<mention>@[a-zA-Z][a-zA-Z0-9_]{2,31})(?!\w)
      | (?<![\w\#/])(?P<hashtag>\#(?=\w*[^\W\d])\w{1,256})
      | (?<![\w/<>])(?P<bot_command>/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z][a-zA-Z0-9_]{2,31})?)(?![\w/])
    """,
    re.VERBOSE,
)
#: Entities that a sender may set; Telegram finds all others by itself.
_GIVEN_TYPES = frozenset(
    {
        "bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "text_link", "text_mention",
        "custom_emoji", "blockquote", "expandable_blockquote", "date_time",
    }
)  # fmt: skip
_ARGUMENT_FIELDS = {"text_link": "url", "pre": "language", "custom_emoji": "custom_emoji_id"}


@dataclass(frozen=True, slots=True)
class Formatted:
    """Text with its entities, and the entities as the Bot API writes them."""

    text: str
    entities: tuple[Entity, ...] = ()
    wire: tuple[dict[str, Any], ...] = ()


NOTHING = Formatted("")


def message_text(text: str, parse_mode: str, entities: object = None) -> Formatted:
    """The text of a message. Raises Telegram's refusal if it is empty, too long or has bad markup."""
    if not text:
        raise bad_request("message text is empty")
    formatted = formatted_text(text, parse_mode, entities)
    if not formatted.text:
        raise bad_request("text must be non-empty")
    if utf16_length(formatted.text) > TEXT_LENGTH:
        raise bad_request("message is too long")
    return formatted


def caption(text: str, parse_mode: str, entities: object = None) -> Formatted:
    formatted = formatted_text(text, parse_mode, entities)
    if utf16_length(formatted.text) > CAPTION_LENGTH:
        raise bad_request("message caption is too long")
    return formatted


def formatted_text(text: str, parse_mode: str, entities: object = None) -> Formatted:
    if len(text) * 4 > RAW_TEXT_BYTES and len(text.encode()) > RAW_TEXT_BYTES:
        raise bad_request("text is too long")
    if not text:
        return NOTHING
    mode = parse_mode.lower()
    if mode == "html":
        return _formatted_html(text)
    if mode in {"markdown", "markdownv2"}:
        # digestbot sends HTML only, so Markdown is not parsed.
        return plain_text(text)
    if mode not in {"", "none"}:
        raise bad_request("unsupported parse_mode")
    return _finished(text, _given(entities)) if entities else plain_text(text)


@lru_cache(maxsize=1024)
def _formatted_html(text: str) -> Formatted:
    # The same text goes to thousands of readers, so it is parsed once.
    try:
        parsed, entities = parse_html(text)
    except BadMarkup as error:
        raise bad_request(f"can't parse entities: {error}") from None
    return _finished(parsed, entities)


@lru_cache(maxsize=1024)
def plain_text(text: str) -> Formatted:
    return _finished(text, [])


def _given(entities: object) -> list[Entity]:
    if isinstance(entities, str):
        try:
            entities = json.loads(entities)
        except ValueError:
            raise bad_request("can't parse entities JSON object") from None
    if not isinstance(entities, list):
        raise bad_request("can't parse entities: expected an Array of MessageEntity")
    return [entity for one in entities if (entity := _given_entity(one)) is not None]


def _given_entity(one: object) -> Entity | None:
    if not isinstance(one, dict):
        raise bad_request("can't parse MessageEntity: expected an Object")
    kind, offset, length = one.get("type"), one.get("offset"), one.get("length")
    if not isinstance(kind, str) or not isinstance(offset, int) or not isinstance(length, int):
        raise bad_request('can\'t parse MessageEntity: field "type", "offset" or "length" is missing')
    if kind not in _GIVEN_TYPES or length <= 0 or offset < 0:
        return None
    if kind == "text_link":
        try:
            return Entity(kind, offset, length, checked_link(str(one.get("url", ""))))
        except BadLink as error:
            raise bad_request(f"entity {error}") from None
    if kind == "text_mention":
        user = one.get("user")
        user_id = user.get("id") if isinstance(user, dict) else None
        return Entity(kind, offset, length, str(user_id)) if isinstance(user_id, int) else None
    if kind == "date_time":
        unix = one.get("unix_time")
        if not isinstance(unix, int) or not 0 < unix < 2**31:
            return None
        return Entity(kind, offset, length, f"{unix}|{one.get('date_time_format', '')}")
    return Entity(kind, offset, length, str(one.get(_ARGUMENT_FIELDS.get(kind, ""), "")))


def _finished(text: str, entities: list[Entity]) -> Formatted:
    """Finish a text as TDLib does: remove control characters, trim the ends, find links and commands."""
    text = (
        _CONTROL.sub(" ", text.replace("\r", ""))
        if "\r" not in text or not entities
        else _CONTROL.sub(" ", text)
    )
    text, entities = _trimmed(text, sort_entities(entities))
    if not text:
        return NOTHING
    entities = _without_marks_in_code(entities)
    found = [
        one
        for one in _detected(text)
        if not any(_overlap(one, given) for given in entities if _is_solid(given))
    ]
    everything = tuple(sort_entities([*entities, *found]))
    return Formatted(text, everything, tuple(map(_wire, everything)))


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    short = text.rstrip(" \n\u00a0")
    first = entities[0].offset if entities else len(short)
    lead = 0
    while lead < min(first, len(short)) and short[lead] in " \n\u00a0":
        lead += 1
    short = short[lead:]
    end = utf16_length(short)
    kept = []
    for one in entities:
        offset = one.offset - lead
        length = min(one.length, end - offset)
        if length > 0:
            kept.append(Entity(one.type, offset, length, one.argument))
    return short, kept


def _without_marks_in_code(entities: list[Entity]) -> list[Entity]:
    code = [one for one in entities if one.type in {"code", "pre"}]
    return [
        one
        for one in entities
        if one.type in {"code", "pre", "blockquote", "expandable_blockquote"}
        or not any(_overlap(one, outer) for outer in code)
    ]


def _is_solid(one: Entity) -> bool:
    return one.type in {"code", "pre", "text_link", "text_mention", "custom_emoji"}


def _overlap(one: Entity, other: Entity) -> bool:
    return one.offset < other.end and other.offset < one.end


def _detected(text: str) -> Iterable[Entity]:
    plain = text.isascii()
    for match in _DETECTED.finditer(text):
        kind = str(match.lastgroup)
        if kind == "url" and "." not in match.group():
            continue
        offset = match.start() if plain else utf16_length(text[: match.start()])
        yield Entity(kind, offset, utf16_length(match.group()))


def _wire(one: Entity) -> dict[str, Any]:
    wire: dict[str, Any] = {"type": one.type, "offset": one.offset, "length": one.length}
    if one.type == "date_time":
        unix, _, style = one.argument.partition("|")
        wire["unix_time"] = int(unix)
        if style:
            wire["date_time_format"] = style
    elif one.type == "text_mention":
        wire["user"] = {"id": int(one.argument), "is_bot": False, "first_name": "Somebody"}
    elif one.argument:
        wire[_ARGUMENT_FIELDS[one.type]] = one.argument
    return wire
