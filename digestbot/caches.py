"""Caches of values that can be computed again. All of them are emptied once a day.

A limit on the number of entries is not enough for a small bot: its caches take weeks to fill, and memory
grows all that time. Values about old news are not needed again, and the others are computed again within
seconds.
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

#: For each cached function, the function that empties its cache.
_CLEARS: list[Callable[[], object]] = []
_TABLES: list[weakref.ref[Table[Any, Any]]] = []


def cached(most: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Make a decorator that caches the latest ``most`` results of a pure function, until ``let_go``."""

    def remembering(function: Callable[P, T]) -> Callable[P, T]:
        kept = lru_cache(maxsize=most)(function)
        _CLEARS.append(kept.cache_clear)
        return cast("Callable[P, T]", kept)

    return remembering


class Table(dict[K, V]):
    """A dictionary that ``let_go`` empties.

    Other threads may read it at that time, so an entry can vanish.
    """

    def __init__(self) -> None:
        super().__init__()
        _TABLES.append(weakref.ref(self, _TABLES.remove))


def let_go() -> None:
    """Empty all caches. Values that are needed later are computed again."""
    for clear in _CLEARS:
        clear()
    for table in [found for reference in _TABLES if (found := reference()) is not None]:
        table.clear()
