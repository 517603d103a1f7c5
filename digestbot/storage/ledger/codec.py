"""Messages as JSON and back: each value becomes its class's name and its fields.

A field that is at its default is left out, so that rows written before a field was added, and
after, read the same. Buttons hold what Telegram brings back, not what it means, so that no change of a
meaning's name or fields touches a row.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from digestbot.errors import StorageError
from digestbot.model import Button, File, Message

_CLASSES: dict[str, type[Any]] = {kind.__name__: kind for kind in (Message, Button, File)}
_NAME = "is"


def encode(value: Any) -> Any:
    """A message, a button, a file, or tuples of these, as JSON takes them."""
    if isinstance(value, tuple):
        return [encode(item) for item in value]
    if type(value).__name__ in _CLASSES:
        told = {_NAME: type(value).__name__}
        for name, default in _DEFAULTS[type(value).__name__]:
            content = getattr(value, name)
            if content != default:
                told[name] = encode(content)
        return told
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"{value!r} has no place in a message")


def decode(stored: Any) -> Any:
    """What ``encode`` was given.

    Raises:
        StorageError: a class that this program does not know.
    """
    if isinstance(stored, list):
        return tuple(decode(item) for item in stored)
    if isinstance(stored, dict):
        kind = _CLASSES.get(stored[_NAME])
        if kind is None:
            raise StorageError(f"A stored message holds {stored[_NAME]!r}, which this program does not know.")
        if kind is Message and "photo" in stored:
            # A picture as it was written before other files went by their ids, too.
            rest = {name: content for name, content in stored.items() if name != "photo"}
            return replace(decode(rest), file=File("photo", stored["photo"]))
        known = {field.name for field in fields(kind)}
        return kind(**{name: decode(content) for name, content in stored.items() if name in known})
    return stored


#: The fields of each class, with their defaults.
_DEFAULTS = {
    name: tuple((field.name, field.default) for field in fields(kind)) for name, kind in _CLASSES.items()
}
