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
    #: An editor said so, not the rule.
    corrected: bool = False
    #: Tags that the story does not have and may be given.
    offered: tuple[str, ...] = field(default=(), metadata=UNSHOWN)
    #: The editor is asked to write tags.
    asking: bool = False
    #: The editor is done: no more buttons.
    done: bool = False
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class StoryChoicePage:
    """The stories to choose from for a correction."""

    #: (number, headline) each.
    stories: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class StoryRefusedPage:
    """Why a correction of a story was not made."""

    reason: StoryRefusal
    #: What was typed, or a number.
    detail: str = ""
    #: The story, where that is known.
    number: int | None = field(default=None, metadata=UNSHOWN)
    near: tuple[str, ...] = ()
    names: Names = field(default_factory=dict, hash=False)


StoryPages = StoryTagsPage | StoryChoicePage | StoryRefusedPage
