"""What an operator of the bot has to know, because somebody has to look at it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from digestbot.model.news import FailureReason, FeedId

TroubleKind = Literal[
    "feed_given_up",
    "feed_failing",  # for days
    "feed_silent",  # it can be read, but brings nothing, much longer than usual
    "no_news",  # nothing new from any feed
    "digests_late",
    "unreachable",  # many chats at once
    "disk",  # nearly full
    "template",  # one could not be rendered
    "upgraded",  # a new version has changed the database
    "clock",  # it is wrong, or was
]
#: Those that happen once. The others last until they are over, and are not told if that is before their turn.
EVENTS: frozenset[TroubleKind] = frozenset({"template", "upgraded"})


@dataclass(frozen=True, slots=True)
class Trouble:
    kind: TroubleKind
    #: What it is about: the name of a feed or template, or a version.
    about: str = ""
    #: How much: days of a feed, hours without news, late digests, chats, bytes that are free, seconds of a clock.
    amount: float = 0.0
    feed_id: FeedId | None = None
    reason: FailureReason | None = None

    @property
    def key(self) -> str:
        """The same for the same trouble, however much it grows."""
        return f"{self.kind}:{self.feed_id if self.feed_id is not None else self.about}"


@dataclass(frozen=True, slots=True)
class FeedRhythm:
    """How often a feed brings something."""

    feed_id: FeedId
    #: Days since its newest article, and the articles of the two weeks before that one, itself included.
    days: float
    articles: int
