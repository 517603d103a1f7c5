"""What a check of a feed means for the next one: when it comes, at which address, or never again.

The manners: a feed that brings news is asked more often (down to a quarter of an hour), one that
does not more seldom (up to six hours), never sooner than the server or the feed itself allows.
Failures wait 15 minutes, doubled each time, up to a day. A 410 ends it, two weeks of 404 too.
Once a day a feed is asked as if for the first time, for some servers answer 304 for ever.
An address is replaced after three answers in a row that were moved there for good and held a feed.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from digestbot.model import (
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
#: Nobody is believed who asks to be left alone for longer.
LONGEST_WISH = 7 * DAY
NEWS_SHORTENS = 0.6
QUIET_LENGTHENS = 1.5
MOVED_FOR_GOOD_AFTER = 3
MISSING_FOR_GOOD_AFTER = timedelta(days=14)


def body_hash(body: bytes) -> str:
    """Tells whether a feed's bytes are the same as last time."""
    return hashlib.sha256(body).hexdigest()


def is_unchanged(feed: Feed, answer: Fetched) -> bool:
    """Whether the answer holds the very bytes of the last check, so that parsing it brings nothing."""
    return feed.body_hash == body_hash(answer.body)


def asked_with(feed: Feed, now: datetime) -> Validators:
    """The validators to ask with; none once a day, for some servers answer 304 for ever.

    Each feed has its day begin at another time, so that they are not all read whole in the same hour.
    """
    if feed.checked_at is None:
        return feed.validators
    shift = timedelta(seconds=feed.id * 7919 % DAY)
    same_day = (feed.checked_at - shift).astimezone(UTC).date() == (now - shift).astimezone(UTC).date()
    return feed.validators if same_day else Validators()


def after_check(
    feed: Feed,
    answer: Fetched | NotModified | FetchFailed,
    document: FeedDocument | None,
    now: datetime,
    jitter: float,
) -> FeedCheck:
    """What to remember of the check, and when the next one is due.

    ``document`` is the parsed answer; None for a 304, a failure, or bytes that are the same as last time.
    ``jitter`` is a number from 0 to 1 by chance; it spreads feeds so that they are not all due at once.
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
    """A 304 may bring new validators (RFC 9110, 15.4.5); what it does not name stays."""
    return Validators(came.etag or given.etag, came.last_modified or given.last_modified)


def _moved(feed: Feed, answer: Fetched | NotModified, check: FeedCheck) -> FeedCheck:
    """A feed that was read, or is as it was, counts the redirects that led to it; a changed mind starts again from one."""
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
        # The server's word counts; chance only ever adds to it.
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
        # What was learned from the last good answer stays, so that the next one is read whole.
        validators=Validators() if failure.reason == "empty_feed" else feed.validators,
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
    """Whether an entry is newer than the last check; entries without a date are new if the bytes are."""
    dated = [_instant(entry.published) for entry in document.entries if entry.published is not None]
    return any(instant > since for instant in dated) if dated else bool(document.entries)


def _instant(published: datetime) -> datetime:
    return published if published.tzinfo else published.replace(tzinfo=UTC)


def _adapt(interval: int, factor: float) -> int:
    return round(min(max(interval * factor, SHORTEST_INTERVAL), LONGEST_INTERVAL))


def _next(now: datetime, jitter: float, interval: int, *wishes: int | None) -> datetime:
    wished = min(max((wish for wish in wishes if wish is not None), default=0), DAY)
    return now + timedelta(seconds=max(interval, wished) * (1 + 0.1 * jitter))
