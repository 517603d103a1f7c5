"""Turns publishers' HTML into plain text: one line for a headline, paragraphs for a body."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import lxml.etree
import nh3

_BLOCKS = frozenset(
    """address article aside blockquote body center dd details dialog dir div dl dt fieldset footer form h1 h2 h3
    h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead title tr ul""".split()  # noqa: SIM905 - a table of names
)
_SILENT = frozenset(
    """script style noscript iframe object embed svg template head select textarea button figcaption video audio
    form nav""".split()  # noqa: SIM905
)
#: Control characters that are no white space, and marks without a width.
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u2060\ufeff]")
_UNFINISHED = re.compile(r"<[a-zA-Z/!][^<>]*$")


def fold(text: str) -> str:
    """``text`` on one line: white space folded, what can't be seen or printed gone."""
    return " ".join(_INVISIBLE.sub("", text).split())


_SURELY_MARKUP = re.compile(
    r"</(?:a|p|b|i|em|strong|div|span|li|ul)>|<(?:br|p|img|a\s+href=)[\s/>\"']", re.IGNORECASE
)


def plain(text: str, *, markup: bool = True) -> str:
    """One line of plain text. Without ``markup`` a ``<`` is a character like any other."""
    if markup and "<" in text:
        text = nh3.clean(_UNFINISHED.sub("", text), tags=set())
    if "&" in text:
        text = html.unescape(text)
    if "&" in text and re.search(r"&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});", text, re.IGNORECASE):
        text = html.unescape(text)
    if markup and _SURELY_MARKUP.search(text):  # escaped twice
        text = html.unescape(nh3.clean(text, tags=set()))
    return fold(text)


def _fragment(markup: str) -> lxml.etree._Element | None:
    """The parsed HTML, in one ``div``; None where there is nothing in it."""
    parser = lxml.etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    # libxml2 knows the entities of HTML 4 only, and apos is not among them
    content = markup.replace("\x00", "").replace("&apos;", "'").encode("utf-8", "replace")
    try:
        return lxml.etree.fromstring(b"<div>" + content + b"</div>", parser)
    except lxml.etree.XMLSyntaxError:
        return None


def paragraphs_and_image(markup: str) -> tuple[tuple[str, ...], str | None]:
    """The text of an HTML fragment, and the address of its first picture that is meant to be seen, as written.

    The text is by paragraphs, each on one line; captions, scripts and forms are left out. Plain text without any markup
    is split at its blank lines.
    """
    if not markup:
        return (), None
    if "<" not in markup:
        text = html.unescape(markup)
        if not _SURELY_MARKUP.search(text):
            return tuple(filter(None, map(fold, re.split(r"\n\s*\n", text)))), None
        markup = text  # escaped twice
    root = _fragment(markup)
    if root is None:
        return (), None
    image = _first_image(root)
    return tuple(blocks_of(root)), image


def blocks_of(root: lxml.etree._Element) -> Iterator[str]:
    """The text of a tree by blocks, in order; two line breaks in a row end a block too. The tree is used up."""
    _mark(root)
    whole = _INVISIBLE.sub("", "".join(root.itertext()))
    for block in whole.split(_BLOCK_MARK):
        for text in _TWO_BREAKS.split(block) if _LINE_MARK in block else [block]:
            if folded := " ".join(text.replace(_LINE_MARK, " ").split()):
                yield folded


#: Stand for the edge of a block and for a line break: Unicode promises that they never are characters of a text.
_BLOCK_MARK, _LINE_MARK = "\ufdd0", "\ufdd1"
_TWO_BREAKS = re.compile(rf"{_LINE_MARK}\s*(?:{_LINE_MARK}\s*)+")


def _mark(root: lxml.etree._Element) -> None:
    """Write the marks into the tree, and take out of it what is not meant to be read."""
    for element in list(root.iter(*_SILENT)):
        tail = element.tail
        element.clear()
        element.tail = tail
    for element in root.iter(*_BLOCKS):
        element.text = _BLOCK_MARK + (element.text or "")
        element.tail = _BLOCK_MARK + (element.tail or "")
    for element in root.iter("br"):
        element.tail = _LINE_MARK + (element.tail or "")


_TRACKER = re.compile(
    r"feedburner|doubleclick|/pixel|pixel\.|/b\.gif|blank\.gif|spacer|stats\.|emoji|gravatar|smil",
    re.IGNORECASE,
)


def _first_image(root: lxml.etree._Element) -> str | None:
    for image in root.iter("img"):
        source = (image.get("src") or image.get("data-src") or "").strip()
        tiny = any(
            (image.get(side) or "").strip().rstrip("px") in {"0", "1", "2"} for side in ("width", "height")
        )
        if source and not source.startswith("data:") and not tiny and not _TRACKER.search(source):
            return source
    return None
