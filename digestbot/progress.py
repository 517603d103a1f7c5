"""Reports progress within a loop: what takes a step says so, and what waits for the database says so, too.

A loop that takes no step for long hangs. A fetch or a transaction does not know in which loop it runs, so the loop
sets a ``Watch`` for its own task and for the tasks that this one starts. Elsewhere the calls do nothing.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextlib import AbstractContextManager
from contextvars import ContextVar
from typing import Protocol


class Watch(Protocol):
    """Watches one loop."""

    def step(self) -> None: ...
    def waiting(self) -> AbstractContextManager[None]: ...


_WATCH: ContextVar[Watch | None] = ContextVar("watch", default=None)


def watched_by(watch: Watch | None) -> None:
    """Report what this task does, and the tasks that it starts from now on, to ``watch``; None: to nobody."""
    _WATCH.set(watch)


def step() -> None:
    """Note that the loop got on by a step. May be called in a thread that the loop waits for."""
    watch = _WATCH.get()
    if watch is not None:
        watch.step()


@contextlib.contextmanager
def waiting() -> Iterator[None]:
    """Within this context the loop waits for something that may take any time, so it does not hang."""
    watch = _WATCH.get()
    if watch is None:
        yield
        return
    with watch.waiting():
        yield
