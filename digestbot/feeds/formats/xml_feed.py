"""Reads RSS in all its versions, and Atom, from a tree of elements.

Only an entry's own children are read: deeper elements (the title of a picture, of a variant, of another feed)
are about something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from digestbot.errors import NotAFeed
from digestbot.feeds.formats.entries import RawEntry, RawFeed, RawOutlet
from digestbot.feeds.formats.fields import (
    Element,
    Fields,
    attribute,
    language_of_element,
    markup_of,
    name_of,
    take_as_own,
    text_of,
)
from digestbot.feeds.formats.xml_tree import read_tree
from digestbot.feeds.markup import as_markup
from digestbot.feeds.pictures import is_small

_PERIODS = {"hourly": 3600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000}
_ROOTS = frozenset({"rss", "rdf", "feed", "channel", "entry"})
_ENTRIES = frozenset({"item", "entry"})


def read_xml_feed(text: str, url: str) -> tuple[RawFeed, tuple[RawEntry, ...]]:
    """The feed's data and its entries. Raises NotAFeed if there is neither a feed's root nor an entry."""
    root = read_tree(text, url)
    if root is not None:
        take_as_own(root, _ROOTS)
    entries = () if root is None else tuple(_entries(root))
    if root is None or (name_of(root) not in _ROOTS and not entries):
        raise NotAFeed(_what_it_is(text))
    about = Fields(next((element for element in root.iter() if name_of(element) == "channel"), root))
    if name_of(root) == "entry":  # an Atom entry may be the whole document, without any data about a feed
        return RawFeed(url, language=language_of_element(root) or None), (_entry(about, ()),)
    feed = RawFeed(
        url=url,
        title=about.text("title", "dc:title"),
        homepage=next(_links(about), ""),
        language=about.text("language", "dc:language") or language_of_element(about.element) or None,
        ttl=_seconds_between_visits(about),
    )
    by_all = tuple(_authors(about)) if name_of(root) == "feed" else ()
    return feed, tuple(_entry(Fields(entry), by_all) for entry in entries)


def _entries(root: Element) -> Iterator[Element]:
    for element in root.iter():
        if name_of(element) in _ENTRIES and not any(
            name_of(above) in _ENTRIES for above in element.iterancestors()
        ):
            yield element


def _entry(entry: Fields, feed_authors: tuple[str, ...]) -> RawEntry:
    title, title_is_markup = _title(entry)
    identity = entry.text("guid", "id", "dc:identifier") or attribute(entry.element, _RDF_ABOUT)
    content = _content(entry)
    spoken = next(entry.all("title"), entry.element)
    return RawEntry(
        id=identity,
        links=tuple(_links(entry)),
        title=title,
        title_is_markup=title_is_markup,
        summary=_summary(entry),
        content="" if content is None else _as_markup(content),
        dates=tuple(entry.texts(*_DATES)),
        authors=tuple(_authors(entry)) or tuple(_authors_of_source(entry)) or feed_authors,
        tags=tuple(_tags(entry)),
        section=entry.text("prism:section", "section") or None,
        images=tuple(_images(entry)),
        language=entry.text("dc:language", "language") or language_of_element(spoken) or None,
        base=str((entry.element if content is None else content).base or ""),
        outlet=_outlet(entry),
    )


_RDF_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
#: Fields with dates; the first publication is preferred to later changes.
_DATES = (
    *("pubdate", "published", "issued", "dcterms:issued", "prism:publicationdate", "dc:date", "date"),
    *(
        "created",
        "dcterms:created",
        "dcterms:date",
        "updated",
        "modified",
        "dcterms:modified",
        "atom:updated",
    ),
)


def _title(entry: Fields) -> tuple[str, bool]:
    for element in entry.all("title", "dc:title", "itunes:title"):
        text, is_markup = markup_of(element)
        if text:
            return text, is_markup
    return "", False


def _summary(entry: Fields) -> str:
    for element in entry.all("description", "summary", "dc:description", "itunes:summary", "itunes:subtitle"):
        if text := _as_markup(element):
            return text
    return next(_about_a_film(entry), "")


def _about_a_film(entry: Fields) -> Iterator[str]:
    """Descriptions of films, which are about the entry. A picture's description is only its caption."""
    for group in entry.groups("media:group"):
        if any(not _is_image(element) for element in group.all("media:content")):
            yield from map(_as_markup, group.all("media:description"))


def _content(entry: Fields) -> Element | None:
    """The entry's longest text."""
    parts = (
        element
        for element in entry.all("content:encoded", "content", "xhtml:body", "encoded")
        if "/" not in (kind := attribute(element, "type").lower())
        or kind.startswith(("text/", "application/xhtml"))
    )
    return max(
        parts, key=lambda part: (len(text_of(part)), "html" in attribute(part, "type").lower()), default=None
    )


def _as_markup(element: Element) -> str:
    text, is_markup = markup_of(element)
    atom = attribute(element, "type").lower() in {"text", "text/plain"}
    return as_markup(text) if atom and not is_markup else text


def _links(holder: Fields) -> Iterator[str]:
    """The addresses of the article's page, best first: the publisher's own, then RSS's, then Atom's by their
    relation.
    """
    yield from holder.texts("original:origlink")
    linked = [element for element in holder.all("link") if attribute(element, "href")]
    yield from (text for element in holder.all("link") if not element.attrib and (text := text_of(element)))
    leading = {"alternate": 0, "": 0, "via": 10, "related": 10}
    ranked = [
        (leading[relation] + _rank_of_kind(attribute(element, "type").lower()), element)
        for element in linked
        if (relation := attribute(element, "rel").lower()) in leading
    ]
    own = sorted(ranked, key=lambda pair: pair[0])
    yield from (attribute(element, "href") for rank, element in own if rank < 10)
    yield from (
        text
        for element in holder.all("link")
        if element.attrib and not attribute(element, "href", "rel") and (text := text_of(element))
    )
    yield from (text for element in holder.all("guid", "id") if (text := _permanent_link(element)))
    about = attribute(holder.element, _RDF_ABOUT)
    if about.startswith(("http://", "https://")):
        yield about
    yield from (attribute(element, "href") for rank, element in own if rank >= 10)


