"""The contexts of the answers to links that start the bot."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from digestbot.pages.contexts.parts import Names

#: "unreadable": the link is none of ours. "never": there never was such a story. "gone": none of its articles
#: is kept.
LinkProblem = Literal["unreadable", "never", "gone"]


@dataclass(frozen=True)
class LinkedTopicPage:
    """Asks whether to follow the topic of a link; or says that the reader follows it ``already``."""

    tag: str
    already: bool = False
    #: What to write after /follow, if the tag is too long for a button; else empty.
    to_write: str = ""
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class BadLinkPage:
    """A link that shows nothing, and why."""

    problem: LinkProblem


LinkPages = LinkedTopicPage | BadLinkPage
