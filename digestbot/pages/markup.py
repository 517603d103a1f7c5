"""Parses Telegram's two dialects of HTML, to check what they allow and to measure how long a text is.

The rules are those of TDLib's entity parser (classic) and of the Bot API's rich messages. Lengths are UTF-16
units of the text without its tags.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from digestbot.caches import cached
from digestbot.errors import MarkupFault
from digestbot.model import Rendering

#: The limits of ``sendMessage``: UTF-16 units after parsing, and entities; Telegram silently drops further
#: ones.
CLASSIC_UNITS = 4096
CLASSIC_ENTITIES = 100
#: sendRichMessage. Telegram's 32768 characters, less what it may count between 500 blocks (line ends,
#: bullets), which is not written anywhere.
RICH_UNITS = 30_000
RICH_BLOCKS = 500
RICH_DEPTH = 16
RICH_MEDIA = 50

_CLASSIC_TAGS = frozenset(
    [
        "a",
        "b",
        "strong",
        "i",
        "em",
        "s",
        "strike",
        "del",
        "u",
        "ins",
        "tg-spoiler",
        "tg-emoji",
        "tg-time",
        "span",
        "pre",
        "code",
        "blockquote",
    ]
)
_RICH_BLOCKS = frozenset(
    [
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "p",
        "pre",
        "footer",
        "hr",
        "ul",
        "ol",
        "li",
        "blockquote",
        "aside",
        "figure",
        "img",
        "video",
        "audio",
        "tg-map",
        "tg-collage",
        "tg-slideshow",
        "table",
        "tr",
        "details",
        "tg-math-block",
    ]
)
_RICH_TAGS = _RICH_BLOCKS | frozenset(
    [
        "a",
        "b",
        "strong",
        "i",
        "em",
        "u",
        "ins",
        "s",
        "strike",
        "del",
        "code",
        "mark",
        "sub",
        "sup",
        "tg-spoiler",
        "tg-reference",
        "tg-emoji",
        "tg-time",
        "tg-math",
        "tg-button",
        "figcaption",
        "cite",
        "summary",
        "caption",
        "thead",
        "tbody",
        "th",
        "td",
        "input",
        "br",
    ]
)
_VOID = frozenset(["img", "hr", "input", "br"])
_MEDIA = frozenset(["img", "video", "audio"])
_CLASSIC_ENTITIES = frozenset(["lt", "gt", "amp", "quot"])
_RICH_ENTITIES = _CLASSIC_ENTITIES | frozenset(
    ["apos", "nbsp", "hellip", "mdash", "ndash", "lsquo", "rsquo", "ldquo", "rdquo"]
)

#: One character of text: an entity such as ``&lt;`` or ``&#39;``, or a code point.
ATOM = re.compile(r"&(?:lt|gt|amp|quot|#[0-9]+|#[xX][0-9a-fA-F]+);|.", re.DOTALL)
_ENTITY = re.compile(r"&(?:[a-z]+|#[0-9]+|#[xX][0-9a-fA-F]+);")
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?P<rest>(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*)>")
_ATTRIBUTE = re.compile(r"([a-zA-Z-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_TAG_OVER_LINES = re.compile(r"<[^<>]*\n")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
#: How a moment is shown: relative, or weekday, date and time.
_FORMAT = re.compile(r"[rR]|[wdDtT]*")
_NAMED_ENTITY = re.compile(r"&([a-zA-Z][a-zA-Z0-9]*);")


_FAULTS: dict[MarkupFault, str] = {
    "bare": "a < that opens no tag, at “{}” (for the sign itself write &lt;)",
    "entity": "Telegram shows {} as it stands",
    "tag": "<{}> is no tag that Telegram takes here",
    "open": "<{}> is not closed",
    "crossed": "</{}> closes what is not open",
    "link": "a link without a web address: {}",
    "picture": "a picture without a web address: {}",
    "moment": "a tg-time whose moment (seconds since 1970) or format Telegram does not take: {}",
    "empty": "the message is empty",
    "excess": "{}",
}


class MarkupError(ValueError):
    """Markup that Telegram refuses or shows wrongly. The message says in English what is wrong and where.

    ``fault`` and ``where`` hold the same for pages in other languages.
    """

    def __init__(self, fault: MarkupFault, where: str = "") -> None:
        super().__init__(_FAULTS[fault].format(where))
        self.fault = fault
        self.where = where


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the source: text, or a tag with its name in lower case."""

    kind: Literal["text", "open", "close", "void"]
    raw: str
    name: str = ""


@dataclass(slots=True)
class Size:
    """The sizes of a text, as Telegram counts them."""

    units: int = 0
    #: The number of formatted parts (classic).
    entities: int = 0
    #: The numbers of blocks and media, and the depth of nesting (rich).
    blocks: int = 0
    media: int = 0
    depth: int = 0
    text: list[str] = field(default_factory=list)


