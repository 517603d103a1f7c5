"""Removes characters from text that control a terminal, or that make text look different from what it is."""

from __future__ import annotations

import unicodedata

#: Zero-width joiners. Persian and Indian scripts and emoji need them; next to other characters they are
#: invisible.
_JOINERS = {"\u200c", "\u200d"}
#: The Unicode categories of control characters, of invisible and direction-changing ones, and of other line
#: ends.
_STEERING = {"Cc", "Cf", "Zl", "Zp", "Cs"}


def printable(text: str) -> str:
    """The text without characters that could control the terminal; headlines come from outside."""
    shown: list[str] = []
    for character in text:
        if character in "\n\t":
            shown.append(character)
        elif character in _JOINERS:
            if shown and not shown[-1].isascii():
                shown.append(character)
        elif unicodedata.category(character) not in _STEERING:
            shown.append(character)
    return "".join(shown)


def escaped(document: str) -> str:
    """The same JSON document with such characters written as escapes."""
    return "".join(
        _escape(character)
        if character != "\n" and unicodedata.category(character) in _STEERING - {"Cs"}
        else character
        for character in document
    )


def _escape(character: str) -> str:
    units = character.encode("utf-16-be")
    return "".join(f"\\u{units[place : place + 2].hex()}" for place in range(0, len(units), 2))
