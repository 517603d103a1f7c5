"""Reads a body whole, but never more of it than a limit, packed or unpacked."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterable

_GZIP_MAGIC = b"\x1f\x8b"
_GZIP_WBITS = 31
#: More members than any server makes; each costs a copy of the rest.
_MAX_MEMBERS = 16

_PLAIN = frozenset({"", "identity"})
_GZIP = frozenset({"gzip", "x-gzip"})


class BodyTooLarge(Exception):
    """The body is over its limit."""


class BodyBroken(Exception):
    """The packed body can't be unpacked."""


def unsupported_encoding(content_encoding: str) -> str | None:
    """Give the first encoding that is not read here; only gzip was asked for, and it once at most.

    Brotli and Zstandard unpack a kilobyte to a gigabyte in one step, which no limit can stop in time.
    """
    packed = [
        name for name in (part.strip().lower() for part in content_encoding.split(",")) if name not in _PLAIN
    ]
    foreign = [name for name in packed if name not in _GZIP]
    return next(iter(foreign + packed[1:]), None)


def announced_length(content_length: str | None) -> int:
    """Give the bytes that will come as sent; 0 where the server does not say."""
    return int(content_length) if content_length is not None and content_length.isdecimal() else 0


async def read_body(chunks: AsyncIterable[bytes], limit_bytes: int) -> bytes:
    """Collect a body and unpack it if its first bytes are those of gzip, whatever its headers say.

    Raises:
        BodyTooLarge: over the limit as sent, or once unpacked.
        BodyBroken: gzip that is cut off or damaged.
    """
    body = bytearray()
    async for chunk in chunks:
        body += chunk
        if len(body) > limit_bytes:
            raise BodyTooLarge
    return gunzip(bytes(body), limit_bytes) if body.startswith(_GZIP_MAGIC) else bytes(body)


def gunzip(packed: bytes, limit_bytes: int) -> bytes:
    """Unpack gzip, never holding more than ``limit_bytes`` and one byte of the result. Raises as read_body."""
    unpacked = bytearray()
    for _ in range(_MAX_MEMBERS):
        member = zlib.decompressobj(wbits=_GZIP_WBITS)
        try:
            unpacked += member.decompress(packed, limit_bytes + 1 - len(unpacked))
        except zlib.error as error:
            raise BodyBroken from error
        if len(unpacked) > limit_bytes:
            raise BodyTooLarge
        if not member.eof:
            raise BodyBroken
        packed = member.unused_data
        if not packed.startswith(_GZIP_MAGIC):
            return bytes(unpacked)
    raise BodyBroken
