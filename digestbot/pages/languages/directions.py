"""Makes a message in a language that is written from right to left read so, line by line.

Telegram's apps give each line the direction of its first letter, so a line of Arabic words that begins with an
outlet's Latin name would be turned round. The marks are those of the Unicode Standard Annex 9; Telegram keeps
all of them except the embeddings (U+202A to U+202E).
"""

from __future__ import annotations

import re
import unicodedata

RIGHT_TO_LEFT_MARK, LEFT_TO_RIGHT_MARK = "\u200f", "\u200e"
#: Between these a text has a direction of its own, and does not turn what stands beside it.
ISOLATE, END_OF_ISOLATE = "\u2068", "\u2069"

#: Between these, which are in no text, ``from_right`` changes nothing.
_WRITTEN, _END_OF_WRITTEN = "\ue000", "\ue001"
#: What stands between marks says nothing about the direction of its line.
_ISOLATED = re.compile(f"{ISOLATE}[^{END_OF_ISOLATE}]*{END_OF_ISOLATE}")
_TAG = re.compile(r"<[^>]*>")
_ENTITY = re.compile(r"&#?\w+;")
#: A line: its bullet or number and the tags at its front, what stands between, and the tags at its end.
_LINE = re.compile(
    r"^([ \t]*(?:[•·✅]|\d+\.)?[ \t]*(?:<[^>]*>[ \t]*)*)(.*?)((?:[ \t]*<[^>]*>)*[ \t]*)$", re.MULTILINE
)
#: Tags of blocks, whose text can't be put between marks from outside.
_BLOCK = re.compile(r"</?(?:p|h[1-6]|ul|ol|li|table|tr|td|th|blockquote|footer|summary|details|figure)\b")
#: A command, with the tags before it. Its slash takes the direction of the words around it without a mark.
_COMMAND = re.compile(r"(?<![\w/<:.=\"'&;])((?:<(?:code|b|i|u)>)*)(/[a-z])")


def from_right(html: str) -> str:
    """The message with the marks that its lines need.

    A line that begins with Latin letters gets a mark at its front, so that it runs from the right like the
    others. One that has no other letters is also set apart, so that its full stop stays at its end.
    """
    parts = re.split(f"[{_WRITTEN}{_END_OF_WRITTEN}]", html)
    return "".join(part if number % 2 else _from_right(part) for number, part in enumerate(parts))


def as_written(html: str) -> str:
    """A part of a message that ``from_right`` leaves as it is."""
    return type(html)(_WRITTEN) + html + type(html)(_END_OF_WRITTEN)


def _from_right(html: str) -> str:
    return _LINE.sub(_marked, _COMMAND.sub(rf"{LEFT_TO_RIGHT_MARK}\1\2", html))


def has_latin(text: str) -> bool:
    """Say whether a letter of the text is written from left to right."""
    return any(unicodedata.bidirectional(letter) == "L" for letter in _shown(text))


def _marked(line: re.Match[str]) -> str:
    before, text, after = line.groups()
    bullet = before[: len(before) - len(before.lstrip("•·✅0123456789. "))]
    strong = _directions(text)
    first = next(iter(_directions(_ISOLATED.sub("", text))), "")
    if not strong or first == "R":
        return line[0]
    start = f"{RIGHT_TO_LEFT_MARK}{before}" if bullet.strip() else f"{before}{RIGHT_TO_LEFT_MARK}"
    if "R" in strong or _BLOCK.search(text):
        return f"{start}{text}{after}"
    return f"{start}{ISOLATE}{text}{END_OF_ISOLATE}{after}"


def _directions(text: str) -> list[str]:
    return [way for letter in _shown(text) if (way := _direction(letter))]


def _direction(letter: str) -> str:
    """The direction of a letter, "L" or "R"; "" for a sign that takes that of what stands beside it."""
    if letter in {LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK}:
        return ""
    way = unicodedata.bidirectional(letter)
    return "R" if way in {"R", "AL"} else "L" if way == "L" else ""


def _shown(html: str) -> str:
    return _ENTITY.sub("", _TAG.sub("", html))
