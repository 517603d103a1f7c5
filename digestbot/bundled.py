"""The data files that come with the program: lists, tables and weights that nobody has to change."""

from __future__ import annotations

from importlib.resources import files


def text_of(path: str) -> str:
    """A bundled file's text, by its path in the package, such as "newsroom/topics.toml"."""
    return files("digestbot").joinpath(path).read_text("utf-8")
