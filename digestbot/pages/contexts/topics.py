"""The contexts for following and unfollowing topics."""

from __future__ import annotations

from dataclasses import dataclass, field

from digestbot.pages.contexts.parts import UNSHOWN, Names


@dataclass(frozen=True)
class TopicsPage:
    """The sections and the other tags that the reader follows, each a toggle."""

    followed: tuple[str, ...] = ()
    #: The topics of which the reader wants more than of others, and those of which they want less.
    more: tuple[str, ...] = ()
    less: tuple[str, ...] = ()
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class FollowedPage:
    """The reader follows ``tag`` now, or did ``already``."""

    tag: str
    already: bool = False
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class FollowedNamePage:
    """The reader follows a name that no list knows by its words now, or did ``already``."""

    tag: str
    #: The number of recent stories that contain the name.
    stories: int
    already: bool = False
    #: Slugs that may have been meant.
    near: tuple[str, ...] = ()
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class UnfollowedPage:
    """The reader unfollowed ``tag``; or, if ``was_followed`` is False, did not follow it."""

    tag: str
    was_followed: bool = True
    names: Names = field(default_factory=dict, hash=False)
    #: Whether the reader follows nothing any more, so that no digest comes.
    nothing_left: bool = False


@dataclass(frozen=True)
class SilentNamesPage:
    """For two weeks, no news contained a name that the reader follows; sent once, after a digest."""

    tags: tuple[str, ...]
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class FollowedEachPage:
    """The result of following several topics at once."""

    followed: tuple[str, ...] = ()
    #: Those that the reader followed already.
    already: tuple[str, ...] = ()
    #: The number of recent stories for each of them that is followed by its words: (tag, stories).
    stories: tuple[tuple[str, int], ...] = ()
    #: The typed names that no list knows and no news contains; and their slugs, for the buttons "follow anyway".
    unknown: tuple[str, ...] = ()
    anyway: tuple[str, ...] = field(default=(), metadata=UNSHOWN)
    #: Slugs that may be meant by it.
    near: tuple[str, ...] = ()
    #: The typed texts for which there was no room, because one reader may follow ``most`` topics.
    without_room: tuple[str, ...] = ()
    most: int = 0
    names: Names = field(default_factory=dict, hash=False)
    #: Typed words that are too common in the news to be followed.
    common: tuple[str, ...] = ()
    #: Typed texts that give no slug: too long, or without a letter.
    no_topics: tuple[str, ...] = ()
    #: The typed names that were too many for one message.
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True)
class UnfollowedEachPage:
    """The result of unfollowing several topics at once."""

    unfollowed: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    nothing_left: bool = False
    names: Names = field(default_factory=dict, hash=False)
    #: The typed names that were too many for one message.
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True)
class UnknownTagPage:
    """No list knows the name and no news contains it; similar tags are offered."""

    #: What the reader typed.
    text: str
    #: Slugs that may be meant, the nearest first.
    near: tuple[str, ...] = ()
    #: The slug for the button "follow anyway"; None if the text gives no slug.
    slug: str | None = None
    names: Names = field(default_factory=dict, hash=False, metadata=UNSHOWN)
    #: Whether all its words are too common in the news to be followed.
    tells_nothing: bool = False


@dataclass(frozen=True)
class TooManyTopicsPage:
    """The reader follows ``most`` topics, which is the most allowed."""

    most: int


@dataclass(frozen=True)
class FollowHelpPage:
    """Answers ``/follow`` without a name; some tags that lead the news are offered."""

    suggestions: tuple[str, ...] = ()
    names: Names = field(default_factory=dict, hash=False, metadata=UNSHOWN)


@dataclass(frozen=True)
class UnfollowHelpPage:
    """Answers ``/unfollow`` without a name; the reader's tags are offered."""

    followed: tuple[str, ...] = ()
    names: Names = field(default_factory=dict, hash=False, metadata=UNSHOWN)


TopicPages = (
    TopicsPage
    | FollowedPage
    | FollowedNamePage
    | SilentNamesPage
    | UnfollowedPage
    | FollowedEachPage
    | UnfollowedEachPage
    | UnknownTagPage
    | TooManyTopicsPage
    | FollowHelpPage
    | UnfollowHelpPage
)
