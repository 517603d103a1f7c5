"""Notices that memory runs short, before the process is ended for it or breaks.

Three limits are known, all of Linux: the machine's memory, that of the process's control group (a container's, or
``MemoryMax=`` of systemd), and the process's own address space (``ulimit -v``, ``LimitAS=``).
"""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

if sys.platform != "win32":
    import resource

logger = logging.getLogger(__name__)

#: With fewer bytes than these, memory is short. A parser's process alone takes 90 MB.
SHORT = 64_000_000
#: Memory is short until there is so much more.
ENOUGH = 2 * SHORT


def free_bytes(root: Path = Path("/"), address_space: int | None = None) -> int | None:
    """How many bytes this process may still take; None where no limit is known.

    ``address_space`` is the limit of the process itself, in bytes; None to ask the system.
    """
    return min(_room(root, _own_limit() if address_space is None else address_space), default=None)


def _room(root: Path, address_space: int) -> Iterator[int]:
    machine = _numbers(root / "proc/meminfo")
    if "MemAvailable" in machine:
        yield machine["MemAvailable"] * 1024
    for group in re.findall(r"^0::/(.*)$", _text(root / "proc/self/cgroup"), re.MULTILINE):
        folder = root / "sys/fs/cgroup" / group
        limit, used = _text(folder / "memory.max").strip(), _text(folder / "memory.current").strip()
        if limit.isdecimal() and used.isdecimal():
            # The kernel takes such pages back before it ends a process.
            cached = _numbers(folder / "memory.stat").get("inactive_file", 0)
            yield int(limit) - int(used) + cached
    own = _numbers(root / "proc/self/status")
    if address_space >= 0 and "VmSize" in own:
        yield address_space - own["VmSize"] * 1024


def _own_limit() -> int:
    """Bytes of address space; -1 for no limit."""
    if sys.platform == "win32":
        return -1
    limit = resource.getrlimit(resource.RLIMIT_AS)[0]
    return -1 if limit == resource.RLIM_INFINITY else limit


def _numbers(file: Path) -> dict[str, int]:
    return {name: int(number) for name, number in re.findall(r"^(\w+):?\s+(\d+)", _text(file), re.MULTILINE)}


def _text(file: Path) -> str:
    try:
        return file.read_text("ascii", "replace")
    except OSError:
        return ""


class FreeMemoryWatch:
    """Logs once that memory is short, and once that it is not any more."""

    def __init__(self, free: Callable[[], int | None] = free_bytes) -> None:
        self._free = free
        self._short = False

    def look(self) -> None:
        free = self._how_much()
        if free is None:
            return
        if not self._short and free < SHORT:
            logger.error("memory_short", extra={"free_mb": round(free / 1e6)})
            self._short = True
        elif self._short and free >= ENOUGH:
            logger.warning("memory_enough_again", extra={"free_mb": round(free / 1e6)})
            self._short = False

    def _how_much(self) -> int | None:
        try:
            return self._free()
        except MemoryError:
            return 0
