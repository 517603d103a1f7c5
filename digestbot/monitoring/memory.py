"""Measures the memory of the processes that this one started."""

from __future__ import annotations

import os
from pathlib import Path

from digestbot.actions.process_memory import resident_bytes

_PROC = Path("/proc")


def of_children(process: int | None = None, proc: Path = _PROC) -> int:
    """The resident bytes of all descendants of a process (None: of this one).

    0 on systems other than Linux.
    """
    return sum(resident_bytes(proc / str(child)) for child in _descendants(process or os.getpid(), proc))


def _descendants(process: int, proc: Path) -> list[int]:
    found = []
    for children in proc.glob(f"{process}/task/*/children"):
        try:
            ids = [int(word) for word in children.read_text("ascii").split()]
        except (OSError, ValueError):  # it ended meanwhile
            continue
        for child in ids:
            found += [child, *_descendants(child, proc)]
    return found
