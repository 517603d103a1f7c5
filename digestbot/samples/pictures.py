"""Small landscapes in PNG, drawn from a name: the same name, the same picture."""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache
from hashlib import sha256
from math import pi, sin

WIDTH, HEIGHT = 320, 180
_SKIES = (
    ((250, 214, 165), (120, 160, 210)),
    ((255, 190, 150), (90, 90, 160)),
    ((220, 235, 245), (110, 170, 220)),
)
_HILLS = ((46, 94, 78), (84, 72, 110), (38, 80, 120), (110, 90, 60))
_SUN = (255, 244, 214)


@lru_cache(maxsize=64)
def landscape(name: str) -> bytes:
    """A PNG of 320 by 180 pixels: sky, sun and hills, chosen by the letters of ``name``."""
    seed = sha256(name.encode()).digest()
    horizon, zenith = _SKIES[seed[0] % len(_SKIES)]
    hills = _HILLS[seed[1] % len(_HILLS)]
    ridge = [_ridge(column, seed) for column in range(WIDTH)]
    sun = (40 + seed[2] % (WIDTH - 80), 30 + seed[3] % 50, 14 + seed[4] % 10)
    rows = bytearray()
    for row in range(HEIGHT):
        sky = tuple(_mix(low, high, row / HEIGHT) for low, high in zip(zenith, horizon, strict=True))
        rows.append(0)  # each row begins with its filter, none
        for column in range(WIDTH):
            if row > ridge[column]:
                rows += bytes(hills)
            elif (column - sun[0]) ** 2 + (row - sun[1]) ** 2 < sun[2] ** 2:
                rows += bytes(_SUN)
            else:
                rows += bytes(sky)
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)  # 8 bits, RGB
    chunks = (b"IHDR", head), (b"IDAT", zlib.compress(bytes(rows), 9)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _ridge(column: int, seed: bytes) -> float:
    slow = sin(2 * pi * (column / WIDTH * (1 + seed[5] % 2) + seed[6] / 256))
    quick = sin(2 * pi * (column / WIDTH * (3 + seed[7] % 3) + seed[8] / 256))
    return HEIGHT * (0.68 + 0.1 * slow + 0.04 * quick)


def _mix(low: int, high: int, share: float) -> int:
    return round(low + (high - low) * share)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
