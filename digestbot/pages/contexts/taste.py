"""The contexts of what a reader wants more or less of: shares of topics, mutes, and opinions."""

from __future__ import annotations

from dataclasses import dataclass, field

from digestbot.errors import MuteRefusal
from digestbot.model import Mute, Opinion, Share, Trend, View
from digestbot.pages.contexts.parts import UNSHOWN, Names


@dataclass(frozen=True)
class SharesPage:
    """How much of a digest each topic gets."""

    topics: tuple[tuple[str, Share], ...]
    names: Names = field(default_factory=dict, hash=False, metadata=UNSHOWN)


@dataclass(frozen=True)
class MutesPage:
    """The reader's mutes."""

    mutes: tuple[Mute, ...] = ()


@dataclass(frozen=True)
class MutedPage:
    """A word or an outlet is muted now, or was ``already``."""

    mute: Mute
    already: bool = False
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class UnmutedPage:
    """A mute was removed; or, if ``was_muted`` is False, the reader had no such mute."""

    text: str
    was_muted: bool = True


@dataclass(frozen=True)
class MutedEachPage:
    """The result of muting several words and outlets at once."""

    muted: tuple[Mute, ...] = ()
    #: Those that were muted already.
    already: tuple[Mute, ...] = ()
    #: The topics that the reader follows, which can't be muted.
    followed: tuple[str, ...] = ()
    #: The typed texts that are too long or too common.
    refused: tuple[str, ...] = ()
    #: The typed texts for which there was no room, because one reader may have ``most`` mutes.
    without_room: tuple[str, ...] = ()
    most: int = 0
    #: The typed names that were too many for one message.
    left_out: tuple[str, ...] = ()
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class UnmutedEachPage:
    """The result of removing several mutes at once."""

    unmuted: tuple[str, ...] = ()
    #: The typed texts that the reader had not muted.
    others: tuple[str, ...] = ()
    #: The typed names that were too many for one message.
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True)
class BadMutePage:
    """The reader typed something that can't be muted."""

    text: str
    reason: MuteRefusal
    #: The topic, if the reason is that the reader follows it.
    tag: str = ""
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class TooManyMutesPage:
    """The reader has ``most`` mutes, which is the most allowed."""

    most: int


@dataclass(frozen=True)
class OpinionsPage:
    """The reader's opinions about stories, the latest first."""

    opinions: tuple[Opinion, ...] = ()
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class DigestKeys:
    """The buttons below a digest of these stories. It has no template, only buttons."""

    stories: tuple[int, ...]


@dataclass(frozen=True)
class TuneKeys:
    """The buttons below a digest while the reader says what they want more and less of."""

    #: (story, its headline, what they said of it)
    stories: tuple[tuple[int, str, View | None], ...]


@dataclass(frozen=True)
class WhyStory:
    """Why one story is in a digest."""

    trend: Trend
    #: The reader's topic if ``followed`` is True, else the story's own.
    topic: str
    followed: bool = True
    #: Whether the reader wants more of the topic than of others (1), less (-1), or as much (0).
    share: int = 0
    #: The tags that the reader wants more of, and whether they want more of the headline's outlet.
    liked_tags: tuple[str, ...] = ()
    liked_outlet: bool = False


@dataclass(frozen=True)
class WhyPage:
    """Why these stories are in the reader's digest, by the settings of now."""

    stories: tuple[WhyStory, ...]
    names: Names = field(default_factory=dict, hash=False)


TastePages = (
    SharesPage
    | MutesPage
    | MutedPage
    | MutedEachPage
    | UnmutedPage
    | UnmutedEachPage
    | BadMutePage
    | TooManyMutesPage
    | OpinionsPage
    | WhyPage
)
