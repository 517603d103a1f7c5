"""The entries of RSS 2.0 and Atom as nearly all publishers write them, ten times as fast as through feedparser.

What feedparser does with an element often hangs on what came before it. Here only the elements are read for which it
does not; an entry with anything else makes the feed irregular, and feedparser reads it whole. For regular feeds the
two give the same (``tests/feeds/test_regular_feeds.py``).
"""

from __future__ import annotations

import contextlib
import html.entities
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

import lxml.etree
from feedparser.mixin import _FeedParserMixin as Feedparser  # its tables of names have no public place
from feedparser.urls import _urljoin, make_safe_absolute_uri  # what is read here must be resolved as there
from lxml.etree import _Element

Entry = dict[str, Any]

_ATOM: Final = "{http://www.w3.org/2005/Atom}"
_XML: Final = "{http://www.w3.org/XML/1998/namespace}"
#: Namespace in lower case -> the prefix that feedparser knows it by, whatever the feed's own.
_PREFIXES = {namespace.lower(): prefix for namespace, prefix in Feedparser.namespaces.items()}
#: "media_content": the elements that mean something to feedparser.
_MEANINGFUL = frozenset(
    name.split("_", 2)[2] for name in dir(Feedparser) if name.startswith(("_start_", "_end_"))
)
#: Those that change nothing of what is read here.
_HARMLESS = frozenset(
    """contributor dc_contributor rights copyright dc_rights generator cloud subtitle itunes_subtitle itunes_explicit
    itunes_block media_rating media_credit media_restriction media_license media_player media_group dc_language
    dc_publisher expirationdate dcterms_valid georss_point georss_box georss_line georss_polygon""".split()  # noqa: SIM905 - a table of names
)
_TEXTS = {
    **dict.fromkeys(("published", "issued", "pubdate", "dcterms_issued"), "published"),
    **dict.fromkeys(("updated", "modified", "lastbuilddate", "dc_date", "dcterms_modified"), "updated"),
    **dict.fromkeys(("created", "dcterms_created"), "created"),
    **{name: name for name in ("feedburner_origlink", "section", "prism_section")},
}
_HTML_TYPES = frozenset({"text/html", "html", "xhtml", "application/xhtml+xml"})
_TEXT_TYPES = {"text": "text/plain", "plain": "text/plain", "html": "text/html"}
_NOT_IN_XML = bytes(code for code in range(0x20) if code not in b"\t\n\r")
_MAIL_AND_NAME = re.compile(
    r"[a-z0-9_.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,4}(?: \((?P<name>[^()@]+)\))?", re.IGNORECASE | re.ASCII
)
_WINDOWS = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}


class Irregular(Exception):
    """Only feedparser knows what to make of the feed."""


def take_entries(body: bytes, url: str, content_type: str | None) -> tuple[bytes, list[Entry]]:
    """The feed without its entries, for feedparser, and the entries in the form that feedparser gives them.

    Args:
        body: the feed in UTF-8.
        url: what its links are relative to.
        content_type: the HTTP header, if there was one.

    Raises:
        Irregular: if the feed is not well-formed, in another character set, or has entries of an unusual kind.
    """
    if "charset" in (content_type or "").lower() and "utf-8" not in (content_type or "").lower():
        raise Irregular
    root = _tree(body)
    if root.tag == f"{_ATOM}feed":
        holder, name = root, f"{_ATOM}entry"
    elif root.tag == "rss" and len(channels := root.findall("channel")) == 1:
        holder, name = channels[0], "item"
    else:
        raise Irregular
    found = holder.findall(name)
    base, language = _base(url, root, holder), _language(root, holder)
    entries = [_EntryReader(element, base, language, is_atom=holder is root).read() for element in found]
    for element in found:
        holder.remove(element)
    return lxml.etree.tostring(root, encoding="utf-8", xml_declaration=True), entries


def _tree(body: bytes) -> _Element:
    parser = lxml.etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        body.decode()
        try:
            root = lxml.etree.fromstring(body, parser)
        except lxml.etree.XMLSyntaxError:
            root = lxml.etree.fromstring(_mended(body), parser)
    except (UnicodeDecodeError, lxml.etree.XMLSyntaxError, ValueError) as error:
        raise Irregular from error
    about = root.getroottree().docinfo
    if about.doctype or (about.encoding or "utf-8").lower() not in {"utf-8", "utf8", "us-ascii"}:
        raise Irregular
    return root


def _mended(body: bytes) -> bytes:
    """Without the two faults that are common: control characters, and the names of HTML's characters."""
    return re.sub(rb"&(\w+);", _by_number, body.translate(None, _NOT_IN_XML))


def _by_number(match: re.Match[bytes]) -> bytes:
    meant = html.entities.html5.get(f"{match[1].decode('ascii', 'replace')};")
    if meant is None or match[1] in (b"amp", b"lt", b"gt", b"quot", b"apos"):
        return match[0]
    return "".join(f"&#{ord(character)};" for character in meant).encode()


