"""Names: what tags are called in a reader's language."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from functools import lru_cache
from typing import cast

from digestbot.model import Reader
from digestbot.newsroom.tagging.topics import Topics
from digestbot.pages.renderer import Pages


def with_typed(names: Mapping[str, str], reader: Reader) -> Mapping[str, str]:
    """The names, and those of what the reader follows that no list knows."""
    typed = {follow.tag: follow.name for follow in reader.follows if follow.name}
    return over(names, typed) if typed else names


def over(names: Mapping[str, str], typed: dict[str, str]) -> Mapping[str, str]:
    """The names that were typed and, for all else, the others; what is typed later is among them."""
    # Nothing is written through it.
    return ChainMap(typed, cast("dict[str, str]", names))


def names_for(pages: Pages, topics: Topics, language: str) -> Mapping[str, str]:
    """Display names by slug in the language that the pages speak with a reader of this one: a page has one language."""
    spoken = pages.spoken(language)
    # A country's manner of the same language ("pt-BR") may have names of its own.
    return names_of(topics, language if language.partition("-")[0] == spoken.partition("-")[0] else spoken)


@lru_cache(maxsize=32)
def names_of(topics: Topics, language: str) -> Mapping[str, str]:
    """Display names by slug, in the language or else in English."""
    spoken = (language, language.partition("-")[0], "en")
    return {
        tag.slug: next((tag.names[one] for one in spoken if tag.names.get(one)), tag.slug)
        for tag in topics.tags
    }
