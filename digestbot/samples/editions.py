"""An outlet's feed as it is at some moment: without articles that are not published yet, and with all dates
moved.
"""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from digestbot.samples.outlets import PLACEHOLDER, REFERENCE, SampleOutlet

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
RSS1 = "{http://purl.org/rss/1.0/}"
ATOM = "{http://www.w3.org/2005/Atom}"
DC = "{http://purl.org/dc/elements/1.1/}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"

for _prefix, _namespace in (("rdf", RDF), ("dc", DC), ("content", CONTENT.removesuffix("encoded"))):
    ET.register_namespace(_prefix, _namespace.strip("{}"))


@dataclass(frozen=True, slots=True)
class Entry:
    """An article of an outlet's feed file, with its instant moved to the time at which the file is served."""

    #: The path of its link, which identifies the article here.
    path: str
    title: str
    lead: str
    #: Paragraphs as HTML.
    body: str
    #: None if its feed gives no date: then it is in the feed from the beginning.
    at: datetime | None
    author: str | None
    category: str | None
    #: The path of its picture.
    picture: str | None


def is_out(at: datetime | None, now: datetime) -> bool:
    """Whether an entry of that instant is already in its feed."""
    return at is None or at <= now


class SampleFeedFile(ABC):
    """One outlet's feed file, parsed; ``entries`` reads it, and ``bytes_at`` writes it."""

    content_type: str

    def __init__(self, outlet: SampleOutlet, begins: datetime) -> None:
        self.outlet = outlet
        self._shift = (begins - REFERENCE) - timedelta(microseconds=begins.microsecond)

    @abstractmethod
    def entries(self) -> tuple[Entry, ...]:
        """All articles that the outlet ever publishes."""

    @abstractmethod
    def bytes_at(self, now: datetime, base: str) -> bytes:
        """The feed as it is served at ``now``, with links to ``base``."""


def edition_of(outlet: SampleOutlet, begins: datetime) -> SampleFeedFile:
    """The outlet's feed with REFERENCE moved to ``begins``."""
    if outlet.format == "json":
        return _JsonEdition(outlet, begins)
    return _XmlEdition(outlet, begins)


@dataclass(frozen=True, slots=True)
class _Dialect:
    """The names of elements in one XML format."""

    content_type: str
    namespace: str
    entry: str
    dates: tuple[str, ...]
    #: The path of the date of the whole feed.
    feed_date: str
    lead: str
    body: str
    author: str
    read_date: Callable[[str], datetime]
    write_date: Callable[[datetime], str]


_RSS = _Dialect(
    content_type="application/rss+xml",
    namespace="",
    entry="item",
    dates=("pubDate",),
    feed_date="channel/lastBuildDate",
    lead="description",
    body=CONTENT,
    author=f"{DC}creator",
    read_date=parsedate_to_datetime,
    write_date=format_datetime,
)
_RDF = _Dialect(
    content_type="application/rdf+xml",
    namespace=RSS1.strip("{}"),
    entry=f"{RSS1}item",
    dates=(f"{DC}date",),
    feed_date=f"{RSS1}channel/{DC}date",
    lead=f"{RSS1}description",
    body=CONTENT,
    author=f"{DC}creator",
    read_date=datetime.fromisoformat,
    write_date=datetime.isoformat,
)
_ATOM = _Dialect(
    content_type="application/atom+xml",
    namespace=ATOM.strip("{}"),
    entry=f"{ATOM}entry",
    dates=(f"{ATOM}published", f"{ATOM}updated"),
    feed_date=f"{ATOM}updated",
    lead=f"{ATOM}summary",
    body=f"{ATOM}content",
    author=f"{ATOM}author/{ATOM}name",
    read_date=datetime.fromisoformat,
    write_date=datetime.isoformat,
)
_DIALECTS = {"rss": _RSS, "rdf": _RDF, "atom": _ATOM}


