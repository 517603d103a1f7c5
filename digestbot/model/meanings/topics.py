"""The meanings of readers' buttons about topics and tastes: what they follow, how much of it they get, what they mute, and what is trending."""

from __future__ import annotations

from typing import Literal

from digestbot.model.meanings.buttons import Meaning, button
from digestbot.model.news.trends import Period
from digestbot.model.readers.tastes import Share


@button("t")
class SetTopic(Meaning):
    """On the page of topics, follow the topic or stop following it. The button says which, so that a double
    tap has the same effect as one tap.
    """

    on: bool
    #: The page of topics shown: "start" while a newcomer is being welcomed, "topics" later.
    page: Literal["start", "topics"]
    tag: str


@button("f")
class FollowTag(Meaning):
    """Follow exactly this tag."""

    tag: str


@button("ft")
class FollowShared(Meaning):
    """Follow the topics that somebody shared under this token."""

    token: str


@button("u")
class UnfollowTag(Meaning):
    tag: str


@button("T", who="anybody")
class ShowTopics(Meaning):
    """Show the page of topics in place of this message."""


@button("W", who="anybody")
class ShowShares(Meaning):
    """Show how much of the digest each topic gets."""


@button("w")
class SetShare(Meaning):
    """Set the topic's share of the digest."""

    share: Share
    tag: str


@button("M", who="anybody")
class ShowMutes(Meaning):
    """Show the reader's mutes."""


@button("v")
class MuteWord(Meaning):
    """Mute this word, although it is also the name of an outlet."""

    text: str


@button("U")
class Unmute(Meaning):
    mute: int


#: At most this many stories of the reader's topics are in a digest, the long one; news of stories that they follow
#: comes in addition. A button below it holds the numbers of all of them as far as they fit: twelve do if they lie
#: within 110,000 of each other, and seven wherever they lie (up to 2,176,782,335).
MOST_STORIES = 12


@button("N", who="anybody")
class ShowTrending(Meaning):
    """Show what is trending now, from the first page, in ``every`` language or only in those that the reader reads."""

    every: bool
    #: Empty for all topics.
    tag: str


#: The number of stories on a page of what is trending.
ON_A_PAGE = 10


@button("Nt", who="anybody")
class TurnTrending(Meaning):
    """Show another page, time or topic of what is trending."""

    period: Period
    #: Of the page, from 0.
    number: int
    every: bool
    #: Show the topics to choose from below it.
    choosing: bool
    #: Empty for all topics.
    tag: str


@button("E", who="anybody")
class ShowTrendingTags(Meaning):
    """Show the first page of what is trending now, with buttons to correct each story's tags."""

    every: bool
    #: Empty for all topics.
    tag: str