def _rank_of_kind(kind: str) -> int:
    """Pages for people come before data for programs."""
    return 0 if not kind or "html" in kind else 1


def _permanent_link(guid: Element) -> str:
    """The guid, if it is a complete address. An identifier of another form is never a part of one."""
    text = text_of(guid)
    permanent = attribute(guid, "ispermalink").lower() != "false"
    return text if permanent and text.lower().startswith(("http://", "https://")) else ""


def _authors(holder: Fields) -> Iterator[str]:
    named = [*holder.texts("dc:creator"), *map(_person, holder.all("author"))]
    yield from filter(None, named or holder.texts("itunes:author", "byline", "dc:author"))


def _person(author: Element) -> str:
    """The name of a person. In Atom it is beside a mail address and a page; in RSS it is in a text."""
    if len(author):
        person = Fields(author)
        return person.text("name") or person.text("email")
    return text_of(author)


def _authors_of_source(entry: Fields) -> Iterator[str]:
    for source in entry.groups("source"):
        yield from _authors(source)


def _tags(entry: Fields) -> Iterator[str]:
    for element in entry.in_order("category", "dc:subject", "media:category", "itunes:category"):
        written = attribute(element, "label") or attribute(element, "term") or text_of(element)
        # Some publishers put all tags into one element.
        yield from written.split(",") if written.count(",") >= 2 else [written]
    for keywords in entry.texts("itunes:keywords", "media:keywords"):
        yield from keywords.split(",")


def _images(entry: Fields) -> Iterator[str]:
    holders = (entry, *entry.groups("media:group"), *entry.groups("media:content"))
    media = [
        item
        for holder in holders
        for item in holder.all("media:content")
        if _is_image(item) and not _is_small(item)
    ]
    for item in sorted(media, key=_width, reverse=True):
        yield _address(item)
    for link in (*entry.all("enclosure"), *entry.all("link")):
        if (name_of(link) == "enclosure" or attribute(link, "rel") == "enclosure") and _is_image(link):
            yield _address(link)
    for holder in holders:
        yield from (_address(item) for item in holder.all("media:thumbnail") if not _is_small(item))
    yield from map(_address, entry.all("itunes:image"))
    for image in entry.groups("image"):
        address = attribute(image.element, "href") or image.text("url")
        yield "" if _STAMP.search(address) else address


#: A size in a picture's address this small means a picture for lists.
_STAMP = re.compile(r"(?<!\d)\d{1,2}x\d{1,2}(?!\d)")


#: A picture with a smaller width, in pixels, is for lists and not for a digest.
_LEAST_WIDTH = 320


def _address(item: Element) -> str:
    return attribute(item, "url", "href") or ("" if len(item) else text_of(item))


def _is_image(item: Element) -> bool:
    if is_small(attribute(item, "width"), attribute(item, "height")):
        return False
    kind = f"{attribute(item, 'medium')} {attribute(item, 'type')}".lower()
    if "image" in kind:
        return True
    return (
        not kind.strip()
        and re.search(r"\.(?:jpe?g|png|webp|gif)(?:$|\?)", _address(item), re.IGNORECASE) is not None
    )


def _width(item: Element) -> int:
    width = attribute(item, "width")
    return int(width) if width.isdecimal() and len(width) < 6 else 0


def _is_small(item: Element) -> bool:
    """Whether a picture is too small. Without a width it counts as large enough; the article's page may have
    another one.
    """
    return 0 < _width(item) < _LEAST_WIDTH


def _outlet(entry: Fields) -> RawOutlet | None:
    """The entry's outlet, if the feed says that it passes the entry on (``<source>`` in RSS 2.0 and Atom)."""
    for element in entry.all("source"):
        if len(element):
            source = Fields(element)
            return RawOutlet(source.text("title"), next(_links(source), "") or source.text("id"))
        return RawOutlet(text_of(element), attribute(element, "url"))
    named = entry.text("news:source")
    return RawOutlet(named) if named else None


def _seconds_between_visits(about: Fields) -> int | None:
    """Seconds from ``<ttl>`` (minutes), or from the period and frequency of the syndication module."""
    ttl = about.text("ttl")
    if ttl.isdecimal() and len(ttl) < 7:
        return int(ttl) * 60 or None
    period = _PERIODS.get(about.text("sy:updateperiod").casefold())
    frequency = about.text("sy:updatefrequency") or "1"
    if period and frequency.isdecimal() and len(frequency) < 7 and int(frequency) > 0:
        return period // int(frequency)
    return None


def _what_it_is(text: str) -> str:
    head = text[:2000].lstrip("\ufeff \t\r\n").lower()
    if not head:
        return "There is nothing in it."
    if "<opml" in head:
        return "This is an OPML list of feeds, not a feed. Import it instead."
    if head.startswith(("<!doctype html", "<html")) or "<body" in head:
        return "This is a web page, not a feed. Give the address of its RSS or Atom feed instead."
    if "<urlset" in head or "<sitemapindex" in head:
        return "This is a sitemap, not a feed."
    return "This is neither RSS, Atom nor JSON Feed."
