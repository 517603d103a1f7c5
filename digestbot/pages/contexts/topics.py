"""Which topics and tags a reader follows."""

from __future__ import annotations

from dataclasses import dataclass, field

from digestbot.pages.contexts.parts import UNSHOWN, Names


@dataclass(frozen=True)
class TopicsPage:
    """The sections and the other tags that the reader follows, each a toggle."""

    followed: tuple[str, ...] = ()
    #: Those of which the reader wants more than of the others, and less.
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
    #: How many stories of the last day say it.
    stories: int
    already: bool = False
    #: Slugs that may have been meant.
    near: tuple[str, ...] = ()
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class UnfollowedPage:
    """The reader follows ``tag`` no more, or never did (``was_followed`` is False)."""

    tag: str
    was_followed: bool = True
    names: Names = field(default_factory=dict, hash=False)
    #: The reader follows nothing any more, so that no digest comes.
    nothing_left: bool = False


@dataclass(frozen=True)
class SilentNamesPage:
    """No news said for two weeks what the reader follows by its words; said once, behind a digest."""

    tags: tuple[str, ...]
    public: bool = field(default=False, metadata=UNSHOWN)
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class FollowedEachPage:
    """What became of several topics that were named at once."""

    followed: tuple[str, ...] = ()
    #: Those that the reader followed already.
    already: tuple[str, ...] = ()
    #: What they typed that is no topic.
    unknown: tuple[str, ...] = ()
    #: Slugs that may be meant by it.
    near: tuple[str, ...] = ()
    #: How many topics one can follow, where that was too few for all of them; else None.
    most: int | None = None
    names: Names = field(default_factory=dict, hash=False)
    #: What they typed that stands everywhere in the news, so that it can't be followed by itself.
    common: tuple[str, ...] = ()


@dataclass(frozen=True)
class UnfollowedEachPage:
    """As ``FollowedEachPage``, for topics that are followed no more, and those that never were."""

    unfollowed: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    nothing_left: bool = False
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class UnknownTagPage:
    """No list knows it and no news says it yet; near tags are offered."""

    #: What the reader typed.
    text: str
    #: Slugs that may be meant, the nearest first.
    near: tuple[str, ...] = ()
    #: The slug to "follow anyway"; None where the text can't be one at all.
    slug: str | None = None
    names: Names = field(default_factory=dict, hash=False, metadata=UNSHOWN)
    #: Each of its words stands everywhere in the news, so it can't be followed by them.
    tells_nothing: bool = False


@dataclass(frozen=True)
class TooManyTopicsPage:
    """The reader follows as many topics as one can, ``most``."""

    most: int


@dataclass(frozen=True)
class FollowHelpPage:
    """``/follow`` with nothing behind it; some tags that are much in the news are offered."""

    suggestions: tuple[str, ...] = ()
    names: Names = field(default_factory=dict, hash=False, metadata=UNSHOWN)


@dataclass(frozen=True)
class UnfollowHelpPage:
    """``/unfollow`` with nothing behind it; the reader's tags are offered."""

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
