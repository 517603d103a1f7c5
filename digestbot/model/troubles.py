"""What an operator of the bot has to know, because somebody has to look at it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from digestbot.model.feeds.feeds import FeedId
from digestbot.model.feeds.fetching import FailureReason

TroubleKind = Literal[
    "feed_given_up",
    "feed_failing",  # for days
    "feed_silent",  # it can be read, but brings nothing, much longer than usual
    "no_news",  # nothing new from any feed
    "digests_late",
    "unreachable",  # many chats at once
    "disk",  # nearly full
    "hung",  # a process hung, and ended itself
    "template",  # one could not be rendered
    "upgraded",  # a new version has changed the database
    "clock",  # it is wrong
]
#: Those that happen once. The others last until they are over, and are not told if that is before their turn.
EVENTS: frozenset[TroubleKind] = frozenset({"template", "upgraded", "hung"})


@dataclass(frozen=True, slots=True)
class Trouble:
    kind: TroubleKind
    #: What it is about: the name of a feed, template or machine, a version, or the loops that hung.
    about: str = ""
    #: How much: days of a feed, hours without news, late digests, chats, bytes that are free, seconds of a clock,
    #: upgrades that were interrupted.
    amount: float = 0.0
    feed_id: FeedId | None = None
    reason: FailureReason | None = None

    @property
    def key(self) -> str:
        """The same for the same trouble, however much it grows."""
        return f"{self.kind}:{self.feed_id if self.feed_id is not None else self.about}"


@dataclass(frozen=True, slots=True)
class WatchedTrouble:
    """A trouble, how long it lasts, and what of it the owners were told."""

    trouble: Trouble
    since: datetime
    seen_at: datetime
    #: When the owners were told that it is there.
    told_at: datetime | None = None
    #: When it was over; None while it lasts.
    over_at: datetime | None = None
    #: When they got a message that it is over. That the first message was edited does not count.
    end_told_at: datetime | None = None

    @property
    def lasted(self) -> timedelta | None:
        """For how long it lasted; None while it lasts, and where no clock could tell."""
        if self.over_at is None or self.trouble.kind == "clock" or self.over_at < self.since:
            return None
        known_for = {
            "feed_failing": timedelta(days=1),
            "feed_silent": timedelta(days=1),
            "no_news": timedelta(hours=1),
        }.get(self.trouble.kind, timedelta(0))
        return max(self.over_at - self.since, self.trouble.amount * known_for)


@dataclass(frozen=True, slots=True)
class FeedRhythm:
    """How often a feed brings something."""

    feed_id: FeedId
    #: Days since its newest article, and the articles of the two weeks before that one, itself included.
    days: float
    articles: int
