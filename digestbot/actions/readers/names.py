"""The display names of tags in a reader's language."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from functools import lru_cache
from typing import cast

from digestbot.model import Reader
from digestbot.newsroom.tagging.topics import Topics
from digestbot.pages.renderer import Pages


def with_typed(names: Mapping[str, str], reader: Reader) -> Mapping[str, str]:
    """The names, and in addition those of followed tags that no list knows, as the reader typed them."""
    typed = {follow.tag: follow.name for follow in reader.follows if follow.name}
    return over(names, typed) if typed else names


def over(names: Mapping[str, str], typed: dict[str, str]) -> Mapping[str, str]:
    """The typed names first, then the others. Names added to ``typed`` later are seen, too."""
    # ChainMap wants mappings that can be written, but nothing is written here.
    return ChainMap(typed, cast("dict[str, str]", names))


def names_for(pages: Pages, topics: Topics, language: str) -> Mapping[str, str]:
    """Display names by slug, in the language of the pages for this reader: a page has only one language."""
    spoken = pages.spoken(language)
    # A regional variant of the same language ("pt-BR") may have its own names.
    return names_of(topics, language if language.partition("-")[0] == spoken.partition("-")[0] else spoken)


@lru_cache(maxsize=32)
def names_of(topics: Topics, language: str) -> Mapping[str, str]:
    """Display names by slug, in the language if there is one, else in English, else the slug."""
    spoken = (language, language.partition("-")[0], "en")
    return {
        tag.slug: next((tag.names[one] for one in spoken if tag.names.get(one)), tag.slug)
        for tag in topics.tags
    }
