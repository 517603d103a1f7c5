"""The contexts of the answers to links that start the bot."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from digestbot.pages.contexts.parts import UNSHOWN, Names

#: "unreadable": the link is none of ours. "never": there never was such a story. "gone": none of its articles
#: is kept. "expired": nobody shares topics under this link, or not any more.
LinkProblem = Literal["unreadable", "never", "gone", "expired"]


@dataclass(frozen=True)
class LinkedTopicPage:
    """Asks whether to follow the topic of a link; or says that the reader follows it ``already``."""

    tag: str
    already: bool = False
    #: What to write after /follow, if the tag is too long for a button; else empty.
    to_write: str = ""
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class SharedTopicsPage:
    """Asks whether to follow the topics that somebody shared."""

    topics: tuple[str, ...]
    token: str = field(default="", metadata=UNSHOWN)
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class BadLinkPage:
    """A link that shows nothing, and why."""

    problem: LinkProblem


LinkPages = LinkedTopicPage | SharedTopicsPage | BadLinkPage
