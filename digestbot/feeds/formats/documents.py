"""Reads feeds: from the received bytes to the feed's own data and its entries as readings."""

from __future__ import annotations

import hashlib
import re
import zlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from digestbot.errors import NotAFeed
from digestbot.feeds.dates.dates import read_date
from digestbot.feeds.formats.encodings import decoded
from digestbot.feeds.formats.entries import RawEntry, understand_entry
from digestbot.feeds.formats.json_feed import looks_like_json, read_json_feed
from digestbot.feeds.formats.own_titles import without_own_names
from digestbot.feeds.formats.xml_feed import read_xml_feed
from digestbot.feeds.languages import iso_language
from digestbot.feeds.markup import plain
from digestbot.feeds.urls import shown_link
from digestbot.model import FeedDocument, Reading

#: Of a longer feed only the newest entries are read. Parsing takes 1 to 2 ms for each.
MOST_ENTRIES = 500
#: A gzipped body may be this large when unpacked, in bytes.
_LARGEST = 10 << 20


def parse_feed(
    body: bytes, *, url: str, content_type: str | None = None, language: str | None = None, now: datetime
) -> FeedDocument:
    """Read RSS, Atom or JSON Feed.

    Args:
        body: the feed's bytes, gzipped or not; the character set is found in ``content_type``, then in the bytes.
        url: the feed's address; relative links are relative to it.
        content_type: the HTTP header, if there was one.
        language: ISO 639, if an editor says in which language it is; believed before what the feed and its
            entries say.
        now: aware; entries from the future have no date (see ``dates``).

    Returns:
        The feed with at most ``MOST_ENTRIES`` entries, in the order of the feed. An entry's identity within the feed is
        its guid, or the key of its link, or a hash of title and date.

    Raises:
        NotAFeed: this is no feed; its sentence says what it is.
    """
    body = unzipped(body)
    if not body.strip():
        raise NotAFeed("There is nothing in it.")
    text = decoded(body, content_type)
    if looks_like_json(body):
        feed, entries = read_json_feed(text, url)
    else:
        feed, entries = read_xml_feed(_shortened(text), url)
    latest, spoken = _latest(entries, now), feed
    if language:
        latest, spoken = [replace(one, language=None) for one in latest], replace(feed, language=language)
    readings = tuple(understand_entry(entry, spoken, now) for entry in latest)
    title, homepage = plain(feed.title), shown_link(feed.homepage, url)
    titles = without_own_names([reading.title for reading in readings], title, homepage)
    readings = tuple(replace(one, title=cleaned) for one, cleaned in zip(readings, titles, strict=True))
    return FeedDocument(
        title=title,
        homepage=homepage,
        language=iso_language(feed.language),
        entries=_with_own_ids(readings),
        ttl=feed.ttl,
    )


def unzipped(body: bytes) -> bytes:
    """The body, unpacked if it is gzipped: some servers store gzipped files and do not say so."""
    if not body.startswith(b"\x1f\x8b"):
        return body
    try:
        return zlib.decompressobj(wbits=31).decompress(body, _LARGEST)
    except zlib.error as error:
        raise NotAFeed("It is compressed, and can't be unpacked.") from error


_ENTRY_END = re.compile(r"</(?:\w+:)?(?:item|entry)\s*>", re.IGNORECASE)


def _shortened(text: str) -> str:
    """The feed without the middle of its entries, if it has far too many."""
    ends = [match.end() for match in _ENTRY_END.finditer(text)]
    if len(ends) <= 2 * MOST_ENTRIES:
        return text
    return text[: ends[MOST_ENTRIES - 1]] + text[ends[-MOST_ENTRIES - 1] :]


def _latest(entries: Sequence[RawEntry], now: datetime) -> Sequence[RawEntry]:
    """The newest entries. Most feeds begin with the newest entry; the dates tell which do not."""
    if len(entries) <= MOST_ENTRIES:
        return entries
    first, last = (_date(entry, now) for entry in (entries[0], entries[-1]))
    oldest_first = first is not None and last is not None and first < last
    return entries[-MOST_ENTRIES:] if oldest_first else entries[:MOST_ENTRIES]


def _date(entry: RawEntry, now: datetime) -> datetime | None:
    return next((at for text in entry.dates if (at := read_date(text, now=now))), None)


def _with_own_ids(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """If several articles have the same guid, it identifies none of them, and their keys replace it.

    If several entries have the same link and no guid, their titles identify them.
    """
    keys: defaultdict[str | None, set[str | None]] = defaultdict(set)
    titles: defaultdict[str | None, set[str]] = defaultdict(set)
    for reading in readings:
        keys[reading.entry_id].add(reading.key)
        if reading.entry_id == reading.key:
            titles[reading.key].add(reading.title)
    return tuple(_with_own_id(reading, keys, titles) for reading in readings)


def _with_own_id(
    reading: Reading, keys: Mapping[str | None, set[str | None]], titles: Mapping[str | None, set[str]]
) -> Reading:
    if reading.key and len(keys[reading.entry_id]) > 1:
        return replace(reading, entry_id=reading.key)
    if reading.key and reading.entry_id == reading.key and len(titles[reading.key]) > 1:
        digest = hashlib.sha256(reading.title.encode("utf-8", "replace")).hexdigest()[:16]
        return replace(reading, entry_id=f"{reading.key} {digest}")
    return reading
