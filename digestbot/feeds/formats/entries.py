"""Turns one entry of a feed, in any format, from the publisher's raw values into a reading."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime

from digestbot.feeds.articles.leads import headline_and_rest, lead_and_body
from digestbot.feeds.dates.dates import read_date
from digestbot.feeds.formats.outlets import only_lists, outlet_of, without_outlet
from digestbot.feeds.languages import iso_language, language_of
from digestbot.feeds.markup import paragraphs_and_image, plain
from digestbot.feeds.people import people, unique
from digestbot.feeds.urls import link_key, shown_link
from digestbot.model import Outlet, Reading

#: No publisher's tag is longer; a longer text is a sentence in the wrong place.
_LONGEST_TAG = 60
_MOST_TAGS = 30


@dataclass(frozen=True, slots=True)
class RawFeed:
    """The feed's own data, as written."""

    url: str
    title: str = ""
    homepage: str = ""
    language: str | None = None
    ttl: int | None = None


@dataclass(frozen=True, slots=True)
class RawOutlet:
    """The outlet of an entry that a feed passes on, as written: its name, and its address or that of its
    feed.
    """

    name: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class RawEntry:
    """The data of one entry, as written. If there are several values, the best one comes first."""

    id: str = ""
    links: tuple[str, ...] = ()
    title: str = ""
    title_is_markup: bool = True
    summary: str = ""
    content: str = ""
    dates: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    section: str | None = None
    images: tuple[str, ...] = ()
    language: str | None = None
    #: The address to which links in the markup are relative.
    base: str = ""
    #: Only set for an entry that the feed passes on.
    outlet: RawOutlet | None = None


def understand_entry(raw: RawEntry, feed: RawFeed, now: datetime) -> Reading:
    """The reading of ``raw``. Its ``source`` is the feed's address."""
    base = raw.base or feed.url
    url = next((link for written in raw.links if (link := shown_link(written, base))), None)
    written = _title(raw)
    outlet = _outlet(raw, feed, url, written)
    title = without_outlet(written, outlet) if outlet else written
    content, *images = paragraphs_and_image(raw.content)
    summary = content
    if raw.summary != raw.content:
        summary, image = paragraphs_and_image(raw.summary)
        images.append(image)
    # An aggregator's text below a title is only that title, the outlet, and titles of other outlets.
    if outlet:
        summary, content = (
            () if only_lists(paragraphs, title, outlet) else paragraphs for paragraphs in (summary, content)
        )
    lead, body = lead_and_body(summary, content, title)
    if not title and lead:
        title, lead = headline_and_rest(lead)
    language = language_of(f"{title}. {lead or ''}", raw.language or feed.language)
    published = _published(raw.dates, (language, iso_language(feed.language)), now)
    key = link_key(url) if url else None
    return Reading(
        kind="entry",
        source=feed.url,
        url=url,
        key=key,
        title=title,
        authors=unique(name for author in raw.authors for name in people(author)),
        published=published,
        section=plain(raw.section) or None if raw.section else None,
        tags=_tags(raw.tags),
        lead=lead,
        image=_image((*raw.images, *images), base),
        language=language,
        body="\n\n".join(body) or None,
        entry_id=raw.id.strip() or key or _hash(title, published),
        outlet=outlet,
    )


#: What programs write if nobody gave a title.
_NO_TITLE = re.compile(r"[(\[]?(?:no[ _-]?title|untitled|null|undefined|none)[)\]]?", re.IGNORECASE)


def _title(raw: RawEntry) -> str:
    title = plain(raw.title, markup=raw.title_is_markup)
    return "" if _NO_TITLE.fullmatch(title) else title


def _outlet(raw: RawEntry, feed: RawFeed, link: str | None, title: str) -> Outlet | None:
    if raw.outlet is None:
        return None
    name, address = plain(raw.outlet.name), raw.outlet.url
    return outlet_of(name, address, link=link, title=title, feed_url=feed.url, homepage=feed.homepage)


def _published(dates: tuple[str, ...], languages: tuple[str | None, ...], now: datetime) -> datetime | None:
    hints = tuple(dict.fromkeys(language for language in languages if language))
    return next((at for text in dates if (at := read_date(text, languages=hints, now=now))), None)


def _tags(written: tuple[str, ...]) -> tuple[str, ...]:
    tags = (plain(tag).strip(" #,;") for tag in written)
    return unique(tag for tag in tags if tag and len(tag) <= _LONGEST_TAG and "://" not in tag)[:_MOST_TAGS]


def _image(addresses: tuple[str | None, ...], base: str) -> str | None:
    return next((image for written in addresses if written and (image := shown_link(written, base))), None)


def _hash(title: str, published: datetime | None) -> str:
    text = f"{title}\n{published.isoformat() if published else ''}"
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]
