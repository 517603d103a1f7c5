"""Decides what needs a look, and what is over. Pure: it is given what was read, and the time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from digestbot.model import Feed, FeedRhythm, Figures, Trouble

#: A feed that fails is retried after minutes first and after a day at last, so most mend within this time.
FAILING_FOR = timedelta(days=3)
#: A feed that brings something is silent if it brings nothing for so long, and for so many times its usual pause.
#: With fewer articles nobody can say what is usual.
SILENT_FOR, SILENT_TIMES, SILENT_ARTICLES = 3.0, 10.0, 7
TWO_WEEKS = 14.0
#: Where so many articles came in the last week (one in 100 minutes), six hours without one are no quiet night.
NO_NEWS_FOR, USUAL_NEWS = timedelta(hours=6), 100
#: Digests wait for fresh news for a few minutes. Later than this they are late for another reason.
LATE_FOR = timedelta(minutes=15)
#: Readers block a bot every day. Many at once have a common cause: so many, and this part of all.
MANY_LOST, PART_LOST = 5, 0.05
#: A backup takes as much room as the database, and needs this much at least.
LEAST_FREE = 500_000_000

#: How a trouble ended: all is well again, or there is nothing any more that could be well. A source that was removed or
#: paused is the latter, and so is a trouble that became another one.
Ending = Literal["well", "gone"]


@dataclass(frozen=True, slots=True)
class Readings:
    """What the watch looks at."""

    figures: Figures
    feeds: tuple[Feed, ...] = ()
    rhythms: tuple[FeedRhythm, ...] = ()
    #: The articles of the week before the newest one, itself included.
    articles: int = 0
    #: The chats that were lost in the last day.
    lost: int = 0
    #: Bytes that are free where the database is; None where that is not known.
    free: int | None = None
    #: Whether the clock can be trusted. By a wrong one, everything looks late or silent.
    timely: bool = True


def troubles_in(read: Readings, now: datetime) -> tuple[Trouble, ...]:
    """What needs a look, the most urgent first, but for the clock (``own_clock``)."""
    if not read.timely:
        return tuple(_of_the_disk(read))
    return (
        *_of_the_disk(read),
        *_of_digests(read.figures, now),
        *_of_chats(read),
        *_of_news(read, now),
        *_of_feeds(read.feeds, read.rhythms, now),
    )


def ending_of(one: Trouble, read: Readings, seen: Sequence[Trouble], now: datetime) -> Ending | None:
    """How a trouble ended that is not among those that are ``seen``; None if that can't be said."""
    if one.kind == "disk":
        return None if read.free is None else "well"
    if not read.timely or one.kind in {"template", "upgraded", "hung", "clock"}:
        return None
    if one.kind == "no_news":
        newest = read.figures.newest_article_at
        return "well" if newest is not None and now - newest < NO_NEWS_FOR else None
    if one.feed_id is None:
        return "well"
    feed = next((feed for feed in read.feeds if feed.id == one.feed_id), None)
    if feed is None or feed.state == "paused" or any(other.feed_id == feed.id for other in seen):
        return "gone"
    return "well" if feed.state == "good" else None


def _of_the_disk(read: Readings) -> Iterator[Trouble]:
    if read.free is not None and read.free < max(LEAST_FREE, read.figures.database_bytes):
        yield Trouble("disk", amount=read.free)


def _of_digests(figures: Figures, now: datetime) -> Iterator[Trouble]:
    since = figures.due_since
    if figures.digests_late and since is not None and now - since >= LATE_FOR:
        yield Trouble("digests_late", amount=figures.digests_late)


def _of_chats(read: Readings) -> Iterator[Trouble]:
    active = read.figures.chats.get("active", 0)
    if read.lost >= max(MANY_LOST, PART_LOST * (active + read.lost)):
        yield Trouble("unreachable", amount=read.lost)


def _of_news(read: Readings, now: datetime) -> Iterator[Trouble]:
    newest = read.figures.newest_article_at
    if newest is not None and read.articles >= USUAL_NEWS and now - newest >= NO_NEWS_FOR:
        yield Trouble("no_news", amount=(now - newest) / timedelta(hours=1))


def _of_feeds(feeds: Sequence[Feed], rhythms: Sequence[FeedRhythm], now: datetime) -> Iterator[Trouble]:
    silent = {one.feed_id: one.days for one in rhythms if _is_silent(one)}
    for feed in feeds:
        reason = feed.last_failure.reason if feed.last_failure else None
        if feed.state == "given_up":
            yield Trouble("feed_given_up", feed.name, feed_id=feed.id, reason=reason)
        elif feed.state == "failing" and feed.first_failed_at and now - feed.first_failed_at >= FAILING_FOR:
            days = (now - feed.first_failed_at) / timedelta(days=1)
            yield Trouble("feed_failing", feed.name, days, feed_id=feed.id, reason=reason)
        elif feed.state == "good" and feed.id in silent:
            yield Trouble("feed_silent", feed.name, silent[feed.id], feed_id=feed.id)


def _is_silent(one: FeedRhythm) -> bool:
    usual = TWO_WEEKS / max(1, one.articles)
    return one.articles >= SILENT_ARTICLES and one.days >= max(SILENT_FOR, SILENT_TIMES * usual)
