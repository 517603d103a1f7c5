"""Draws small landscapes as PNG from a name: the same name gives the same picture."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from functools import lru_cache
from hashlib import sha256
from math import pi, sin

WIDTH, HEIGHT = 320, 180
_SKIES = (
    ((250, 214, 165), (120, 160, 210)),
    ((255, 190, 150), (90, 90, 160)),
    ((220, 235, 245), (110, 170, 220)),
    ((70, 80, 130), (16, 20, 48)),
    ((205, 210, 214), (140, 150, 160)),
    ((255, 150, 120), (60, 40, 90)),
)
_GROUNDS = ((46, 94, 78), (84, 72, 110), (38, 80, 120), (150, 110, 60), (60, 60, 66), (168, 88, 70))
_LIGHTS = ((255, 244, 214), (255, 214, 120), (240, 244, 255))


#: What is drawn below the sky.
_SCENES = ("hills", "mountains", "city", "sea")


@lru_cache(maxsize=64)
def landscape(name: str) -> bytes:
    """A PNG of 320 by 180 pixels: hills, mountains, a city or the sea below a sky, chosen by the letters of
    ``name``.
    """
    seed = sha256(name.encode()).digest()
    horizon, zenith = _SKIES[seed[0] % len(_SKIES)]
    ground = _GROUNDS[seed[1] % len(_GROUNDS)]
    outline = _OUTLINES[_SCENES[seed[9] % len(_SCENES)]]
    ridge = [outline(column, seed) for column in range(WIDTH)]
    sun = (40 + seed[2] % (WIDTH - 80), 30 + seed[3] % 50, 12 + seed[4] % 22)
    light = _LIGHTS[seed[10] % len(_LIGHTS)]
    rows = bytearray()
    for row in range(HEIGHT):
        sky = tuple(_mix(low, high, row / HEIGHT) for low, high in zip(zenith, horizon, strict=True))
        rows.append(0)  # each row begins with its filter: none
        for column in range(WIDTH):
            if row > ridge[column]:
                rows += bytes(ground)
            elif (column - sun[0]) ** 2 + (row - sun[1]) ** 2 < sun[2] ** 2:
                rows += bytes(light)
            else:
                rows += bytes(sky)
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)  # 8 bits, RGB
    chunks = (b"IHDR", head), (b"IDAT", zlib.compress(bytes(rows), 9)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _hills(column: int, seed: bytes) -> float:
    slow = sin(2 * pi * (column / WIDTH * (1 + seed[5] % 2) + seed[6] / 256))
    quick = sin(2 * pi * (column / WIDTH * (3 + seed[7] % 3) + seed[8] / 256))
    return HEIGHT * (0.68 + 0.1 * slow + 0.04 * quick)


def _mountains(column: int, seed: bytes) -> float:
    wide, narrow = 90 + seed[5] % 50, 31 + seed[7] % 20
    peak = abs((column + seed[6]) % wide - wide / 2) / wide
    tooth = abs((column + seed[8]) % narrow - narrow / 2) / narrow
    return HEIGHT * (0.35 + 0.5 * peak + 0.12 * tooth)


def _city(column: int, seed: bytes) -> float:
    house = column // (18 + seed[5] % 12)
    return HEIGHT * (0.45 + 0.4 * seed[11 + house % 20] / 255)


def _sea(column: int, seed: bytes) -> float:
    return HEIGHT * (0.62 + seed[5] % 10 / 100 + 0.008 * sin(2 * pi * column / (14 + seed[6] % 12)))


_OUTLINES: dict[str, Callable[[int, bytes], float]] = {
    "hills": _hills,
    "mountains": _mountains,
    "city": _city,
    "sea": _sea,
}


def _mix(low: int, high: int, share: float) -> int:
    return round(low + (high - low) * share)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
