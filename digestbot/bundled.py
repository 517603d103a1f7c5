"""Reads the data files that come with the program: lists, tables and weights."""

from __future__ import annotations

from importlib.resources import files


def text_of(path: str) -> str:
    """The text of a bundled file, by its path in the package, such as "newsroom/topics.toml"."""
    return files("digestbot").joinpath(path).read_text("utf-8")
