"""Messages as JSON and back: each value becomes its class's name and its fields.

A field with its default value is left out, so that rows from before and after a field was added can both be
read. Buttons are stored as the data that Telegram returns, not as their meaning, so a new name or field of a
meaning changes no row.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from digestbot.errors import StorageError
from digestbot.model import Button, Chart, File, Message, Series

_CLASSES: dict[str, type[Any]] = {kind.__name__: kind for kind in (Message, Button, File, Chart, Series)}
_NAME = "is"


def encode(value: Any) -> Any:
    """A message, a button, a file, a chart, or a tuple of these, as values for JSON."""
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
    """The value from which ``encode`` made ``stored``.

    Raises:
        StorageError: ``stored`` names a class that this program does not know.
    """
    if isinstance(stored, list):
        return tuple(decode(item) for item in stored)
    if isinstance(stored, dict):
        kind = _CLASSES.get(stored[_NAME])
        if kind is None:
            raise StorageError(f"A stored message holds {stored[_NAME]!r}, which this program does not know.")
        if kind is Message and "photo" in stored:
            # The form in which pictures were stored before other files had ids too.
            rest = {name: content for name, content in stored.items() if name != "photo"}
            return replace(decode(rest), file=File("photo", stored["photo"]))
        known = {field.name for field in fields(kind)}
        return kind(**{name: decode(content) for name, content in stored.items() if name in known})
    return stored


#: The fields of each class, with their defaults.
_DEFAULTS = {
    name: tuple((field.name, field.default) for field in fields(kind)) for name, kind in _CLASSES.items()
}
