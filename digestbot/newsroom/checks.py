"""Decides after each check of a feed when the next one is due, at which address, or that there is none.

The rules: a feed with news is asked more often (at least every six hours, at most every quarter of an hour),
and a feed without news less often. No feed is asked sooner than the server or the feed itself allows. After a
failure the next check waits 15 minutes, doubled with each further failure, up to a day. A 410 answer ends the
checks, and so do two weeks of 404 answers. Once a day a feed is asked without validators, because some
servers answer 304 for ever. A feed's address is replaced after three answers in a row that permanently
redirect to the new one and contain a feed.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from digestbot.model import (
    NO_VALIDATORS,
    Feed,
    FeedCheck,
    FeedDocument,
    Fetched,
    FetchFailed,
    NotModified,
    Validators,
)

SHORTEST_INTERVAL = 15 * 60
LONGEST_INTERVAL = 6 * 60 * 60
DAY = 24 * 60 * 60
#: The longest wait that a server or a feed may ask for; longer ones are cut to this.
LONGEST_WISH = 7 * DAY
NEWS_SHORTENS = 0.6
QUIET_LENGTHENS = 1.5
MOVED_FOR_GOOD_AFTER = 3
MISSING_FOR_GOOD_AFTER = timedelta(days=14)


def body_hash(body: bytes) -> str:
    """A hash of a feed's bytes, to see whether they are the same as last time."""
    return hashlib.sha256(body).hexdigest()


def is_unchanged(feed: Feed, answer: Fetched) -> bool:
    """Whether the answer has the same bytes as the last check, so that parsing it would bring nothing."""
    return feed.body_hash == body_hash(answer.body)


def asked_with(feed: Feed, now: datetime) -> Validators:
    """The validators to send with the next request. None once a day, because some servers answer 304 for
    ever.

    Each feed's day begins at another time, so that not all feeds are read whole in the same hour.
    """
    if feed.checked_at is None:
        return feed.validators
    shift = timedelta(seconds=feed.id * 7919 % DAY)
    same_day = (feed.checked_at - shift).astimezone(UTC).date() == (now - shift).astimezone(UTC).date()
    return feed.validators if same_day else NO_VALIDATORS


def after_check(
    feed: Feed,
    answer: Fetched | NotModified | FetchFailed,
    document: FeedDocument | None,
    now: datetime,
    jitter: float,
) -> FeedCheck:
    """What to remember of the check, and when the next one is due.

    ``document`` is the parsed answer; None for a 304, a failure, or bytes that are the same as last time.
    ``jitter`` is a random number from 0 to 1. It spreads the feeds, so that they are not all due at once.
    """
    if isinstance(answer, FetchFailed):
        return _failed(feed, answer, now, jitter)
    if isinstance(answer, NotModified):
        check = _unchanged(feed, answer.max_age, now, jitter)
        return _moved(feed, answer, replace(check, validators=_renewed(feed.validators, answer.validators)))
    if document is None:
        if is_unchanged(feed, answer):
            check = _unchanged(feed, answer.max_age, now, jitter)
            return _moved(feed, answer, replace(check, validators=answer.validators))
        return _failed(feed, FetchFailed("not_a_feed", "What came is no feed."), now, jitter)
    if not document.entries and feed.entries_last:
        gone = f"The feed is empty; it had {feed.entries_last} entries before."
        return _failed(feed, FetchFailed("empty_feed", gone), now, jitter)
    return _moved(feed, answer, _changed(feed, answer, document, now, jitter))


def _changed(feed: Feed, answer: Fetched, document: FeedDocument, now: datetime, jitter: float) -> FeedCheck:
    interval = feed.interval_seconds
    if feed.checked_at is not None:
        interval = _adapt(
            interval, NEWS_SHORTENS if _brings_news(document, feed.checked_at) else QUIET_LENGTHENS
        )
    return FeedCheck(
        checked_at=now,
        next_check_at=_next(now, jitter, interval, document.ttl, answer.max_age),
        interval_seconds=interval,
        ok=True,
        failures=0,
        validators=answer.validators,
        body_hash=body_hash(answer.body),
        entries=len(document.entries),
    )