class _EntryReader:
    """One entry, its elements read in their order."""

    def __init__(self, element: _Element, base: str, language: str, *, is_atom: bool) -> None:
        self._element, self._is_atom = element, is_atom
        self._base, self._language = _base(base, element), _language(element) or language
        self._entry: Entry = {"links": []}
        self._names: set[str] = set()
        self._has_parts = False  # the author that was read last

    def read(self) -> Entry:
        for child in self._element:
            name = _name(child)
            if name in _TEXTS:
                self._once(_TEXTS[name])
                if child.attrib and name not in _MEANINGFUL:
                    raise Irregular
                self._entry[_TEXTS[name]] = self._text(child)
            elif name in _READERS:
                _READERS[name](self, child)
            elif name in _MEANINGFUL and name not in _HARMLESS:
                raise Irregular
            if len(child) and name not in _WITH_PARTS:
                self._look_inside(child)
        return self._entry

    def _once(self, what: str) -> None:
        """Of what stands there twice feedparser takes now the first, now the last."""
        if what in self._names:
            raise Irregular
        self._names.add(what)

    def _look_inside(self, element: _Element) -> None:
        """Containers that mean nothing, or only what is in them: feedparser reads their parts as the entry's own."""
        for part in element.iterdescendants():
            name = _name(part)
            if name in ("media_content", "media_thumbnail", "media_title", "media_description"):
                _READERS[name](self, part)
            elif name in _TEXTS or (name in _MEANINGFUL and name not in _HARMLESS):
                raise Irregular

    def _text(self, element: _Element, *, is_address: bool = False) -> str:
        if len(element):
            raise Irregular  # markup that is not escaped
        text = (element.text or "").strip()
        if is_address and text:
            text = _urljoin(self._base_of(element), text)
        if text.isascii():
            return text
        with contextlib.suppress(UnicodeError):  # UTF-8 that was taken for Latin-1 and encoded again
            text = text.encode("iso-8859-1").decode()
        return text.translate(_WINDOWS) if re.search("[\x80-\x9f]", text) else text

    def _base_of(self, element: _Element) -> str:
        return _base(self._base, element)

    # --- one method for each kind of element -------------------------------------------------------

    def read_id(self, element: _Element) -> None:
        self._once("id")
        is_link = _attributes(element).get("ispermalink", "true") == "true"
        self._entry["id"] = self._text(element, is_address=is_link)
        if is_link:
            self._entry.setdefault("link", self._entry["id"])

    def read_link(self, element: _Element) -> None:
        link = _with_href(_attributes(element))
        link.setdefault("rel", "alternate")
        link.setdefault("type", "application/atom+xml" if link["rel"] == "self" else "text/html")
        self._entry["links"].append(link)
        if "href" in link:
            link["href"] = _urljoin(self._base_of(element), link["href"])
            if link["rel"] == "alternate" and link["type"].lower() in _HTML_TYPES:
                self._entry["link"] = link["href"]
            return
        address = re.sub(
            r"&(\w+);", r"&\1", self._text(element, is_address=True).replace("&amp;", "&"), flags=re.ASCII
        )
        self._entry["link"] = address
        if address:
            link["href"] = address

    def read_enclosure(self, element: _Element) -> None:
        self._entry["links"].append({**_with_href(_attributes(element)), "rel": "enclosure"})

    def read_title(self, element: _Element) -> None:
        self._once("title")
        text, detail = self._content(element, "text/plain")
        self._entry.update(title=text, title_detail=detail)

    def read_media_title(self, _element: _Element) -> None:
        if not self._entry.get("title"):
            raise Irregular

    def read_description(self, element: _Element) -> None:
        self._once("summary")
        self._entry["summary"], _ = self._content(element, "text/html")

    def read_media_description(self, element: _Element) -> None:
        if self._names & {"summary", "content"}:
            raise Irregular
        self.read_description(element)

    def read_content(self, element: _Element) -> None:
        self._once("content")
        default = "text/plain" if _name(element) == "content" else "text/html"
        text, detail = self._content(element, default)
        self._entry["content"] = [{**detail, "value": text}]
        self._entry.setdefault("summary", text)

    def _content(self, element: _Element, default: str) -> tuple[str, Entry]:
        attributes = _attributes(element)
        written = attributes.get("type", default).lower()
        kind = _TEXT_TYPES.get(written, written)
        if kind not in ("text/plain", "text/html") or "mode" in attributes or "src" in attributes:
            raise Irregular
        text = self._text(element)
        if not self._is_atom and kind == "text/plain" and Feedparser.looks_like_html(text):
            kind = "text/html"
        language = (_language(element) or self._language).replace("_", "-")
        return text, {"type": kind, "language": language, "base": self._base_of(element)}

    def read_author(self, element: _Element) -> None:
        authors, has_parts = self._entry.setdefault("authors", []), len(element) > 0
        name, written = self._author_of_parts(element) if has_parts else self._author_of_text(element)
        if authors and (not authors[-1]["name"] or not name or has_parts is not self._has_parts):
            raise Irregular  # feedparser takes them for one another
        authors.append({"name": name})
        self._entry["author"], self._has_parts = written, has_parts

    def _author_of_parts(self, element: _Element) -> tuple[str, str]:
        parts = {_name(part): self._text(part) for part in element}
        if len(parts) < len(element) or (element.text or "").strip():
            raise Irregular
        name = parts.get("name", "")
        return name, name or parts.get("email", "")

    def _author_of_text(self, element: _Element) -> tuple[str, str]:
        text = self._text(element)
        with_mail = _MAIL_AND_NAME.fullmatch(text)
        if "@" in text and not with_mail:
            raise Irregular  # feedparser looks for the name around the address
        return (with_mail["name"] or "").strip() if with_mail else text, text

    def read_category(self, element: _Element) -> None:
        attributes = _attributes(element)
        scheme = attributes.get("scheme", attributes.get("domain"))
        if scheme is None and _name(element) == "media_category":
            scheme = "http://search.yahoo.com/mrss/category_schema"
        self._add_tag(attributes.get("term"), scheme, attributes.get("label"))
        tags, text = self._entry["tags"], self._text(element)
        if text and tags and not tags[-1]["term"]:
            tags[-1]["term"] = text
        else:
            self._add_tag(text)

    def _add_tag(self, term: str | None, scheme: str | None = None, label: str | None = None) -> None:
        tags, tag = self._entry.setdefault("tags", []), {"term": term, "scheme": scheme, "label": label}
        if (term or scheme or label) and tag not in tags:
            tags.append(tag)

    def read_keywords(self, element: _Element) -> None:
        if element.attrib:
            raise Irregular
        scheme = "http://www.itunes.com/" if _name(element) == "itunes_keywords" else None
        words = (word.strip() for word in self._text(element).split(","))
        for word in filter(None, words):
            self._add_tag(word, scheme)

    def read_media_content(self, element: _Element) -> None:
        self._entry.setdefault("media_content", []).append(_attributes(element))

    def read_media_thumbnail(self, element: _Element) -> None:
        if (element.text or "").strip():
            raise Irregular
        self._entry.setdefault("media_thumbnail", []).append(_attributes(element))

    def read_itunes_image(self, element: _Element) -> None:
        self._once("image")
        attributes = _attributes(element)
        if address := attributes.get("href") or attributes.get("url"):
            self._entry["image"] = {"href": address}


