"""Splits what a reader typed into the names of topics, words and outlets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

#: The most names that are taken from one message.
MOST_AT_ONCE = 30
#: The most characters in quotation marks that are read as one name. No name that can be kept is longer.
_LONGEST_QUOTED = 100
_OPENING = "\"'“”„«»‘‚‹›「『"
_CLOSING = "\"'“”«»‘’‹›」』"
#: The separators between names. A semicolon inside a word is none.
_SEPARATOR = r"[,\r\n،、，；]|;(?=\s|$)"
_BETWEEN = re.compile(rf"{_SEPARATOR}|\s(?=#)")
#: A whole name in quotation marks; separators in it belong to the name.
_QUOTED = re.compile(
    rf"\s*#?[{_OPENING}]([^\s,;{_OPENING}{_CLOSING}][^\r\n]{{0,{_LONGEST_QUOTED}}}?)[{_CLOSING}](?=\s*(?:$|{_SEPARATOR}|[{_OPENING}#]))"
)


@dataclass(frozen=True, slots=True)
class TypedNames:
    #: At most ``MOST_AT_ONCE``, each once, in the order in which they were typed, without quotation marks.
    names: tuple[str, ...]
    #: The names for which there was no room.
    left_out: tuple[str, ...] = ()


def typed_names(text: str) -> TypedNames:
    """Split a typed text at commas, line breaks and before "#", but not inside quotation marks.

    "and" separates nothing, because many names contain it.
    """
    once: dict[str, str] = {}
    for name in _names(text):
        once.setdefault(name.casefold(), name)
    names = tuple(once.values())
    return TypedNames(names[:MOST_AT_ONCE], names[MOST_AT_ONCE:])


def unquoted(text: str) -> str:
    """The text without spaces and quotation marks at its ends."""
    return text.strip().strip(_OPENING + _CLOSING).strip()


def _names(text: str) -> Iterator[str]:
    at = 0
    while at < len(text):
        quoted = _QUOTED.match(text, at)
        if quoted:
            name, at = quoted[1], quoted.end()
        else:
            between = _BETWEEN.search(text, at)
            name = text[at : between.start() if between else len(text)]
            at = between.end() if between else len(text)
        if (name := unquoted(name)).strip(";"):
            yield name
