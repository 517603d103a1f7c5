"""Which readings deserve to be kept as articles, and the instant that is believed of each."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from digestbot.model import NewArticle, Reading
from digestbot.newsroom.kinds import kind_of
from digestbot.newsroom.sameness import Listed, own_key

#: An entry that is older than this is kept, but it is no news any more.
FRESH_FOR = timedelta(days=7)

#: Publishers' clocks run ahead a little; what lies further in the future was not published then.
CLOCKS_DIFFER_BY = timedelta(minutes=5)

#: There were no feeds before; "1 January 0001" and "1 January 1970" are empty fields.
OLDEST_BELIEVED = datetime(1990, 1, 1, tzinfo=UTC)


def admit(readings: Sequence[Reading], now: datetime) -> tuple[NewArticle, ...]:
    """The readings to keep, in their order: each with a title, none twice.

    Entries that share a link are told apart by their guids. ``now`` is the moment at which they were read, UTC.
    """
    admitted: dict[str, NewArticle] = {}
    by_link: defaultdict[str, Listed] = defaultdict(Listed)
    entry_ids: set[str] = set()
    for reading in readings:
        link = article_key(reading)
        if link is None or by_link[link].has(reading):
            continue
        key = own_key(link, reading.entry_id or "") if by_link[link] else link
        by_link[link].add(reading)
        # Some feeds give one id to all their entries; the article's own key tells those apart.
        entry_id = reading.entry_id if reading.entry_id and reading.entry_id not in entry_ids else key
        entry_ids.add(entry_id)
        kind = kind_of(reading.title, reading.url, ", ".join(filter(None, (reading.section, *reading.tags))))
        admitted[key] = NewArticle(key, entry_id, believed_instant(reading.published, now), reading, kind)
    return tuple(admitted.values())


@dataclass(frozen=True, slots=True)
class EntryCount:
    """What became of a feed's entries, as far as an editor may wonder."""

    kept: int = 0
    #: Left out: there is neither a title nor a text to make one of.
    untitled: int = 0
    #: Left out: the same article stands in the feed already.
    repeated: int = 0
    #: Kept, without a date that can be believed: their age counts from when they were first seen.
    undated: int = 0
    #: Kept, without a link.
    unlinked: int = 0


def count_entries(readings: Sequence[Reading], admitted: Sequence[NewArticle]) -> EntryCount:
    titled = sum(article_key(reading) is not None for reading in readings)
    return EntryCount(
        kept=len(admitted),
        untitled=len(readings) - titled,
        repeated=titled - len(admitted),
        undated=sum(fresh.reading.published is None for fresh in admitted),
        unlinked=sum(fresh.reading.url is None for fresh in admitted),
    )


def article_key(reading: Reading) -> str | None:
    """What makes two readings the same article; None where there is no title to show."""
    title = " ".join(reading.title.split())
    if not title:
        return None
    if reading.key:
        return reading.key
    # Without a link: the title and its date, or the title and its feed where there is no date.
    origin = reading.published.isoformat() if reading.published else reading.source
    return "text:" + hashlib.sha256(f"{title.casefold()}\n{origin}".encode()).hexdigest()[:32]


def believed_instant(published: datetime | None, now: datetime) -> datetime:
    """The instant (UTC) from which an article's age counts: publication if that can be believed, else ``now``.

    A time without a zone is taken as UTC.
    """
    if published is None:
        return now.astimezone(UTC)
    if published.tzinfo is None:
        published = published.replace(tzinfo=UTC)
    try:
        instant = published.astimezone(UTC)
    except OverflowError:  # 1 January 0001 east of Greenwich lies before the first day there is
        return now.astimezone(UTC)
    if instant < OLDEST_BELIEVED or instant > now + CLOCKS_DIFFER_BY:
        return now.astimezone(UTC)
    return min(instant, now.astimezone(UTC))


def is_fresh(at: datetime, now: datetime) -> bool:
    """Whether an article of that believed instant still counts as news."""
    return now - at <= FRESH_FOR
