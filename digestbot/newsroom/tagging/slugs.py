"""Slugs: the form in which a tag is kept and typed."""

from __future__ import annotations

import re
import unicodedata

from digestbot.model.typed import as_meant

LONGEST_SLUG = 48
_ASCII_WORD = re.compile("[a-z0-9]+")


def slug(text: str) -> str:
    """The form in which a tag is kept and typed: "Künstliche  Intelligenz!" → "künstliche-intelligenz".

    NFKC, lower case, hyphens between words, any script, at most 48 characters; empty if there are no words.
    """
    if text.isascii():  # nearly all, and by far the quickest
        return "-".join(_ASCII_WORD.findall(text.lower()))[:LONGEST_SLUG].rstrip("-")
    lowered = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", as_meant(text)).lower())
    parts = "".join(character if _belongs_to_word(character) else " " for character in lowered).split()
    return "-".join(parts)[:LONGEST_SLUG].rstrip("-")


def _belongs_to_word(character: str) -> bool:
    # Vowel signs of Indic scripts and combining accents are not letters, but they are part of the word.
    return character.isalnum() or unicodedata.category(character).startswith("M")