class _XmlEdition(SampleFeedFile):
    def __init__(self, outlet: SampleOutlet, begins: datetime) -> None:
        super().__init__(outlet, begins)
        self._dialect = _DIALECTS[outlet.format]
        self.content_type = self._dialect.content_type

    def entries(self) -> tuple[Entry, ...]:
        return tuple(self._entry(element) for element in self._moved().iter(self._dialect.entry))

    def bytes_at(self, now: datetime, base: str) -> bytes:
        feed = self._moved()
        self._leave_out_later_than(now, feed)
        self._date_feed(feed)
        if not self.outlet.full_text:
            self._leave_out_bodies(feed)
        if self._dialect.namespace:
            ET.register_namespace("", self._dialect.namespace)
        printed: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
        return printed.replace(PLACEHOLDER.encode(), base.encode())

    def _leave_out_later_than(self, now: datetime, feed: ET.Element) -> None:
        later: set[str | None] = set()
        for parent in (feed, *feed.findall("channel")):
            for entry in parent.findall(self._dialect.entry):
                if not is_out(self._at(entry), now):
                    parent.remove(entry)
                    later.add(entry.get(f"{RDF}about"))
        for contents in feed.iter(f"{RDF}Seq"):  # RSS 1.0 lists its items a second time at the top
            for listed in list(contents):
                if listed.get(f"{RDF}resource") in later:
                    contents.remove(listed)

    def _date_feed(self, feed: ET.Element) -> None:
        """Give the feed the date of its newest entry."""
        shown = [at for entry in feed.iter(self._dialect.entry) if (at := self._at(entry)) is not None]
        for element in feed.iterfind(self._dialect.feed_date):
            element.text = self._dialect.write_date(max(shown, default=REFERENCE + self._shift))

    def _leave_out_bodies(self, feed: ET.Element) -> None:
        for entry in feed.iter(self._dialect.entry):
            for body in entry.findall(self._dialect.body):
                entry.remove(body)

    def _moved(self) -> ET.Element:
        """The file's tree with the entries' dates moved."""
        feed = ET.fromstring(self.outlet.read())  # noqa: S314 - our own file, not from outside
        for entry in feed.iter(self._dialect.entry):
            for tag in self._dialect.dates:
                for element in entry.findall(tag):
                    moved = self._dialect.read_date(element.text or "") + self._shift
                    element.text = self._dialect.write_date(moved)
        return feed

    def _at(self, element: ET.Element) -> datetime | None:
        date = element.findtext(self._dialect.dates[0])
        return self._dialect.read_date(date) if date else None

    def _entry(self, element: ET.Element) -> Entry:
        space = element.tag.removesuffix("item").removesuffix("entry")
        link = element.findtext(f"{space}link") or ""
        category = element.findtext(f"{space}category") or element.findtext(f"{DC}subject")
        if self.outlet.format == "atom":
            link = next(link.get("href", "") for link in element.findall(f"{ATOM}link[@rel='alternate']"))
            category = next((found.get("term") for found in element.findall(f"{ATOM}category")), None)
        return Entry(
            path=urlsplit(link).path,
            title=element.findtext(f"{space}title") or "",
            lead=element.findtext(self._dialect.lead) or "",
            body=element.findtext(self._dialect.body) or "",
            at=self._at(element),
            author=element.findtext(self._dialect.author),
            category=category,
            picture=next(self._pictures(element), None),
        )

    def _pictures(self, element: ET.Element) -> Iterator[str]:
        for found in element.iter():
            address = found.get("url") or (found.get("href") if found.get("rel") == "enclosure" else None)
            if address:
                yield urlsplit(address).path


class _JsonEdition(SampleFeedFile):
    content_type = "application/feed+json"

    def entries(self) -> tuple[Entry, ...]:
        return tuple(self._entry(item) for item in self._moved()["items"])

    def bytes_at(self, now: datetime, base: str) -> bytes:
        feed = self._moved()
        feed["items"] = [item for item in feed["items"] if self._at(item) <= now]
        if not self.outlet.full_text:
            for item in feed["items"]:
                item["content_text"] = item["summary"]
                del item["content_html"]
        printed = json.dumps(feed, ensure_ascii=False, indent=1).encode()
        return printed.replace(PLACEHOLDER.encode(), base.encode())

    def _moved(self) -> dict[str, Any]:
        feed: dict[str, Any] = json.loads(self.outlet.read())
        for item in feed["items"]:
            item["date_published"] = (self._at(item) + self._shift).isoformat()
        return feed

    def _at(self, item: dict[str, Any]) -> datetime:
        return datetime.fromisoformat(item["date_published"])

    def _entry(self, item: dict[str, Any]) -> Entry:
        picture = item.get("image")
        return Entry(
            path=urlsplit(item["url"]).path,
            title=item["title"],
            lead=item["summary"],
            body=item["content_html"],
            at=self._at(item),
            author=next((author["name"] for author in item.get("authors", ())), None),
            category=next(iter(item.get("tags", ())), None),
            picture=urlsplit(picture).path if picture else None,
        )
