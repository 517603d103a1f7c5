"""The contexts of single stories that a reader saved."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from digestbot.model import SavedStory
from digestbot.pages.contexts.parts import UNSHOWN


@dataclass(frozen=True)
class KeepKeys:
    """The buttons below a digest while the reader saves its stories. It has no template, only buttons."""

    #: (story, its headline, whether it is saved)
    stories: tuple[tuple[int, str, bool], ...]


@dataclass(frozen=True)
class SavedPage:
    """A page of the stories that the reader saved, the latest first."""

    stories: tuple[SavedStory, ...]
    now: datetime
    zone: str | None = None
    #: The number of this page, from 1, and of all pages.
    number: int = 1
    pages: int = 1
    #: The story that was removed just now, if it can be saved again.
    removed: SavedStory | None = field(default=None, metadata=UNSHOWN)


KeptPages = SavedPage
