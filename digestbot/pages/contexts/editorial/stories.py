"""The contexts by which editors correct the section and tags of a story."""

from __future__ import annotations

from dataclasses import dataclass, field

from digestbot.errors import StoryRefusal
from digestbot.pages.contexts.parts import UNSHOWN, Names


@dataclass(frozen=True)
class StoryTagsPage:
    """What a story is about, for an editor to correct."""

    number: int
    title: str
    section: str | None
    tags: tuple[str, ...]
    #: Whether an editor set section and tags, and not the rule.
    corrected: bool = False
    #: Tags to offer that the story does not have.
    offered: tuple[str, ...] = field(default=(), metadata=UNSHOWN)
    #: Whether the page asks the editor to write tags.
    asking: bool = False
    #: Whether the editor is done, so that the page has no buttons.
    done: bool = False
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class StoryChoicePage:
    """The stories to choose from for a correction."""

    #: (number, headline) each.
    stories: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class StoryRefusedPage:
    """Why a correction of a story was refused."""

    reason: StoryRefusal
    #: The typed text, or a number.
    detail: str = ""
    #: The story's number; None if it is not known.
    number: int | None = field(default=None, metadata=UNSHOWN)
    near: tuple[str, ...] = ()
    names: Names = field(default_factory=dict, hash=False)


StoryPages = StoryTagsPage | StoryChoicePage | StoryRefusedPage
