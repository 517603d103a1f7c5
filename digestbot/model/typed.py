"""Cleans what people type from invisible characters, which come along with pasted text."""

from __future__ import annotations

import re
import unicodedata

#: Direction marks, overrides and isolates, zero-width and soft marks, and variation selectors.
_UNSEEN = re.compile("[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
_JOINERS = "\u200c\u200d"


def as_meant(text: str) -> str:
    """The text without invisible marks, with ordinary spaces, and without spaces at its ends. Line breaks
    stay.

    Joiners stay within words of scripts that need them, and within emoji.
    """
    if text.isascii():
        return text.strip()
    seen = _UNSEEN.sub("", text)
    if any(joiner in seen for joiner in _JOINERS):
        seen = "".join(sign for at, sign in enumerate(seen) if sign not in _JOINERS or _joins(seen, at))
    spaced = "".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in seen)
    return spaced.strip()


def _joins(text: str, at: int) -> bool:
    """Whether the joiner at this position stands between two characters that can be joined."""
    beside = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return all(one and not one.isascii() and not one.isspace() and one not in _JOINERS for one in beside)
