"""Turns publishers' HTML into plain text: one line for a headline, paragraphs for a body."""

from __future__ import annotations

import html
import html.entities
import re
from collections.abc import Iterator

import lxml.etree
import nh3

from digestbot.feeds.pictures import first_picture

BLOCKS = frozenset(
    """address article aside blockquote body center dd details dialog dir div dl dt fieldset footer form h1 h2 h3
    h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead title tr ul""".split()  # noqa: SIM905 - a table of names
)
_SILENT = frozenset(
    """script style noscript iframe object embed svg template title select textarea button figcaption video audio
    form nav""".split()  # noqa: SIM905
)
#: Control characters that are no white space, and zero-width marks that no writing needs. Joiners stay,
#: because Persian, Indic scripts and emoji need them; direction marks between letters stay too.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]"
)
_JOINERS, _DIRECTIONS = "\u200c\u200d", "\u200e\u200f"
#: Joiners after a space or a Latin letter join nothing.
_IDLE_JOINERS = re.compile("(?<![^\x00-\x7f\u00a0\u2000-\u200b\u2028-\u202f\u3000])[\u200c\u200d]+")
_UNFINISHED = re.compile(r"<[a-zA-Z/!][^<>]*$")


def fold(text: str) -> str:
    """``text`` on one line: white space folded, invisible and unprintable characters removed."""
    folded = " ".join(_visible(text).split())
    # At the edges, direction marks have no effect. A joiner at the end may be part of a letter (Malayalam).
    return folded.lstrip(_JOINERS + _DIRECTIONS + " ").rstrip(_DIRECTIONS + " ")


def _visible(text: str) -> str:
    return _IDLE_JOINERS.sub("", _INVISIBLE.sub("", text))


_CDATA = re.compile(r"(?:<|&lt;)!\[CDATA\[|\]\](?:>|&gt;)", re.IGNORECASE)


def without_cdata(text: str) -> str:
    """``text`` without CDATA marks, which are visible if somebody escaped them or wrote them twice."""
    return _CDATA.sub("", text) if "CDATA[" in text or "]]" in text else text


_SURELY_MARKUP = re.compile(
    r"</(?:a|p|b|i|em|strong|div|span|li|ul)>|<(?:br|p|img|a\s+href=)[\s/>\"']", re.IGNORECASE
)


_PAIRED = (
    "a abbr b big blockquote center cite code del div em font h1 h2 h3 h4 h5 h6 i ins li mark ol p q s small span strong sub sup"
    " table td tr tt u ul"
)
_MARKUP = re.compile(
    rf"</(?:{'|'.join(_PAIRED.split())})\s*>|<(?:br|hr|wbr|p|img\s|a\s+[^<>]*href=)[^<>]*>", re.IGNORECASE
)


def looks_like_markup(text: str) -> bool:
    """Whether a text of unknown type is HTML: it has a closed tag, or one that needs no end."""
    return "<" in text and _MARKUP.search(text) is not None


_ENTITY = re.compile(
    r"&(?:(#\d{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});|([A-Za-z]+)(?![\w=;]))"
)
_BARE_AMPERSAND = re.compile(r"&(?!(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});)")


def unescaped(text: str) -> str:
    """``text`` with its entities as characters.

    An entity without its ";" counts only at the end of a word ("5 &lt 6"); "Cash&notary" and "?a=1&reg=3"
    stay as they are.
    """
    if "&" not in text:
        return text
    return _ENTITY.sub(_characters, text)


def _characters(match: re.Match[str]) -> str:
    closed, unclosed = match.groups()
    if closed:
        return entity(closed) or match[0]
    return html.entities.html5.get(unclosed) or match[0]


def entity(name: str) -> str | None:
    """The characters of ``&name;`` in HTML ("amp", "#8217", "#x27"); None if there is no such entity."""
    return html.unescape(f"&{name};") if name.startswith("#") else html.entities.html5.get(f"{name};")


def as_markup(text: str) -> str:
    """Plain text as markup that shows it. Entities that are in the text by mistake stay entities."""
    return _BARE_AMPERSAND.sub("&amp;", text).replace("<", "&lt;")


def plain(text: str, *, markup: bool = True) -> str:
    """One line of plain text. Without ``markup``, a ``<`` is an ordinary character."""
    text = without_cdata(text)
    if markup and "<" in text:
        text = _without_tags(_UNFINISHED.sub("", text))
    # Text that was escaped twice is unescaped twice.
    text = unescaped(unescaped(text))
    if markup and _SURELY_MARKUP.search(text):
        text = unescaped(_without_tags(text))
    return fold(text)


def _without_tags(text: str) -> str:
    return nh3.clean(_BARE_AMPERSAND.sub("&amp;", text), tags=set())


def _fragment(markup: str) -> lxml.etree._Element | None:
    """The parsed HTML in one ``div``; None if it is empty."""
    parser = lxml.etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    # libxml2 knows only the entities of HTML 4, which do not include apos.
    markup = _BARE_AMPERSAND.sub("&amp;", markup.replace("\x00", "").replace("&apos;", "'"))
    content = markup.encode("utf-8", "replace")
    try:
        return lxml.etree.fromstring(b"<div>" + content + b"</div>", parser)
    except lxml.etree.XMLSyntaxError:
        return None


def paragraphs_and_image(markup: str) -> tuple[tuple[str, ...], str | None]:
    """The text of an HTML fragment, and the address of its first visible picture, as written.

    The text is a tuple of paragraphs, each on one line; captions, scripts and forms are left out. Plain text
    without any markup is split at its blank lines.
    """
    markup = without_cdata(markup)
    if not markup:
        return (), None
    if "<" not in markup:
        text = unescaped(markup)
        if not _SURELY_MARKUP.search(text):
            return tuple(filter(None, map(fold, re.split(r"\n\s*\n", text)))), None
        markup = text  # escaped twice
    root = _fragment(markup)
    if root is None:
        return (), None
    image = first_picture(root)
    return tuple(blocks_of(root)), image


def blocks_of(root: lxml.etree._Element) -> Iterator[str]:
    """The text of a tree as blocks, in order. Two line breaks in a row also end a block. The tree is
    destroyed.
    """
    _mark(root)
    whole = _visible("".join(root.itertext()))
    for block in whole.split(_BLOCK_MARK):
        for text in _TWO_BREAKS.split(block) if _LINE_MARK in block else [block]:
            if folded := " ".join(text.replace(_LINE_MARK, " ").split()).lstrip(_JOINERS + _DIRECTIONS + " "):
                yield folded


#: Mark the edge of a block and a line break. Unicode guarantees that these are never characters of a text.
_BLOCK_MARK, _LINE_MARK = "\ufdd0", "\ufdd1"
_TWO_BREAKS = re.compile(rf"{_LINE_MARK}\s*(?:{_LINE_MARK}\s*)+")


def _mark(root: lxml.etree._Element) -> None:
    """Write the marks into the tree, and remove what is not meant to be read."""
    for element in list(root.iter(*_SILENT)):
        tail = element.tail
        element.clear()
        element.tail = tail
    for element in root.iter(*BLOCKS):
        element.text = _BLOCK_MARK + (element.text or "")
        element.tail = _BLOCK_MARK + (element.tail or "")
    for element in root.iter("br"):
        element.tail = _LINE_MARK + (element.tail or "")
