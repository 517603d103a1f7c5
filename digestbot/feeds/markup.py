"""Turns publishers' HTML into plain text: one line for a headline, paragraphs for a body."""

from __future__ import annotations

import html
import re
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


def fragment(markup: str) -> lxml.html.HtmlElement | None:
    """The parsed HTML, in one ``div``; None where there is nothing in it."""
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    # libxml2 knows the entities of HTML 4 only, and apos is not among them
    content = markup.replace("\x00", "").replace("&apos;", "'").encode("utf-8", "replace")
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
        text = html.unescape(markup)
        if not _SURELY_MARKUP.search(text):
            return tuple(filter(None, map(fold, re.split(r"\n\s*\n", text))))
        markup = text  # escaped twice
    root = fragment(markup)
    return () if root is None else tuple(blocks_of(root))


def blocks_of(root: lxml.html.HtmlElement) -> Iterator[str]:
    """The text of a tree by blocks, in order; two line breaks in a row end a block too."""
    for block in "".join(_marked_text(root)).split(_BLOCK_MARK):
        for text in _TWO_BREAKS.split(block) if _LINE_MARK in block else [block]:
            if folded := fold(text.replace(_LINE_MARK, " ")):
                yield folded


#: Stand for the edge of a block and for a line break; texts have no such characters (see ``fold``).
_BLOCK_MARK, _LINE_MARK = "\x01", "\x02"
_TWO_BREAKS = re.compile(r"\x02\s*(?:\x02\s*)+")


def _marked_text(root: lxml.html.HtmlElement) -> Iterator[str]:
    walk = lxml.etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            if tag in _SILENT:
                walk.skip_subtree()
            else:
                yield _BLOCK_MARK if tag in _BLOCKS else _LINE_MARK if tag == "br" else ""
                yield element.text or ""
        else:
            yield _BLOCK_MARK if tag in _BLOCKS else ""
            yield (element.tail or "") if element is not root else ""


_TRACKER = re.compile(
    r"feedburner|doubleclick|/pixel|pixel\.|/b\.gif|blank\.gif|spacer|stats\.|emoji|gravatar|smil",
    re.IGNORECASE,
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
