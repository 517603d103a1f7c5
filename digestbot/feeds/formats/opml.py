"""Reads and writes lists of feeds in OPML 2.0 (http://opml.org/spec2.opml), the format that feed readers
exchange.

In addition to the specification, a feed may have a ``section`` (one of ours) and a ``language``; other
programs ignore these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from lxml import etree

from digestbot.errors import NotAFeedList
from digestbot.feeds.formats.encodings import decoded
from digestbot.feeds.formats.xml_tree import read_tree
from digestbot.feeds.markup import fold
from digestbot.model import OPML_BYTES, SECTIONS, FeedList, Subscription

MAX_TITLE = 200
MAX_ADDRESS = 4096

#: Usual names of feed folders → section.
_FOLDERS = {name: name for name in SECTIONS} | {
    "international": "world",
    "economy": "business",
    "finance": "business",
    "tech": "technology",
    "climate": "environment",
    "sports": "sport",
    "culture": "entertainment",
    "arts": "entertainment",
    "life": "lifestyle",
}

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_].*)?")


def read_opml(document: bytes) -> FeedList:
    """Read the feeds of a list, each address once, in the order of the list.

    A feed's section is its ``section`` attribute, else a category of that name, else the name of a folder
    around it. Its other categories are its tags. Outlines whose address is none of http(s) are counted only.
    External entities are not fetched.

    Raises:
        NotAFeedList: no OPML, larger than 5 MB, or no feed in it.
    """
    if len(document) > OPML_BYTES:
        raise NotAFeedList(f"The list of feeds is larger than {OPML_BYTES // 1_000_000} MB.")
    root = read_tree(decoded(document))
    if root is None:
        raise NotAFeedList("This is no OPML: it can't be read as XML.")
    if etree.QName(root).localname.lower() != "opml":
        raise NotAFeedList("This is no OPML. A list of feeds that a feed reader exports is.")
    feeds: dict[str, Subscription] = {}
    unusable = 0
    for one in _subscriptions(root):
        if one is None:
            unusable += 1
        else:
            feeds.setdefault(one.url, one)
    if not feeds:
        raise NotAFeedList("There is no feed in this OPML: no outline has an xmlUrl of http:// or https://.")
    return FeedList(tuple(feeds.values()), unusable)


def write_opml(subscriptions: Sequence[Subscription], title: str = "digestbot") -> bytes:
    """Write a list of feeds as UTF-8, with a folder for each section. Feeds without a section are outside the
    folders.
    """
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = _xml_text(title)
    body = etree.SubElement(root, "body")
    for section in (*SECTIONS, None):
        chosen = [one for one in subscriptions if one.section == section]
        if not chosen:
            continue
        folder = body if section is None else etree.SubElement(body, "outline", text=section.capitalize())
        for one in chosen:
            etree.SubElement(folder, "outline", _attributes(one))
    written: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)
    return written


def _subscriptions(root: etree._Element) -> Iterator[Subscription | None]:
    """The feeds of the outlines; None for one with an address that nothing can be fetched from."""
    for outline in root.iter():
        if not _is_outline(outline):
            continue
        said = {etree.QName(name).localname.lower(): value.strip() for name, value in outline.attrib.items()}
        written = said.get("xmlurl") or (said.get("url", "") if said.get("type") in {"rss", "atom"} else "")
        if not written:
            continue
        url = _feed_address(written)
        if url is None:
            yield None
            continue
        categories = [_name(part) for path in said.get("category", "").split(",") for part in path.split("/")]
        own = [name for name in (_name(said.get("section", "")), *categories) if name in SECTIONS]
        yield Subscription(
            url=url,
            title=_title(said),
            section=next(iter(own), None) or _section_of_folders(outline),
            tags=tuple(dict.fromkeys(name for name in categories if name and name not in SECTIONS)),
            language=_language(said.get("language", "")),
        )


def _title(said: dict[str, str]) -> str:
    return fold(said.get("title") or said.get("text") or "")[:MAX_TITLE]


def _is_outline(element: etree._Element) -> bool:
    return isinstance(element.tag, str) and etree.QName(element).localname.lower() == "outline"


def _section_of_folders(outline: etree._Element) -> str | None:
    said = (
        {name.lower(): value for name, value in folder.attrib.items()}
        for folder in outline.iterancestors()
        if _is_outline(folder)
    )
    folders = (_name(folder.get("text") or folder.get("title") or "") for folder in said)
    return next((_FOLDERS[name] for name in folders if name in _FOLDERS), None)


def _feed_address(url: str) -> str | None:
    """The web address in ``feed://x`` or ``feed:https://x``, which are meant for feed readers."""
    url = url.replace("&amp;", "&")  # escaped twice
    if url.lower().startswith("feed:"):
        url = url[len("feed:") :]
        url = f"http:{url}" if url.startswith("//") else url
    return url if _is_address(url) else None


def _is_address(url: str) -> bool:
    """Whether a request could go there: the scheme is http or https, and host and port can be read."""
    if len(url) > MAX_ADDRESS or not url.isprintable() or any(sign in url for sign in " \\"):
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _name(text: str) -> str:
    return " ".join(text.split()).lower()


def _language(code: str) -> str | None:
    found = _LANGUAGE.fullmatch(code.lower())
    return found[1] if found else None


def _attributes(one: Subscription) -> dict[str, str]:
    categories = ",".join(tag.replace(",", " ").replace("/", " ") for tag in one.tags)
    said = {
        "type": "rss",
        "text": one.title or one.url,
        "title": one.title,
        "xmlUrl": one.url,
        "section": one.section or "",
        "category": categories,
        "language": one.language or "",
    }
    return {name: _xml_text(value) for name, value in said.items() if value}


def _xml_text(text: str) -> str:
    return _NOT_IN_XML.sub("", text)
