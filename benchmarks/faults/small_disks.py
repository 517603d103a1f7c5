"""Small disks in memory, which can be filled. To mount them needs root."""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def small_disk(place: Path, megabytes: int = 32) -> Iterator[Path]:
    """A disk of its own at a new folder of this name."""
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "none", str(place)], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=False)


def fill(disk: Path) -> Path:
    """Fill a disk to the last byte; deleting the file that this gives makes room again."""
    ballast = disk / "ballast"
    for size in (2**20, 2**12, 1):
        with contextlib.suppress(OSError), ballast.open("ab", buffering=0) as file:
            while True:
                file.write(b"x" * size)
    return ballast
