"""What stories are about: the sections and the other tags."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

#: The ten sections, in the order in which they are offered to readers.
SECTIONS = (
    "world",
    "politics",
    "business",
    "technology",
    "science",
    "health",
    "environment",
    "sport",
    "entertainment",
    "lifestyle",
)

TagKind = Literal["section", "topic", "place", "person", "organisation", "publisher"]


@dataclass(frozen=True, slots=True)
class Tag:
    """Something that readers can follow."""

    slug: str
    kind: TagKind
    #: IPTC Media Topic code such as ``medtop:04000000``.
    media_topic: str | None = None
    #: Names by language (``{"en": "Business"}``).
    names: dict[str, str] = field(default_factory=dict, hash=False)
