"""Names: what tags are called in a reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from digestbot.newsroom.topics import Topics


@lru_cache(maxsize=32)
def names_of(topics: Topics, language: str) -> Mapping[str, str]:
    """Display names by slug, in the language or else in English."""
    spoken = (language, language.partition("-")[0], "en")
    return {
        tag.slug: next((tag.names[one] for one in spoken if tag.names.get(one)), tag.slug)
        for tag in topics.tags
    }
