"""Caches of what can be worked out again: all are let go together, once a day.

A bound by number alone is no bound on a small bot: it takes weeks to fill, and memory grows for as long. What was
worked out of news that is over is not asked for again, and the rest of it is worked out anew within seconds.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from functools import lru_cache
from typing import Any, ParamSpec, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")

#: What empties the cache of each function.
_CLEARS: list[Callable[[], object]] = []
_TABLES: list[weakref.ref[Table[Any, Any]]] = []


def cached(most: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Remember a pure function's latest answers, ``most`` of them at a time, until ``let_go``."""

    def remembering(function: Callable[P, T]) -> Callable[P, T]:
        kept = lru_cache(maxsize=most)(function)
        _CLEARS.append(kept.cache_clear)
        return cast("Callable[P, T]", kept)

    return remembering


class Table(dict[K, V]):
    """A dictionary that ``let_go`` empties, whatever thread reads it meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        _TABLES.append(weakref.ref(self, _TABLES.remove))


def let_go() -> None:
    """Empty all caches. What somebody needs of them they work out again."""
    for clear in _CLEARS:
        clear()
    for table in [found for reference in _TABLES if (found := reference()) is not None]:
        table.clear()
