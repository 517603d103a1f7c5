"""Reads the fields of a feed or an entry: an element's children by name, and their values."""

from __future__ import annotations

import base64
import binascii
from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import TypeAlias

import lxml.etree

from digestbot.feeds.markup import looks_like_markup, without_cdata

Element: TypeAlias = lxml.etree._Element  # noqa: SLF001 - lxml has no other name for what it gives

#: Parts that identify the namespaces of RSS 0.9, 1.0 and 2.0, and of Atom 0.3 and 1.0.
_OF_FEEDS = ("w3.org/2005/atom", "purl.org/atom/", "purl.org/rss/1.0/", "rdf/simple/0.9", "userland.com/rss")
_MODULES = {
    "purl.org/dc/elements": "dc",
    "purl.org/dc/1.": "dc",
    "purl.org/dc/terms": "dcterms",
    "rss/1.0/modules/content": "content",
    "modules/syndication": "sy",
    "modules/prism": "prism",
    "prismstandard.org": "prism",
    "search.yahoo.com/mrss": "media",
    "itunes.com/dtds/podcast": "itunes",
    "bing.com/news": "news",
    "feedburner": "original",
    "pheedo.com": "original",
    "w3.org/1999/xhtml": "xhtml",
    "w3.org/1999/02/22-rdf-syntax": "rdf",
}
_XML = "{http://www.w3.org/XML/1998/namespace}"


def name_of(element: Element) -> str:
    """The element's name in lower case: bare for the feed formats' own names, with a prefix for modules
    ("dc:date"), "" if unknown.
    """
    return _name_of(element.tag) if isinstance(element.tag, str) else ""


@lru_cache(maxsize=4096)
def _name_of(tag: str) -> str:
    namespace, _, local = tag.rpartition("}")
    namespace, local = namespace.lstrip("{").lower(), local.lower()
    if not namespace or (any(piece in namespace for piece in _OF_FEEDS) and "modules" not in namespace):
        return local
    module = next((name for piece, name in _MODULES.items() if piece in namespace), None)
    if module == "rdf" and local == "rdf":
        return local
    return f"{module}:{local}" if module else ""


def take_as_own(root: Element, roots: Collection[str]) -> None:
    """If a feed's root has an unknown namespace, treat its elements as the feed format's own."""
    namespace, _, local = str(root.tag).rpartition("}")
    if name_of(root) or local.lower() not in roots:
        return
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = element.tag.removeprefix(f"{namespace}}}")


class Fields:
    """An element's own children, by name. Deeper elements are not found."""

    def __init__(self, element: Element) -> None:
        self.element = element
        self._children: defaultdict[str, list[Element]] = defaultdict(list)
        for child in element:
            if name := name_of(child):
                self._children[name].append(child)

    def all(self, *names: str) -> Iterator[Element]:
        """The children with these names, sorted by the order of the names."""
        for name in names:
            yield from self._children.get(name, ())

    def in_order(self, *names: str) -> Iterator[Element]:
        """The children with these names, in document order."""
        return (child for child in self.element if name_of(child) in names)

    def texts(self, *names: str) -> Iterator[str]:
        """The texts of these children, without empty ones."""
        return (text for child in self.all(*names) if (text := text_of(child)))

    def text(self, *names: str) -> str:
        return next(self.texts(*names), "")

    def groups(self, *names: str) -> Iterator[Fields]:
        return map(Fields, self.all(*names))


def text_of(element: Element) -> str:
    """The element's text. If it contains markup that was not escaped, the markup."""
    if len(element) == 0:
        return without_cdata(element.text or "").strip()
    return _inner_markup(element).strip()


def attribute(element: Element, *names: str) -> str:
    """The first non-empty of these attributes; the case of names does not matter."""
    said = {name.lower(): value for name, value in element.attrib.items() if isinstance(name, str)}
    return next((value for name in names if (value := said.get(name, "").strip())), "")


def markup_of(element: Element) -> tuple[str, bool]:
    """The content of a text field, and whether it is markup or plain text.

    Atom declares which one (RFC 4287, 3.1; Atom 0.3 by ``mode``). RSS does not, so there the text decides.
    """
    kind, mode = attribute(element, "type").lower(), attribute(element, "mode").lower()
    if len(element):
        return _inner_markup(element).strip(), True
    text = text_of(element)
    if mode == "base64":
        text = _from_base64(text)
    return text, ("html" in kind and mode != "xml") or looks_like_markup(text)


def language_of_element(element: Element) -> str:
    """The nearest ``xml:lang``."""
    for one in (element, *element.iterancestors()):
        if language := one.get(f"{_XML}lang"):
            return str(language)
    return ""


def _inner_markup(element: Element) -> str:
    """The children as HTML, without Atom's single ``div`` around them."""
    children = [child for child in element if isinstance(child.tag, str)]
    alone = len(children) == 1 and not (element.text or "").strip() and not (children[0].tail or "").strip()
    if alone and lxml.etree.QName(children[0]).localname.lower() == "div":
        element = children[0]
    return _escaped(element.text or "") + "".join(map(_as_html, element))


def _as_html(element: Element) -> str:
    """The element and its tail, as HTML."""
    if not isinstance(element.tag, str):
        return _escaped(element.tail or "")
    return str(lxml.etree.tostring(_without_namespaces(element), encoding="unicode", method="html"))


def _without_namespaces(element: Element) -> Element:
    """A copy without the feed's namespaces, which HTML does not have."""
    copied: Element = lxml.etree.fromstring(lxml.etree.tostring(element, with_tail=False))
    for one in copied.iter():
        if isinstance(one.tag, str):
            one.tag = lxml.etree.QName(one).localname
    lxml.etree.cleanup_namespaces(copied)
    copied.tail = element.tail
    return copied


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _from_base64(text: str) -> str:
    try:
        return base64.b64decode(text, validate=False).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return text
