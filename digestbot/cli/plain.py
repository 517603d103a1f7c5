"""What may reach a terminal: no character that steers it, or that makes text read otherwise than it is written."""

from __future__ import annotations

import unicodedata

#: They join letters of Persian and Indian scripts, and emoji; beside others they only hide.
_JOINERS = {"\u200c", "\u200d"}
#: Control characters, those that change the direction or are not seen, and other ends of lines.
_STEERING = {"Cc", "Cf", "Zl", "Zp", "Cs"}


def printable(text: str) -> str:
    """The text without characters that steer the terminal: a headline must not."""
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
    """JSON that says the same, with such characters as escapes."""
    return "".join(
        _escape(character)
        if character != "\n" and unicodedata.category(character) in _STEERING - {"Cs"}
        else character
        for character in document
    )


def _escape(character: str) -> str:
    units = character.encode("utf-16-be")
    return "".join(f"\\u{units[place : place + 2].hex()}" for place in range(0, len(units), 2))
