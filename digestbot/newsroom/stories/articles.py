"""Which readings deserve to be kept as articles, and the instant that is believed of each.

An entry without a date that can be believed is as old as the time since its feed was last read; at a feed's first
reading nobody knows how old it is. It is kept then, but counts as no news (``UNDATED``).
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta

from digestbot.model import UNDATED, Acquaintances, ArticleId, Feed, KnownArticle, NewArticle, Reading
from digestbot.newsroom.stories.kinds import kind_of
from digestbot.newsroom.stories.sameness import Listed, own_key

#: A date may be in the future by mistake: a clock that runs ahead, or the time of the easternmost zone called UTC.
CLOCKS_DIFFER_BY = timedelta(hours=14, minutes=5)

#: There were no feeds before; "1 January 0001" and "1 January 1970" are empty fields.
OLDEST_BELIEVED = datetime(1990, 1, 1, tzinfo=UTC)

#: A feed that was not read for this long is read as if for the first time: what it brings may be as old as that.
READ_LATELY = timedelta(days=3)
#: So many entries of one feed that have the same second did not come at the same second: that is when the feed was made ...
MADE_AT_ONCE = 3
#: ... if it lies so shortly back; with other dates in the feed, so shortly.
MADE_LATELY, MADE_NOW = timedelta(minutes=10), timedelta(minutes=1)
#: A feed gives new dates to old entries if this share of those that are known, and so many, were older before.
REDATED_SHARE, REDATED = 0.5, 3


def admit(readings: Sequence[Reading], now: datetime) -> tuple[NewArticle, ...]:
    """The readings to keep, in their order: each with a title, none twice, without dates that can't be believed.

    Entries that share a link are told apart by their guids. ``now`` is the moment at which they were read, UTC.
    """
    readings = _with_true_dates(readings, now)
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
    #: Kept, without a date that can be believed: no news at a feed's first reading, and new when first seen later.
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


def meaning_of(title: str, lead: str | None) -> str:
    """The text of which an article's vector is made."""
    return f"{title}. {lead}" if lead else title


def as_first_read(new: Sequence[NewArticle]) -> tuple[NewArticle, ...]:
    """As a feed's first reading brings them: what has no date may be of any age, so it is no news."""
    return tuple(fresh if fresh.reading.published else replace(fresh, at=UNDATED) for fresh in new)


def is_first_reading(feed: Feed, now: datetime) -> bool:
    """Whether nobody knows what the feed had lately, so that an entry that is new to us may be old."""
    return feed.last_ok_at is None or now - feed.last_ok_at > READ_LATELY


def redated(new: Sequence[NewArticle], known: Acquaintances) -> tuple[ArticleId, ...]:
    """The known articles to which a feed that re-dates its entries gave other dates; none where it doesn't.

    Publishers give an article that they changed a new date; no feed changes most of its articles at once and leaves
    their headlines as they are.
    """
    again = [
        (fresh, seen)
        for fresh in new
        if (seen := known.by_entry.get(fresh.entry_id) or known.by_key.get(fresh.key)) is not None
        and seen.published_at is not None
    ]
    later = [seen.id for fresh, seen in again if _is_redated(fresh, seen)]
    return tuple(later) if len(later) >= max(REDATED, REDATED_SHARE * len(again)) else ()


def _is_redated(fresh: NewArticle, seen: KnownArticle) -> bool:
    """Whether it is the same headline with a later date."""
    one, other = fresh.reading.published, seen.published_at
    if one is None or other is None or fresh.reading.title != seen.title:
        return False
    return _in_utc(one) - _in_utc(other) > timedelta(minutes=1)


def believed_instant(published: datetime | None, now: datetime) -> datetime:
    """The instant (UTC) from which an article's age counts: publication if that can be believed, else ``now``.

    A time without a zone is taken as UTC.
    """
    if published is None or not _is_believable(published, now):
        return now.astimezone(UTC)
    return min(_in_utc(published), now.astimezone(UTC))


def _with_true_dates(readings: Sequence[Reading], now: datetime) -> tuple[Reading, ...]:
    """The readings without dates that were no dates, and without those of the feed itself."""
    dates = [one.published for one in readings if one.published and _is_believable(one.published, now)]
    made = _made_at(dates, now)
    return tuple(
        replace(one, published=None)
        if one.published is not None
        and (not _is_believable(one.published, now) or _in_utc(one.published).replace(microsecond=0) in made)
        else one
        for one in readings
    )


def _made_at(dates: Sequence[datetime], now: datetime) -> frozenset[datetime]:
    """The seconds at which a feed was made, as far as it dates its entries so. Midnight stands for a day, and is believed."""
    told = Counter(_in_utc(one).replace(microsecond=0) for one in dates if one.time() != time())
    return frozenset(
        second
        for second, often in told.items()
        if often >= MADE_AT_ONCE and abs(now - second) <= (MADE_LATELY if often == len(dates) else MADE_NOW)
    )


def _is_believable(published: datetime, now: datetime) -> bool:
    try:
        return OLDEST_BELIEVED <= _in_utc(published) <= now + CLOCKS_DIFFER_BY
    except OverflowError:  # 1 January 0001 east of Greenwich lies before the first day there is
        return False


def _in_utc(instant: datetime) -> datetime:
    return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).astimezone(UTC)