def _unchanged(feed: Feed, max_age: int | None, now: datetime, jitter: float) -> FeedCheck:
    interval = _adapt(feed.interval_seconds, QUIET_LENGTHENS)
    return FeedCheck(
        checked_at=now,
        next_check_at=_next(now, jitter, interval, max_age),
        interval_seconds=interval,
        ok=True,
        failures=0,
        validators=feed.validators,
        body_hash=feed.body_hash,
        entries=feed.entries_last,
    )


def _renewed(given: Validators, came: Validators) -> Validators:
    """The validators after a 304 answer. It may bring new ones (RFC 9110, 15.4.5); the others stay."""
    return Validators(came.etag or given.etag, came.last_modified or given.last_modified)


def _moved(feed: Feed, answer: Fetched | NotModified, check: FeedCheck) -> FeedCheck:
    """Count the redirects to the same new address, when the feed was read or is unchanged. Another address
    starts the count again at one.
    """
    if answer.moved_to is None or answer.moved_to == feed.url:
        return replace(check, moved_to=None, moved_count=0)
    times = feed.moved_count + 1 if answer.moved_to == feed.moved_to else 1
    if times >= MOVED_FOR_GOOD_AFTER:
        return replace(check, url=answer.moved_to, moved_to=None, moved_count=0)
    return replace(check, moved_to=answer.moved_to, moved_count=times)


def _failed(feed: Feed, failure: FetchFailed, now: datetime, jitter: float) -> FeedCheck:
    first_failed_at = (feed.failures and feed.first_failed_at) or now
    wait = min(SHORTEST_INTERVAL * 2.0 ** min(feed.failures, 20), DAY) * (0.8 + 0.4 * jitter)
    if failure.retry_after is not None:
        # The server's wish comes first: chance may only make the wait longer.
        asked = min(max(failure.retry_after, SHORTEST_INTERVAL), LONGEST_WISH)
        wait = asked * (1 + 0.1 * jitter)
    return FeedCheck(
        checked_at=now,
        next_check_at=now + timedelta(seconds=wait),
        interval_seconds=feed.interval_seconds,
        ok=False,
        failures=feed.failures + 1,
        first_failed_at=first_failed_at,
        failure=failure,
        # Keep what the last good answer taught, so that the next answer is read whole.
        validators=NO_VALIDATORS if failure.reason == "empty_feed" else feed.validators,
        body_hash=feed.body_hash,
        moved_to=feed.moved_to,
        moved_count=feed.moved_count,
        disabled=failure.reason == "gone" or _missing_for_good(feed, failure, first_failed_at, now),
        entries=feed.entries_last,
    )


def _missing_for_good(feed: Feed, failure: FetchFailed, first_failed_at: datetime, now: datetime) -> bool:
    still_missing = feed.last_failure is not None and feed.last_failure.reason == "not_found"
    return failure.reason == "not_found" and still_missing and now - first_failed_at >= MISSING_FOR_GOOD_AFTER


def _brings_news(document: FeedDocument, since: datetime) -> bool:
    """Whether an entry is newer than the last check. Entries without a date count as new, because the bytes
    have changed.
    """
    dated = [_instant(entry.published) for entry in document.entries if entry.published is not None]
    return any(instant > since for instant in dated) if dated else bool(document.entries)


def _instant(published: datetime) -> datetime:
    return published if published.tzinfo else published.replace(tzinfo=UTC)


def _adapt(interval: int, factor: float) -> int:
    return round(min(max(interval * factor, SHORTEST_INTERVAL), LONGEST_INTERVAL))


def _next(now: datetime, jitter: float, interval: int, *wishes: int | None) -> datetime:
    wished = min(max((wish for wish in wishes if wish is not None), default=0), DAY)
    return now + timedelta(seconds=max(interval, wished) * (1 + 0.1 * jitter))
