"""Reads what a language needs beside its sentences, from ``locales/de.toml`` beside ``de.po``.

``[names]`` are the names of topics and organisations, by slug. ``[typed]`` are the words that people type after a
command: an English word that the commands take, and those of the language for it. ``own_name`` is the language's name in
itself where it says more than CLDR's ("Português (Brasil)"), ``comma`` what stands between the things of a list.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from digestbot.errors import PageError

_COMMA = ", "
_TEXTS, _PARTS = ("own_name", "comma"), ("names", "typed")


@dataclass(frozen=True, slots=True)
class LanguageFile:
    names: Mapping[str, str] = field(default_factory=dict)
    #: English word → words of the language, with commas.
    typed: Mapping[str, str] = field(default_factory=dict)
    own_name: str | None = None
    comma: str = _COMMA


def names_by_language(folders: Sequence[Path]) -> dict[str, dict[str, str]]:
    """The names of tags by language and slug. The first folder that names a tag counts."""
    found = {file.stem for folder in folders for file in _files(folder)}
    return {language: dict(read(language, tuple(folders)).names) for language in sorted(found)}


@lru_cache(maxsize=100)
def read(language: str, folders: tuple[Path, ...]) -> LanguageFile:
    """What the folders have for a language; the first folder that has an entry counts.

    A file that can't be read is left out; ``faults`` tells it.
    """
    names: dict[str, str] = {}
    typed: dict[str, str] = {}
    own_name, comma = None, _COMMA
    for folder in reversed(folders):
        file = folder / "locales" / f"{language}.toml"
        if not file.is_file():
            continue
        try:
            one = _read(file)
        except PageError:
            continue
        names |= one.names
        typed |= one.typed
        own_name = one.own_name or own_name
        comma = one.comma if one.comma != _COMMA else comma
    return LanguageFile(names, typed, own_name, comma)


def faults(folder: Path) -> Iterator[PageError]:
    """What is wrong with the files of a folder."""
    for file in _files(folder):
        try:
            _read(file)
        except PageError as error:
            yield error


def _files(folder: Path) -> list[Path]:
    return sorted((folder / "locales").glob("*.toml"))


def _read(file: Path) -> LanguageFile:
    """One file.

    Raises:
        PageError: It can't be read, or has something else in it.
    """
    where = f"locales/{file.name}"
    try:
        table = tomllib.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise PageError(where, None, f"it can't be read: {error}") from None
    for name, entry in table.items():
        if name in _PARTS and isinstance(entry, dict):
            for key, text in entry.items():
                if not isinstance(text, str) or not text.strip():
                    raise PageError(where, None, f"[{name}] {key}: it must be a text")
        elif name not in _TEXTS or not isinstance(entry, str):
            there = f"{', '.join(_TEXTS)}, [names] and [typed]"
            raise PageError(where, None, f"“{name}” has no place here; there are {there}")
    return LanguageFile(**table)
