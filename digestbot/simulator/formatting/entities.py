"""HTML as the Bot API takes it (``parse_mode=HTML``), read exactly as TDLib's parser reads it.

Offsets and lengths of entities count UTF-16 units; byte offsets in the errors count UTF-8.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from digestbot.simulator.links import BadLink, checked_link, lower, mentioned_user_id

TAGS = {
    "a": "text_link",
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}

#: The attributes with a meaning, and how the value of each begins.
_MEANINGFUL = {
    ("a", "href"): "",
    ("code", "class"): "language-",
    ("span", "class"): "tg-",
    ("tg-emoji", "emoji-id"): "",
    ("blockquote", "expandable"): "",
    ("tg-time", "unix"): "",
    ("tg-time", "format"): "",
}

#: Which of two entities over the same text is the outer one.
_PRIORITY = {
    "blockquote": 0,
    "expandable_blockquote": 0,
    "pre": 11,
    "code": 20,
    "text_link": 49,
    "text_mention": 49,
    "bold": 90,
    "italic": 91,
    "underline": 92,
    "strikethrough": 93,
    "spoiler": 94,
    "custom_emoji": 99,
}
_DEFAULT_PRIORITY = 50

_SPACES = frozenset(" \t\r\n\0\v")
_MARK = re.compile(r"[<&]")
_NUMBER = re.compile(r"&#(?:x([0-9a-fA-F]*)|([0-9]*))")
_NAME = re.compile(r"&([A-Za-z]*)")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_NAME_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_SURROGATES = re.compile("[\ud800-\udfff]")
_INTEGER = re.compile(r"-?[0-9]+")
_TIME_FORMAT = re.compile(r"[rR]?|[wWdDtT]+")
_LEADING_NUMBER = re.compile(r"-?[0-9]+")


class BadMarkup(ValueError):
    """Markup that Telegram refuses; the text is TDLib's."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A part of a text with a meaning. ``argument`` is the link, language, emoji id or ``unix|format``."""

    type: str
    offset: int
    length: int
    argument: str = ""

    @property
    def end(self) -> int:
        return self.offset + self.length


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    utf16_offset: int
    position: int


@dataclass(slots=True)
class _Reading:
    """The parser's state. ``source`` ends in a NUL, because TDLib walks a C string."""

    source: str
    at: int = 0
    parts: list[str] = field(default_factory=list)
    position: int = 0
    utf16_offset: int = 0
    entities: list[Entity] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)

    def put(self, text: str) -> None:
        self.parts.append(text)
        self.position += len(text)
        self.utf16_offset += utf16_length(text)

    def text_since(self, position: int) -> str:
        return "".join(self.parts)[position:]

    def byte_offset(self, at: int) -> int:
        return len(self.source[:at].encode("utf-8", "surrogatepass"))


