"""Parses the HTML of rich messages into a tree. It is strict like the classic parser, with more tags and
entities.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from digestbot.simulator.formatting.entities import BadMarkup

INLINE_TAGS = frozenset(
    {
        "a", "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "mark", "sub", "sup", "tg-spoiler",
        "tg-reference", "tg-emoji", "tg-time", "tg-math", "tg-button",
    }
)  # fmt: skip
MEDIA_TAGS = frozenset({"img", "video", "audio"})
BLOCK_TAGS = MEDIA_TAGS | {
    "h1", "h2", "h3", "h4", "h5", "h6", "p", "pre", "footer", "hr", "ul", "ol", "blockquote", "aside", "figure",
    "tg-map", "tg-collage", "tg-slideshow", "table", "details", "tg-math-block",
}  # fmt: skip
_PART_TAGS = frozenset(
    {"li", "input", "cite", "figcaption", "caption", "thead", "tbody", "tr", "th", "td", "summary"}
)
_VOID_TAGS = frozenset({"img", "hr", "input", "tg-map"})
_TAGS = INLINE_TAGS | BLOCK_TAGS | _PART_TAGS
#: Far more nesting than a message may have; the code that reads the tree counts exactly.
_DEEPEST = 100

_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)"
    r"(?P<attributes>(?:\s+[^\s=<>\"'/]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s<>\"'=/]+))?)*)\s*(?P<void>/?)>"
)
_ATTRIBUTE = re.compile(r"([^\s=<>\"'/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s<>\"'=/]+)))?")
_REFERENCE = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z]+);")
_NAMED = {
    "lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'", "nbsp": "\u00a0", "hellip": "…", "mdash": "—",
    "ndash": "–", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
}  # fmt: skip


@dataclass(slots=True)
class Element:
    """A tag with its content: other elements and pieces of text."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    def texts(self) -> str:
        return "".join(child if isinstance(child, str) else child.texts() for child in self.children)


def parse_rich_html(source: str) -> Element:
    """The tree below a root without a name.

    Raises:
        BadMarkup: for a tag that rich messages do not know, a bare ``<``, unclosed or crossed tags.
    """
    root = Element("")
    standing = [root]
    at = 0
    while at < len(source):
        mark = source.find("<", at)
        end = len(source) if mark < 0 else mark
        if end > at:
            standing[-1].children.append(_decoded(source[at:end]))
        if mark < 0:
            break
        match = _TAG.match(source, mark)
        if match is None:
            raise BadMarkup(f"Unclosed start tag at byte offset {_bytes(source, mark)}")
        _take_tag(standing, match, _bytes(source, mark))
        at = match.end()
    if len(standing) > 1:
        raise BadMarkup(f'Can\'t find end tag corresponding to start tag "{standing[-1].tag}"')
    return root


def _take_tag(standing: list[Element], match: re.Match[str], offset: int) -> None:
    tag = match["name"].lower()
    if tag not in _TAGS:
        raise BadMarkup(f'Unsupported start tag "{tag}" at byte offset {offset}')
    if not match["end"]:
        element = Element(tag, _attributes(match["attributes"]))
        standing[-1].children.append(element)
        if tag not in _VOID_TAGS and not match["void"]:
            if len(standing) > _DEEPEST:
                raise BadMarkup(f"Too deep nesting at byte offset {offset}")
            standing.append(element)
        return
    if tag in _VOID_TAGS:
        return
    opened = standing[-1].tag
    if not opened:
        raise BadMarkup(f"Unexpected end tag at byte offset {offset}")
    if tag != opened:
        raise BadMarkup(
            f'Unmatched end tag at byte offset {offset}, expected "</{opened}>", found "</{tag}>"'
        )
    standing.pop()


def _attributes(written: str) -> dict[str, str]:
    return {
        match[1].lower(): _decoded(match[2] or match[3] or match[4] or "")
        for match in _ATTRIBUTE.finditer(written)
    }


def _decoded(text: str) -> str:
    return _REFERENCE.sub(_referred, text) if "&" in text else text


def _referred(match: re.Match[str]) -> str:
    reference = match.group()
    if reference.startswith("&#"):
        return html.unescape(reference)
    return _NAMED.get(reference[1:-1], reference)


def _bytes(source: str, at: int) -> int:
    return len(source[:at].encode("utf-8", "surrogatepass"))