_READERS: dict[str, Callable[[_EntryReader, _Element], None]] = {
    **dict.fromkeys(("id", "guid"), _EntryReader.read_id),
    **dict.fromkeys(("title", "dc_title"), _EntryReader.read_title),
    **dict.fromkeys(("description", "summary", "itunes_summary"), _EntryReader.read_description),
    **dict.fromkeys(("content", "content_encoded", "fullitem"), _EntryReader.read_content),
    **dict.fromkeys(("author", "dc_creator", "dc_author", "itunes_author"), _EntryReader.read_author),
    **dict.fromkeys(("category", "dc_subject", "media_category", "keywords"), _EntryReader.read_category),
    **dict.fromkeys(("media_keywords", "itunes_keywords"), _EntryReader.read_keywords),
    "link": _EntryReader.read_link,
    "enclosure": _EntryReader.read_enclosure,
    "media_description": _EntryReader.read_media_description,
    "media_title": _EntryReader.read_media_title,
    "media_content": _EntryReader.read_media_content,
    "media_thumbnail": _EntryReader.read_media_thumbnail,
    "itunes_image": _EntryReader.read_itunes_image,
}
#: Their own parts are theirs.
_WITH_PARTS = frozenset(
    {"author", "dc_creator", "dc_author", "itunes_author", "contributor", "dc_contributor"}
)


def _name(element: _Element) -> str:
    """``media_content``: the element's name as feedparser calls it."""
    tag: str = element.tag
    return tag.lower() if tag[0] != "{" else _qualified(tag, element.prefix or "")


@lru_cache(maxsize=1000)
def _qualified(tag: str, own_prefix: str) -> str:
    namespace, _, local = tag[1:].partition("}")
    prefix = _PREFIXES.get(namespace.lower(), own_prefix)
    return f"{prefix.lower()}_{local.lower()}" if prefix else local.lower()


def _attributes(element: _Element) -> dict[str, str]:
    return {name.lower(): value for name, value in element.attrib.items()}


def _with_href(attributes: dict[str, str]) -> dict[str, str]:
    """``url`` and ``uri`` mean ``href``."""
    href = attributes.get("url") or attributes.get("uri") or attributes.get("href")
    kept = {name: value for name, value in attributes.items() if name not in ("url", "uri")}
    return {**kept, "href": href} if href else attributes


def _base(base: str, *elements: _Element) -> str:
    """What links are relative to within the innermost of ``elements``."""
    for element in elements:
        written = (element.get(f"{_XML}base") or element.get("base")) if element.attrib else None
        if written:
            base = make_safe_absolute_uri(base, written) or base
    return base


def _language(*elements: _Element) -> str:
    """The language that the innermost of ``elements`` declares; "" if none does."""
    written = [element.get(f"{_XML}lang") or element.get("lang") or "" for element in elements]
    return next(filter(None, reversed(written)), "")