def utf16_length(text: str) -> int:
    """Length in UTF-16 units, as Telegram counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """The text without its markup, and its entities, sorted as Telegram sorts them.

    Raises:
        BadMarkup: with TDLib's text (without the ``can't parse entities:`` before it).
    """
    reading = _Reading(source + "\0")
    end = len(source)
    while reading.at < end:
        mark = _MARK.search(reading.source, reading.at, end)
        if mark is None:
            reading.put(source[reading.at :])
            break
        if mark.start() > reading.at:
            reading.put(source[reading.at : mark.start()])
        reading.at = mark.start()
        if mark.group() == "&":
            letter, reading.at = _decoded(reading.source, reading.at)
            reading.put(letter)
        elif reading.source[reading.at + 1] == "/":
            _read_end_tag(reading)
        else:
            _read_start_tag(reading)
    if reading.open:
        raise BadMarkup(f'Can\'t find end tag corresponding to start tag "{reading.open[-1].tag}"')
    text = "".join(reading.parts)
    if _SURROGATES.search(text):
        raise BadMarkup(
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units"
        )
    return text, sort_entities(_without_languages_of_plain_code(reading.entities))


def sort_entities(entities: list[Entity]) -> list[Entity]:
    """By offset, the longer first, then by what Telegram puts outside."""
    return sorted(
        entities, key=lambda one: (one.offset, -one.length, _PRIORITY.get(one.type, _DEFAULT_PRIORITY))
    )


def _decoded(source: str, at: int) -> tuple[str, int]:
    """The character of an entity reference, and the position after it. A bare ``&`` stays as it is."""
    number = _NUMBER.match(source, at)
    if number is not None:
        digits, base = (number[1], 16) if number[1] is not None else (number[2], 10)
        code = int(digits, base) if digits else 0
        if code == 0 or code >= 0x10FFFF or number.end() - at >= 10:
            return "&", at + 1
        letter, end = chr(code), number.end()
    else:
        name = _NAME.match(source, at)
        if name is None or name[1] not in _NAMED:
            return "&", at + 1
        letter, end = _NAMED[name[1]], name.end()
    return letter, end + (source[end] == ";")


def _read_start_tag(reading: _Reading) -> None:
    source, begin = reading.source, reading.at
    at = begin + 1
    while source[at] not in _SPACES and source[at] != ">":
        at += 1
    if source[at] == "\0":
        raise BadMarkup(f"Unclosed start tag at byte offset {reading.byte_offset(begin)}")
    tag = lower(source[begin + 1 : at])
    if tag not in TAGS:
        raise BadMarkup(f'Unsupported start tag "{tag}" at byte offset {reading.byte_offset(begin)}')
    attributes, at = _read_attributes(reading, tag, begin, at)
    argument = _argument(tag, attributes)
    if tag == "span" and argument != "spoiler":
        raise BadMarkup(
            f'Tag "span" must have class "tg-spoiler" at byte offset {reading.byte_offset(begin)}'
        )
    reading.open.append(_Open(tag, argument, reading.utf16_offset, reading.position))
    reading.at = at + 1


def _read_attributes(reading: _Reading, tag: str, begin: int, at: int) -> tuple[dict[str, str], int]:
    """The values of the tag's meaningful attributes, and the position at which the tag ends."""
    source = reading.source
    attributes: dict[str, str] = {}
    while source[at] != ">":
        while source[at] != "\0" and source[at] in _SPACES:
            at += 1
        if source[at] == ">":
            break
        name, value, at = _read_attribute(reading, tag, begin, at)
        prefix = _MEANINGFUL.get((tag, name))
        if prefix is not None and value.startswith(prefix):
            attributes[name] = value.removeprefix(prefix)
    return attributes, at


def _argument(tag: str, attributes: dict[str, str]) -> str:
    if tag == "tg-time":
        return f"{attributes.get('unix', '')}|{attributes.get('format', '')}"
    if tag == "blockquote":
        return "expandable" if attributes else ""
    return next(iter(attributes.values()), "")


def _read_attribute(reading: _Reading, tag: str, begin: int, at: int) -> tuple[str, str, int]:
    source, start = reading.source, at
    while source[at] not in _SPACES and source[at] not in "=>/\"'":
        at += 1
    name = source[start:at]
    if not name:
        raise BadMarkup(
            f'Empty attribute name in the tag "{tag}" at byte offset {reading.byte_offset(begin)}'
        )
    while source[at] != "\0" and source[at] in _SPACES:
        at += 1
    unclosed = f'Unclosed start tag "{tag}" at byte offset {reading.byte_offset(begin)}'
    if source[at] != "=":
        if source[at] == "\0":
            raise BadMarkup(unclosed)
        return lower(name), "", at
    at += 1
    while source[at] != "\0" and source[at] in _SPACES:
        at += 1
    if source[at] == "\0":
        raise BadMarkup(unclosed)
    value, at = _read_value(reading, at)
    if source[at] == "\0":
        raise BadMarkup(f"Unclosed start tag at byte offset {reading.byte_offset(begin)}")
    return name, value, at