def units(text: str) -> int:
    """The length of a plain text in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def tokens(source: str) -> Iterator[Token]:
    """Split the source into tokens; their ``raw`` texts joined are the source.

    Raises:
        MarkupError: There is a ``<`` that begins no tag.
    """
    position = 0
    while position < len(source):
        start = source.find("<", position)
        if start < 0:
            start = len(source)
        if start > position:
            yield Token("text", source[position:start])
        if start == len(source):
            return
        tag = _TAG.match(source, start)
        if tag is None:
            raise MarkupError("bare", source[start : start + 30])
        name = tag["name"].lower()
        if tag["close"]:
            yield Token("close", tag[0], name)
        else:
            empty = name in _VOID or tag["rest"].rstrip().endswith("/")
            yield Token("void" if empty else "open", tag[0], name)
        position = tag.end()


def attributes(token: Token) -> dict[str, str]:
    """The attributes of a start tag that have a value, with their values unescaped."""
    found = _ATTRIBUTE.findall(token.raw)
    return {name.lower(): html.unescape(double or single or bare) for name, double, single, bare in found}


def plain(source: str) -> str:
    """The text without its markup."""
    return "".join(_decode(token.raw) for token in tokens(source) if token.kind == "text")


def measure(source: str, rendering: Rendering = "classic") -> Size:
    """Parse the source as strictly as Telegram does, and measure it.

    Raises:
        MarkupError: a tag that is not allowed, is crossed or not closed, a link or picture without
            a web address, or a named entity that Telegram shows as it stands.
    """
    stretches = [source] if _TAG_OVER_LINES.search(source) else _LINE.findall(source)
    held = [_held(stretch, rendering) for stretch in stretches]
    opened: list[str] = []
    depth = 0
    for one in held:
        depth = max(depth, len(opened) + one.rises)
        if one.closes or one.opens:
            for name in one.closes:
                _close(name, opened)
            opened += one.opens
    if opened:
        raise MarkupError("open", opened[-1])
    return Size(
        units=sum([one.units for one in held]),
        entities=sum([one.entities for one in held]),
        blocks=sum([one.blocks for one in held]),
        media=sum([one.media for one in held]),
        depth=depth,
        text=[one.text for one in held],
    )


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The sizes of a part of a source, and the tags that it opens and closes."""

    units: int
    entities: int
    blocks: int
    media: int
    text: str
    #: The tags that were open before and are closed in this part, and those that it leaves open.
    closes: tuple[str, ...]
    opens: tuple[str, ...]
    #: By how much the nesting becomes deeper than at the beginning of this part.
    rises: int


@cached(40_000)
def _held(stretch: str, rendering: Rendering) -> _Stretch:
    """Measure one part. Results are cached, because the same lines occur in many digests."""
    allowed, named = (
        (_CLASSIC_TAGS, _CLASSIC_ENTITIES) if rendering == "classic" else (_RICH_TAGS, _RICH_ENTITIES)
    )
    size = Size()
    closes: list[str] = []
    opened: list[str] = []
    for token in tokens(stretch):
        if token.kind == "text":
            for entity in _NAMED_ENTITY.findall(token.raw):
                if entity not in named:
                    raise MarkupError("entity", f"&{entity};")
            size.text.append(_decode(token.raw))
            continue
        if token.name not in allowed:
            raise MarkupError("tag", token.name)
        if token.kind == "close":
            if opened:
                _close(token.name, opened)
            else:
                closes.append(token.name)
            continue
        _check_values(token)
        size.entities += 1
        # A list item counts, and so does the paragraph that it holds.
        size.blocks += 2 if token.name == "li" else token.name in _RICH_BLOCKS
        size.media += token.name in _MEDIA
        if token.kind == "open":
            opened.append(token.name)
            size.depth = max(size.depth, len(opened) - len(closes))
    text = "".join(size.text)
    return _Stretch(
        units(text), size.entities, size.blocks, size.media, text, tuple(closes), tuple(opened), size.depth
    )


def _close(name: str, opened: list[str]) -> None:
    if not opened or opened.pop() != name:
        raise MarkupError("crossed", name)


def check(source: str, rendering: Rendering = "classic") -> None:
    """Check that Telegram would accept the source as one message and show it completely.

    Raises:
        MarkupError: As for ``measure``, or the message is empty or exceeds a limit.
    """
    size = measure(source, rendering)
    if not "".join(size.text).strip():
        raise MarkupError("empty")
    if found := excesses(size, rendering):
        raise MarkupError("excess", found[0])


def excesses(size: Size, rendering: Rendering) -> tuple[str, ...]:
    """A phrase for each limit of one message that is exceeded."""
    limits = (
        ((size.units, CLASSIC_UNITS, "characters"), (size.entities, CLASSIC_ENTITIES, "formatted stretches"))
        if rendering == "classic"
        else (
            (size.units, RICH_UNITS, "characters"),
            (size.blocks, RICH_BLOCKS, "blocks"),
            (size.media, RICH_MEDIA, "pictures"),
            (size.depth, RICH_DEPTH, "levels of nesting"),
        )
    )
    return tuple(f"{count} {what}, Telegram takes {limit}" for count, limit, what in limits if count > limit)


def _decode(text: str) -> str:
    # html.unescape alone would also take "&copy" for a sign, with no semicolon; Telegram does not.
    return _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)


def _is_instant(text: str) -> bool:
    """Say whether Telegram accepts the text as a time: seconds since 1970, in 31 bits."""
    return text.isascii() and text.isdecimal() and len(text) <= 10 and 0 < int(text) < 2**31


def _check_values(token: Token) -> None:
    if token.name == "tg-time":
        said = attributes(token)
        if not _is_instant(said.get("unix", "")) or not _FORMAT.fullmatch(said.get("format", "")):
            raise MarkupError("moment", token.raw[:60])
    if token.name == "a" and "name" not in attributes(token):
        address = attributes(token).get("href", "")
        if not address.startswith(("https://", "http://", "tg://", "mailto:")):
            raise MarkupError("link", token.raw[:60])
    if token.name in _MEDIA and not attributes(token).get("src", "").startswith(("https://", "http://")):
        raise MarkupError("picture", token.raw[:60])
