"""How a feed is: whether it can be read, and when it was and will be tried."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from digestbot.model.feeds.feeds import Feed, FeedState
from digestbot.model.feeds.fetching import FetchFailed


@dataclass(frozen=True, slots=True)
class FeedHealth:
    """What the checks of a feed say."""

    state: FeedState
    #: Why the last check failed; None where it did not.
    failure: FetchFailed | None = None
    checked_at: datetime | None = None
    #: When the feed could be read last.
    read_at: datetime | None = None
    next_at: datetime | None = None

    @classmethod
    def of(cls, feed: Feed) -> FeedHealth:
        return cls(feed.state, feed.last_failure, feed.checked_at, feed.last_ok_at, feed.next_check_at)