def _read_value(reading: _Reading, at: int) -> tuple[str, int]:
    source = reading.source
    quote = source[at]
    if quote not in "'\"":
        token = _NAME_TOKEN.match(source, at)
        end = token.end() if token else at
        if source[end] not in _SPACES and source[end] != ">":
            raise BadMarkup(f"Unexpected end of name token at byte offset {reading.byte_offset(at)}")
        return lower(source[at:end]), end
    at += 1
    end = source.find(quote, at)
    if end >= 0 and "&" not in (plain := source[at:end]) and "\0" not in plain:
        return plain, end + 1
    letters: list[str] = []
    while source[at] not in (quote, "\0"):
        if source[at] == "&":
            letter, at = _decoded(source, at)
        else:
            letter, at = source[at], at + 1
        letters.append(letter)
    return "".join(letters), at + (source[at] == quote)


def _read_end_tag(reading: _Reading) -> None:
    source, begin = reading.source, reading.at
    if not reading.open:
        raise BadMarkup(f"Unexpected end tag at byte offset {reading.byte_offset(begin)}")
    at = begin + 1
    while source[at] not in _SPACES and source[at] != ">":
        at += 1
    tag = lower(source[begin + 2 : at])
    while source[at] in _SPACES and source[at] != "\0":
        at += 1
    if source[at] != ">":
        raise BadMarkup(f"Unclosed end tag at byte offset {reading.byte_offset(begin)}")
    opened = reading.open[-1]
    if tag and tag != opened.tag:
        raise BadMarkup(
            f"Unmatched end tag at byte offset {reading.byte_offset(begin)}, "
            f'expected "</{opened.tag}>", found "</{tag}>"'
        )
    if reading.utf16_offset > opened.utf16_offset:
        _close(reading, opened)
    reading.open.pop()
    reading.at = at + 1


def _close(reading: _Reading, opened: _Open) -> None:
    kind, argument = TAGS[opened.tag], opened.argument
    offset, length = opened.utf16_offset, reading.utf16_offset - opened.utf16_offset
    entities = reading.entities
    inner = (
        entities[-1] if entities and (entities[-1].offset, entities[-1].length) == (offset, length) else None
    )
    if kind == "pre" and inner and inner.type == "code" and inner.argument:
        entities[-1] = Entity("pre", offset, length, inner.argument)
    elif kind == "code" and inner and inner.type == "pre" and not inner.argument and argument:
        entities[-1] = Entity("pre", offset, length, argument)
    else:
        kept = _kept(kind, argument or (reading.text_since(opened.position) if kind == "text_link" else ""))
        if kept is not None:
            entities.append(Entity(kept[0], offset, length, kept[1]))


def _kept(kind: str, argument: str) -> tuple[str, str] | None:
    """The type and argument of the entity for a tag with text; None if the tag leaves no entity."""
    if kind == "text_link":
        return _kept_link(argument)
    if kind == "date_time":
        moment = _kept_moment(argument)
        return None if moment is None else (kind, moment)
    if kind == "custom_emoji":
        if not _INTEGER.fullmatch(argument) or int(argument) == 0 or abs(int(argument)) >= 2**63:
            raise BadMarkup("Invalid custom emoji identifier specified")
    elif kind == "blockquote":
        return ("expandable_blockquote" if argument else kind), ""
    elif kind == "spoiler":
        return kind, ""
    return kind, argument


@lru_cache(maxsize=8192)
def _kept_link(link: str) -> tuple[str, str] | None:
    user_id = mentioned_user_id(link)
    if user_id is not None:
        return "text_mention", str(user_id)
    try:
        return "text_link", checked_link(link)
    except BadLink:
        return None


def _kept_moment(argument: str) -> str | None:
    unix, _, style = argument.partition("|")
    if not _TIME_FORMAT.fullmatch(style):
        raise BadMarkup("Invalid date format used")
    number = _LEADING_NUMBER.match(unix)
    # TDLib's integers overflow as in C.
    moment = (int(number.group()) + 2**31) % 2**32 - 2**31 if number else 0
    return f"{moment}|{style}" if moment > 0 else None


def _without_languages_of_plain_code(entities: list[Entity]) -> list[Entity]:
    return [
        Entity("code", one.offset, one.length) if one.type == "code" and one.argument else one
        for one in entities
    ]
