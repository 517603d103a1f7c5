"""Folds the many spellings of a name into one form, which both the stored names and the typed ones have."""

from __future__ import annotations

import unicodedata

#: Letters that Unicode does not decompose into a plain letter and a mark.
_PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)


def fold(name: str) -> str:
    """Lower case letters and digits without accents; single spaces separate words."""
    letters = unicodedata.normalize("NFKD", name.casefold()).translate(_PLAIN_LETTERS)
    kept = "".join(letter if letter.isalnum() else _gap(letter) for letter in letters)
    return " ".join(kept.split())


def _gap(mark: str) -> str:
    """An empty text for accents and apostrophes, a space for other punctuation."""
    return "" if unicodedata.category(mark) in {"Mn", "Cf"} or mark in "'’ʼʻ`.·" else " "
