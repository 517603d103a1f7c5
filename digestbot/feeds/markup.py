"""Turns publishers' HTML into plain text: one line for a headline, paragraphs for a body."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

import lxml.etree
import lxml.html
import nh3

_BLOCKS = frozenset(
    """address article aside blockquote body center dd details dialog dir div dl dt fieldset footer form h1 h2 h3
    h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead title tr ul""".split()  # noqa: SIM905 - a table of names
)
_SILENT = frozenset(
    """script style noscript iframe object embed svg template head select textarea button figcaption video audio
    form nav""".split()  # noqa: SIM905
)
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\x00"))
_UNFINISHED = re.compile(r"<[a-zA-Z/!][^<>]*$")


def fold(text: str) -> str:
    """``text`` on one line: white space folded, what can't be seen or printed gone."""
    text = text.translate(_INVISIBLE) if not text.isascii() or "\x00" in text else text
    return " ".join("".join(c for c in text if c.isspace() or unicodedata.category(c) != "Cc").split())


def plain(text: str, *, markup: bool = True) -> str:
    """One line of plain text. Without ``markup`` a ``<`` is a character like any other."""
    if markup and "<" in text:
        text = nh3.clean(_UNFINISHED.sub("", text), tags=set())
    if "&" in text:
        text = html.unescape(text)
    if "&" in text and re.search(r"&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});", text, re.IGNORECASE):
        text = html.unescape(text)  # escaped twice
    return fold(text)


def fragment(markup: str) -> lxml.html.HtmlElement | None:
    """The parsed HTML, in one ``div``; None where there is nothing in it."""
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    content = markup.replace("\x00", "").encode("utf-8", "replace")
    try:
        root = lxml.html.document_fromstring(b"<div>" + content + b"</div>", parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError):
        return None
    return root


def paragraphs(markup: str) -> tuple[str, ...]:
    """The text of an HTML fragment by paragraphs, each on one line; captions, scripts and forms left out.

    Plain text without any markup is split at its blank lines.
    """
    if "<" not in markup:
        pieces = re.split(r"\n\s*\n", html.unescape(markup))
        return tuple(filter(None, map(fold, pieces)))
    root = fragment(markup)
    return () if root is None else tuple(blocks_of(root))


def blocks_of(root: lxml.html.HtmlElement) -> Iterator[str]:
    """The text of a tree by blocks, in order."""
    line: list[str] = []
    breaks = 0
    walk = lxml.etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            if tag in _SILENT:
                walk.skip_subtree()
                continue
            if tag in _BLOCKS:
                yield from _flushed(line)
                breaks = 0
            elif tag == "br":
                breaks += 1
                line.append("\n")
            if element.text and element.text.strip():
                breaks = 0
            line.append(element.text or "")
        else:
            if tag in _BLOCKS:
                yield from _flushed(line)
            if tag == "br" and breaks >= 2:
                yield from _flushed(line)
                breaks = 0
            if element is not root:
                if element.tail and element.tail.strip():
                    breaks = 0
                line.append(element.tail or "")
    yield from _flushed(line)


def _flushed(line: list[str]) -> Iterator[str]:
    text = fold("".join(line))
    line.clear()
    if text:
        yield text


_TRACKER = re.compile(
    r"feedburner|doubleclick|/pixel|pixel\.|/b\.gif|blank\.gif|spacer|stats\.|emoji|gravatar|smil", re.I
)


def first_image(markup: str) -> str | None:
    """The address of the first picture that is meant to be seen, as written."""
    if "<img" not in markup and "<IMG" not in markup:
        return None
    root = fragment(markup)
    for image in () if root is None else root.iter("img"):
        source = (image.get("src") or image.get("data-src") or "").strip()
        tiny = any(
            (image.get(side) or "").strip().rstrip("px") in {"0", "1", "2"} for side in ("width", "height")
        )
        if source and not source.startswith("data:") and not tiny and not _TRACKER.search(source):
            return source
    return None
