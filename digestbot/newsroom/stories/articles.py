"""Decides which entries of a feed are kept as articles, and from which instant each one's age counts.

An entry without a believable date came after its feed was last read. When a feed is read for the first time,
nobody knows how old such an entry is: it is kept, but does not count as news (``UNDATED``).
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta

from digestbot.model import (
    UNDATED,
    Acquaintances,
    ArticleId,
    Feed,
    KnownArticle,
    NewArticle,
    Reading,
    ToldApartBy,
)
from digestbot.newsroom.stories.identities import identity
from digestbot.newsroom.stories.kinds import kind_of
from digestbot.newsroom.stories.sameness import Listed, own_key

#: A date this far in the future may be a mistake: a clock that runs ahead, or a local time of the easternmost
#: zone that is labelled UTC.
CLOCKS_DIFFER_BY = timedelta(hours=14, minutes=5)

#: There were no feeds before this; "1 January 0001" and "1 January 1970" are empty fields.
OLDEST_BELIEVED = datetime(1990, 1, 1, tzinfo=UTC)

#: A feed that was not read for this long is treated like one that is read for the first time, because its
#: entries may be that old.
READ_LATELY = timedelta(days=3)
#: If this many entries of one feed have the same second, they did not appear then: it is the time at which
#: the feed was made, ...
MADE_AT_ONCE = 3
#: ... provided that it is at most this long ago (the second value if the feed has other dates too).
MADE_LATELY, MADE_NOW = timedelta(minutes=10), timedelta(minutes=1)
#: A feed re-dates its old entries if this share of its known articles, and at least this many, had an earlier
#: date before.
REDATED_SHARE, REDATED = 0.5, 3


def admit(readings: Sequence[Reading], now: datetime, by: ToldApartBy = "usual") -> tuple[NewArticle, ...]:
    """The readings to keep, in their order. Each has a title, none comes twice, and dates that can't be
    believed are removed.

    Entries that share a link are told apart by their guids, unless an editor said ``by`` what else. ``now`` is
    the instant (UTC) at which they were read.
    """
    readings = _with_true_dates(readings, now)
    if by != "usual":
        return _admitted_by(readings, now, by)
    admitted: dict[str, NewArticle] = {}
    by_link: defaultdict[str, Listed] = defaultdict(Listed)
    entry_ids: set[str] = set()
    for reading in readings:
        link = article_key(reading)
        if link is None or by_link[link].has(reading):
            continue
        key = own_key(link, reading.entry_id or "") if by_link[link] else link
        by_link[link].add(reading)
        # Some feeds give all entries the same id; the article's own key tells those apart.
        entry_id = reading.entry_id if reading.entry_id and reading.entry_id not in entry_ids else key
        entry_ids.add(entry_id)
        admitted[key] = _new_article(key, entry_id, reading, now)
    return tuple(admitted.values())


def _admitted_by(readings: Sequence[Reading], now: datetime, by: ToldApartBy) -> tuple[NewArticle, ...]:
    admitted: dict[str, NewArticle] = {}
    for reading in readings:
        link = article_key(reading)
        if link is None:
            continue
        entry_id, key = identity(reading, link, by)
        admitted.setdefault(entry_id, _new_article(key, entry_id, reading, now))
    return tuple(admitted.values())


def _new_article(key: str, entry_id: str, reading: Reading, now: datetime) -> NewArticle:
    kind = kind_of(reading.title, reading.url, ", ".join(filter(None, (reading.section, *reading.tags))))
    return NewArticle(key, entry_id, believed_instant(reading.published, now), reading, kind)


@dataclass(frozen=True, slots=True)
class EntryCount:
    """Counts of what was done with a feed's entries, for an editor who wonders."""

    kept: int = 0
    #: Left out, because there is neither a title nor a text to make one from.
    untitled: int = 0
    #: Left out, because the feed has the same article already.
    repeated: int = 0
    #: Kept without a believable date: no news when the feed is read for the first time, otherwise new when
    #: first seen.
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
    """The key that two readings of the same article share; None if there is no title to show."""
    title = " ".join(reading.title.split())
    if not title:
        return None
    if reading.key:
        return reading.key
    # Without a link, the key is the title with its date or, without a date, with its feed.
    origin = reading.published.isoformat() if reading.published else reading.source
    return "text:" + hashlib.sha256(f"{title.casefold()}\n{origin}".encode()).hexdigest()[:32]


def meaning_of(title: str, lead: str | None) -> str:
    """The text from which an article's vector is made."""
    return f"{title}. {lead}" if lead else title


def as_first_read(new: Sequence[NewArticle]) -> tuple[NewArticle, ...]:
    """The articles as a feed's first reading brings them: those without a date may be of any age, so they are
    marked as no news.
    """
    return tuple(fresh if fresh.reading.published else replace(fresh, at=UNDATED) for fresh in new)


def is_first_reading(feed: Feed, now: datetime) -> bool:
    """Whether it is unknown what the feed had lately. Then an entry that is new to the bot may be old."""
    return feed.last_ok_at is None or now - feed.last_ok_at > READ_LATELY


def redated(new: Sequence[NewArticle], known: Acquaintances) -> tuple[ArticleId, ...]:
    """The known articles to which the feed gave new dates, if it re-dates its entries; none if it does not.

    A publisher may give a new date to an article that was changed. But no publisher changes most of a feed's
    articles at once and leaves their headlines as they are.
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
    """Whether the known article has the same headline and an earlier date."""
    one, other = fresh.reading.published, seen.published_at
    if one is None or other is None or fresh.reading.title != seen.title:
        return False
    return _in_utc(one) - _in_utc(other) > timedelta(minutes=1)


def believed_instant(published: datetime | None, now: datetime) -> datetime:
    """The instant (UTC) from which an article's age counts: its publication if that date can be believed,
    else ``now``.

    A time without a zone is taken as UTC.
    """
    if published is None or not _is_believable(published, now):
        return now.astimezone(UTC)
    return min(_in_utc(published), now.astimezone(UTC))


def _with_true_dates(readings: Sequence[Reading], now: datetime) -> tuple[Reading, ...]:
    """The readings without dates that are mistakes, and without dates that are the feed's own."""
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
    """The seconds at which the feed was made, if it gives these to its entries as their dates. Midnight
    stands for a whole day, and is believed.
    """
    told = Counter(_in_utc(one).replace(microsecond=0) for one in dates if one.time() != time())
    return frozenset(
        second
        for second, often in told.items()
        if often >= MADE_AT_ONCE and abs(now - second) <= (MADE_LATELY if often == len(dates) else MADE_NOW)
    )


def _is_believable(published: datetime, now: datetime) -> bool:
    try:
        return OLDEST_BELIEVED <= _in_utc(published) <= now + CLOCKS_DIFFER_BY
    except OverflowError:  # 1 January 0001 east of Greenwich is before Python's first day
        return False


def _in_utc(instant: datetime) -> datetime:
    return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).astimezone(UTC)
