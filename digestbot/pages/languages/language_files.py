"""Reads what a language needs beside its sentences, from ``locales/de.toml`` beside ``de.po``.

``[names]`` are the names of topics and organisations, by slug.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from digestbot.errors import PageError

_PARTS = {"names"}


def names_by_language(folders: Sequence[Path]) -> dict[str, dict[str, str]]:
    """The names of tags by language and slug. The first folder that names a tag counts.

    A file that can't be read is left out; ``faults`` tells it.
    """
    names: dict[str, dict[str, str]] = {}
    for folder in reversed(folders):
        for file in _files(folder):
            try:
                parts = _read(file)
            except PageError:
                continue
            names[file.stem] = names.get(file.stem, {}) | dict(parts.get("names", {}))
    return names


def faults(folder: Path) -> Iterator[PageError]:
    """What is wrong with the files of a folder."""
    for file in _files(folder):
        try:
            _read(file)
        except PageError as error:
            yield error


def _files(folder: Path) -> list[Path]:
    return sorted((folder / "locales").glob("*.toml"))


def _read(file: Path) -> Mapping[str, Mapping[str, str]]:
    """The parts of a file.

    Raises:
        PageError: It can't be read, or has something else in it.
    """
    try:
        parts = tomllib.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise PageError(f"locales/{file.name}", None, f"it can't be read: {error}") from None
    for part, entries in parts.items():
        if part not in _PARTS or not isinstance(entries, dict):
            there = ", ".join(sorted(f"[{name}]" for name in _PARTS))
            raise PageError(f"locales/{file.name}", None, f"there is no part “{part}”; there is {there}")
        for name, text in entries.items():
            if not isinstance(text, str) or not text.strip():
                raise PageError(f"locales/{file.name}", None, f"[{part}] {name}: it must be a text")
    return parts
